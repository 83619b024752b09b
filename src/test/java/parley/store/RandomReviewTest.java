package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Article;
import parley.article.Passage;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Position;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.entry.Who;
import parley.format.RandomRecords;
import parley.pipeline.ArticleRecord;
import parley.review.Addition;
import parley.review.By;
import parley.review.Edit;
import parley.review.Refusal;
import parley.review.Reviewed;
import parley.review.Verdict;
import parley.text.Span;

/**
 * Many random acts of several reviewers, with readings by newer rules in between: what is shown is
 * always what the log and the machine's last reading give, and undoing all gives the machine's.
 */
class RandomReviewTest {

  private static final Instant NOON = Instant.parse("2026-03-06T12:00:00Z");
  private static final int ARTICLES = 5;

  @TempDir Path folder;

  private final List<ArticleRecord> records = new ArrayList<>();
  private int refused;
  private int done;

  private static void keep(RecordStore store, ArticleRecord record, String maker)
      throws StoreException {
    store.keep(List.of(KeptArticle.of(record)), maker);
  }

  private static <T> T one(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Everything that stands in the rows, without their keys. */
  private static String rows(Path file) throws SQLException {
    StringBuilder out = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql :
          List.of(
              """
              select article, place, id, type, kind, party, realis, rule, first_day, last_day,
                status, decision, machine, need, doubts, line,
                (select group_concat(issue, ' ') from entry_issues where entry = e.key),
                (select group_concat(role || n.name || coalesce(actor, ''), ' ')
                 from entry_actors p join names n on n.key = p.name where p.entry = e.key)
              from entries e order by article, place, id, line\
              """,
              "select * from actors order by article, place",
              "select * from actor_readings order by article, place",
              "select * from gone order by decision",
              "select count(*) from entry_words")) {
        try (ResultSet result = statement.executeQuery(sql)) {
          int columns = result.getMetaData().getColumnCount();
          while (result.next()) {
            for (int i = 1; i <= columns; i++) {
              out.append(result.getString(i)).append(" | ");
            }
            out.append('\n');
          }
        }
      }
    }
    return out.toString();
  }

  private Verdict verdict(Random random, Reviewed one) {
    return switch (random.nextInt(4)) {
      case 0 -> new Verdict.Accept();
      case 1 -> new Verdict.Reject();
      default -> new Verdict.Correct(edits(random, one));
    };
  }

  private static List<Edit> edits(Random random, Reviewed one) {
    List<Edit> edits = new ArrayList<>();
    if (random.nextBoolean()) {
      edits.add(new Edit.Factual(one(random, List.of(Realis.values())), random.nextBoolean()));
    }
    if (random.nextBoolean()) {
      edits.add(new Edit.Words(List.of(words(random, one.article()))));
    }
    switch (one.entry()) {
      case Position p -> {
        edits.add(new Edit.Stands(one(random, List.of(Stance.values()))));
        edits.add(new Edit.Party(new Who("Norland", "x" + random.nextInt(9), null)));
      }
      case Event e -> edits.add(new Edit.Kind(one(random, List.of(EventKind.values()))));
      default -> edits.add(new Edit.Day(LocalDate.of(2026, 1, 1 + random.nextInt(28)), null));
    }
    return edits;
  }

  private static Passage words(Random random, Article article) {
    int points = article.text().codePointCount(0, article.text().length());
    int start = random.nextInt(points - 3);
    return article.passage(
        new Span(
            article.text().offsetByCodePoints(0, start),
            article.text().offsetByCodePoints(0, start + 1 + random.nextInt(3))));
  }

  private void act(Random random, RecordStore store, By by) throws StoreException {
    ReviewLog review = store.review();
    ArticleRecord record = one(random, records);
    List<Reviewed> entries = review.article(record.article().id());
    try {
      switch (random.nextInt(10)) {
        case 0 -> review.mergeActors("x" + random.nextInt(9), "x" + random.nextInt(9), by);
        case 1, 2 -> review.undo(1 + random.nextInt((int) review.last() + 1), by);
        case 3 -> {
          if (random.nextInt(4) == 0) {
            review.undoBackTo(Math.max(0, review.last() - random.nextInt(9)), by);
          }
        }
        case 4 ->
            review.add(
                record.article().id(),
                new Addition.OfPosition(
                    List.of(words(random, record.article())),
                    new Who("Norland", "x" + random.nextInt(9), null),
                    null,
                    "talks",
                    Stance.OPEN,
                    Position.Voice.OWN,
                    null),
                by);
        case 5 -> {
          Reviewed first = one(random, entries);
          Reviewed second = one(random, entries);
          review.mergeEvents(
              first.entry().id(), first.decision(), second.entry().id(), second.decision(), by);
        }
        case 6 -> {
          Reviewed event = one(random, entries);
          review.splitEvent(
              event.entry().id(),
              event.decision(),
              List.of(one(random, event.entry().passages())),
              by);
        }
        default -> {
          Reviewed some = one(random, entries);
          review.decide(some.entry().id(), some.decision(), verdict(random, some), by);
        }
      }
      done++;
    } catch (Refusal | IllegalArgumentException e) {
      refused++;
    }
  }

  /** Newer rules read less of the article, and something else in it. */
  private void readAnew(Random random, RecordStore store, String maker) throws StoreException {
    int at = random.nextInt(records.size());
    ArticleRecord record = records.get(at);
    List<Entry> entries = new ArrayList<>(RandomRecords.record(at).entries());
    entries.removeIf(entry -> random.nextInt(3) == 0);
    ArticleRecord anew =
        new ArticleRecord(record.article(), record.actors(), entries, record.marks());
    records.set(at, anew);
    keep(store, anew, maker);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void whatIsShownFollowsFromTheLog(int seed) throws Exception {
    Random random = new Random(seed);
    Path file = folder.resolve("acts.db");
    try (RecordStore store = RecordStore.open(file)) {
      for (int i = 0; i < ARTICLES; i++) {
        records.add(RandomRecords.record(i));
        keep(store, records.get(i), "1.0");
      }
      String machine = rows(file);
      for (int step = 0; step < 120; step++) {
        By by = By.of(random.nextBoolean() ? "Ann" : "Bo", NOON.plusSeconds(step));
        if (random.nextInt(12) == 0) {
          readAnew(random, store, "1." + step);
        } else {
          act(random, store, by);
        }
      }
      assertThat(done).isGreaterThan(40);
      assertThat(refused).isPositive();
      String shown = rows(file);
      assertThat(elsewhere(file)).isEqualTo(shown);
      store.review().rebuild();
      assertThat(rows(file)).isEqualTo(shown);
      if (store.review().last() > 0) {
        store.review().undoBackTo(0, By.of("Ann", NOON));
      }
      for (int i = 0; i < ARTICLES; i++) {
        keep(store, RandomRecords.record(i), "2.0");
      }
      assertThat(rows(file)).isEqualTo(machine);
    }
  }

  /** A new record of the last readings, with the log of the other one. */
  private String elsewhere(Path acts) throws Exception {
    Path file = folder.resolve("elsewhere.db");
    try (RecordStore store = RecordStore.open(file)) {
      for (ArticleRecord record : records) {
        keep(store, record, "1.0");
      }
      store.execute("attach '" + acts + "' as acts");
      store.execute("insert into decisions select * from acts.decisions");
      store.execute("detach acts");
      store.review().rebuild();
    }
    return rows(file);
  }
}
