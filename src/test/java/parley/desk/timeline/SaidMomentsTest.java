package parley.desk.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.desk.web.Talks;
import parley.dossier.Dossier;
import parley.dossier.RandomChanges;
import parley.store.RecordStore;

/** What is held of the statements is always what is read from nothing. */
class SaidMomentsTest {

  private static final Dossier DOSSIER =
      new Dossier(
          "Talks",
          List.of(
              new Dossier.Party("Norland", List.of("Anna Lind"), List.of()),
              new Dossier.Party("Lind", List.of("naïve"), List.of())),
          List.of(),
          List.of(),
          null,
          null);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatIsHeldIsWhatIsReadFromNothing(int seed) throws Exception {
    Random random = new Random(seed);
    List<Dossier> dossiers = List.of(DOSSIER, Dossier.ofWholeRecord());
    List<SaidMoments> holding = dossiers.stream().map(SaidMoments::new).toList();
    Talks talks = new Talks();
    int seen = 0;
    try (RecordStore store = RecordStore.open(folder.resolve("talks.db"))) {
      for (int step = 0; step < 120; step++) {
        RandomChanges.make(random, store, step);
        if (random.nextInt(3) > 0) {
          continue; // several changes at once
        }
        for (int i = 0; i < dossiers.size(); i++) {
          Talks.Talk talk = talks.of(store, dossiers.get(i));
          List<Moment> held = holding.get(i).of(store, talk, false);
          SaidMoments anew = new SaidMoments(dossiers.get(i));
          assertThat(held).isEqualTo(anew.of(store, talk, false));
          assertThat(holding.get(i).of(store, talk, true)).isEqualTo(anew.of(store, talk, true));
          seen += held.size();
        }
      }
    }
    assertThat(seen).isPositive();
  }
}
