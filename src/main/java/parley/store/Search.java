package parley.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a filter lets through. First the articles, of which only the keys are held, then one
 * article after the other, each in one statement: nobody who writes has to wait for whoever reads
 * what is printed.
 */
final class Search {

  private static final String ARTICLE =
      """
      select 1 as part, 0 as place, 'article' as type, a.line
      from articles a where a.key = :key\
      """;

  private static final String PARTS = "join entry_actors p on p.entry = e.key";

  private final Handle handle;
  private final Filter filter;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final String entries;

  Search(Handle handle, Filter filter) {
    this.handle = handle;
    this.filter = filter;
    this.entries = entryConditions();
  }

  void each(Consumer<Shown> consumer) {
    String articles = articleConditions();
    List<Long> keys;
    try (Query query =
        handle.createQuery("select a.key from articles a where " + articles + " order by a.key")) {
      keys = query.bindMap(values).map((row, context) -> row.getLong(1)).list();
    }
    String sql = String.join(" union all ", ARTICLE, actors(), shownEntries()) + " order by 1, 2";
    for (long key : keys) {
      Shown shown = shown(sql, key);
      if (shown != null) {
        consumer.accept(shown);
      }
    }
  }

  /** The keys of the entries that pass, in the order of their days, else of their articles'. */
  List<Long> entriesByDay() {
    String sql =
        """
        select e.key from entries e join articles a on a.key = e.article
        where a.current = 1 and %s
        order by coalesce(e.first_day, e.last_day, a.first_day, '9999'), e.last_day,
          a.first_day, a.key, e.place\
        """
            .formatted(entries);
    try (Query query = handle.createQuery(sql)) {
      return query.bindMap(values).mapTo(Long.class).list();
    }
  }

  /** The ids of the entries that pass, in no order. */
  List<String> ids() {
    String sql =
        "select e.id from entries e join articles a on a.key = e.article where a.current = 1 and "
            + entries;
    try (Query query = handle.createQuery(sql)) {
      return query.bindMap(values).mapTo(String.class).list();
    }
  }

  /** Where not all entries are shown, only those who are in the ones that are. */
  private String actors() {
    String actors = "select 2, c.place, 'actor', c.line from actors c where c.article = :key";
    return filter.restrictsEntries()
        ? actors + " and c.id in (" + shownEntries("p.actor", PARTS) + ")"
        : actors;
  }

  private String shownEntries() {
    return shownEntries("3, e.place, e.type, e.line", "");
  }

  private String shownEntries(String columns, String joined) {
    return String.join(
        " ",
        "select",
        columns,
        "from entries e join articles a on a.key = e.article",
        joined,
        "where e.article = :key and",
        entries);
  }

  private @Nullable Shown shown(String sql, long key) {
    List<Shown.Line> lines;
    try (Query query = handle.createQuery(sql)) {
      lines =
          query
              .bindMap(values)
              .bind("key", key)
              .map((row, context) -> new Shown.Line(row.getString(3), row.getString(4)))
              .list();
    }
    if (lines.isEmpty()) {
      return null;
    }
    List<Shown.Line> actors = new ArrayList<>();
    List<Shown.Line> found = new ArrayList<>();
    for (Shown.Line line : lines.subList(1, lines.size())) {
      (line.type().equals("actor") ? actors : found).add(line);
    }
    return new Shown(lines.getFirst().text(), actors, found);
  }

  private String articleConditions() {
    List<String> conditions = new ArrayList<>();
    if (!filter.allVersions()) {
      conditions.add("a.current = 1");
    }
    if (filter.article() != null) {
      conditions.add("(a.id = :article or a.file = :article or a.url = :article)");
      values.put("article", filter.article());
    }
    if (filter.outlet() != null) {
      conditions.add("lower(a.outlet) like :outlet escape '!'");
      values.put("outlet", "%" + escaped(filter.outlet().toLowerCase(Locale.ROOT)) + "%");
    }
    if (filter.restrictsEntries()) {
      String some =
          "a.key in (select e.article from entries e join articles a on a.key = e.article where "
              + entries
              + ")";
      conditions.add(filter.restrictsToEntries() ? some : "(" + some + " or " + own() + ")");
    }
    return conditions.isEmpty() ? "1" : String.join(" and ", conditions);
  }

  /** What lets an article through by itself, whatever its entries are. */
  private String own() {
    List<String> conditions = new ArrayList<>();
    if (filter.words() != null) {
      conditions.add("a.key in (select rowid from article_words where article_words match :words)");
    }
    if (filter.from() != null) {
      conditions.add("a.first_day >= :from");
    }
    if (filter.to() != null) {
      conditions.add("a.first_day <= :to");
    }
    return "(" + String.join(" and ", conditions) + ")";
  }

  private String entryConditions() {
    List<String> conditions = new ArrayList<>(List.of("e.status <> 'rejected'"));
    int type = 0;
    List<String> types = new ArrayList<>();
    for (String name : filter.types().stream().sorted().toList()) {
      types.add(":type" + type);
      values.put("type" + type++, name);
    }
    conditions.add(types.isEmpty() ? "0" : "e.type in (" + String.join(", ", types) + ")");
    if (filter.actor() != null) {
      conditions.add(
          """
          e.key in (
            select entry from entry_actors
            where name in (select key from names where folded like :actor)
            union
            select entry from entry_actors
            where actor in (select id from actors where names like :actor))\
          """);
      values.put("actor", Names.pattern(filter.actor()));
    }
    if (filter.kind() != null) {
      conditions.add("e.kind = :kind");
      values.put("kind", filter.kind());
    }
    if (filter.issue() != null) {
      conditions.add("e.key in (select entry from entry_issues where issue = :issue)");
      values.put("issue", filter.issue());
    }
    if (filter.words() != null) {
      conditions.add("e.key in (select rowid from entry_words where entry_words match :words)");
      values.put("words", Words.query(filter.words()).orElseThrow());
    }
    dayConditions(conditions);
    return String.join(" and ", conditions);
  }

  /** An open end has no day: it reaches as far as one likes. */
  private void dayConditions(List<String> conditions) {
    if (filter.from() != null) {
      conditions.add(
          "case when e.last_day is null and e.first_day is null then a.first_day"
              + " else coalesce(e.last_day, '9999') end >= :from");
      values.put("from", filter.from().toString());
    }
    if (filter.to() != null) {
      conditions.add(
          "case when e.last_day is null and e.first_day is null then a.first_day"
              + " else coalesce(e.first_day, '0000') end <= :to");
      values.put("to", filter.to().toString());
    }
  }

  private static String escaped(String words) {
    return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
