package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.review.Act;
import parley.review.Decision;
import parley.review.Log;

/** The log's rows. */
final class DecisionRows {

  private static final String COLUMNS =
      """
      select key, at, who, act, article, version, entry, seen, before, after, machine, of, batch,
        note, apart
      from decisions\
      """;

  private final Statements statements;

  DecisionRows(Statements statements) {
    this.statements = statements;
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getLong(1),
        Instant.parse(row.getString(2)),
        row.getString(3),
        Act.of(row.getString(4)),
        row.getString(5),
        row.getLong(6),
        row.getString(7),
        row.getLong(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getLong(12),
        row.getLong(13),
        row.getString(14),
        row.getBoolean(15));
  }

  /** Those that a condition holds for, in the order of the rest of it. */
  List<Decision> list(String rest, @Nullable Object... values) {
    return statements.list(DecisionRows::decision, COLUMNS + " " + rest, values);
  }

  @Nullable Decision find(long key) {
    List<Decision> found = list("where key = ?", key);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** What was decided about the article whose versions belong to this story. */
  Log ofStory(long story) {
    return Log.of(list("where article in (select id from articles where story = ?)", story));
  }

  /** What was decided about the article with this id, whatever it was called in other versions. */
  Log ofArticle(String article) {
    List<Long> stories =
        statements.list(
            row -> row.getLong(1), "select story from articles where id = ? limit 1", article);
    return stories.isEmpty() ? Log.of(List.of()) : ofStory(stories.getFirst());
  }

  /** The merges of actors, with all that was undone of them. */
  Log ofActors() {
    return Log.of(list("where article is null"));
  }

  /** Whether no standing decision undoes it. */
  boolean stands(long key) {
    for (long undoing :
        statements.list(
            row -> row.getLong(1), "select key from decisions where of > 0 and of = ?", key)) {
      if (stands(undoing)) {
        return false;
      }
    }
    return true;
  }

  long next() {
    return statements.number("select coalesce(max(key), 0) + 1 from decisions");
  }

  void add(Decision decision) {
    statements.run(
        """
        insert into decisions (
          key, at, who, act, article, version, entry, seen, before, after, machine, of, batch, note,
          apart)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        decision.key(),
        decision.at().toString(),
        decision.who(),
        decision.act().label(),
        decision.article(),
        decision.version(),
        decision.entry(),
        decision.seen(),
        decision.before(),
        decision.after(),
        decision.machine(),
        decision.of(),
        decision.batch(),
        decision.note(),
        decision.apart() ? 1 : 0);
  }

  void addAll(List<Decision> decisions) {
    new ArrayList<>(decisions).forEach(this::add);
  }
}
