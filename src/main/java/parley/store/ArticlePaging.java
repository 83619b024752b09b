package parley.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Lists articles a page at a time. */
final class ArticlePaging {

  private final Handle handle;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final String matching;
  private final String sorted;

  ArticlePaging(Handle handle, ArticleListing listing) {
    this.handle = handle;
    this.matching = "from articles a where " + conditions(listing);
    this.sorted =
        " order by a.first_day"
            + switch (listing.order()) {
              case NEWEST -> " desc";
              case OLDEST -> "";
            }
            + " nulls last, a.key";
  }

  static List<String> outlets(Handle handle) {
    return handle
        .select(
            """
            select distinct outlet from articles where current = 1 and outlet is not null
            order by outlet\
            """)
        .mapTo(String.class)
        .list();
  }

  /** So many lines from this one on, counted from 0. */
  ListedArticles page(int from, int number) {
    long total;
    try (Query query = handle.createQuery("select count(*) " + matching)) {
      total = query.bindMap(values).mapTo(Long.class).one();
    }
    List<Long> keys;
    try (Query query =
        handle.createQuery(
            "select a.key " + matching + sorted + " limit :number offset :skipped")) {
      keys =
          query
              .bindMap(values)
              .bind("number", number)
              .bind("skipped", from)
              .mapTo(Long.class)
              .list();
    }
    List<ListedArticles.Line> lines = new ArrayList<>();
    for (long key : keys) {
      Map<String, Integer> counts = counts(key);
      handle
          .select("select " + Finding.SOURCE + ", a.line from articles a where a.key = ?", key)
          .map((row, context) ->
              new ListedArticles.Line(Finding.source(row, 1), row.getString(9), counts))
          .findOne()
          .ifPresent(lines::add);
    }
    return new ListedArticles(total, lines);
  }

  private Map<String, Integer> counts(long key) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    handle
        .select(
            """
            select type, count(*) from entries where article = ? and status <> 'rejected'
            group by type\
            """,
            key)
        .map((row, context) -> counts.put(row.getString(1), row.getInt(2)))
        .list();
    return counts;
  }

  private String conditions(ArticleListing listing) {
    StringJoiner all = new StringJoiner(" and ");
    all.add("a.current = 1");
    if (listing.outlet() != null) {
      all.add("a.outlet = :outlet");
      values.put("outlet", listing.outlet());
    }
    if (listing.from() != null) {
      all.add("a.first_day >= :from");
      values.put("from", listing.from().toString());
    }
    if (listing.to() != null) {
      all.add("a.first_day <= :to");
      values.put("to", listing.to().toString());
    }
    if (listing.words() != null) {
      all.add("a.key in (select rowid from article_words where article_words match :words)");
      values.put("words", Words.query(listing.words()).orElseThrow());
    }
    return all.toString();
  }
}
