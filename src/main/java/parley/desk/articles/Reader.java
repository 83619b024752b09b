package parley.desk.articles;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.Role;
import parley.article.Article;
import parley.article.Embed;
import parley.article.Field;
import parley.article.Image;
import parley.article.Related;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Here;
import parley.desk.web.Links;
import parley.desk.web.Page;
import parley.desk.web.Parties;
import parley.desk.web.Route;
import parley.desk.web.Sight;
import parley.entry.Entry;
import parley.format.JsonLinesReader;
import parley.review.Reviewed;
import parley.review.Status;
import parley.store.Shown;
import parley.store.StoreException;
import parley.text.Span;

/**
 * An article as text, with what was understood marked in it and told beside it.
 *
 * @param kinds what can be marked, and whether it is
 * @param headline null where the article has none
 * @param rows the part of the text that is shown, then captions and posts
 * @param people whom it mentions
 * @param elsewhere how many entries rest on words that this part does not show
 */
public record Reader(
    Imprint imprint,
    List<Choice> kinds,
    @Nullable Row headline,
    List<Row> rows,
    Part part,
    List<Person> people,
    List<String> notices,
    List<Pointer> related,
    int elsewhere)
    implements Page {

  /** What can be marked. */
  public record Choice(Kind kind, int count, boolean on) {}

  /** Which part of a long text is shown. */
  public record Part(int number, int of, @Nullable String previous, @Nullable String next) {}

  /**
   * Somebody whom the article mentions.
   *
   * @param roles in words: foreign minister of Norway
   */
  public record Person(
      String id, String name, Parties.@Nullable Sign party, List<String> roles, int mentions) {
    public Person {
      roles = List.copyOf(roles);
    }

    public String address() {
      return Links.actor(id);
    }
  }

  /** Another article that this one points to. */
  public record Pointer(String headline, @Nullable String url) {}

  public Reader {
    kinds = List.copyOf(kinds);
    rows = List.copyOf(rows);
    people = List.copyOf(people);
    notices = List.copyOf(notices);
    related = List.copyOf(related);
  }

  public static List<Route> routes() {
    return List.of(
        Route.get(
                "/articles/{id}",
                "An article as text, with what was understood marked in it.",
                Reader::answer,
                Route.text(
                    "show", "A kind of marks to show, several times; all where none is named."),
                Route.text("entry", "The id of an entry whose words are to be seen."),
                Route.number("part", "The number of the part of a long text, from 1."))
            .shows(Reader.class));
  }

  private static Answer answer(Asked asked) throws StoreException {
    String id = asked.segment("id");
    Shown shown =
        asked
            .store()
            .article(id)
            .orElseThrow(() -> Fault.missing("The record has no article " + id + "."));
    return Answer.page(of(asked, shown, asked.store().mentions(id)));
  }

  /** What is in force of it, as far as whoever asks is to see it. */
  private static List<Entry> entries(Asked asked, Shown shown, Article article)
      throws StoreException {
    if (!asked.isBlind(article.id())) {
      return JsonLinesReader.entries(
          shown.entries().stream().map(Shown.Line::text).toList(), article);
    }
    return Sight.article(asked, article.id()).stream()
        .filter(reviewed -> reviewed.status() != Status.REJECTED)
        .map(Reviewed::entry)
        .toList();
  }

  private static Reader of(Asked asked, Shown shown, Map<String, List<Span>> mentions)
      throws StoreException {
    Article article = JsonLinesReader.article(shown.article());
    List<Actor> actors =
        shown.actors().stream().map(line -> JsonLinesReader.actor(line.text())).toList();
    List<Entry> entries = entries(asked, shown, article);
    Parties parties = asked.parties();
    Marking marking = new Marking(article, actors, asked.dossier(), parties);
    entries.forEach(marking::add);
    mentions.forEach(marking::add);
    Set<Kind> on = kinds(asked);
    String lit = asked.text("entry");

    List<List<Span>> parts = Parts.of(article.text());
    int number = asked.number("part", place(lit, marking, parts) + 1, 1, parts.size());
    List<Mark> marks = marking.marks().stream().filter(mark -> on.contains(mark.kind())).toList();
    Weaving weaving = new Weaving(article, marks, marking.notes(), lit);
    Row headline = article.headline() == null ? null : weaving.row(Field.HEADLINE, null);
    List<Row> rows = new ArrayList<>();
    for (Span paragraph : parts.get(number - 1)) {
      rows.add(weaving.row(Field.TEXT, paragraph, null, false));
    }
    for (int i = 1; i <= article.images().size(); i++) {
      Image image = article.images().get(i - 1);
      if (image.caption() != null || image.credit() != null) {
        rows.add(weaving.row(new Field.Caption(i), image.credit()));
      }
    }
    for (int i = 1; i <= article.embeds().size(); i++) {
      rows.add(weaving.row(new Field.Post(i), credit(article.embeds().get(i - 1))));
    }
    return new Reader(
        Imprint.of(article),
        choices(marking, on),
        headline,
        rows,
        part(asked, number, parts.size()),
        people(actors, mentions, parties),
        article.notices(),
        article.related().stream().map(Reader::pointer).toList(),
        entries.size() - weaving.told());
  }

  private static Set<Kind> kinds(Asked asked) {
    if (!asked.flag("show")) {
      return EnumSet.allOf(Kind.class);
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String label : asked.texts("show")) {
      Optional<Kind> kind =
          EnumSet.allOf(Kind.class).stream().filter(k -> k.label().equals(label)).findFirst();
      kinds.add(
          kind.orElseThrow(() ->
              Fault.wrong(
                  "There are no marks called '" + label + "'.",
                  "Ask for statements, positions, proposals, events, talks, judgements,"
                      + " dates, names.")));
    }
    return kinds;
  }

  /** The index of the part that holds the words of an entry; the first if none does. */
  private static int place(@Nullable String entry, Marking marking, List<List<Span>> parts) {
    for (Mark mark : marking.marks()) {
      if (mark.isOfEntry() && mark.id().equals(entry) && mark.field().equals(Field.TEXT)) {
        for (int i = 0; i < parts.size(); i++) {
          if (parts.get(i).stream().anyMatch(mark.span()::overlaps)) {
            return i;
          }
        }
      }
    }
    return 0;
  }

  private static List<Choice> choices(Marking marking, Set<Kind> on) {
    List<Choice> choices = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      choices.add(new Choice(kind, marking.count(kind), on.contains(kind)));
    }
    return choices;
  }

  private static Part part(Asked asked, int number, int of) {
    Here here = Here.of(asked).without("entry");
    return new Part(
        number,
        of,
        number == 1 ? null : here.with("part", Integer.toString(number - 1)).toString(),
        number == of ? null : here.with("part", Integer.toString(number + 1)).toString());
  }

  private static @Nullable String credit(Embed embed) {
    if (embed.author() == null) {
      return embed.published() == null ? null : embed.published().toString();
    }
    return embed.published() == null ? embed.author() : embed.author() + ", " + embed.published();
  }

  private static List<Person> people(
      List<Actor> actors, Map<String, List<Span>> mentions, Parties parties) {
    List<Person> people = new ArrayList<>();
    for (Actor actor : actors) {
      Set<String> roles = new LinkedHashSet<>();
      for (Role role : actor.roles()) {
        roles.add(role.of() == null ? role.title() : role.title() + " of " + role.of());
      }
      people.add(
          new Person(
              actor.id(),
              actor.name(),
              actor.party() == null ? null : parties.of(actor.party()),
              List.copyOf(roles),
              mentions.getOrDefault(actor.id(), List.of()).size()));
    }
    return people;
  }

  private static Pointer pointer(Related related) {
    return new Pointer(related.headline(), Links.web(related.url()));
  }

  @Override
  public String template() {
    return "articles/reader";
  }

  @Override
  public String title() {
    return imprint.headline() == null ? "Without a headline" : imprint.headline();
  }
}
