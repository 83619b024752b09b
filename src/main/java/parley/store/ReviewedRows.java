package parley.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.entry.Entry;
import parley.format.JsonLinesReader;
import parley.review.Need;
import parley.review.Reviewed;
import parley.review.Status;

/** Reads entries for reviewers, of the versions of articles that count. */
final class ReviewedRows {

  private static final String COLUMNS =
      """
      select e.article, e.line, e.status, e.decision, e.machine, e.need
      from entries e join articles a on a.key = e.article
      where a.current = 1\
      """;

  private final Statements statements;
  private final Map<Long, Article> articles = new HashMap<>();

  ReviewedRows(Statements statements) {
    this.statements = statements;
  }

  private record Row(
      long article,
      String line,
      Status status,
      long decision,
      @Nullable String machine,
      int need) {}

  private List<Reviewed> list(String rest, @Nullable Object... values) {
    return statements
        .list(
            row ->
                new Row(
                    row.getLong(1),
                    row.getString(2),
                    Status.of(row.getString(3)),
                    row.getLong(4),
                    row.getString(5),
                    row.getInt(6)),
            COLUMNS + " " + rest,
            values)
        .stream()
        .map(this::reviewed)
        .toList();
  }

  private Reviewed reviewed(Row row) {
    Article article = Objects.requireNonNull(articles.computeIfAbsent(row.article, this::article));
    Entry entry = JsonLinesReader.entry(row.line, article);
    Entry machine =
        row.machine == null
            ? entry
            : row.machine.isEmpty() ? null : JsonLinesReader.entry(row.machine, article);
    return new Reviewed(
        article,
        entry,
        row.status,
        row.decision,
        machine,
        Need.of(entry, row.status, machine, row.need >= Need.DIFFERS));
  }

  private Article article(long key) {
    return statements
        .list(
            row -> JsonLinesReader.article(row.getString(1)),
            "select line from articles where key = ?",
            key)
        .getFirst();
  }

  Optional<Reviewed> entry(String id) {
    return list("and e.id = ? order by e.article, e.place, e.key limit 1", id).stream().findFirst();
  }

  List<Reviewed> article(String id) {
    return list("and a.id = ? order by e.place, e.key", id);
  }

  List<Reviewed> queue(int from, int most) {
    return list(
        "and e.need > 0 order by e.need desc, e.article, e.place limit ? offset ?", most, from);
  }

  int waiting() {
    return (int) statements.number("select count(*) from entries where need > 0");
  }

  List<Reviewed> differences(int from, int most) {
    return list(
        "and e.need >= ? order by e.need desc, e.article, e.place limit ? offset ?",
        Need.DIFFERS,
        most,
        from);
  }
}
