package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import parley.text.Span;

/** Finds one article or one entry by its id. */
final class Finding {

  private final Handle handle;

  Finding(Handle handle) {
    this.handle = handle;
  }

  /** What is known of the article that tells something, as {@link #source} reads it. */
  static final String SOURCE =
      "a.key, a.id, a.outlet, a.headline, a.url, a.first_day, a.origin, a.agencies";

  /** Reads the columns of {@link #SOURCE}, of which the first is this one, counted from 1. */
  static Account.Source source(ResultSet row, int first) throws SQLException {
    String day = row.getString(first + 5);
    String agencies = row.getString(first + 7);
    return new Account.Source(
        row.getLong(first),
        row.getString(first + 1),
        row.getString(first + 2),
        row.getString(first + 3),
        row.getString(first + 4),
        day == null ? null : LocalDate.parse(day),
        row.getLong(first + 6),
        agencies == null ? List.of() : List.of(agencies.split("\n", -1)));
  }

  Optional<Found> entry(String id) {
    return handle
        .select(
            "select "
                + SOURCE
                + """
                , e.type, e.line, a.line
                from entries e join articles a on a.key = e.article
                where e.id = ? order by a.current desc, a.key desc limit 1\
                """,
            id)
        .map((row, context) ->
            new Found(
                new Account(source(row, 1), row.getString(9), row.getString(10)),
                row.getString(11)))
        .findFirst();
  }

  /** The article of an entry. */
  Optional<Reference> reference(String entry) {
    return handle
        .select(
            """
            select a.id, a.headline, a.outlet, a.first_day, a.url, a.file
            from entries e join articles a on a.key = e.article
            where e.id = ? order by a.current desc, a.key desc limit 1\
            """,
            entry)
        .map((row, context) -> {
          String day = row.getString(4);
          return new Reference(
              row.getString(1),
              row.getString(2),
              row.getString(3),
              day == null ? null : LocalDate.parse(day),
              row.getString(5),
              row.getString(6));
        })
        .findFirst();
  }

  /** Where the text of the article with this id speaks of whom, by the ids of the actors. */
  Map<String, List<Span>> mentions(String id) {
    Map<String, List<Span>> mentions = new LinkedHashMap<>();
    handle
        .select(
            """
            select id, mentions from actors
            where article = (
              select key from articles where id = ? order by current desc, key desc limit 1)
            order by place\
            """,
            id)
        .map((row, context) -> mentions.put(row.getString(1), Spans.read(row.getString(2))))
        .list();
    return mentions;
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
