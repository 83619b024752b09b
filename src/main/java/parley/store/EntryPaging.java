package parley.store;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Lists entries. */
final class EntryPaging extends Paging<Listed.Line> {

  /** The first day of an entry, or of its article where the entry has none. */
  private static final String DAY = "coalesce(e.first_day, e.last_day, a.first_day)";

  /** With the side of whoever says it: as the article has it, else as most articles do. */
  private static final String LINES =
      """
      select a.line, e.type, e.line, %s, (
        select coalesce(
          (select party from actors where id = s.actor and article = e.article),
          (select party from actors where id = s.actor and party is not null
            group by party order by count(*) desc, party limit 1))
        from entry_actors s where s.entry = e.key and s.role = 'source'), %s
      from entries e join articles a on a.key = e.article where e.key = :key\
      """
          .formatted(DAY, Finding.SOURCE);

  /** Through the index of what is decided: rows are not read for it, which would take long. */
  private static final String IN_FORCE =
      """
      e.key not in (select key from entries where status <> '' and status = 'rejected')\
      """;

  private final Handle handle;

  EntryPaging(Handle handle, Listing listing) {
    super(
        handle,
        "e.key",
        "entries e join articles a on a.key = e.article",
        conditions(listing),
        DAY
            + switch (listing.order()) {
              case NEWEST -> " desc";
              case OLDEST -> "";
            }
            + " nulls last, a.key, e.place");
    this.handle = handle;
  }

  @Override
  void line(long key, Consumer<Listed.Line> consumer) {
    handle
        .createQuery(LINES)
        .bind("key", key)
        .map((row, context) -> {
          String day = row.getString(4);
          Account account = new Account(Finding.source(row, 6), row.getString(2), row.getString(3));
          return new Listed.Line(
              new Found(account, row.getString(1)),
              day == null ? null : LocalDate.parse(day),
              row.getString(5));
        })
        .findOne()
        .ifPresent(consumer);
  }

  private static Conditions conditions(Listing listing) {
    Conditions all = new Conditions();
    all.add("a.current = 1");
    all.add(IN_FORCE);
    all.add("e.type in (" + all.listed("type", List.copyOf(listing.types())) + ")");
    all.add(
        "e.key in (select entry from entry_actors where actor = :actor)", "actor", listing.actor());
    all.add(
        """
        e.key in (
          select entry from entry_actors
          where role = 'source' and (
            name in (select key from names where folded like :speaker)
            or actor in (select id from actors where names like :speaker)))\
        """,
        "speaker",
        listing.speaker() == null ? null : Names.pattern(listing.speaker()));
    if (!listing.side().isEmpty()) {
      String names = all.listed("side", listing.side());
      String folded = all.listed("member", listing.side().stream().map(Names::folded).toList());
      all.add(
          """
          e.key in (
            select entry from entry_actors
            where role = 'source' and (
              name in (select key from names where folded in (%s))
              or actor in (select id from actors where party in (%s))))\
          """
              .formatted(folded, names));
    }
    all.add(
        "e.key in (select entry from entry_issues where issue = :issue)", "issue", listing.issue());
    all.add("e.kind = :kind", "kind", listing.kind());
    all.add("a.outlet = :outlet", "outlet", listing.outlet());
    // an open end has no day: it reaches as far as one likes
    all.add(
        "case when e.last_day is null and e.first_day is null then a.first_day"
            + " else coalesce(e.last_day, '9999') end >= :from",
        "from",
        listing.from());
    all.add(
        "case when e.last_day is null and e.first_day is null then a.first_day"
            + " else coalesce(e.first_day, '0000') end <= :to",
        "to",
        listing.to());
    all.add(
        "e.key in (select rowid from entry_words where entry_words match :words)",
        "words",
        listing.words() == null ? null : Words.query(listing.words()).orElseThrow());
    return all;
  }
}
