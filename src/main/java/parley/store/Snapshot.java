package parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.entry.Realis;

/**
 * The record as it is at one moment, article by article: for whoever holds what it tells, and reads
 * again only what has changed since.
 */
public final class Snapshot {

  /** The version of a record of which nothing has been read yet. */
  public static final long NOTHING = -1;

  private final Statements statements;

  Snapshot(Statements statements) {
    this.statements = statements;
  }

  /** A number that grows with each change of what articles tell, and stays with all others. */
  public long version() {
    return statements.number("select coalesce(max(at), 0) from touched");
  }

  /**
   * The articles that have changed since a version, by their keys and in the order in which they
   * were added; empty are those that are gone or count no more. Where that version is {@link
   * #NOTHING}, all articles that count.
   */
  public Map<Long, Optional<Account.Source>> changed(long since) {
    Map<Long, Optional<Account.Source>> changed = new TreeMap<>();
    if (since == NOTHING) {
      statements
          .list(
              row -> Finding.source(row, 1),
              "select " + Finding.SOURCE + " from articles a where a.current = 1")
          .forEach(source -> changed.put(source.key(), Optional.of(source)));
      return changed;
    }
    statements.list(
        row ->
            changed.put(
                row.getLong(9),
                row.getObject(1) == null ? Optional.empty() : Optional.of(Finding.source(row, 1))),
        "select "
            + Finding.SOURCE
            + """
            , t.article
            from touched t left join articles a on a.key = t.article and a.current = 1
            where t.at > ?\
            """,
        since);
    return changed;
  }

  /** What an article tells, in the order of its lines, but for what was rejected. */
  public List<Account> accounts(Account.Source source, Set<String> types) {
    StringJoiner listed = new StringJoiner(", ");
    List<@Nullable Object> values = new ArrayList<>(List.of(source.key()));
    for (String type : types) {
      listed.add("?");
      values.add(type);
    }
    return statements.list(
        row -> new Account(source, row.getString(1), row.getString(2)),
        """
        select type, line from entries where article = ? and type in (%s) and status <> 'rejected'
        order by place, key\
        """
            .formatted(listed),
        values.toArray());
  }

  /** For which sides an article has people and bodies stand. */
  public List<Siding> sidings(long article) {
    return statements.list(
        row ->
            new Siding(
                row.getString(1),
                row.getString(2),
                row.getString(3).equals("person"),
                row.getString(4)),
        "select id, name, kind, party from actors where article = ? and party is not null",
        article);
  }

  /** When the statements of an article were made and by whom, in the order of reading. */
  public List<Saying> sayings(Account.Source source) {
    return statements.list(
        row -> {
          String when = row.getString(6);
          boolean published = "published".equals(row.getString(5));
          return new Saying(
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getBoolean(8),
              published ? null : when,
              Realis.of(row.getString(4)),
              row.getBoolean(7),
              source.day());
        },
        """
        select e.id, n.name, p.actor, e.realis, e.line ->> '$.said.basis',
          e.line ->> '$.said.value', coalesce(e.line ->> '$.negated', 0),
          e.first_day is not null or e.last_day is not null
        from entries e
          left join entry_actors p on p.entry = e.key and p.role = 'source'
          left join names n on n.key = p.name
        where e.article = ? and e.type = 'statement' and e.status <> 'rejected'
        order by e.place, e.key\
        """,
        source.key());
  }
}
