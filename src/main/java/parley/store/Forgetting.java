package parley.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Takes articles out of the record. What others tell stays, and copies stay copies. What people
 * decided about them goes too, since it holds their words.
 */
final class Forgetting {

  private final Handle handle;

  Forgetting(Handle handle) {
    this.handle = handle;
  }

  private record Version(long key, String id, long origin) {}

  List<String> forget(String which) {
    List<Version> versions =
        handle
            .select(
                """
                select key, id, origin from articles where story in (
                  select story from articles where id = ? or file = ? or url = ?)
                order by key\
                """,
                which,
                which,
                which)
            .map((row, context) -> new Version(row.getLong(1), row.getString(2), row.getLong(3)))
            .list();
    for (Version version : versions) {
      handle.execute("delete from decisions where article = ?", version.id);
      handle.execute("delete from finished where article = ?", version.id);
      handle.execute("delete from article_words where rowid = ?", version.key);
      handle.execute(
          "delete from entry_words where rowid in (select key from entries where article = ?)",
          version.key);
      handle.execute("delete from articles where key = ?", version.key);
    }
    for (Version version : versions) {
      handle.execute(
          "update articles set origin = (select min(key) from articles where origin = ?)"
              + " where origin = ?",
          version.origin,
          version.origin);
    }
    return versions.stream().map(Version::id).distinct().toList();
  }
}
