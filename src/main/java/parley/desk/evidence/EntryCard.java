package parley.desk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Passage;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Links;
import parley.desk.web.Page;
import parley.desk.web.Route;
import parley.entry.Entry;
import parley.entry.Hop;
import parley.entry.Statement;
import parley.entry.Who;
import parley.format.JsonLinesReader;
import parley.format.Spoken;
import parley.store.Found;
import parley.store.StoreException;

/**
 * An entry with its evidence: what it says, the sentence with the words marked, through whom it
 * came, what made it.
 *
 * @param line what it says, in a line of English
 * @param steps from whoever said it to the outlet, left to right
 * @param around so many sentences stand before and after the ones with the words
 */
public record EntryCard(
    String id,
    String type,
    String line,
    Told article,
    List<Excerpt> excerpts,
    List<Step> steps,
    List<Fact> facts,
    String rule,
    int around)
    implements Page {

  /** The article that tells it. */
  public record Told(
      String id,
      @Nullable String headline,
      @Nullable String outlet,
      @Nullable LocalDate day,
      @Nullable String url) {

    static Told of(Article article) {
      return new Told(
          article.id(),
          article.headline(),
          article.outlet(),
          article.published() == null ? null : article.published().day(),
          article.url());
    }

    public String address() {
      return Links.article(id);
    }

    /** What it can be called: its headline, or else its id. */
    public String name() {
      return headline == null ? id : headline;
    }
  }

  /**
   * Somebody through whom it came.
   *
   * @param words as the article calls them, where that is another name
   * @param cue the words that say that they told it
   */
  public record Step(String name, String kind, @Nullable String words, @Nullable String cue) {}

  private static final int MOST_AROUND = 20;

  public EntryCard {
    excerpts = List.copyOf(excerpts);
    steps = List.copyOf(steps);
    facts = List.copyOf(facts);
  }

  public static List<Route> routes() {
    return List.of(
        Route.get(
            "/entries/{id}",
            "An entry of the record, with its evidence.",
            EntryCard::answer,
            Route.number("around", "So many sentences before and after the words.")));
  }

  private static Answer answer(Asked asked) throws StoreException {
    Found found =
        asked
            .store()
            .entry(asked.segment("id"))
            .orElseThrow(
                () -> Fault.missing("The record has no entry " + asked.segment("id") + "."));
    EntryCard card = of(found, asked.number("around", 0, 0, MOST_AROUND));
    return asked.part() ? Answer.part(card) : Answer.page(card);
  }

  /** The card of an entry that the record has. */
  public static EntryCard of(Found found, int around) {
    Article article = JsonLinesReader.article(found.article());
    return of(article, JsonLinesReader.entry(found.account().line(), article), around);
  }

  /** The card of an entry of an article. */
  public static EntryCard of(Article article, Entry entry, int around) {
    return new EntryCard(
        entry.id(),
        entry.type(),
        withoutColon(Spoken.line(entry, article)),
        Told.of(article),
        Excerpt.of(article, entry.passages(), marks(entry), around),
        steps(entry, article),
        Fact.of(entry, article),
        entry.evidence().rule(),
        around);
  }

  private static String withoutColon(String line) {
    return line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
  }

  /** The words it rests on, and of a statement who says it and by which word. */
  private static List<Excerpt.Mark> marks(Entry entry) {
    List<Excerpt.Mark> marks = new ArrayList<>();
    if (entry instanceof Statement statement) {
      statement.content().forEach(passage -> marks.add(new Excerpt.Mark(passage, "words")));
      Who source = statement.source();
      if (source != null && source.passage() != null) {
        marks.add(new Excerpt.Mark(source.passage(), "source"));
      }
      if (statement.cue() != null) {
        marks.add(new Excerpt.Mark(statement.cue(), "cue"));
      }
    } else {
      entry.passages().forEach(passage -> marks.add(new Excerpt.Mark(passage, "words")));
    }
    return marks;
  }

  private static List<Step> steps(Entry entry, Article article) {
    List<Step> steps = new ArrayList<>();
    for (Hop hop : entry.evidence().chain()) {
      String words = words(hop.passage());
      steps.add(
          new Step(
              hop.name(),
              hop.kind().label(),
              hop.name().equals(words) ? null : words,
              words(hop.cue())));
    }
    String outlet = article.outlet();
    if (outlet != null && (steps.isEmpty() || !steps.getLast().name().equals(outlet))) {
      steps.add(new Step(outlet, "outlet", null, null));
    }
    return steps;
  }

  private static @Nullable String words(@Nullable Passage passage) {
    return passage == null ? null : passage.words();
  }

  public String address() {
    return Links.entry(id);
  }

  @Override
  public String template() {
    return "evidence/card";
  }

  @Override
  public String title() {
    return line;
  }
}
