package parley.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.review.Addition;
import parley.review.Agreement;
import parley.review.Brat;
import parley.review.By;
import parley.review.Decision;
import parley.review.Doubt;
import parley.review.Refusal;
import parley.review.Reviewed;
import parley.review.Verdict;

/**
 * What people decided about the entries of a record: a log to which rows are only ever added, and
 * what it makes of the entries that are shown. Each call is one transaction: when it returns, what
 * was decided is on the disk.
 *
 * <p>Where a reviewer cannot have what he asks for, a {@link Refusal} says why; a correction that
 * makes no sense is an {@link IllegalArgumentException} with a message for the reviewer. In both
 * cases nothing is written.
 */
public final class ReviewLog {

  private final RecordStore store;

  ReviewLog(RecordStore store) {
    this.store = store;
  }

  /** A row of the log, and whether it counts. */
  public record Logged(Decision decision, boolean stands) {}

  /**
   * Which rows of the log to show. What is null does not restrict.
   *
   * @param before only rows with smaller keys; 0 for any
   */
  public record Asked(
      @Nullable String who, @Nullable String article, @Nullable String entry, long before) {

    public static final Asked ALL = new Asked(null, null, null, 0);

    /** Those before a row. */
    public static Asked before(long key) {
      return new Asked(null, null, null, key);
    }

    private static void add(
        String column, @Nullable String value, List<String> conditions, List<Object> values) {
      if (value != null) {
        conditions.add(column + " = ?");
        values.add(value);
      }
    }
  }

  /**
   * Decides about an entry.
   *
   * @param seen the key of the decision that the reviewer saw on it; 0 for none
   * @return the key of the decision
   */
  public long decide(String entry, long seen, Verdict verdict, By by)
      throws Refusal, StoreException {
    return store.write(s -> new Deciding(s).decide(entry, seen, verdict, by));
  }

  /**
   * Adds what the machine missed.
   *
   * @param article the id of the article
   */
  public Decision add(String article, Addition addition, By by) throws Refusal, StoreException {
    return store.write(s -> new Deciding(s).add(article, addition, by));
  }

  /**
   * Makes one event of two of an article: the first rests on the words of both, the second is
   * rejected.
   *
   * @return the key of the first of the two decisions, which are undone together
   */
  public long mergeEvents(String kept, long seenKept, String other, long seenOther, By by)
      throws Refusal, StoreException {
    return store.write(s -> new Deciding(s).mergeEvents(kept, seenKept, other, seenOther, by));
  }

  /**
   * Makes two events of one.
   *
   * @param away those of its passages that tell of the other event
   * @return the key of the first of the two decisions, which are undone together
   */
  public long splitEvent(String entry, long seen, List<Passage> away, By by)
      throws Refusal, StoreException {
    return store.write(s -> new Deciding(s).splitEvent(entry, seen, away, by));
  }

  /**
   * Takes two actors for one in the whole record, also in articles that are still to come.
   *
   * @param from the id of the one that is shown no more
   * @param into the id of the one that both are
   */
  public long mergeActors(String from, String into, By by) throws Refusal, StoreException {
    return store.write(s -> new Undoing(s).mergeActors(from, into, by));
  }

  /**
   * Undoes an act with all of its decisions. Of an undoing: what it undid counts again.
   *
   * @param key of one of its decisions
   * @return the keys of the new rows
   */
  public List<Long> undo(long key, By by) throws Refusal, StoreException {
    return store.write(s -> new Undoing(s).undo(key, by));
  }

  /**
   * Goes back to where the log had this row for its last: undoes what came after it, and what was
   * undone after it counts again. That can be undone too, in one.
   *
   * @param key 0 for the machine's reading
   * @return the keys of the new rows
   */
  public List<Long> undoBackTo(long key, By by) throws Refusal, StoreException {
    return store.write(s -> new Undoing(s).undoBackTo(key, by));
  }

  /** Rows of the log, the newest first. */
  public List<Logged> log(Asked asked, int most) throws StoreException {
    List<String> conditions = new ArrayList<>(List.of("1"));
    List<Object> values = new ArrayList<>();
    Asked.add("who", asked.who, conditions, values);
    Asked.add("article", asked.article, conditions, values);
    Asked.add("entry", asked.entry, conditions, values);
    if (asked.before != 0) {
      conditions.add("key < ?");
      values.add(asked.before);
    }
    values.add(most);
    String rest = "where " + String.join(" and ", conditions) + " order by key desc limit ?";
    return store.read(s -> {
      DecisionRows rows = new DecisionRows(s);
      return rows.list(rest, values.toArray()).stream()
          .map(decision -> new Logged(decision, rows.stands(decision.key())))
          .toList();
    });
  }

