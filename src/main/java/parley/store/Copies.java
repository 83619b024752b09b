package parley.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import parley.article.Wording;

/**
 * Finds which articles are copies of one another, one article after the other: only those that
 * share a part of its sketch are looked at.
 *
 * <p>Versions of one story are not held against each other, since only one of them counts.
 */
final class Copies {

  /** An article has to share this much of the shorter sketch to be looked at. */
  private static final double LOOKED_AT = 0.2;

  /** So many are looked at, those that share the most first. */
  private static final int MOST = 8;

  private final Handle handle;

  Copies(Handle handle) {
    this.handle = handle;
  }

  /** An article that may be a copy. */
  private record Near(long key, long origin, String text) {}

  /** For articles that were kept before copies were looked for. */
  static void findAll(Connection connection) {
    // the connection stays open: whoever gave it closes it
    Handle handle = Jdbi.open(connection);
    Copies copies = new Copies(handle);
    handle.execute(
        """
        update articles set origin = key, agencies = (
          select group_concat(value, char(10)) from json_each(line, '$.agencies'))\
        """);
    List<Long> keys =
        handle.select("select key from articles order by key").mapTo(Long.class).list();
    for (long key : keys) {
      copies.add(
          key,
          handle.select("select text from articles where key = ?", key).mapTo(String.class).one());
    }
  }

  /** Takes an article in, which has its own key for its origin, and joins it to its copies. */
  void add(long key, String text) {
    Wording wording = Wording.of(text);
    long[] sketch = wording.sketch();
    handle.execute("delete from sketches where article = ?", key);
    List<Long> origins = new ArrayList<>();
    for (Near near : near(key, sketch)) {
      if (!origins.contains(near.origin) && wording.isCopyOf(Wording.of(near.text))) {
        origins.add(near.origin);
      }
    }
    write(key, sketch);
    if (origins.isEmpty()) {
      return;
    }
    origins.add(key);
    long first = origins.stream().min(Long::compare).orElseThrow();
    for (long origin : origins) {
      handle.execute("update articles set origin = ? where origin = ?", first, origin);
    }
  }

  private List<Near> near(long key, long[] sketch) {
    if (sketch.length == 0) {
      return List.of();
    }
    String runs = String.join(",", Arrays.stream(sketch).mapToObj(Long::toString).toList());
    return handle
        .select(
            """
            select a.key, a.origin, a.text
            from (select article, count(*) as shared from sketches
                  where run in (%s) group by article) s
            join articles a on a.key = s.article
            where a.key <> ? and a.story <> (select story from articles where key = ?)
              and s.shared >= ? * min(?, (select count(*) from sketches where article = a.key))
            order by s.shared desc, a.key limit ?\
            """
                .formatted(runs),
            key,
            key,
            LOOKED_AT,
            sketch.length,
            MOST)
        .map((row, context) -> new Near(row.getLong(1), row.getLong(2), row.getString(3)))
        .list();
  }

  private void write(long key, long[] sketch) {
    if (sketch.length == 0) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch("insert into sketches values (?, ?)")) {
      for (long run : sketch) {
        batch.add(run, key);
      }
      batch.execute();
    }
  }
}
