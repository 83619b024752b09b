package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.format.RandomRecords;
import parley.store.Examples.Asking;

/** Batches: nothing waits longer than a second, nothing is lost at the end. */
class KeeperTest {

  private static final long SECOND = 1_000_000_000;

  @TempDir Path folder;

  private int kept() throws StoreException {
    List<Shown> shown = new ArrayList<>();
    try (RecordStore store = RecordStore.openExisting(folder.resolve("parley.db"))) {
      store.show(new Asking().filter(), shown::add);
    }
    return shown.size();
  }

  private static KeptArticle article(long seed) {
    return KeptArticle.of(RandomRecords.record(seed));
  }

  @Test
  void writesASecondAfterTheFirstCame() throws StoreException {
    try (Keeper keeper = new Keeper(folder.resolve("parley.db"), "1")) {
      assertThat(keeper.keep(article(1), 5 * SECOND)).isTrue();
      keeper.keep(article(2), 5 * SECOND + 1);
      assertThat(kept()).isZero();
      keeper.tick(6 * SECOND - 1);
      assertThat(kept()).isZero();
      keeper.tick(6 * SECOND);
      assertThat(kept()).isEqualTo(2);
    }
  }

  @Test
  void writesAFullBatchAtOnceAndTheRestAtTheEnd() throws StoreException {
    Keeper keeper = new Keeper(folder.resolve("parley.db"), "1");
    for (int i = 0; i < 101; i++) {
      keeper.keep(article(i), 0);
    }
    assertThat(kept()).isEqualTo(100);
    keeper.close();
    assertThat(kept()).isEqualTo(101);
    assertThat(keeper.outcomes()).containsEntry(Outcome.ADDED, 101L).hasSize(1);
    // whoever ends the program may close it once more, and what comes late is not kept
    assertThat(keeper.keep(article(200), 0)).isFalse();
    keeper.close();
    assertThat(kept()).isEqualTo(101);
  }
}
