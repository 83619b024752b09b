package parley.format;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.Role;
import parley.article.Article;
import parley.article.Embed;
import parley.article.Field;
import parley.article.Image;
import parley.article.Link;
import parley.article.Passage;
import parley.article.Published;
import parley.article.Related;
import parley.entry.Assessment;
import parley.entry.Channel;
import parley.entry.Difference;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;
import parley.mark.Mark;
import parley.mark.Timex;
import parley.pipeline.ArticleRecord;
import parley.text.Span;

/** Records that make no sense and have everything in them, the same for the same seed. */
public final class RandomRecords {

  private static final List<String> WORDS =
      List.of(
          "Norland", "Anna", "Lind", "talks", "“peace”", "=1+1", "😀", "naïve", "и", "a\tb", "—");

  private final Random random;
  private final Article article;

  private RandomRecords(long seed, String id) {
    random = new Random(seed);
    article = article(id);
  }

  public static ArticleRecord record(long seed) {
    return record(seed, "article-" + seed);
  }

  /** A record of an article with this id. */
  public static ArticleRecord record(long seed, String id) {
    RandomRecords records = new RandomRecords(seed, id);
    List<Entry> entries = new ArrayList<>();
    for (int i = records.random.nextInt(12); i >= 0; i--) {
      entries.add(records.entry());
    }
    return new ArticleRecord(
        records.article, records.list(records::actor), entries, records.marks());
  }

  private Article article(String id) {
    String text = words(40) + "\n\n" + words(30);
    Span link = span(text);
    return Article.builder(id, text)
        .file(maybe(() -> "folder/" + words(1) + ".txt"))
        .sha256(maybe(() -> Long.toHexString(random.nextLong())))
        .headline(words(6))
        .published(maybe(this::published))
        .modified(maybe(this::published))
        .outlet(maybe(() -> "The " + words(1)))
        .agencies(list(() -> words(1)))
        .authors(list(() -> words(2)))
        .url(maybe(() -> "https://example.org/" + id))
        .language(random.nextBoolean() ? "en" : "und")
        .images(
            List.of(
                new Image(words(5), maybe(() -> words(2)), maybe(() -> "https://example.org/i"))))
        .links(List.of(new Link(link, link.of(text), "https://example.org/l")))
        .embeds(
            List.of(
                new Embed(
                    "post",
                    maybe(() -> words(1)),
                    maybe(this::published),
                    words(9),
                    list(() -> "https://example.org/e"))))
        .related(list(() -> new Related(words(4), maybe(() -> "https://example.org/r"))))
        .notices(list(() -> words(3)))
        .build();
  }

  private Entry entry() {
    Evidence evidence =
        new Evidence(
            some(this::passage),
            "rule-" + random.nextInt(9),
            one(Realis.values()),
            random.nextBoolean(),
            list(() ->
                new Hop(
                    words(1),
                    one(Actor.Kind.values()),
                    maybe(() -> "x" + random.nextInt(9)),
                    maybe(this::passage),
                    maybe(this::passage))));
    return switch (random.nextInt(7)) {
      case 0 ->
          new Statement(
              evidence,
              one(Statement.Manner.values()),
              maybe(this::who),
              maybe(this::passage),
              some(this::passage),
              new Statement.Occasion(
                  maybe(this::who), maybe(this::when), maybe(this::where), maybe(this::passage)),
              list(this::passage),
              list(this::issue));
      case 1 -> event(evidence);
      case 2 ->
          new Channel(
              evidence,
              one(Channel.Format.values()),
              list(this::who),
              maybe(this::who),
              one(Channel.Status.values()),
              maybe(this::when),
              maybe(this::when));
      case 3 ->
          new Proposal(
              evidence,
              words(2),
              list(this::who),
              list(this::who),
              list(this::who),
              maybe(() -> words(2)),
              maybe(() -> words(2)),
              maybe(() -> one(Proposal.Status.values())),
              list(() -> new Proposal.Term(issue(), one(Stance.values()), some(this::passage))),
              maybe(this::when),
              maybe(this::when));
      case 4 ->
          new Position(
              evidence,
              who(),
              maybe(this::who),
              issue(),
              one(Stance.values()),
              one(Position.Voice.values()),
              maybe(this::when),
              maybe(this::when));
      case 5 ->
          new Difference(
              evidence, some(this::issue), list(this::who), maybe(this::when), maybe(this::when));
      default ->
          new Assessment(
              evidence,
              maybe(this::who),
              one(Assessment.Direction.values()),
              maybe(this::when),
              maybe(this::when));
    };
  }

