package parley.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Lists articles. */
final class ArticlePaging extends Paging<ListedArticles.Line> {

  private final Handle handle;

  ArticlePaging(Handle handle, ArticleListing listing) {
    super(
        handle,
        "a.key",
        "articles a",
        conditions(listing),
        "a.first_day"
            + switch (listing.order()) {
              case NEWEST -> " desc";
              case OLDEST -> "";
            }
            + " nulls last, a.key");
    this.handle = handle;
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

  @Override
  void line(long key, Consumer<ListedArticles.Line> consumer) {
    Map<String, Integer> counts = counts(key);
    handle
        .select("select " + Finding.SOURCE + ", a.line from articles a where a.key = ?", key)
        .map((row, context) ->
            new ListedArticles.Line(Finding.source(row, 1), row.getString(9), counts))
        .findOne()
        .ifPresent(consumer);
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

  private static Conditions conditions(ArticleListing listing) {
    Conditions all = new Conditions();
    all.add("a.current = 1");
    all.add("a.outlet = :outlet", "outlet", listing.outlet());
    all.add("a.first_day >= :from", "from", listing.from());
    all.add("a.first_day <= :to", "to", listing.to());
    all.add(
        "a.key in (select rowid from article_words where article_words match :words)",
        "words",
        listing.words() == null ? null : Words.query(listing.words()).orElseThrow());
    return all;
  }
}
