package parley.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds one article or one entry by its id. */
final class Finding {

  private final Handle handle;

  Finding(Handle handle) {
    this.handle = handle;
  }

  Optional<Found> entry(String id) {
    return handle
        .select(
            """
            select a.key, a.id, a.outlet, a.headline, a.url, a.first_day, a.origin, a.agencies,
              e.type, e.line, a.line
            from entries e join articles a on a.key = e.article
            where e.id = ? order by a.current desc, a.key desc limit 1\
            """,
            id)
        .map((row, context) -> {
          String day = row.getString(6);
          String agencies = row.getString(8);
          Account.Source source =
              new Account.Source(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  day == null ? null : LocalDate.parse(day),
                  row.getLong(7),
                  agencies == null ? List.of() : List.of(agencies.split("\n", -1)));
          return new Found(
              new Account(source, row.getString(9), row.getString(10)), row.getString(11));
        })
        .findFirst();
  }

  Optional<Shown> article(String id) {
    Optional<Long> key =
        handle
            .select("select key from articles where id = ? order by current desc, key desc", id)
            .mapTo(Long.class)
            .findFirst();
    return key.map(found -> {
      List<Shown.Line> actors = new ArrayList<>();
      List<Shown.Line> entries = new ArrayList<>();
      String line =
          handle.select("select line from articles where key = ?", found).mapTo(String.class).one();
      handle
          .select("select 'actor', line from actors where article = ? order by place", found)
          .map((row, context) -> new Shown.Line(row.getString(1), row.getString(2)))
          .forEach(actors::add);
      handle
          .select(
              """
              select type, line from entries where article = ? and status <> 'rejected'
              order by place, key\
              """,
              found)
          .map((row, context) -> new Shown.Line(row.getString(1), row.getString(2)))
          .forEach(entries::add);
      return new Shown(line, actors, entries);
    });
  }
}
