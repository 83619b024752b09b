package parley.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.article.Article;
import parley.article.Passage;
import parley.format.Appearance;
import parley.format.JsonLinesReader;

/** Finds somebody in the record, and what each article tells of them. Newest versions count. */
final class Acquaintance {

  private final Handle handle;

  Acquaintance(Handle handle) {
    this.handle = handle;
  }

  /**
   * Those whom a name can mean: the one with this id, else those with this very name, else those
   * with all of its words in one of their names. Whoever is in more articles comes first.
   */
  List<KnownActor> named(String name) {
    List<KnownActor> found = actors("c.id = :name", name);
    if (found.isEmpty()) {
      found = actors("'|' || c.names || '|' like :name", "%|" + Names.folded(name) + "|%");
    }
    if (found.isEmpty() && !Names.folded(name).isBlank()) {
      found = actors("c.names like :name", Names.pattern(name));
    }
    return found;
  }

  /**
   * Those who are in most articles first; so many from this one on, counted from 0. They are
   * counted by the index alone: rows of articles are long, and are read for those of the page only.
   */
  List<KnownActor> page(int from, int number) {
    return handle
        .select(
            """
            with most as (
              select id, count(*) as articles from actors
              where article not in (select key from articles where current = 0)
              group by id order by count(*) desc, id limit ? offset ?)
            select most.id, c.name, c.kind, (
                select party from actors
                where id = most.id and party is not null
                  and article not in (select key from articles where current = 0)
                order by article desc limit 1),
              most.articles
            from most join actors c on c.id = most.id and c.article = (
              select max(article) from actors
              where id = most.id
                and article not in (select key from articles where current = 0))
            group by most.id order by most.articles desc, most.id\
            """,
            number,
            from)
        .map((row, context) -> {
          String party = row.getString(4);
          return new KnownActor(
              row.getString(1),
              row.getString(2),
              Actor.Kind.of(row.getString(3)),
              party == null ? List.of() : List.of(party),
              row.getInt(5));
        })
        .list();
  }

  /** How many there are. */
  long count() {
    return handle
        .select(
            """
            select count(distinct id) from actors
            where article not in (select key from articles where current = 0)\
            """)
        .mapTo(Long.class)
        .one();
  }

  private List<KnownActor> actors(String condition, String name) {
    String sql =
        """
        select c.id, c.name, c.kind, c.party from actors c join articles a on a.key = c.article
        where a.current = 1 and c.id in (
          select c.id from actors c join articles a on a.key = c.article
          where a.current = 1 and %s)
        order by count(*) over (partition by c.id) desc, c.id, a.first_day, a.key\
        """
            .formatted(condition);
    List<KnownActor> found = new ArrayList<>();
    handle.createQuery(sql).bind("name", name).reduceRows(found, Acquaintance::add);
    return found;
  }

  private static List<KnownActor> add(List<KnownActor> found, RowView row) {
    String id = row.getColumn("id", String.class);
    @Nullable String party = row.getColumn("party", String.class);
    List<String> parties = new ArrayList<>();
    int articles = 1;
    if (!found.isEmpty() && found.getLast().id().equals(id)) {
      KnownActor before = found.removeLast();
      parties.addAll(before.parties());
      articles += before.articles();
    }
    if (party != null && !parties.contains(party)) {
      parties.add(party);
    }
    found.add(
        new KnownActor(
            id,
            row.getColumn("name", String.class),
            Actor.Kind.of(row.getColumn("kind", String.class)),
            parties,
            articles));
    return found;
  }

  /** In which articles the actor with this id is, in the order of the articles' days. */
  List<Sighting> sightings(String id) {
    // most articles say the same of somebody, letter by letter: each line is read once
    Map<String, Actor> read = new HashMap<>();
    return handle
        .select(
            "select "
                + Finding.SOURCE
                + """
                , c.line, c.mentions from actors c join articles a on a.key = c.article
                where a.current = 1 and c.id = ?
                order by a.first_day is null, a.first_day, a.key\
                """,
            id)
        .map((row, context) ->
            new Sighting(
                Finding.source(row, 1),
                read.computeIfAbsent(row.getString(9), JsonLinesReader::actor),
                Spans.read(row.getString(10)).size()))
        .list();
  }

  /** What is told of the actor with this id, in the order of the days of the articles. */
  void each(String id, Consumer<Appearance> consumer) {
    List<Long> keys =
        handle
            .createQuery(
                """
                select a.key from articles a join actors c on c.article = a.key
                where a.current = 1 and c.id = :id
                order by a.first_day is null, a.first_day, a.key\
                """)
            .bind("id", id)
            .mapTo(Long.class)
            .list();
    for (long key : keys) {
      handle
          .createQuery(
              """
              select a.line as article, c.line as actor, c.mentions
              from articles a join actors c on c.article = a.key
              where a.key = :key and c.id = :id\
              """)
          .bind("key", key)
          .bind("id", id)
          .map((row, context) ->
              appearance(id, key, row.getString(1), row.getString(2), row.getString(3)))
          .findOne()
          .ifPresent(consumer);
    }
  }

  private Appearance appearance(
      String id, long key, String articleLine, String actorLine, String mentions) {
    Article article = JsonLinesReader.article(articleLine);
    List<Passage> passages = new ArrayList<>();
    Spans.read(mentions).forEach(span -> passages.add(article.passage(span)));
    List<String> entries =
        handle
            .createQuery(
                """
                select e.line from entries e
                where e.article = :key and e.status <> 'rejected'
                  and e.key in (select entry from entry_actors where actor = :id)
                order by e.place\
                """)
            .bind("key", key)
            .bind("id", id)
            .mapTo(String.class)
            .list();
    return new Appearance(
        article,
        JsonLinesReader.actor(actorLine),
        passages,
        JsonLinesReader.entries(entries, article));
  }
}
