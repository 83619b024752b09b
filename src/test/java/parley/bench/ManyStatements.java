package parley.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.article.Article;
import parley.article.Passage;
import parley.article.Published;
import parley.dossier.Dossier;
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
import parley.mark.Timex;
import parley.pipeline.ArticleRecord;
import parley.store.Keeper;
import parley.store.KeptArticle;
import parley.store.StoreException;
import parley.text.Span;

/**
 * A record of a long negotiation between invented states, the same for the same seed: two years of
 * articles by a dozen outlets, each with fifteen statements, three positions, two events and, every
 * other time, a proposal. Nothing is read: the entries are put together as a pipeline would.
 */
final class ManyStatements {

  private static final int STATEMENTS = 15;
  private static final int POSITIONS = 3;
  private static final int EVENTS = 2;
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);
  private static final int DAYS = 730;

  private static final List<String> PARTIES = List.of("Norland", "Sudmark", "Westholm", "Ostana");
  private static final List<String> MEDIATORS = List.of("Insula");
  private static final List<String> FIRST =
      List.of("Anna", "Bo", "Carl", "Dina", "Erik", "Freja", "Gunnar", "Helga", "Ivar", "Jonna");
  private static final List<String> LAST =
      List.of("Lind", "Ek", "Berg", "Dahl", "Holm", "Strand", "Falk", "Nord", "Quist", "Rask");
  private static final List<String> OUTLETS =
      List.of(
          "The Harbour Post",
          "Island Gazette",
          "Northern Courier",
          "Strait Observer",
          "Capital Herald",
          "The Lamplighter",
          "Evening Ledger",
          "Coast Weekly",
          "Mountain Times",
          "River Journal",
          "Border Dispatch",
          "Quay Telegraph");
  private static final List<String> ISSUES =
      List.of(
          "ceasefire",
          "territory",
          "prisoners",
          "sanctions",
          "monitoring",
          "energy",
          "security-guarantees",
          "compensation",
          "trade-and-transit",
          "talks",
          "refugees");
  private static final List<String> THINGS =
      List.of(
          "the northern lighthouse",
          "the grain convoy",
          "the river crossings",
          "the old harbour",
          "the frozen deposits",
          "the pilots in custody",
          "the pumping station",
          "the fishing line",
          "the observers' mandate",
          "the winter timetable",
          "the border villages",
          "the cable");
  private static final List<String> VERBS =
      List.of(
          "must be handed over",
          "can be opened step by step",
          "will stay closed",
          "has to be counted first",
          "is no matter for a third side",
          "could be shared",
          "should be watched by neutral sailors",
          "cannot wait for another summer");
  private static final List<String> CUES =
      List.of("said", "told reporters", "argued", "insisted", "warned", "suggested");

  private final Random random;
  private final Map<String, String> partyOf = new LinkedHashMap<>();
  private final List<String> people = new ArrayList<>();

  private ManyStatements(long seed) {
    this.random = new Random(seed);
    for (String first : FIRST) {
      for (String last : LAST) {
        String name = first + " " + last;
        people.add(name);
        partyOf.put(name, PARTIES.get(people.size() % PARTIES.size()));
      }
    }
  }

  /** The negotiation that the record is about. */
  static Dossier dossier() {
    List<Dossier.Party> parties = new ArrayList<>();
    for (String party : PARTIES) {
      List<String> members = new ArrayList<>();
      new ManyStatements(0)
          .partyOf.forEach((name, side) -> {
            if (side.equals(party)) {
              members.add(name);
            }
          });
      parties.add(new Dossier.Party(party, members, List.of()));
    }
    return new Dossier("Strait talks", parties, MEDIATORS, List.of(), null, null);
  }

  /** Keeps at least so many statements in a new file, in the order of the days. */
  static void keep(Path file, int statements, long seed) throws StoreException {
    ManyStatements making = new ManyStatements(seed);
    int articles = (statements + STATEMENTS - 1) / STATEMENTS;
    try (Keeper keeper = new Keeper(file, "bench")) {
      for (int i = 0; i < articles; i++) {
        LocalDate day = FIRST_DAY.plusDays((long) DAYS * i / articles);
        keeper.keep(KeptArticle.of(making.article("strait-" + i, day)), 0);
      }
      StoreException failure = keeper.failure();
      if (failure != null) {
        throw failure;
      }
    }
  }

  /** An entry as it is planned while the text still grows: where its parts will stand. */
  private record Planned(String kind, String who, Span source, Span cue, Span content, Span all) {}

  private ArticleRecord article(String id, LocalDate day) {
    StringBuilder text = new StringBuilder();
    List<Planned> planned = new ArrayList<>();
    int sentences = STATEMENTS + POSITIONS + EVENTS + 1;
    for (int i = 0; i < sentences; i++) {
      text.append(i == 0 ? "" : i % 4 == 0 ? "\n\n" : " ");
      String kind =
          i < STATEMENTS
              ? "statement"
              : i < STATEMENTS + POSITIONS
                  ? "position"
                  : i < STATEMENTS + POSITIONS + EVENTS ? "event" : "proposal";
      planned.add(sentence(text, kind));
    }
    String outlet = any(OUTLETS);
    Article article =
        Article.builder(id, text.toString())
            .headline(any(people) + " on " + any(THINGS) + " and " + any(THINGS))
            .outlet(outlet)
            .url("https://example.org/" + id)
            .published(Published.on(day))
            .build();
    Map<String, Actor> actors = new LinkedHashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (Planned plan : planned) {
      actors.computeIfAbsent(plan.who(), this::actor);
      Entry entry = entry(article, plan, day);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return new ArticleRecord(article, List.copyOf(actors.values()), entries, List.of());
  }

  private Planned sentence(StringBuilder text, String kind) {
    int start = text.length();
    String who = any(people);
    text.append(who);
    Span source = new Span(start, text.length());
    text.append(' ');
    Span cue = append(text, kind.equals("event") ? "met" : any(CUES));
    text.append(' ');
    String other = any(people);
    Span content =
        append(
            text,
            switch (kind) {
              case "event" -> other + " about " + any(THINGS) + " in Portham";
              case "proposal" -> "the plan of point " + random.nextInt(40) + " on " + any(THINGS);
              default ->
                  "that %s %s after %d days, and %s %s"
                      .formatted(
                          any(THINGS), any(VERBS), random.nextInt(900), any(THINGS), any(VERBS));
            });
    text.append('.');
    return new Planned(kind, who, source, cue, content, new Span(start, text.length() - 1));
  }

  private static Span append(StringBuilder text, String words) {
    int start = text.length();
    text.append(words);
    return new Span(start, text.length());
  }

  private @Nullable Entry entry(Article article, Planned plan, LocalDate day) {
    Passage words = article.passage(plan.all());
    Passage cue = article.passage(plan.cue());
    Who who = new Who(plan.who(), id(plan.who()), article.passage(plan.source()));
    When held =
        new When(
            new Timex(Timex.Type.DATE, day.minusDays(random.nextInt(3)).toString()),
            When.Basis.PUBLISHED,
            null);
    Hop outlet = new Hop(String.valueOf(article.outlet()), Actor.Kind.OUTLET, null, null, null);
    Hop speaker = new Hop(plan.who(), Actor.Kind.PERSON, who.actor(), cue, who.passage());
    Evidence evidence =
        new Evidence(List.of(words), "made up", Realis.ACTUAL, false, List.of(speaker, outlet));
    String party = String.valueOf(partyOf.get(plan.who()));
    return switch (plan.kind()) {
      case "statement" ->
          new Statement(
              evidence,
              any(List.of(Statement.Manner.values())),
              who,
              cue,
              List.of(article.passage(plan.content())),
              new Statement.Occasion(null, held, null, null),
              List.of(),
              List.of(any(ISSUES)));
      case "position" ->
          new Position(
              evidence,
              new Who(party, id(party), null),
              who,
              any(ISSUES),
              any(List.of(Stance.values())),
              any(List.of(Position.Voice.values())),
              held,
              When.published(article.published()));
      case "event" ->
          new Event(
              evidence,
              any(List.of(EventKind.MEETING, EventKind.CALL, EventKind.TALKS, EventKind.STRIKE)),
              new Event.Plover("CONSULT", null, List.of()),
              null,
              List.of(
                  new Event.Participant(who, Event.Role.PRINCIPAL),
                  new Event.Participant(new Who(any(people), null, null), Event.Role.PRINCIPAL)),
              held,
              null,
              null,
              null,
              null,
              null);
      default ->
          random.nextBoolean()
              ? null
              : new Proposal(
                  evidence,
                  "the plan of point " + random.nextInt(40),
                  List.of(who),
                  List.of(),
                  List.of(),
                  null,
                  null,
                  Proposal.Status.TABLED,
                  List.of(
                      new Proposal.Term(
                          any(ISSUES),
                          any(List.of(Stance.values())),
                          List.of(article.passage(plan.content())))),
                  held,
                  When.published(article.published()));
    };
  }

  private Actor actor(String name) {
    return new Actor(
        id(name), name, Actor.Kind.PERSON, List.of(), partyOf.get(name), List.of(), null);
  }

  private static String id(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private <T> T any(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }
}