  /**
   * What others than somebody decided about entries after a row of the log, the newest first.
   *
   * @param after the key of that row; 0 for all
   */
  public List<Decision> byOthers(String who, long after, int most) throws StoreException {
    return store.read(s ->
        new DecisionRows(s)
            .list(
                "where key > ? and who <> ? and entry is not null order by key desc limit ?",
                after,
                who,
                most));
  }

  /** How many that are. */
  public int countByOthers(String who, long after) throws StoreException {
    return store.read(s ->
        (int)
            s.number(
                "select count(*) from decisions where key > ? and who <> ? and entry is not null",
                after,
                who));
  }

  /** The key of the last row; 0 for an empty log. */
  public long last() throws StoreException {
    return store.read(s -> new DecisionRows(s).next() - 1);
  }

  /** An entry of a version that counts, rejected or not. */
  public Optional<Reviewed> entry(String id) throws StoreException {
    return store.read(s -> new ReviewedRows(s).entry(id));
  }

  /** All entries of the version that counts of an article, also the rejected ones. */
  public List<Reviewed> article(String id) throws StoreException {
    return store.read(s -> new ReviewedRows(s).article(id));
  }

  /** The same without what others than somebody decided: the machine's reading, and his own. */
  public List<Reviewed> apart(String id, String who) throws StoreException {
    return store.read(s -> new ReviewedRows(s).apart(id, who));
  }

  /** What most needs a look, first. */
  public List<Reviewed> queue(int from, int most) throws StoreException {
    return queue(null, from, most);
  }

  /**
   * The same of what needs a look for one kind of reason.
   *
   * @param doubt null for any
   */
  public List<Reviewed> queue(@Nullable Doubt doubt, int from, int most) throws StoreException {
    return store.read(s -> new ReviewedRows(s).queue(doubt, from, most));
  }

  /** How many wait for which kinds of reasons; what has several counts for each of them. */
  public Map<Doubt, Integer> doubts() throws StoreException {
    return store.read(s -> new ReviewedRows(s).doubts());
  }

  /** How many wait to be looked at. */
  public int waiting() throws StoreException {
    return store.read(s -> new ReviewedRows(s).waiting());
  }

  /** Where newer rules read something else than a person decided. */
  public List<Reviewed> differences(int from, int most) throws StoreException {
    return store.read(s -> new ReviewedRows(s).differences(from, most));
  }

  /** Decisions about words that the article, as it is now, does not have. */
  public List<Decision> gone() throws StoreException {
    return store.read(
        s -> new DecisionRows(s).list("where key in (select decision from gone) order by key"));
  }

  /** A reviewer is through with an article. */
  public void finish(String article, String who, Instant at) throws StoreException {
    store.write(s -> {
      s.run("insert or replace into finished values (?, ?, ?)", article, who, at.toString());
      return true;
    });
  }

  /** A reviewer wants to look at an article again. */
  public void reopen(String article, String who) throws StoreException {
    store.write(s -> {
      s.run("delete from finished where article = ? and who = ?", article, who);
      return true;
    });
  }

  /** Who is through with an article, and since when. */
  public Map<String, Instant> finished(String article) throws StoreException {
    return store.read(s -> {
      Map<String, Instant> by = new TreeMap<>();
      s.list(
              row -> Map.entry(row.getString(1), Instant.parse(row.getString(2))),
              "select who, at from finished where article = ?",
              article)
          .forEach(one -> by.put(one.getKey(), one.getValue()));
      return by;
    });
  }

  /** How far reviewers agree about the articles that at least two of them were through with. */
  public Agreement agreement() throws StoreException {
    return store.read(s -> Agreement.of(new ReviewedRows(s).judged(false)));
  }

  /** The same, of what they decided without seeing what others had decided. */
  public Agreement agreementApart() throws StoreException {
    return store.read(s -> Agreement.of(new ReviewedRows(s).judged(true)));
  }

  /**
   * What is in force of the articles that people looked at, to score the machine with.
   *
   * @param finished only articles that somebody was through with; otherwise all of which something
   *     was decided
   */
  public void export(boolean finished, Consumer<Brat> consumer) throws StoreException {
    List<Brat> all = store.read(s -> new ReviewedRows(s).export(finished));
    all.forEach(consumer);
  }

  /** Works out anew what is in force, everywhere, from the machine's lines and the log. */
  public void rebuild() throws StoreException {
    store.write(s -> {
      Materializing materializing = new Materializing(s);
      s.list(row -> row.getLong(1), "select key from articles order by key")
          .forEach(materializing::article);
      return true;
    });
  }
}
