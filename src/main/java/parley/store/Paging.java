package parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Lists rows a page at a time. The keys are sorted by what indexes hold, and only the lines of the
 * page are read: so a page of a hundred thousand rows is quick, wherever it lies.
 *
 * @param <L> a line of the list
 */
abstract class Paging<L> {

  private final Handle handle;
  private final String key;
  private final Conditions conditions;
  private final String from;
  private final String order;

  /**
   * Of the rows that meet some conditions.
   *
   * @param key the column that has it
   * @param from the tables
   * @param order what they are sorted by, so that no two rows are alike
   */
  Paging(Handle handle, String key, String from, Conditions conditions, String order) {
    this.handle = handle;
    this.key = key;
    this.from = from;
    this.conditions = conditions;
    this.order = order;
  }

  /** Hands on the line with this key; nothing if it is gone meanwhile. */
  abstract void line(long key, Consumer<L> consumer);

  /** How many there are on all pages. */
  long total() {
    try (Query query = query("count(*)", "")) {
      return query.mapTo(Long.class).one();
    }
  }

  /** So many lines from this one on, counted from 0. */
  List<L> page(int skipped, int number) {
    List<Long> keys;
    try (Query query = query(key, " order by " + order + " limit :number offset :skipped")) {
      keys = query.bind("number", number).bind("skipped", skipped).mapTo(Long.class).list();
    }
    List<L> lines = new ArrayList<>();
    keys.forEach(found -> line(found, lines::add));
    return lines;
  }

  /** All of them. */
  void each(Consumer<L> consumer) {
    List<Long> keys;
    try (Query query = query(key, " order by " + order)) {
      keys = query.mapTo(Long.class).list();
    }
    keys.forEach(found -> line(found, consumer));
  }

  private Query query(String columns, String rest) {
    Map<String, Object> values = conditions.values();
    return handle
        .createQuery("select " + columns + " from " + from + " where " + conditions + rest)
        .bindMap(values);
  }
}
