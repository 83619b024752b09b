package parley.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.entry.Entry;
import parley.format.JsonLines;
import parley.format.JsonLinesReader;
import parley.review.Footing;
import parley.review.InForce;
import parley.review.Log;
import parley.review.Merges;
import parley.review.Need;
import parley.review.Status;

/**
 * Writes into the rows of entries and actors what is in force, as {@link InForce} works it out of
 * the machine's lines and the log. Only the version of an article that counts bears decisions.
 */
final class Materializing {

  private final Statements statements;
  private final DecisionRows decisions;
  private final EntryRows rows;
  private final ActorRows actors;
  private final Merges merges;

  Materializing(Statements statements) {
    this.statements = statements;
    decisions = new DecisionRows(statements);
    rows = new EntryRows(statements);
    actors = new ActorRows(statements);
    merges = Merges.of(decisions.ofActors().merges());
  }

  /** Whether anybody has decided anything. */
  static boolean isNeeded(Statements statements) {
    return statements.number("select exists (select 1 from decisions)") == 1;
  }

  Merges merges() {
    return merges;
  }

  /** Whether one of them is shown as somebody else. */
  boolean merges(List<KeptArticle.KeptActor> found) {
    return found.stream().anyMatch(kept -> merges.ids().contains(kept.actor().id()));
  }

  /** A row of an entry. */
  private record Row(
      long key,
      int place,
      String id,
      Status status,
      long decision,
      @Nullable String machine,
      int need,
      String doubts,
      String line) {

    /** What the machine reads; null where it reads nothing. */
    @Nullable String read() {
      return machine == null ? line : machine.isEmpty() ? null : machine;
    }
  }

  /** A version of an article with what is in force of it. */
  record Version(long key, Article article, boolean current, InForce inForce) {}

  private record Found(Version version, List<Row> machine, List<Row> people) {}

  /** What is in force of a version of an article. */
  Version version(long key) {
    return find(key, null).version;
  }

  /** The same without what others than somebody decided. */
  Version apart(long key, String who) {
    return find(key, who).version;
  }

  /** {@code who}: by whom alone; null for all. */
  private Found find(long key, @Nullable String who) {
    List<Long> story = new ArrayList<>();
    List<Boolean> counts = new ArrayList<>();
    Article article =
        statements
            .list(
                row -> {
                  story.add(row.getLong(1));
                  counts.add(row.getBoolean(2));
                  return JsonLinesReader.article(row.getString(3));
                },
                "select story, current, line from articles where key = ?",
                key)
            .getFirst();
    boolean current = counts.getFirst();
    List<Row> machine = new ArrayList<>();
    List<Row> people = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Row row : rows(key)) {
      String line = row.read();
      if (line == null) {
        people.add(row);
      } else {
        machine.add(row);
        lines.add(line);
      }
    }
    Map<Long, Article> others = new HashMap<>();
    InForce inForce =
        InForce.of(
            article,
            key,
            JsonLinesReader.entries(lines, article),
            current ? log(story.getFirst(), who) : Log.of(List.of()),
            version -> Objects.requireNonNull(others.computeIfAbsent(version, this::words)),
            current ? merges : Merges.NONE);
    return new Found(new Version(key, article, current, inForce), machine, people);
  }

  private Log log(long story, @Nullable String who) {
    Log all = decisions.ofStory(story);
    return who == null ? all : all.by(who);
  }

  private Article words(long version) {
    return statements
        .list(
            row -> JsonLinesReader.article(row.getString(1)),
            "select line from articles where key = ?",
            version)
        .getFirst();
  }

  private List<Row> rows(long article) {
    return statements.list(
        row ->
            new Row(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                Status.of(row.getString(4)),
                row.getLong(5),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                row.getString(9)),
        """
        select key, place, id, status, decision, machine, need, doubts, line
        from entries where article = ? order by place, key\
        """,
        article);
  }

  /** Brings the rows of a version of an article to what is in force. */
  void article(long key) {
    Found found = find(key, null);
    Version version = found.version;
    JsonLines.Lines lines = new JsonLines.Lines(version.article);
    Map<String, Row> people = new HashMap<>();
    found.people.forEach(row -> people.put(row.id, row));
    Footing footing = version.current ? Footing.of(version.inForce) : null;
    for (InForce.Upheld upheld : version.inForce.entries()) {
      KeptArticle.KeptEntry kept = KeptArticle.KeptEntry.of(upheld.entry(), lines);
      if (upheld.place() >= 0) {
        Row row = found.machine.get(upheld.place());
        String read = Objects.requireNonNull(row.read());
        String machine = read.equals(kept.line()) ? null : read;
        change(row, kept, row.place, columns(upheld, machine, footing));
      } else {
        EntryRows.InForceColumns columns = columns(upheld, "", footing);
        int place = place(upheld.entry(), version.inForce.entries(), found.machine);
        Row row = people.remove(upheld.entry().id());
        if (row == null) {
          rows.insert(kept, key, place, columns);
        } else {
          change(row, kept, place, columns);
        }
      }
    }
    people.values().forEach(row -> rows.delete(row.key));
    statements.run("delete from gone where article = ?", key);
    version
        .inForce
        .gone()
        .forEach(decision ->
            statements.run("insert or replace into gone values (?, ?)", decision.key(), key));
    actors.show(key, version.current ? merges : Merges.NONE, lines);
  }

  /** {@code footing}: null in versions that do not count, which nobody has to look at. */
  private static EntryRows.InForceColumns columns(
      InForce.Upheld upheld, @Nullable String machine, @Nullable Footing footing) {
    return new EntryRows.InForceColumns(
        upheld.status(),
        upheld.decision() == null ? null : upheld.decision().key(),
        machine,
        footing == null ? Need.NONE : Need.of(upheld, footing));
  }

  private void change(
      Row row, KeptArticle.KeptEntry kept, int place, EntryRows.InForceColumns columns) {
    long decision = columns.decision() == null ? 0 : columns.decision();
    if (row.place != place
        || row.status != columns.status()
        || row.decision != decision
        || row.need != columns.need().weight()
        || !row.doubts.equals(columns.doubts())
        || !Objects.equals(row.machine, columns.machine())
        || !row.line.equals(kept.line())) {
      rows.change(row.key, kept, place, columns);
    }
  }

  /** The place of the machine's last entry that begins no later in the article. */
  private static int place(Entry entry, List<InForce.Upheld> all, List<Row> machine) {
    int place = 0;
    for (InForce.Upheld other : all) {
      Entry read = other.machine();
      if (read != null
          && other.place() >= 0
          && read.passages().getFirst().compareTo(entry.passages().getFirst()) <= 0) {
        place = Math.max(place, machine.get(other.place()).place);
      }
    }
    return place;
  }
}
