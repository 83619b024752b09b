package parley.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.entry.Event;
import parley.format.JsonLinesReader;
import parley.format.Timeline;
import parley.format.Told;

/** The record's events in the order of their days; those whose day no words tell come last. */
final class Chronology {

  /** Neighbours in time are often of one article, which is then read once. */
  private static final int ARTICLES = 200;

  private final Handle handle;
  private final Filter filter;
  private final @Nullable String place;

  private final Map<Long, Article> articles =
      new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Article> eldest) {
          return size() > ARTICLES;
        }
      };

  /**
   * Prepares a search.
   *
   * @param place words of the name of a place, or the code of a country, or null for anywhere
   */
  Chronology(Handle handle, Filter filter, @Nullable String place) {
    this.handle = handle;
    this.filter = filter;
    this.place = place;
  }

  void each(Consumer<Told> consumer) {
    List<Long> entries = new Search(handle, filter).entriesByDay();
    List<Long> undated = entries.stream().filter(key -> !tell(key, true, consumer)).toList();
    undated.forEach(key -> tell(key, false, consumer));
  }

  /** Hands an event on if it has a day, or has none, as wanted; tells whether it has one. */
  private boolean tell(long key, boolean dated, Consumer<Told> consumer) {
    Told told =
        handle
            .createQuery("select article, line from entries where key = :key")
            .bind("key", key)
            .map((row, context) -> told(row.getLong(1), row.getString(2)))
            .one();
    boolean is = Timeline.isDated(told.event());
    if (is == dated && isThere(told.event())) {
      consumer.accept(told);
    }
    return is;
  }

  private Told told(long key, String line) {
    Article article =
        articles.computeIfAbsent(
            key,
            k ->
                JsonLinesReader.article(
                    handle
                        .createQuery("select line from articles where key = :key")
                        .bind("key", k)
                        .mapTo(String.class)
                        .one()));
    return new Told(article, (Event) JsonLinesReader.entry(line, article));
  }

  private boolean isThere(Event event) {
    if (place == null) {
      return true;
    }
    Event.Where where = event.where();
    if (where == null) {
      return false;
    }
    String wanted = Names.folded(place);
    return Names.folded(where.name()).contains(wanted)
        || (where.site() != null && Names.folded(where.site()).contains(wanted))
        || place.toUpperCase(Locale.ROOT).equals(where.country());
  }
}
