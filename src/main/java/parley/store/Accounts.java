package parley.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads entries of some types from all articles, of which the newest versions count. */
final class Accounts {

  /** Where people of one name stand for several sides. */
  private static final String SEVERAL = "";

  private final Handle handle;

  Accounts(Handle handle) {
    this.handle = handle;
  }

  /** The parties of actors; of several that articles give, the one most give. */
  Sides sides() {
    Map<String, String> byActor = new LinkedHashMap<>();
    Map<String, String> byName = new LinkedHashMap<>();
    try (Query query =
        handle.createQuery(
            """
            select c.id, c.name, c.kind, c.party from actors c join articles a on a.key = c.article
            where a.current = 1 and c.party is not null
            group by c.id, c.name, c.party order by count(*), c.party desc, c.name\
            """)) {
      query
          .map((row, context) -> {
            byActor.put(row.getString(1), row.getString(4));
            if (row.getString(3).equals("person")) {
              byName.merge(
                  row.getString(2),
                  row.getString(4),
                  (one, other) -> one.equals(other) ? one : SEVERAL);
            }
            return 0;
          })
          .forEach(row -> {});
    }
    byName.values().removeIf(SEVERAL::equals);
    return new Sides(byActor, byName);
  }

  void each(Set<String> types, Consumer<Account> consumer) {
    Map<Long, Account.Source> sources = sources();
    String sql =
        """
        select article, type, line from entries where type in (<types>) and status <> 'rejected'
        order by article, place\
        """;
    try (Query query = handle.createQuery(sql)) {
      query
          .bindList("types", List.copyOf(new TreeSet<>(types)))
          .map((row, context) -> {
            Account.Source source = sources.get(row.getLong(1));
            return source == null
                ? Optional.<Account>empty()
                : Optional.of(new Account(source, row.getString(2), row.getString(3)));
          })
          .forEach(account -> account.ifPresent(consumer));
    }
  }

  /** The articles that count, by their keys. */
  private Map<Long, Account.Source> sources() {
    Map<Long, Account.Source> sources = new HashMap<>();
    try (Query query =
        handle.createQuery(
            """
            select key, id, outlet, headline, url, first_day, origin, agencies
            from articles where current = 1\
            """)) {
      query
          .map((row, context) -> {
            String day = row.getString(6);
            String agencies = row.getString(8);
            return new Account.Source(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                day == null ? null : LocalDate.parse(day),
                row.getLong(7),
                agencies == null ? List.of() : List.of(agencies.split("\n", -1)));
          })
          .forEach(source -> sources.put(source.key(), source));
    }
    return sources;
  }
}
