package parley.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import parley.entry.Realis;

/** Statements by time: only what places them in it is read, for a record has very many. */
final class Sayings {

  /** So many ids in one statement. */
  private static final int AT_ONCE = 500;

  private final Handle handle;

  Sayings(Handle handle) {
    this.handle = handle;
  }

  /** Hands on the statements of the articles that count, in the order of reading. */
  void each(boolean datedOnly, Consumer<Saying> consumer) {
    String sql =
        """
        select e.id, n.name, p.actor, e.realis, a.first_day,
          case when e.first_day is null and e.last_day is null then null
            when e.line ->> '$.said.basis' = 'published' then null
            else e.line ->> '$.said.value' end,
          coalesce(e.line ->> '$.negated', 0)
        from entries e join articles a on a.key = e.article
          left join entry_actors p on p.entry = e.key and p.role = 'source'
          left join names n on n.key = p.name
        where a.current = 1 and e.type = 'statement' and e.status <> 'rejected'\
        """
            + (datedOnly ? " and (e.first_day is not null or e.last_day is not null)" : "")
            + " order by e.article, e.place";
    try (Query query = handle.createQuery(sql)) {
      query
          .map((row, context) -> {
            String day = row.getString(5);
            return new Saying(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(6),
                Realis.of(row.getString(4)),
                row.getBoolean(7),
                day == null ? null : LocalDate.parse(day));
          })
          .forEach(consumer);
    }
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
