package parley.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumMap;
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
import parley.review.Doubt;
import parley.review.Footing;
import parley.review.InForce;
import parley.review.Log;
import parley.review.Need;
import parley.review.Reviewed;
import parley.review.Status;

/** Reads entries for reviewers, of the versions of articles that count. */
final class ReviewedRows {

  private static final String COLUMNS =
      """
      select e.article, e.line, e.status, e.decision, e.machine, e.doubts from entries e\
      """;

  private static final String COUNTING =
      " join articles a on a.key = e.article where a.current = 1";

  /** Only of versions that count anything waits, so that articles are not looked at. */
  private static final String WAITING = " where e.need > 0";

  private static final String WEIGHED = "update entries set need = ?, doubts = ? where key = ?";

  private final Statements statements;
  private final Map<Long, Article> articles = new HashMap<>();

  ReviewedRows(Statements statements) {
    this.statements = statements;
  }

  /** For entries that were weighed otherwise before, or not at all. */
  static void weighAll(Connection connection) {
    try (Statements statements = new Statements(connection)) {
      List<Long> articles =
          statements.list(row -> row.getLong(1), "select key from articles where current = 1");
      for (long key : articles) {
        new ReviewedRows(statements).weigh(key);
      }
    }
  }

  private record Weighed(long key, Entry entry, Status status, boolean differs) {}

  private void weigh(long article) {
    List<Weighed> entries =
        statements.list(
            row ->
                new Weighed(
                    row.getLong(1),
                    JsonLinesReader.entry(
                        row.getString(2),
                        Objects.requireNonNull(articles.computeIfAbsent(article, this::article))),
                    Status.of(row.getString(3)),
                    row.getInt(4) >= Need.DIFFERS),
            """
            select key, line, status, need from entries
            where article = ? and (need > 0 or type in ('position', 'proposal', 'event', 'channel'))\
            """,
            article);
    Footing footing =
        Footing.of(
            entries.stream()
                .filter(one -> one.status != Status.REJECTED)
                .map(Weighed::entry)
                .toList());
    for (Weighed one : entries) {
      Need need =
          one.status == Status.UNDECIDED
              ? Need.of(one.entry, footing)
              : Need.ofDecided(one.entry, one.differs);
      statements.add(WEIGHED, need.weight(), Doubt.written(need.doubts()), one.key);
    }
    statements.runAll(WEIGHED);
  }

  private record Row(
      long article,
      String line,
      Status status,
      long decision,
      @Nullable String machine,
      Set<Doubt> doubts) {}

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
                    Doubt.read(row.getString(6))),
            COLUMNS + rest,
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
        row.doubts.contains(Doubt.DIFFERS)
            ? Need.ofDecided(machine, true)
            : Need.most(entry).only(row.doubts));
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
    String rest = COUNTING + " and e.id = ? order by e.article, e.place, e.key limit 1";
    return list(rest, id).stream().findFirst();
  }

  List<Reviewed> article(String id) {
    return list(COUNTING + " and a.id = ? order by e.place, e.key", id);
  }

  /**
   * What most needs a look, first.
   *
   * @param doubt only what needs one for this kind of reason; null for any
   */
  List<Reviewed> queue(@Nullable Doubt doubt, int from, int most) {
    return list(
        WAITING
            + " and instr(e.doubts, ?) > 0"
            + " order by e.need desc, e.article, e.place limit ? offset ?",
        doubt == null ? " " : Doubt.written(List.of(doubt)),
        most,
        from);
  }

  /** How many wait to be looked at, by what kind of reason; several count for some. */
  Map<Doubt, Integer> doubts() {
    Map<Doubt, Integer> counts = new EnumMap<>(Doubt.class);
    statements
        .list(
            row -> Map.entry(row.getString(1), row.getInt(2)),
            "select doubts, count(*) from entries where need > 0 group by doubts")
        .forEach(found ->
            Doubt.read(found.getKey())
                .forEach(doubt -> counts.merge(doubt, found.getValue(), Integer::sum)));
    return counts;
  }

  int waiting() {
    return (int) statements.number("select count(*) from entries where need > 0");
  }

  List<Reviewed> differences(int from, int most) {
    return list(
        WAITING + " and e.need >= ? order by e.need desc, e.article, e.place limit ? offset ?",
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
    Footing footing =
        Footing.of(
            version.inForce().entries().stream()
                .filter(upheld -> upheld.status() != Status.REJECTED)
                .map(InForce.Upheld::entry)
                .toList());
    return version.inForce().entries().stream()
        .map(upheld ->
            new Reviewed(
                version.article(),
                upheld.entry(),
                upheld.status(),
                upheld.decision() == null ? 0 : upheld.decision().key(),
                upheld.machine(),
                Need.of(upheld, footing)))
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
