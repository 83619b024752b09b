package parley.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** So many of those that share something are weighed. */
  private static final int CANDIDATES = 50;

  /** A run that more articles have, such as "sign up for our", leads to the first of them only. */
  private static final int KNOWN = 200;

  private static final String WRITE = "insert into sketches values (?, ?)";

  private final Statements statements;

  Copies(Statements statements) {
    this.statements = statements;
  }

  /** An article that may be a copy. */
  private record Near(long key, long origin, String text) {}

  /** For articles that were kept before copies were looked for. */
  static void findAll(Connection connection) {
    try (Statements statements = new Statements(connection)) {
      Copies copies = new Copies(statements);
      statements.run(
          """
          update articles set origin = key, agencies = (
            select group_concat(value, char(10)) from json_each(line, '$.agencies'))\
          """);
      for (long key :
          statements.list(row -> row.getLong(1), "select key from articles order by key")) {
        copies.add(
            key,
            statements
                .list(row -> row.getString(1), "select text from articles where key = ?", key)
                .getFirst());
      }
    }
  }

  /** Takes an article in, which has its own key for its origin, and joins it to its copies. */
  void add(long key, String text) {
    Wording wording = Wording.of(text);
    long[] sketch = wording.sketch();
    statements.run("delete from sketches where article = ?", key);
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
      statements.run("update articles set origin = ? where origin = ?", first, origin);
    }
  }

  /** Those that share the most with the sketch. */
  private List<Near> near(long key, long[] sketch) {
    Map<Long, Integer> shared = new HashMap<>();
    for (long run : sketch) {
      for (long article : articles(run)) {
        shared.merge(article, 1, Integer::sum);
      }
    }
    shared.remove(key);
    List<Map.Entry<Long, Integer>> candidates = new ArrayList<>(shared.entrySet());
    candidates.sort(
        Map.Entry.<Long, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    List<Near> near = new ArrayList<>();
    for (var one : candidates.subList(0, Math.min(CANDIDATES, candidates.size()))) {
      double least = LOOKED_AT * Math.min(sketch.length, size(one.getKey()));
      if (one.getValue() >= least && near.size() < MOST) {
        ofOtherStory(one.getKey(), key).ifPresent(near::add);
      }
    }
    return near;
  }

  /** The first articles that have this run. */
  private List<Long> articles(long run) {
    return statements.list(
        row -> row.getLong(1),
        "select article from sketches where run = ? order by article limit ?",
        run,
        KNOWN);
  }

  private long size(long article) {
    return statements.number("select count(*) from sketches where article = ?", article);
  }

  private Optional<Near> ofOtherStory(long article, long key) {
    return statements
        .list(
            row -> new Near(row.getLong(1), row.getLong(2), row.getString(3)),
            """
            select key, origin, text from articles
            where key = ? and story <> (select story from articles where key = ?)\
            """,
            article,
            key)
        .stream()
        .findFirst();
  }

  private void write(long key, long[] sketch) {
    for (long run : sketch) {
      statements.add(WRITE, run, key);
    }
    statements.runAll(WRITE);
  }
}
