package parley.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.entry.Entry;
import parley.format.JsonLinesReader;
import parley.review.Agreement;
import parley.review.Brat;
import parley.review.Decision;
import parley.review.Log;
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

  private static final String WEIGHED = "update entries set need = ? where key = ?";

  private final Statements statements;
  private final Map<Long, Article> articles = new HashMap<>();

  ReviewedRows(Statements statements) {
    this.statements = statements;
  }

  /** For entries that were kept before anybody could look at them. */
  static void weighAll(Connection connection) {
    try (Statements statements = new Statements(connection)) {
      List<Long> articles =
          statements.list(row -> row.getLong(1), "select key from articles where current = 1");
      for (long key : articles) {
        ReviewedRows rows = new ReviewedRows(statements);
        List<Map.Entry<Long, String>> entries =
            statements.list(
                row -> Map.entry(row.getLong(1), row.getString(2)),
                "select key, line from entries where article = ?",
                key);
        if (!entries.isEmpty()) {
          Article article = rows.article(key);
          for (Map.Entry<Long, String> one : entries) {
            Need need = Need.of(JsonLinesReader.entry(one.getValue(), article));
            statements.add(WEIGHED, need.weight(), one.getKey());
          }
          statements.runAll(WEIGHED);
        }
      }
    }
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
        "and e.need > 0 and e.need >= ? order by e.need desc, e.article, e.place limit ? offset ?",
        Need.DIFFERS,
        most,
        from);
  }

  /** All entries of an article without what others than somebody decided. */
  List<Reviewed> apart(String id, String who) {
    List<Long> keys =
        statements.list(
            row -> row.getLong(1), "select key from articles where current = 1 and id = ?", id);
    if (keys.isEmpty()) {
      return List.of();
    }
    Materializing.Version version = new Materializing(statements).apart(keys.getFirst(), who);
    return version.inForce().entries().stream()
        .map(upheld ->
            new Reviewed(
                version.article(),
                upheld.entry(),
                upheld.status(),
                upheld.decision() == null ? 0 : upheld.decision().key(),
                upheld.machine(),
                Need.of(upheld)))
        .toList();
  }

  /**
   * What each reviewer decided on articles that he and another were through with.
   *
   * @param apart only what was decided without seeing what others had decided
   */
  List<Agreement.Judged> judged(boolean apart) {
    List<Agreement.Judged> judged = new ArrayList<>();
    DecisionRows decisions = new DecisionRows(statements);
    for (String article :
        statements.list(
            row -> row.getString(1),
            "select article from finished group by article having count(*) > 1 order by article")) {
      Set<String> through =
          Set.copyOf(
              statements.list(
                  row -> row.getString(1), "select who from finished where article = ?", article));
      List<Agreement.Judged> here = new ArrayList<>();
      Log log = decisions.ofArticle(article);
      for (String id : log.entries()) {
        log.byReviewer(id, apart)
            .forEach((who, decision) -> {
              if (through.contains(who)) {
                here.add(judged(article, id, who, decision));
              }
            });
      }
      if (!apart || here.stream().map(Agreement.Judged::who).distinct().count() > 1) {
        judged.addAll(here);
      }
    }
    return judged;
  }

  private Agreement.Judged judged(String article, String id, String who, Decision decision) {
    return new Agreement.Judged(
        article, id, who, line(decision.after(), decision), line(decision.machine(), decision));
  }

  private @Nullable Entry line(@Nullable String line, Decision decision) {
    return line == null
        ? null
        : JsonLinesReader.entry(
            line,
            Objects.requireNonNull(articles.computeIfAbsent(decision.version(), this::article)));
  }

  /** What is in force of the articles that somebody looked at. */
  List<Brat> export(boolean finished) {
    String looked =
        finished
            ? "select article from finished"
            : "select article from decisions where article is not null";
    List<Brat> all = new ArrayList<>();
    for (String id :
        statements.list(
            row -> row.getString(1),
            "select id from articles where current = 1 and story in (select story from articles"
                + " where id in ("
                + looked
                + ")) order by key")) {
      List<Reviewed> entries = article(id);
      if (!entries.isEmpty()) {
        all.add(
            Brat.of(
                entries.getFirst().article(),
                entries.stream()
                    .filter(one -> one.status() != Status.REJECTED)
                    .map(Reviewed::entry)
                    .toList()));
      }
    }
    return all;
  }
}
