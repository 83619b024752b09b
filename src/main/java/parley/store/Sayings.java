package parley.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Parts of statements, for a record has too many to read the whole of each. */
final class Sayings {

  /** So many ids in one statement. */
  private static final int AT_ONCE = 500;

  private final Handle handle;

  Sayings(Handle handle) {
    this.handle = handle;
  }

  /** The words in which statements begin, by their ids. */
  Map<String, String> words(Collection<String> ids) {
    Map<String, String> words = new HashMap<>();
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      try (Query query =
          handle.createQuery(
              "select id, line ->> '$.content[0].words' from entries where id in (<ids>)")) {
        query
            .bindList("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
            .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
            .forEach(found -> words.put(found.getKey(), found.getValue()));
      }
    }
    return words;
  }
}
