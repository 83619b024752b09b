package parley.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

/** Everything that can happen to a record of some articles, the same for the same seed. */
public final class RandomChanges {

  private static final int ARTICLES = 12;

  private RandomChanges() {}

  /**
   * One change, or one that is refused.
   *
   * @param step another one each time
   */
  public static void make(Random random, RecordStore store, int step) throws StoreException {
    ReviewLog review = store.review();
    By by = By.of("Ann", Instant.EPOCH.plusSeconds(step));
    try {
      switch (random.nextInt(12)) {
        case 0 -> store.forget(id(random.nextInt(ARTICLES)));
        case 1 -> review.mergeActors("x" + random.nextInt(9), "x" + random.nextInt(9), by);
        case 2, 3 -> review.undo(1 + random.nextInt((int) review.last() + 1), by);
        case 4 -> review.undoBackTo(Math.max(0, review.last() - random.nextInt(5)), by);
        case 5, 6, 7 -> store.keep(List.of(KeptArticle.of(article(random))), "1." + step);
        default -> decide(random, review, by);
      }
    } catch (Refusal e) {
      // then nothing has changed
    }
  }

  private static String id(int number) {
    return "article-" + number;
  }

  /** As it is read by the same or by newer rules, or in another version. */
  private static ArticleRecord article(Random random) {
    int number = random.nextInt(ARTICLES);
    int seed = random.nextInt(3) == 0 ? random.nextInt(99) : number;
    ArticleRecord record = RandomRecords.record(seed, id(number));
    List<Entry> entries = new ArrayList<>(record.entries());
    entries.removeIf(entry -> random.nextInt(4) == 0);
    return new ArticleRecord(record.article(), record.actors(), entries, record.marks());
  }

  private static void decide(Random random, ReviewLog review, By by)
      throws StoreException, Refusal {
    List<Reviewed> entries = review.article(id(random.nextInt(ARTICLES)));
    if (!entries.isEmpty()) {
      Reviewed one = entries.get(random.nextInt(entries.size()));
      Verdict verdict = random.nextBoolean() ? new Verdict.Accept() : new Verdict.Reject();
      review.decide(one.entry().id(), one.decision(), verdict, by);
    }
  }
}
