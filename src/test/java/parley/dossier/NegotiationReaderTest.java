package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.format.RandomRecords;
import parley.store.KeptArticle;
import parley.store.RecordStore;

/** What was read once and followed is always what is read from nothing. */
class NegotiationReaderTest {

  private static final Set<String> TYPES = Set.of("position", "proposal", "channel", "event");

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

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void whatIsFollowedIsWhatIsReadFromNothing(int seed) throws Exception {
    Random random = new Random(seed);
    List<Dossier> dossiers = List.of(DOSSIER, Dossier.ofWholeRecord());
    List<NegotiationReader> following =
        dossiers.stream().map(dossier -> new NegotiationReader(dossier, TYPES)).toList();
    int known = 0;
    try (RecordStore store = RecordStore.open(folder.resolve("talks.db"))) {
      for (int step = 0; step < 120; step++) {
        RandomChanges.make(random, store, step);
        if (random.nextInt(3) > 0) {
          continue; // several changes at once
        }
        for (int i = 0; i < dossiers.size(); i++) {
          NegotiationReader.Known followed = following.get(i).read(store);
          NegotiationReader.Known anew = new NegotiationReader(dossiers.get(i), TYPES).read(store);
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
      store.keep(List.of(KeptArticle.of(RandomRecords.record(1))), "1.0");
      NegotiationReader reader = new NegotiationReader(DOSSIER, TYPES);
      NegotiationReader.Known known = reader.read(store);
      store.review().finish("article-1", "Ann", Instant.EPOCH);
      assertThat(reader.read(store)).isSameAs(known);
    }
  }
}
