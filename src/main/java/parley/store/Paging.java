package parley.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Lists entries a page at a time. The keys are sorted by what indexes hold, and only the lines of
 * the page are read: so a page of a hundred thousand entries is quick, wherever it lies.
 */
final class Paging {

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
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final String matching;
  private final String sorted;

  Paging(Handle handle, Listing listing) {
    this.handle = handle;
    this.matching =
        "from entries e join articles a on a.key = e.article where a.current = 1 and "
            + conditions(listing);
    this.sorted =
        " order by "
            + switch (listing.order()) {
              case NEWEST -> DAY + " desc";
              case OLDEST -> DAY;
            }
            + " nulls last, a.key, e.place";
  }

  /** So many lines from this one on, counted from 0. */
  Listed page(int from, int number) {
    long total;
    try (Query query = handle.createQuery("select count(*) " + matching)) {
      total = query.bindMap(values).mapTo(Long.class).one();
    }
    List<Long> keys;
    try (Query query =
        handle.createQuery(
            "select e.key " + matching + sorted + " limit :number offset :skipped")) {
      keys =
          query
              .bindMap(values)
              .bind("number", number)
              .bind("skipped", from)
              .mapTo(Long.class)
              .list();
    }
    List<Listed.Line> lines = new ArrayList<>();
    keys.forEach(key -> line(key, lines::add));
    return new Listed(total, lines);
  }

  /** All of them. Of those that are gone meanwhile nothing is told. */
  void each(Consumer<Listed.Line> consumer) {
    List<Long> keys;
    try (Query query = handle.createQuery("select e.key " + matching + sorted)) {
      keys = query.bindMap(values).mapTo(Long.class).list();
    }
    keys.forEach(key -> line(key, consumer));
  }

  private void line(long key, Consumer<Listed.Line> consumer) {
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

  private String conditions(Listing listing) {
    StringJoiner all = new StringJoiner(" and ");
    all.add(IN_FORCE);
    all.add("e.type in (" + listed("type", List.copyOf(listing.types())) + ")");
    if (listing.actor() != null) {
      all.add("e.key in (select entry from entry_actors where actor = :actor)");
      values.put("actor", listing.actor());
    }
    if (listing.speaker() != null) {
      all.add(
          """
          e.key in (
            select entry from entry_actors
            where role = 'source' and (
              name in (select key from names where folded like :speaker)
              or actor in (select id from actors where names like :speaker)))\
          """);
      values.put("speaker", Names.pattern(listing.speaker()));
    }
    if (!listing.side().isEmpty()) {
      String names = listed("side", listing.side());
      String folded = listed("member", listing.side().stream().map(Names::folded).toList());
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
    if (listing.issue() != null) {
      all.add("e.key in (select entry from entry_issues where issue = :issue)");
      values.put("issue", listing.issue());
    }
    if (listing.kind() != null) {
      all.add("e.kind = :kind");
      values.put("kind", listing.kind());
    }
    if (listing.outlet() != null) {
      all.add("a.outlet = :outlet");
      values.put("outlet", listing.outlet());
    }
    if (listing.from() != null) {
      // an open end has no day: it reaches as far as one likes
      all.add(
          "case when e.last_day is null and e.first_day is null then a.first_day"
              + " else coalesce(e.last_day, '9999') end >= :from");
      values.put("from", listing.from().toString());
    }
    if (listing.to() != null) {
      all.add(
          "case when e.last_day is null and e.first_day is null then a.first_day"
              + " else coalesce(e.first_day, '0000') end <= :to");
      values.put("to", listing.to().toString());
    }
    if (listing.words() != null) {
      all.add("e.key in (select rowid from entry_words where entry_words match :words)");
      values.put("words", Words.query(listing.words()).orElseThrow());
    }
    return all.toString();
  }

  /** Names for values in a list of them. */
  private String listed(String name, List<String> of) {
    StringJoiner names = new StringJoiner(", ");
    int number = 0;
    for (String value : of.stream().sorted().toList()) {
      names.add(":" + name + number);
      values.put(name + number++, value);
    }
    return names.toString();
  }
}
