package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.entry.Entry;
import parley.format.RandomRecords;
import parley.pipeline.ArticleRecord;
import parley.review.By;
import parley.review.Refusal;
import parley.review.Reviewed;
import parley.review.Verdict;
import parley.store.KeptArticle;
import parley.store.RecordStore;
import parley.store.ReviewLog;
import parley.store.StoreException;

/** What was read once and followed is always what is read from nothing. */
class NegotiationReaderTest {

  private static final Instant NOON = Instant.parse("2026-03-06T12:00:00Z");
  private static final Set<String> TYPES = Set.of("position", "proposal", "channel", "event");
  private static final int ARTICLES = 12;

  /** Names whose holders are found by the dossier, by the record, and not at all. */
  private static final Dossier DOSSIER =
      new Dossier(
          "Talks",
          List.of(
              new Dossier.Party("Norland", List.of("Anna Lind"), List.of("Lind")),
              new Dossier.Party("Lind", List.of("naïve"), List.of())),
          List.of(),
          List.of(),
          LocalDate.of(2025, 4, 4),
          null);

  @TempDir Path folder;

  private static void keep(RecordStore store, ArticleRecord record, String maker)
      throws StoreException {
    store.keep(List.of(KeptArticle.of(record)), maker);
  }

  private static String article(Random random) {
    return "article-" + random.nextInt(ARTICLES);
  }

  /** Something that changes what is known, or is refused. */
  private static void act(Random random, RecordStore store, int step) throws StoreException {
    ReviewLog review = store.review();
    By by = By.of("Ann", NOON.plusSeconds(step));
    try {
      switch (random.nextInt(12)) {
        case 0 -> store.forget(article(random));
        case 1 -> review.mergeActors("x" + random.nextInt(9), "x" + random.nextInt(9), by);
        case 2, 3 -> review.undo(1 + random.nextInt((int) review.last() + 1), by);
        case 4 -> review.undoBackTo(Math.max(0, review.last() - random.nextInt(5)), by);
        case 5, 6, 7 -> keep(store, Readings.any(random), "1." + step);
        default -> {
          List<Reviewed> entries = review.article(article(random));
          if (!entries.isEmpty()) {
            Reviewed one = entries.get(random.nextInt(entries.size()));
            review.decide(
                one.entry().id(),
                one.decision(),
                random.nextBoolean() ? new Verdict.Accept() : new Verdict.Reject(),
                by);
          }
        }
      }
    } catch (Refusal e) {
      // then nothing has changed
    }
  }

  /** Articles as they are read, by the same or by newer rules, or in another version. */
  private static final class Readings {

    static ArticleRecord any(Random random) {
      int number = random.nextInt(ARTICLES);
      ArticleRecord record =
          RandomRecords.record(
              random.nextInt(3) == 0 ? random.nextInt(99) : number, "article-" + number);
      List<Entry> entries = new ArrayList<>(record.entries());
      entries.removeIf(entry -> random.nextInt(4) == 0);
      return new ArticleRecord(record.article(), record.actors(), entries, record.marks());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsFollowedIsWhatIsReadFromNothing(int seed) throws Exception {
    Random random = new Random(seed);
    List<Dossier> dossiers = List.of(DOSSIER, Dossier.ofWholeRecord());
    List<NegotiationReader> following =
        dossiers.stream().map(dossier -> new NegotiationReader(dossier, TYPES)).toList();
    int known = 0;
    try (RecordStore store = RecordStore.open(folder.resolve("talks.db"))) {
      for (int step = 0; step < 150; step++) {
        act(random, store, step);
        if (random.nextInt(3) > 0) {
          continue; // several changes at once
        }
        for (int i = 0; i < dossiers.size(); i++) {
          NegotiationReader.Known followed = following.get(i).read(store);
          NegotiationReader.Known anew =
              new NegotiationReader(dossiers.get(i), TYPES).read(store);
          assertThat(followed).isEqualTo(anew);
          assertThat(PositionTable.of(followed.negotiation()).cells())
              .isEqualTo(PositionTable.of(anew.negotiation()).cells());
          assertThat(Cluster.of(followed.negotiation())).isEqualTo(Cluster.of(anew.negotiation()));
          assertThat(ProposalLines.of(followed.negotiation()))
              .isEqualTo(ProposalLines.of(anew.negotiation()));
          known += followed.negotiation().stands().size();
        }
      }
    }
    assertThat(known).isPositive();
  }

  @Test
  void whatIsNoChangeOfWhatArticlesTellChangesNothing() throws Exception {
    try (RecordStore store = RecordStore.open(folder.resolve("talks.db"))) {
      keep(store, RandomRecords.record(1), "1.0");
      NegotiationReader reader = new NegotiationReader(DOSSIER, TYPES);
      NegotiationReader.Known known = reader.read(store);
      store.review().finish("article-1", "Ann", NOON);
      assertThat(reader.read(store)).isSameAs(known);
    }
  }
}
