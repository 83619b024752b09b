package parley.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parley.format.JsonLinesReader;
import parley.review.Act;
import parley.review.By;
import parley.review.Decision;
import parley.review.Log;
import parley.review.Refusal;

/** One transaction of undoing, or of merging actors: what may touch many articles. */
final class Undoing {

  private final Statements statements;
  private final DecisionRows decisions;

  Undoing(Statements statements) {
    this.statements = statements;
    decisions = new DecisionRows(statements);
  }

  List<Long> undo(long key, By by) throws Refusal {
    Decision asked = decisions.find(key);
    if (asked == null) {
      throw new Refusal("The log has no row " + key + ".");
    }
    List<Decision> act = new ArrayList<>(decisions.list("where batch = ?", asked.batch()));
    act.removeIf(decision -> !decisions.stands(decision.key()));
    if (act.isEmpty()) {
      throw new Refusal("It has been undone already.");
    }
    return undo(act, by);
  }

  List<Long> undoBackTo(long key, By by) throws Refusal {
    List<Decision> later = new ArrayList<>(decisions.list("where key > ?", key));
    Log log = Log.of(later);
    later.removeIf(d -> !log.stands(d) || (d.act() == Act.UNDO && d.of() > key));
    if (later.isEmpty()) {
      throw new Refusal("Of what was decided since, nothing stands any more.");
    }
    return undo(later, by);
  }

  /** Undoes these rows in one act. */
  private List<Long> undo(List<Decision> rows, By by) throws Refusal {
    List<Decision> undoings = new ArrayList<>();
    rows.sort(Comparator.comparingLong(Decision::key).reversed());
    long batch = decisions.next();
    long key = batch;
    for (Decision row : rows) {
      undoings.add(
          new Decision(
              key++,
              by.at(),
              by.who(),
              Act.UNDO,
              row.article(),
              row.version(),
              row.entry(),
              0,
              null,
              null,
              null,
              row.key(),
              batch,
              by.note(),
              by.apart()));
    }
    Set<Long> touched = new TreeSet<>();
    String refusal = log(rows).refusal(undoings);
    if (refusal != null) {
      throw new Refusal(refusal);
    }
    undoings.forEach(decisions::add);
    for (Decision row : rows) {
      if (row.article() == null) {
        touched.addAll(articlesOf(merge(row)));
      } else {
        touched.addAll(articles(row.article()));
      }
    }
    Materializing materializing = new Materializing(statements);
    touched.forEach(materializing::article);
    return undoings.stream().map(Decision::key).toList();
  }

  /** All that bears on these rows. */
  private Log log(List<Decision> rows) {
    Set<String> articles = new LinkedHashSet<>();
    List<Decision> all = new ArrayList<>(decisions.ofActors().decisions());
    for (Decision row : rows) {
      String article = row.article();
      if (article != null && articles.add(article)) {
        all.addAll(decisions.ofArticle(article).decisions());
      }
    }
    return Log.of(all);
  }

  private List<Long> articles(String id) {
    return statements.list(
        row -> row.getLong(1),
        """
        select key from articles
        where current = 1 and story in (select story from articles where id = ?)\
        """,
        id);
  }

  /** The merge that a row is, undoes, or lets count again. */
  private Decision merge(Decision row) {
    Decision at = row;
    while (at.of() != 0) {
      Decision of = decisions.find(at.of());
      if (of == null) {
        throw new IllegalStateException("undoes what is not there: " + at);
      }
      at = of;
    }
    return at;
  }

  long mergeActors(String from, String into, By by) throws Refusal {
    if (from.equals(into)) {
      throw new Refusal("An actor cannot be merged with itself.");
    }
    long key = decisions.next();
    Decision merge =
        new Decision(
            key,
            by.at(),
            by.who(),
            Act.MERGE,
            null,
            0,
            null,
            0,
            line(from),
            line(into),
            null,
            0,
            key,
            by.note(),
            false);
    List<Decision> all = new ArrayList<>(decisions.ofActors().decisions());
    all.add(merge);
    String refusal = Log.of(all).refusal(List.of());
    if (refusal != null) {
      throw new Refusal(refusal + ".");
    }
    decisions.add(merge);
    Materializing materializing = new Materializing(statements);
    articlesOf(merge).forEach(materializing::article);
    return key;
  }

  private String line(String id) throws Refusal {
    List<String> lines =
        statements.list(
            row -> row.getString(1),
            """
            select c.line from actors c join articles a on a.key = c.article
            where c.id = ? and a.current = 1 order by a.key desc limit 1\
            """,
            id);
    if (lines.isEmpty()) {
      throw new Refusal("The record has no actor " + id + ".");
    }
    return lines.getFirst();
  }

  /** The articles that speak of the one who is shown as somebody else, or was. */
  private Set<Long> articlesOf(Decision merge) {
    String before = merge.before();
    if (before == null) {
      return Set.of();
    }
    String id = JsonLinesReader.actor(before).id();
    String key =
        "%\"actor\":\"" + id.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "\"%";
    return new TreeSet<>(
        statements.list(
            row -> row.getLong(1),
            """
            select key from articles where current = 1 and key in (
              select article from actors where id = ?
              union select article from actor_readings where json_extract(line, '$.id') = ?
              union select article from entries where key in (
                select entry from entry_actors where actor = ?)
              union select article from entries
                where machine is not null and machine like ? escape '!'
              union select key from articles where story in (
                select story from articles where id in (
                  select article from decisions
                  where before like ? escape '!' or after like ? escape '!')))\
            """,
            id,
            id,
            id,
            key,
            key,
            key));
  }
}
