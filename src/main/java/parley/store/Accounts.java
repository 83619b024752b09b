package parley.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads entries of some types from all articles, of which the newest versions count. */
final class Accounts {

  private final Handle handle;

  private Account.@Nullable Source last;
  private long lastKey = -1;

  Accounts(Handle handle) {
    this.handle = handle;
  }

  /** The parties of actors by their ids; of several that articles give, the one most give. */
  Map<String, String> parties() {
    Map<String, String> parties = new LinkedHashMap<>();
    try (Query query =
        handle.createQuery(
            """
            select c.id, c.party from actors c join articles a on a.key = c.article
            where a.current = 1 and c.party is not null
            group by c.id, c.party order by count(*), c.party desc\
            """)) {
      query
          .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
          .forEach(entry -> parties.put(entry.getKey(), entry.getValue()));
    }
    return parties;
  }

  void each(Set<String> types, Consumer<Account> consumer) {
    String sql =
        """
        select a.key, e.type, e.line, a.id, a.outlet, a.headline, a.url, a.first_day, a.origin,
          (select group_concat(value, char(10)) from json_each(a.line, '$.agencies'))
        from entries e join articles a on a.key = e.article
        where a.current = 1 and e.type in (<types>)
        order by a.key, e.place\
        """;
    try (Query query = handle.createQuery(sql)) {
      query
          .bindList("types", List.copyOf(new TreeSet<>(types)))
          .map((row, context) -> {
            long key = row.getLong(1);
            if (key != lastKey || last == null) {
              lastKey = key;
              String day = row.getString(8);
              String agencies = row.getString(10);
              last =
                  new Account.Source(
                      key,
                      row.getString(4),
                      row.getString(5),
                      row.getString(6),
                      row.getString(7),
                      day == null ? null : LocalDate.parse(day),
                      row.getLong(9),
                      agencies == null ? List.of() : List.of(agencies.split("\n", -1)));
            }
            return new Account(last, row.getString(2), row.getString(3));
          })
          .forEach(consumer);
    }
  }
}
