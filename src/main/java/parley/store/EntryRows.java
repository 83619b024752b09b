package parley.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.mark.Days;
import parley.review.Doubt;
import parley.review.Footing;
import parley.review.Need;
import parley.review.Status;

/** Writes the rows of entries, and what stands in other tables to find them by. */
final class EntryRows {

  /** What an entry's row has, but for its key and its article. */
  private static final List<String> COLUMNS =
      List.of(
          "place",
          "id",
          "type",
          "kind",
          "party",
          "realis",
          "rule",
          "first_day",
          "last_day",
          "line",
          "status",
          "decision",
          "machine",
          "need",
          "doubts");

  private static final String ENTRIES =
      "insert into entries (%s, key, article) values (?%s)"
          .formatted(String.join(", ", COLUMNS), ", ?".repeat(COLUMNS.size() + 1));

  private static final String CHANGED =
      "update entries set %s = ? where key = ?".formatted(String.join(" = ?, ", COLUMNS));

  private static final String WORDS = "insert into entry_words (rowid, words) values (?, ?)";
  private static final String ISSUES = "insert into entry_issues values (?, ?)";
  private static final String ACTORS =
      "insert into entry_actors values (?, ?, ?, (select key from names where name = ?), ?)";
  private static final String NAMES = "insert or ignore into names (name, folded) values (?, ?)";

  private final Statements statements;

  EntryRows(Statements statements) {
    this.statements = statements;
  }

  /**
   * What is in force, as a row has it.
   *
   * @param decision null where nobody has decided
   * @param machine the machine's line where another is shown; empty where it reads nothing
   */
  record InForceColumns(
      Status status, @Nullable Long decision, @Nullable String machine, Need need) {

    /** The kinds of reasons for which it needs a look, as the row has them. */
    String doubts() {
      return Doubt.written(need.doubts());
    }
  }

  /** What the machine reads in an article. */
  void write(List<KeptArticle.KeptEntry> entries, long article, boolean current) {
    writeNames(entries);
    long key = next();
    int place = 0;
    Footing footing = Footing.of(entries.stream().map(KeptArticle.KeptEntry::entry).toList());
    for (KeptArticle.KeptEntry kept : entries) {
      Need need = current ? Need.of(kept.entry(), footing) : Need.NONE;
      add(kept, key++, article, place++, new InForceColumns(Status.UNDECIDED, null, null, need));
    }
    runAll();
  }

  /** One more that a person has made or keeps. */
  void insert(KeptArticle.KeptEntry kept, long article, int place, InForceColumns columns) {
    writeNames(List.of(kept));
    add(kept, next(), article, place, columns);
    runAll();
  }

  /** Puts another line in the place of the one that is there. */
  void change(long key, KeptArticle.KeptEntry kept, int place, InForceColumns inForce) {
    statements.run(CHANGED, row(kept, place, inForce, key));
    statements.run("delete from entry_words where rowid = ?", key);
    statements.run("delete from entry_issues where entry = ?", key);
    statements.run("delete from entry_actors where entry = ?", key);
    writeNames(List.of(kept));
    addWhatFinds(kept, key);
    runAll();
  }

  void delete(long key) {
    statements.run("delete from entry_words where rowid = ?", key);
    statements.run("delete from entries where key = ?", key);
  }

  private long next() {
    return statements.number("select coalesce(max(key), 0) + 1 from entries");
  }

  private void add(
      KeptArticle.KeptEntry kept, long key, long article, int place, InForceColumns inForce) {
    statements.add(ENTRIES, row(kept, place, inForce, key, article));
    addWhatFinds(kept, key);
  }

  /** The values of {@link #COLUMNS}, and those that a statement wants behind them. */
  private static @Nullable Object[] row(
      KeptArticle.KeptEntry kept, int place, InForceColumns inForce, Long... behind) {
    EntryColumns columns = kept.columns();
    Days days = columns.days();
    List<@Nullable Object> values = new ArrayList<>();
    Collections.addAll(
        values,
        place,
        kept.entry().id(),
        kept.entry().type(),
        columns.kind(),
        columns.party(),
        kept.entry().evidence().realis().label(),
        kept.entry().evidence().rule(),
        days == null ? null : text(days.first()),
        days == null ? null : text(days.last()),
        kept.line(),
        inForce.status().label(),
        inForce.decision(),
        inForce.machine(),
        inForce.need().weight(),
        inForce.doubts());
    Collections.addAll(values, behind);
    return values.toArray();
  }

  private void addWhatFinds(KeptArticle.KeptEntry kept, long key) {
    statements.add(WORDS, key, kept.words());
    for (String issue : kept.columns().issues()) {
      statements.add(ISSUES, key, issue);
    }
    int part = 0;
    for (EntryColumns.Part one : kept.columns().parts()) {
      statements.add(ACTORS, key, part++, one.role(), one.name(), one.actor());
    }
  }

  private void runAll() {
    List.of(ENTRIES, WORDS, ISSUES, ACTORS).forEach(statements::runAll);
  }

  private void writeNames(List<KeptArticle.KeptEntry> entries) {
    Set<String> names = new LinkedHashSet<>();
    for (KeptArticle.KeptEntry kept : entries) {
      for (EntryColumns.Part part : kept.columns().parts()) {
        names.add(part.name());
      }
    }
    for (String name : names) {
      statements.add(NAMES, name, Names.folded(name));
    }
    statements.runAll(NAMES);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
