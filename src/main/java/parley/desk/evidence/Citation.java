package parley.desk.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Published;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Links;
import parley.desk.web.Page;
import parley.desk.web.Written;
import tools.jackson.databind.json.JsonMapper;

/**
 * How words of an article are cited elsewhere: as a line of text, for BibTeX, and as CSL-JSON. What
 * the article does not tell is left out; on which day somebody looked at the page is not known.
 *
 * @param text in a line
 * @param bibtex an entry of a BibTeX file
 * @param csl an item of CSL-JSON
 * @param of the address of what is cited
 */
public record Citation(String words, String text, String bibtex, Map<String, Object> csl, String of)
    implements Page {

  private static final JsonMapper JSON = new JsonMapper();

  /** So many characters of the words stand in a note. */
  private static final int LONGEST = 1_000;

  private static final int LONGEST_TITLE = 80;

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /**
   * Of words of an article.
   *
   * @param id tells these words from others in the same list of works; letters, digits and hyphens
   * @param of the address of the entry or the passage
   */
  static Citation of(Article article, String words, String id, String of) {
    String quoted = Written.shortened(words.replaceAll("\\s+", " ").strip(), LONGEST);
    String key = key(article, id);
    return new Citation(
        quoted, text(article, quoted), bibtex(article, quoted, key), csl(article, quoted, key), of);
  }

  /** In the form that is asked for: for a reader, or as CSL-JSON. */
  Answer answer(Asked asked) {
    if (asked.json()) {
      return Answer.text(
          "application/vnd.citationstyles.csl+json",
          "citation.json",
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(List.of(csl)) + "\n");
    }
    return asked.part() ? Answer.part(this) : Answer.page(this);
  }

  Answer file() {
    return Answer.text("application/x-bibtex; charset=utf-8", "citation.bib", bibtex);
  }

  /** Where the same is as a file for BibTeX. */
  public String bibtexAddress() {
    return of + "/citation.bib";
  }

  /** Where the same is as CSL-JSON. */
  public String cslAddress() {
    return of + "/citation.json";
  }

  private static String key(Article article, String id) {
    StringBuilder key = new StringBuilder();
    String from = article.outlet() == null ? "article" : article.outlet();
    for (int i = 0; i < from.length(); i++) {
      char c = Character.toLowerCase(from.charAt(i));
      if (c >= 'a' && c <= 'z') {
        key.append(c);
      }
    }
    Published published = article.published();
    return key + (published == null ? "" : Integer.toString(published.day().getYear())) + "-" + id;
  }

  private static String text(Article article, String words) {
    StringBuilder line = new StringBuilder();
    if (!article.authors().isEmpty()) {
      line.append(String.join(", ", article.authors())).append(": ");
    }
    if (article.headline() != null) {
      line.append('“').append(article.headline()).append("”. ");
    }
    List<String> where = new ArrayList<>();
    if (article.outlet() != null) {
      where.add(article.outlet());
    }
    if (article.published() != null) {
      where.add(Written.day(article.published().day()));
    }
    String url = Links.web(article.url());
    if (url != null) {
      where.add(url);
    }
    line.append(String.join(", ", where));
    return line.append(where.isEmpty() ? "“" : ": “").append(words).append('”').toString();
  }

  private static Map<String, Object> csl(Article article, String words, String key) {
    Map<String, Object> item = new LinkedHashMap<>();
    String url = Links.web(article.url());
    item.put("id", key);
    item.put(
        "type",
        article.outlet() != null ? "article-newspaper" : url != null ? "webpage" : "document");
    put(item, "title", article.headline());
    put(item, "container-title", article.outlet());
    if (!article.authors().isEmpty()) {
      item.put("author", article.authors().stream().map(name -> Map.of("literal", name)).toList());
    }
    Published published = article.published();
    if (published != null) {
      item.put(
          "issued",
          Map.of(
              "date-parts",
              List.of(
                  List.of(
                      published.day().getYear(),
                      published.day().getMonthValue(),
                      published.day().getDayOfMonth()))));
    }
    put(item, "URL", url);
    put(item, "language", article.language().equals("und") ? null : article.language());
    item.put("note", "“" + words + "”");
    return item;
  }

  private static void put(Map<String, Object> item, String name, @Nullable String value) {
    if (value != null) {
      item.put(name, value);
    }
  }

  private static String bibtex(Article article, String words, String key) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (!article.authors().isEmpty()) {
      // in braces of their own: what of a name is the last one is not known
      fields.put(
          "author",
          "{"
              + String.join(
                  " and ", article.authors().stream().map(a -> "{" + Tex.escaped(a) + "}").toList())
              + "}");
    }
    if (article.headline() != null) {
      fields.put("title", "{{" + Tex.escaped(article.headline()) + "}}");
    }
    if (article.outlet() != null) {
      fields.put("journal", "{" + Tex.escaped(article.outlet()) + "}");
    }
    Published published = article.published();
    if (published != null) {
      fields.put("year", "{" + published.day().getYear() + "}");
      fields.put("month", MONTHS.get(published.day().getMonthValue() - 1));
      fields.put("day", "{" + published.day().getDayOfMonth() + "}");
    }
    String url = Links.web(article.url());
    if (url != null) {
      fields.put("url", "{" + Tex.address(url) + "}");
    }
    fields.put("note", "{``" + Tex.escaped(words) + "''}");
    StringBuilder entry = new StringBuilder();
    entry.append(article.outlet() == null ? "@misc{" : "@article{").append(key).append(",\n");
    fields.forEach(
        (name, value) -> entry.append("  ").append(name).append(" = ").append(value).append(",\n"));
    return entry.append("}\n").toString();
  }

  @Override
  public String template() {
    return "evidence/citation";
  }

  @Override
  public String title() {
    return (of.startsWith("/entries/") ? "Cite the entry “" : "Cite the passage “")
        + Written.shortened(words, LONGEST_TITLE)
        + "”";
  }
}
