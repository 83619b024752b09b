package parley.desk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Hosts;
import parley.article.Passage;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Links;
import parley.desk.web.Page;
import parley.desk.web.Route;
import parley.desk.web.Sight;
import parley.desk.web.Written;
import parley.dossier.Cluster;
import parley.dossier.Dossier;
import parley.entry.Entry;
import parley.entry.Hop;
import parley.entry.Statement;
import parley.entry.Who;
import parley.format.JsonLinesReader;
import parley.format.Spoken;
import parley.store.StoreException;

/**
 * An entry with its evidence: what it says, the sentence with the words marked, through whom it
 * came, what made it.
 *
 * @param line what it says, in a line of English
 * @param steps from whoever said it to the outlet, left to right
 * @param quotes the words it rests on, each at an address that stays
 * @param compared whether other accounts of the same are kept together with it
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
    List<Quote> quotes,
    boolean compared,
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
          Links.web(article.url()));
    }

    public String address() {
      return Links.article(id);
    }

    /** What it can be called. */
    public String name() {
      return headline == null ? Hosts.nameless(url) : headline;
    }
  }

  /**
   * Somebody through whom it came.
   *
   * @param words as the article calls them, where that is another name
   * @param cue the words that say that they told it
   */
  public record Step(String name, String kind, @Nullable String words, @Nullable String cue) {}

  /**
   * Words it rests on.
   *
   * @param words of long ones the beginning
   */
  public record Quote(String words, String address) {}

  private static final int MOST_AROUND = 20;
  private static final int LONGEST_QUOTE = 80;
  private static final int LONGEST_LINE = 500;

  public EntryCard {
    excerpts = List.copyOf(excerpts);
    steps = List.copyOf(steps);
    facts = List.copyOf(facts);
    quotes = List.copyOf(quotes);
  }

  public static List<Route> routes() {
    List<Route> routes = new ArrayList<>(OtherAccounts.routes());
    routes.addAll(PassagePage.routes());
    routes.addAll(
        List.of(
            Route.get(
                    "/entries/{id}",
                    "An entry of the record, with its evidence.",
                    EntryCard::answer,
                    Route.number("around", "So many sentences before and after the words."))
                .shows(EntryCard.class),
            Route.get(
                    "/entries/{id}/sentence",
                    "The sentences with the words of an entry.",
                    EntryCard::sentence,
                    Route.number("around", "So many sentences before and after the words."))
                .shows(Surroundings.class),
            Route.get(
                    "/entries/{id}/citation",
                    "How the words of an entry are cited; as JSON it is CSL-JSON.",
                    asked -> citation(asked).answer(asked))
                .shows(Citation.class)
                .gives("application/vnd.citationstyles.csl+json"),
            Route.get(
                    "/entries/{id}/citation.bib",
                    "How the words of an entry are cited, for BibTeX.",
                    asked -> citation(asked).file())
                .gives("application/x-bibtex")));
    return routes;
  }

  private static Citation citation(Asked asked) throws StoreException {
    Read read = read(asked);
    Entry entry = read.entry();
    return Citation.of(
        read.article(), Words.quoted(Words.of(entry)), entry.id(), Links.entry(entry.id()));
  }

  private static Answer sentence(Asked asked) throws StoreException {
    EntryCard card = asked(asked);
    Surroundings page = new Surroundings(card.id(), card.excerpts());
    return asked.part() ? Answer.part(page) : Answer.page(page);
  }

  private static Answer answer(Asked asked) throws StoreException {
    EntryCard card = asked(asked);
    return asked.part() ? Answer.part(card) : Answer.page(card);
  }

  private record Read(Article article, Entry entry) {}

  private static EntryCard asked(Asked asked) throws StoreException {
    Read read = read(asked);
    return of(
        read.article(), read.entry(), asked.number("around", 0, 0, MOST_AROUND), asked.dossier());
  }

  /** The entry that is asked for, as whoever asks is to see it. */
  private static Read read(Asked asked) throws StoreException {
    String id = asked.segment("id");
    Optional<Read> read;
    if (asked.blind()) {
      read = Sight.entry(asked, id).map(reviewed -> new Read(reviewed.article(), reviewed.entry()));
    } else {
      read =
          asked
              .store()
              .entry(id)
              .map(found -> {
                Article article = JsonLinesReader.article(found.article());
                return new Read(article, JsonLinesReader.entry(found.account().line(), article));
              });
    }
    return read.orElseThrow(() -> Fault.missing("The record has no entry " + id + "."));
  }

  /** The card of an entry of an article. */
  public static EntryCard of(Article article, Entry entry, int around, Dossier dossier) {
    return new EntryCard(
        entry.id(),
        entry.type(),
        spoken(entry, article, dossier),
        Told.of(article),
        Excerpt.of(article, entry.passages(), marks(entry), around),
        steps(entry, article),
        Fact.of(entry, article, dossier),
        entry.evidence().rule(),
        quotes(entry, article),
        Cluster.Of.of(entry.type()).isPresent(),
        around);
  }

  /** What it says, in a line; of a very long one the beginning. */
  static String spoken(Entry entry, Article article, Dossier dossier) {
    String line = Spoken.line(entry, article, dossier::issueName);
    return Written.shortened(
        line.endsWith(":") ? line.substring(0, line.length() - 1) : line, LONGEST_LINE);
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

  private static List<Quote> quotes(Entry entry, Article article) {
    List<Quote> quotes = new ArrayList<>();
    for (Passage passage : Words.of(entry)) {
      String words = passage.words().replaceAll("\\s+", " ").strip();
      quotes.add(
          new Quote(
              Written.shortened(words, LONGEST_QUOTE), PassagePage.address(article, passage)));
    }
    return quotes;
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

  /** Where the article shows the words. */
  public String inArticle() {
    return Links.words(article.id(), id);
  }

  private static @Nullable String words(@Nullable Passage passage) {
    return passage == null ? null : Written.shortened(passage.words(), LONGEST_LINE);
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
