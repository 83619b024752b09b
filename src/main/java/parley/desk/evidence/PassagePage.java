package parley.desk.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.article.Article;
import parley.article.Field;
import parley.article.Passage;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Links;
import parley.desk.web.Page;
import parley.desk.web.Route;
import parley.desk.web.Written;
import parley.entry.Entry;
import parley.format.JsonLinesReader;
import parley.store.Shown;
import parley.store.StoreException;
import parley.text.CodePoints;
import parley.text.Span;

/**
 * A passage of an article in its sentence, at an address that stays.
 *
 * @param field as the record writes it
 * @param start in code points, as the record counts
 * @param end in code points, behind the last one
 * @param entries what was read from these words
 */
public record PassagePage(
    EntryCard.Told article,
    String field,
    int start,
    int end,
    String words,
    List<Excerpt> excerpts,
    List<Read> entries)
    implements Page {

  /** An entry that rests on some of the words. */
  public record Read(String id, String type, String line) {}

  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
  private static final int MOST_AROUND = 20;
  private static final int LONGEST_TITLE = 80;

  public PassagePage {
    excerpts = List.copyOf(excerpts);
    entries = List.copyOf(entries);
  }

  static List<Route> routes() {
    return List.of(
        Route.get(
                "/passages/{article}/{field}/{range}",
                "A passage of an article, from one code point to before another: 12-40.",
                PassagePage::answer,
                Route.number("around", "So many sentences before and after the words."))
            .shows(PassagePage.class),
        Route.get(
                "/passages/{article}/{field}/{range}/citation",
                "How a passage is cited; as JSON it is CSL-JSON.",
                asked -> citation(asked).answer(asked))
            .shows(Citation.class)
            .gives("application/vnd.citationstyles.csl+json"),
        Route.get(
                "/passages/{article}/{field}/{range}/citation.bib",
                "How a passage is cited, for BibTeX.",
                asked -> citation(asked).file())
            .gives("application/x-bibtex"));
  }

  /** The address of a passage: the same as long as the article says what it says. */
  static String address(Article article, Passage passage) {
    CodePoints counted = new CodePoints(article.words(passage.field()));
    return "/passages/"
        + Links.encoded(article.id())
        + "/"
        + passage.field().toString().replace(' ', '-')
        + "/"
        + counted.at(passage.span().start())
        + "-"
        + counted.at(passage.span().end());
  }

  private static Answer answer(Asked asked) throws StoreException {
    Shown shown = shown(asked);
    Article article = JsonLinesReader.article(shown.article());
    Passage passage = passage(asked, article);
    List<Read> read = new ArrayList<>();
    for (Entry entry :
        JsonLinesReader.entries(shown.entries().stream().map(Shown.Line::text).toList(), article)) {
      if (entry.passages().stream().anyMatch(other -> meet(other, passage))) {
        read.add(
            new Read(entry.id(), entry.type(), EntryCard.spoken(entry, article, asked.dossier())));
      }
    }
    CodePoints counted = new CodePoints(article.words(passage.field()));
    PassagePage page =
        new PassagePage(
            EntryCard.Told.of(article),
            passage.field().toString(),
            counted.at(passage.span().start()),
            counted.at(passage.span().end()),
            passage.words(),
            Excerpt.of(
                article,
                List.of(passage),
                List.of(new Excerpt.Mark(passage, "words")),
                asked.number("around", 0, 0, MOST_AROUND)),
            read);
    return asked.part() ? Answer.part(page) : Answer.page(page);
  }

  private static Citation citation(Asked asked) throws StoreException {
    Article article = JsonLinesReader.article(shown(asked).article());
    Passage passage = passage(asked, article);
    return Citation.of(
        article,
        passage.words(),
        passage.field().toString().replace(' ', '-') + "-" + asked.segment("range"),
        address(article, passage));
  }

  private static boolean meet(Passage one, Passage other) {
    return one.field().equals(other.field()) && one.span().overlaps(other.span());
  }

  private static Shown shown(Asked asked) throws StoreException {
    String id = asked.segment("article");
    return asked
        .store()
        .article(id)
        .orElseThrow(() -> Fault.missing("The record has no article " + id + "."));
  }

  private static Passage passage(Asked asked, Article article) {
    Field field;
    try {
      field = Field.parse(asked.segment("field").replace('-', ' '));
    } catch (IllegalArgumentException e) {
      throw Fault.missing("An article has no field '" + asked.segment("field") + "'.");
    }
    Matcher range = RANGE.matcher(asked.segment("range"));
    String words = article.words(field);
    if (range.matches()) {
      int start = Integer.parseInt(range.group(1));
      int end = Integer.parseInt(range.group(2));
      if (start < end && end <= words.codePointCount(0, words.length())) {
        CodePoints counted = new CodePoints(words);
        return article.passage(field, new Span(counted.offsetOf(start), counted.offsetOf(end)));
      }
    }
    throw Fault.missing(
        "There are no words at " + asked.segment("range") + " in this article's " + field + ".");
  }

  public String address() {
    return "/passages/"
        + Links.encoded(article.id())
        + "/"
        + field.replace(' ', '-')
        + "/"
        + start
        + "-"
        + end;
  }

  @Override
  public String template() {
    return "evidence/passage";
  }

  @Override
  public String title() {
    return "“" + Written.shortened(words.replaceAll("\\s+", " ").strip(), LONGEST_TITLE) + "”";
  }
}