  private Event event(Evidence evidence) {
    return new Event(
        evidence,
        one(EventKind.values()),
        maybe(() -> new Event.Plover("CONSULT", maybe(() -> "meet"), list(() -> words(1)))),
        maybe(() -> "046"),
        list(() -> new Event.Participant(who(), one(Event.Role.values()))),
        maybe(this::when),
        maybe(this::where),
        maybe(() -> "PT3H"),
        maybe(() -> new Event.Casualties(random.nextInt(9), maybe(() -> 9), words(2))),
        maybe(() -> new Event.Casualties(12, null, "at least 12")),
        maybe(() -> words(3)));
  }

  private Event.Where where() {
    boolean located = random.nextBoolean();
    return new Event.Where(
        words(1),
        maybe(() -> words(1)),
        maybe(() -> "NO"),
        located ? random.nextInt(90) + 0.25 : Double.NaN,
        located ? -random.nextInt(90) - 0.125 : Double.NaN,
        maybe(this::passage));
  }

  private Actor actor() {
    return new Actor(
        "x" + random.nextInt(9),
        words(2),
        one(Actor.Kind.values()),
        list(() ->
            new Role(words(1), maybe(() -> words(1)), maybe(() -> "2017-05"), maybe(() -> "2022"))),
        maybe(() -> words(1)),
        list(() -> words(1)),
        maybe(() -> "Q" + random.nextInt(99)));
  }

  private List<Mark> marks() {
    String text = article.text();
    return List.of(
        new Mark.OfSentence(span(text)),
        new Mark.OfQuotation(span(text)),
        new Mark.OfCue(span(text)),
        new Mark.OfMention(span(text), maybe(() -> "x1")),
        new Mark.OfTime(span(text), maybe(() -> new Timex(Timex.Type.DATE, "2025-04-24"))));
  }

  private Passage passage() {
    Field field =
        switch (random.nextInt(6)) {
          case 0 -> Field.HEADLINE;
          case 1 -> new Field.Caption(1);
          case 2 -> new Field.Post(1);
          default -> Field.TEXT;
        };
    return article.passage(field, span(article.words(field)));
  }

  /** Some characters of a text, no surrogate pair cut in two. */
  private Span span(String text) {
    int points = text.codePointCount(0, text.length());
    int start = random.nextInt(points);
    int end = start + 1 + random.nextInt(points - start);
    return new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  private When when() {
    return switch (random.nextInt(3)) {
      case 0 -> new When(new Timex(Timex.Type.DATE, "2025-04"), When.Basis.STATED, passage());
      case 1 -> new When(new Timex(Timex.Type.DURATION, "2022/"), When.Basis.RESOLVED, passage());
      default -> new When(new Timex(Timex.Type.DATE, "2025-04-24"), When.Basis.PUBLISHED, null);
    };
  }

  private Published published() {
    LocalDate day = LocalDate.of(2025, 4, 1 + random.nextInt(28));
    return random.nextBoolean()
        ? Published.on(day)
        : Published.at(OffsetDateTime.of(day.atTime(9, 30), ZoneOffset.ofHours(2)));
  }

  private Who who() {
    return new Who(words(2), maybe(() -> "x" + random.nextInt(9)), maybe(this::passage));
  }

  private String issue() {
    return one(new String[] {"territory", "ceasefire", "security-guarantees"});
  }

  private String words(int most) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(most); i >= 0; i--) {
      words.add(one(WORDS.toArray(String[]::new)));
    }
    return String.join(" ", words);
  }

  private <T> @Nullable T maybe(Supplier<? extends T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private <T> List<T> list(Supplier<T> value) {
    List<T> values = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      values.add(value.get());
    }
    return values;
  }

  private <T> List<T> some(Supplier<T> value) {
    List<T> values = list(value);
    values.add(value.get());
    return values;
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
