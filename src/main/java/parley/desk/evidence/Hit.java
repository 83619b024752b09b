package parley.desk.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.desk.web.Links;
import parley.desk.web.Written;
import parley.dossier.Dossier;
import parley.entry.Entry;
import parley.format.JsonLinesReader;
import parley.store.Listed;

/**
 * An entry or an article in a list of what was found.
 *
 * @param article whether it is an article
 * @param line what it is
 * @param words some of them, with those that were looked for marked
 */
public record Hit(
    String id,
    boolean article,
    String line,
    List<Excerpt.Piece> words,
    @Nullable String outlet,
    @Nullable LocalDate day) {

  private static final int LONGEST = 300;

  public Hit {
    words = List.copyOf(words);
  }

  /**
   * An entry.
   *
   * @param dossier tells what issues are called
   * @param shown makes what is shown out of its words
   */
  public static Hit of(
      Listed.Line line, Dossier dossier, Function<String, List<Excerpt.Piece>> shown) {
    Article article = JsonLinesReader.article(line.found().article());
    Entry entry = JsonLinesReader.entry(line.found().account().line(), article);
    return new Hit(
        entry.id(),
        false,
        EntryCard.spoken(entry, article, dossier),
        shown.apply(Words.quoted(Words.of(entry))),
        article.outlet(),
        line.day());
  }

  /** An article. */
  public static Hit of(Article article, List<Excerpt.Piece> words) {
    return new Hit(
        article.id(),
        true,
        article.headline() == null
            ? "Without a headline"
            : Written.shortened(article.headline(), LONGEST),
        words,
        article.outlet(),
        article.published() == null ? null : article.published().day());
  }

  /** The beginning of some words, with none of them marked. */
  public static List<Excerpt.Piece> plain(String words) {
    return List.of(new Excerpt.Piece(Written.shortened(words, LONGEST), ""));
  }

  public String address() {
    return article ? Links.article(id) : Links.entry(id);
  }
}
