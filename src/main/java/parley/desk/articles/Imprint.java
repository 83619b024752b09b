package parley.desk.articles;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.desk.web.Links;

/**
 * Where an article comes from.
 *
 * @param day of publication
 * @param modified the day or time of the last change, as printed
 * @param agencies whose words it prints
 * @param url null where it gives none that a browser may be sent to
 * @param file as it was called when it was read
 * @param english whether anything could be read from it
 */
public record Imprint(
    String id,
    @Nullable String headline,
    @Nullable String outlet,
    @Nullable LocalDate day,
    @Nullable String modified,
    List<String> authors,
    List<String> agencies,
    @Nullable String url,
    @Nullable String file,
    String language,
    boolean english) {

  public Imprint {
    authors = List.copyOf(authors);
    agencies = List.copyOf(agencies);
  }

  static Imprint of(Article article) {
    return new Imprint(
        article.id(),
        article.headline(),
        article.outlet(),
        article.published() == null ? null : article.published().day(),
        article.modified() == null ? null : article.modified().toString(),
        article.authors(),
        article.agencies(),
        Links.web(article.url()),
        article.file(),
        article.language(),
        article.isEnglish());
  }
}
