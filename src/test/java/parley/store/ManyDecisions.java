package parley.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import parley.entry.Stance;
import parley.review.By;
import parley.review.Edit;
import parley.review.Reviewed;
import parley.review.Verdict;

/** A program of its own that decides, undoes and decides again until somebody ends it. */
final class ManyDecisions {

  private static final List<Stance> STANCES =
      List.of(Stance.OPEN, Stance.OFFERS, Stance.DEMANDS, Stance.DEFERS, Stance.ACCEPTS);

  private ManyDecisions() {}

  /** Takes the file; prints the key of each row of the log once it has been confirmed. */
  public static void main(String[] args) throws Exception {
    String id = Examples.rejection().entries().getFirst().id();
    try (RecordStore store = RecordStore.open(Path.of(args[0]))) {
      ReviewLog review = store.review();
      for (int i = 0; i < Integer.MAX_VALUE; i++) {
        By by = By.of("Ann", Instant.ofEpochSecond(i));
        Reviewed now = review.entry(id).orElseThrow();
        // no stance twice in a row, also where every third is undone
        Stance stance = STANCES.get(i % STANCES.size());
        Verdict verdict = new Verdict.Correct(List.of(new Edit.Stands(stance)));
        long key = review.decide(id, now.decision(), verdict, by);
        System.out.println(key);
        if (i % 3 == 0) {
          System.out.println(review.undo(key, by).getFirst());
        }
      }
    }
  }
}
