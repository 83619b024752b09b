package parley.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.article.Article;
import parley.entry.Entry;
import parley.pipeline.ArticleRecord;

/**
 * A table: one row an entry, with the article's own columns on each, so that a spreadsheet can sort
 * and filter. Columns that an entry's type does not have are empty.
 *
 * <p>A spreadsheet takes a cell that begins with {@code =}, {@code +}, {@code -} or {@code @} for a
 * formula, and what an article says is not to be run on anybody's machine: such a cell gets a
 * leading apostrophe, which spreadsheets read as "this is text". Breaks inside a cell become
 * spaces, so that a row is a line.
 */
public final class Csv implements Format {

  /** The columns, in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "type",
          "id",
          "article",
          "outlet",
          "published",
          "headline",
          "url",
          "kind",
          "who",
          "to",
          "holder",
          "side",
          "chain",
          "issues",
          "stance",
          "status",
          "label",
          "terms",
          "participants",
          "realis",
          "negated",
          "when",
          "basis",
          "where",
          "words",
          "field",
          "start",
          "end",
          "rule");

  private static final CSVFormat TABLE = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  @Override
  public String opening() {
    return rows(List.of(COLUMNS));
  }

  @Override
  public String block(ArticleRecord record, Set<LineType> types) {
    List<List<String>> rows = new ArrayList<>();
    Article article = record.article();
    if (types.contains(LineType.ARTICLE)) {
      rows.add(row(article, Map.of("type", "article", "id", article.id())));
    }
    if (types.contains(LineType.ACTOR)) {
      for (Actor actor : record.actors()) {
        rows.add(row(article, ofActor(actor)));
      }
    }
    Cells cells = new Cells(article);
    for (Entry entry : record.entries()) {
      if (types.contains(LineType.of(entry))) {
        rows.add(row(article, cells.of(entry)));
      }
    }
    return rows(rows);
  }

  private static Map<String, String> ofActor(Actor actor) {
    return Map.of(
        "type", "actor",
        "id", actor.id(),
        "kind", actor.kind().label(),
        "who", actor.name(),
        "side", text(actor.party()));
  }

  private static List<String> row(Article article, Map<String, String> cells) {
    List<String> row = new ArrayList<>();
    for (String column : COLUMNS) {
      row.add(
          safe(
              switch (column) {
                case "article" -> article.id();
                case "outlet" -> text(article.outlet());
                case "published" -> text(article.published());
                case "headline" -> text(article.headline());
                case "url" -> text(article.url());
                default -> cells.getOrDefault(column, "");
              }));
    }
    return row;
  }

  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String safe(String cell) {
    String line = Layout.oneLine(cell);
    return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
  }

  private static String rows(List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, TABLE)) {
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringBuilder has none
    }
    return out.toString();
  }
}
