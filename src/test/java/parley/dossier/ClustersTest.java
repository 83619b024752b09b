package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.dossier.Facts.article;
import static parley.dossier.Facts.attack;
import static parley.dossier.Facts.meeting;
import static parley.dossier.Facts.plan;
import static parley.dossier.Facts.stand;
import static parley.dossier.Facts.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.entry.Position.Voice;
import parley.entry.Stance;
import parley.store.Account;

/** What several articles tell in common, and where they disagree, out of invented entries. */
class ClustersTest {

  private static final Account.Source POST = article(1, "The Post", "2026-03-03");
  private static final Account.Source GAZETTE = article(2, "The Gazette", "2026-03-04");
  private static final Account.Source COURIER = article(3, "The Courier", "2026-03-05");
  private static final Account.Source LATER = article(4, "The Mail", "2026-03-12");

  @Test
  void oneStanceInThreePapersIsOneClusterAndLaterOnAnother() {
    List<Cluster> clusters =
        StandClusters.of(
            Facts.of(
                stand(POST, "Norland", "territory", Stance.REJECTS, Voice.OWN),
                stand(GAZETTE, "Norland", "territory", Stance.REJECTS, Voice.NARRATED),
                stand(COURIER, "Norland", "territory", Stance.REJECTS, Voice.OWN),
                stand(LATER, "Norland", "territory", Stance.REJECTS, Voice.OWN),
                stand(POST, "Sudland", "territory", Stance.REJECTS, Voice.OWN)));
    assertThat(clusters).hasSize(1);
    assertThat(clusters.getFirst().sources()).isEqualTo(3);
    assertThat(clusters.getFirst().agreed())
        .containsEntry("party", "Norland")
        .containsEntry("stance", "rejects");
    assertThat(clusters.getFirst().disputes()).isEmpty();
  }

  @Test
  void reprintsOfOneStanceAreOneSource() {
    Account.Source reprint =
        new Account.Source(5, "a5", "The Sun", null, null, LocalDate.EPOCH, 1, List.of());
    Account.Source first =
        new Account.Source(1, "a1", "The Post", null, null, LocalDate.EPOCH, 1, List.of());
    Cluster cluster =
        StandClusters.of(
                Facts.of(
                    stand(first, "Norland", "territory", Stance.REJECTS, Voice.OWN),
                    stand(reprint, "Norland", "territory", Stance.REJECTS, Voice.OWN)))
            .getFirst();
    assertThat(cluster.sources()).isEqualTo(1);
    assertThat(cluster.reprints()).isEqualTo(1);
    assertThat(Cluster.notes(List.of(cluster)).values())
        .containsOnly("Told by no other source; there are reprints");
  }

  @Test
  void whatOthersSayOfASideStandsBesideWhatItSays() {
    Stand own = stand(POST, "Norland", "ceasefire", Stance.REJECTS, Voice.OWN);
    Stand said = stand(GAZETTE, "Norland", "ceasefire", Stance.ACCEPTS, Voice.ASCRIBED);
    Stand also = stand(COURIER, "Norland", "ceasefire", Stance.REJECTS, Voice.OWN);
    List<Cluster> clusters = StandClusters.of(Facts.of(own, said, also));
    assertThat(clusters).hasSize(1);
    Cluster.Dispute dispute = clusters.getFirst().disputes().getFirst();
    assertThat(dispute.accounts().get("rejects")).containsExactly(own.ground(), also.ground());
    assertThat(dispute.accounts().get("accepts")).containsExactly(said.ground());
    Map<String, String> notes = Cluster.notes(clusters);
    assertThat(notes.get(own.ground().entry()))
        .isEqualTo("Also told by 1 other source; accounts disagree on where it stands");
    assertThat(notes.get(said.ground().entry())).isEqualTo("Accounts disagree on where it stands");
  }

  @Test
  void aSideThatSaysOneThingAndThenAnotherIsNoDispute() {
    assertThat(
            StandClusters.of(
                Facts.of(
                    stand(POST, "Norland", "ceasefire", Stance.REJECTS, Voice.OWN),
                    stand(GAZETTE, "Norland", "ceasefire", Stance.ACCEPTS, Voice.OWN))))
        .isEmpty();
  }

  @Test
  void thatAMeetingTookPlaceAndThatItDidNotStandSideBySide() {
    Happening held = meeting(POST, "2026-03-02", "Geneva", "Norland", "Sudland");
    Happening also = meeting(COURIER, "2026-03-02", "Geneva", "Norland", "Sudland");
    Happening denied = Facts.denied(meeting(GAZETTE, "2026-03-02", "Geneva", "Norland", "Sudland"));
    List<Cluster> clusters = EventClusters.of(Facts.of(held, denied, also));
    assertThat(clusters).hasSize(1);
    Cluster.Dispute dispute = clusters.getFirst().disputes().getFirst();
    assertThat(dispute.key()).isEqualTo("happened");
    assertThat(dispute.accounts().get("it did not")).containsExactly(denied.ground());
    assertThat(Cluster.notes(clusters).get(held.ground().entry()))
        .startsWith("Also told by 1 other source; accounts disagree");
  }

  @Test
  void aTownAndItsCountryAreNoTwoPlaces() {
    List<Cluster> clusters =
        EventClusters.of(
            Facts.of(
                Facts.in("CH", meeting(POST, "2026-03-02", "Geneva", "Norland", "Sudland")),
                Facts.in(
                    "CH", meeting(GAZETTE, "2026-03-02", "Switzerland", "Norland", "Sudland"))));
    assertThat(clusters).hasSize(1);
    assertThat(clusters.getFirst().disputes()).isEmpty();
    assertThat(clusters.getFirst().agreed()).containsEntry("place", "Geneva");
    assertThat(
            EventClusters.of(
                    Facts.of(
                        Facts.in("CH", meeting(POST, "2026-03-02", "Geneva", "Norland", "Sudland")),
                        Facts.in(
                            "CH", meeting(GAZETTE, "2026-03-02", "Bern", "Norland", "Sudland"))))
                .getFirst()
                .disputes())
        .extracting(Cluster.Dispute::key)
        .containsExactly("place");
  }

  @Test
  void tollsThatCanBothBeRightAreNoDispute() {
    Happening bound = attack(POST, "2026-03-02", "Norland", "Ostby", 12, null);
    Happening number = attack(GAZETTE, "2026-03-02", "Norland", "Ostby", 14, 14);
    assertThat(EventClusters.of(Facts.of(bound, number)).getFirst().disputes()).isEmpty();
    Happening fewer = attack(COURIER, "2026-03-02", "Norland", "Ostby", 8, 8);
    assertThat(EventClusters.of(Facts.of(bound, fewer)).getFirst().disputes())
        .extracting(Cluster.Dispute::about)
        .containsExactly("how many were killed");
  }

  @Test
  void aProposalInTwoPapersIsACluster() {
    List<Cluster> clusters =
        PlanClusters.of(
            Facts.of(
                plan(POST, "a 28-point plan", List.of("Norland"), term("energy", Stance.OFFERS)),
                plan(
                    GAZETTE,
                    "the 28-point plan",
                    List.of("Norland"),
                    term("energy", Stance.REJECTS)),
                plan(POST, "the harbour paper", List.of("Sudland"))));
    assertThat(clusters).hasSize(1);
    assertThat(clusters.getFirst().sources()).isEqualTo(2);
    assertThat(clusters.getFirst().disputes())
        .extracting(Cluster.Dispute::about)
        .containsExactly("what it says of energy");
  }
}
