package parley.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.actor.Actor;
import parley.format.JsonLines;
import parley.format.JsonLinesReader;
import parley.review.Merges;
import parley.text.Span;

/**
 * Shows an article's actors as those whom people took them for. What the machine had read is set
 * aside meanwhile.
 */
final class ActorRows {

  private final Statements statements;

  ActorRows(Statements statements) {
    this.statements = statements;
  }

  /** An actor's row. */
  private record Row(int place, Actor actor, String names, String line, String mentions) {}

  private List<Row> rows(String table, long article) {
    return statements.list(
        row ->
            new Row(
                row.getInt(1),
                JsonLinesReader.actor(row.getString(3)),
                row.getString(2),
                row.getString(3),
                row.getString(4)),
        "select place, names, line, mentions from " + table + " where article = ? order by place",
        article);
  }

  void show(long article, Merges merges, JsonLines.Lines lines) {
    boolean aside =
        statements.number("select exists (select 1 from actor_readings where article = ?)", article)
            == 1;
    if (merges.isEmpty() && !aside) {
      return;
    }
    List<Row> read = rows(aside ? "actor_readings" : "actors", article);
    boolean changes = read.stream().anyMatch(row -> merges.is(row.actor.id()) != null);
    if (changes && !aside) {
      for (Row row : read) {
        statements.run(
            "insert into actor_readings values (?, ?, ?, ?, ?)",
            article,
            row.place,
            row.names,
            row.line,
            row.mentions);
      }
    }
    if (changes || aside) {
      statements.run("delete from actors where article = ?", article);
      (changes ? shown(read, merges, lines) : read).forEach(row -> insert(row, article));
    }
    if (aside && !changes) {
      statements.run("delete from actor_readings where article = ?", article);
    }
  }

  /** Each once, with the names and the mentions of all that are the same. */
  private static List<Row> shown(List<Row> read, Merges merges, JsonLines.Lines lines) {
    Map<String, Row> shown = new LinkedHashMap<>();
    for (Row row : read) {
      Actor is = merges.is(row.actor.id());
      Row one =
          is == null
              ? row
              : new Row(row.place, is, names(row.names, folded(is)), lines.actor(is), row.mentions);
      shown.merge(one.actor.id(), one, ActorRows::both);
    }
    return List.copyOf(shown.values());
  }

  private static Row both(Row first, Row second) {
    List<Span> mentions = new ArrayList<>(Spans.read(first.mentions));
    mentions.addAll(Spans.read(second.mentions));
    return new Row(
        first.place,
        first.actor,
        names(first.names, second.names),
        first.line,
        Spans.written(mentions.stream().sorted().distinct().toList()));
  }

  private static String folded(Actor actor) {
    List<String> names = new ArrayList<>(List.of(actor.name()));
    names.addAll(actor.aliases());
    return Names.folded(names);
  }

  private static String names(String first, String second) {
    Set<String> names = new LinkedHashSet<>(Arrays.asList(first.split("\\|", -1)));
    names.addAll(Arrays.asList(second.split("\\|", -1)));
    return String.join("|", names);
  }

  private void insert(Row row, long article) {
    statements.run(
        """
        insert into actors (article, place, id, name, kind, party, names, line, mentions)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        article,
        row.place,
        row.actor.id(),
        row.actor.name(),
        row.actor.kind().label(),
        row.actor.party(),
        row.names,
        row.line,
        row.mentions);
  }
}
