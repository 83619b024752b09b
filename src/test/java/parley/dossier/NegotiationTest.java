package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.dossier.Facts.article;
import static parley.dossier.Facts.attack;
import static parley.dossier.Facts.meeting;
import static parley.dossier.Facts.plan;
import static parley.dossier.Facts.stand;
import static parley.dossier.Facts.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.entry.Position.Voice;
import parley.entry.Stance;
import parley.store.Account;

/** Tables, proposals, changes, closeness and clusters, out of invented entries. */
class NegotiationTest {

  private static final Account.Source EARLY = article(1, "The Post", "2026-03-03");
  private static final Account.Source LATE = article(2, "The Gazette", "2026-03-09");
  private static final Account.Source LAST = article(3, "The Courier", "2026-03-16");

  private static PositionTable.Cell cell(PositionTable table) {
    return table.cell("Norland", "territory").orElseThrow();
  }

  @Test
  void aCellShowsTheLatestAndKeepsWhatWasBefore() {
    Stand before = stand(EARLY, "Norland", "territory", Stance.REJECTS, Voice.OWN);
    Stand after = stand(LATE, "Norland", "territory", Stance.OPEN, Voice.NARRATED);
    PositionTable.Cell cell = cell(PositionTable.of(Facts.of(before, after)));
    assertThat(cell.own()).isEqualTo(after);
    assertThat(cell.history()).containsExactly(before, after);
  }

  @Test
  void whatAnOpponentSaysNeverStandsForASidesOwnWord() {
    Stand own = stand(EARLY, "Norland", "territory", Stance.REJECTS, Voice.OWN);
    Stand ascribed = stand(LATE, "Norland", "territory", Stance.ACCEPTS, Voice.ASCRIBED);
    PositionTable.Cell cell = cell(PositionTable.of(Facts.of(own, ascribed)));
    assertThat(cell.own()).isEqualTo(own);
    assertThat(cell.ascribed()).isEqualTo(ascribed);
    assertThat(cell(PositionTable.of(Facts.of(ascribed))).own()).isNull();
  }

  @Test
  void aTableAsOfADayKnowsOnlyWhatWasReportedByThen() {
    Stand before = stand(EARLY, "Norland", "territory", Stance.REJECTS, Voice.OWN);
    Stand after = stand(LATE, "Norland", "territory", Stance.OPEN, Voice.OWN);
    PositionTable table = PositionTable.of(Facts.of(after, before), LocalDate.parse("2026-03-08"));
    assertThat(cell(table).own()).isEqualTo(before);
    // an article older than all others that arrives last
    Stand oldest =
        stand(article(9, "The Mail", "2026-02-01"), "Norland", "territory", Stance.OPEN, Voice.OWN);
    Negotiation late = Facts.of(after, before, oldest);
    assertThat(cell(PositionTable.of(late)).own()).isEqualTo(after);
    assertThat(cell(PositionTable.of(late, LocalDate.parse("2026-02-10"))).own()).isEqualTo(oldest);
  }

  @Test
  void copiesAndOtherOutletsWordsAreNoSourcesOfTheirOwn() {
    Account.Source wire =
        new Account.Source(
            4, "a4", "The Mail", null, null, LocalDate.parse("2026-03-03"), 1, List.of("Agency"));
    Account.Source copy =
        new Account.Source(
            5, "a5", "The Sun", null, null, LocalDate.parse("2026-03-04"), 1, List.of("Agency"));
    Stand first = stand(wire, "Norland", "territory", Stance.REJECTS, Voice.OWN);
    Stand second = stand(copy, "Norland", "territory", Stance.REJECTS, Voice.OWN);
    Stand third =
        new Stand(
            Facts.ground(LATE, new Ground.Teller("Agency", true)),
            "Norland",
            null,
            "territory",
            Stance.REJECTS,
            Voice.NARRATED,
            null,
            null);
    assertThat(cell(PositionTable.of(Facts.of(first, second, third))).confirmed()).isEqualTo(1);
    Stand other = stand(LAST, "Norland", "territory", Stance.REJECTS, Voice.OWN);
    assertThat(cell(PositionTable.of(Facts.of(first, second, other))).confirmed()).isEqualTo(2);
  }

  @Test
  void tenReprintsInTenPapersAreOneSource() {
    List<Stand> stands = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Account.Source reprint =
          new Account.Source(
              20 + i, "r" + i, "Paper " + i, null, null, LocalDate.EPOCH, 20, List.of());
      stands.add(stand(reprint, "Norland", "territory", Stance.REJECTS, Voice.OWN));
    }
    assertThat(cell(PositionTable.of(Facts.of(stands.toArray(new Stand[0])))).confirmed())
        .isEqualTo(1);
    stands.add(stand(LATE, "Norland", "territory", Stance.REJECTS, Voice.OWN));
    assertThat(cell(PositionTable.of(Facts.of(stands.toArray(new Stand[0])))).confirmed())
        .isEqualTo(2);
  }

  @Test
  void articlesWithoutAnOutletAreToldApartByWhatTheyAreCopiesOf() {
    Account.Source one =
        new Account.Source(6, "a6", null, null, null, LocalDate.EPOCH, 6, List.of());
    Account.Source copy =
        new Account.Source(7, "a7", null, null, null, LocalDate.EPOCH, 6, List.of());
    assertThat(Facts.ground(one).newsroom()).isEqualTo(Facts.ground(copy).newsroom());
    Account.Source other =
        new Account.Source(8, "a8", null, null, null, LocalDate.EPOCH, 8, List.of());
    assertThat(Facts.ground(one).newsroom()).isNotEqualTo(Facts.ground(other).newsroom());
  }

  @Test
  void mentionsOfAProposalAreOneAndARevisedTextIsAnotherVersion() {
    List<ProposalLine> lines =
        ProposalLines.of(
            Facts.of(
                plan(
                    EARLY,
                    "a 28-point plan",
                    List.of("Norland"),
                    term("territory", Stance.DEMANDS)),
                plan(LATE, "the Norland proposal", List.of("Norland")),
                plan(LATE, "the Sudland counterproposal", List.of("Sudland")),
                plan(LAST, "a revised plan", List.of("Norland"), term("territory", Stance.DEFERS)),
                plan(LAST, "the revised text", List.of("Norland"))));
    assertThat(lines).hasSize(2);
    ProposalLine norland = lines.getFirst();
    assertThat(norland.label()).isEqualTo("28-point plan");
    assertThat(norland.versions())
        .extracting(version -> version.plans().size())
        .containsExactly(2, 2);
    assertThat(
            Comparison.of(
                norland.versions().getFirst().terms(), norland.versions().getLast().terms()))
        .extracting(Comparison.Row::relation)
        .containsExactly(Comparison.Relation.DEFERRED);
  }

  @Test
  void anotherNumberOfPointsIsAnotherVersion() {
    List<ProposalLine> lines =
        ProposalLines.of(
            Facts.of(
                plan(EARLY, "a 28-point plan", List.of("Norland")),
                plan(LATE, "the 28-point plan", List.of()),
                plan(LAST, "a 19-point plan", List.of("Norland"))));
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().versions()).hasSize(2);
  }

  @Test
  void comparesTermByTerm() {
    assertThat(
            Comparison.of(
                List.of(
                    term("territory", Stance.DEFERS),
                    term("prisoners", Stance.OFFERS),
                    term("sanctions", Stance.DEMANDS),
                    term("energy", Stance.OFFERS)),
                List.of(
                    term("prisoners", Stance.ACCEPTS),
                    term("sanctions", Stance.REJECTS),
                    term("trade-and-transit", Stance.OFFERS))))
        .extracting(Comparison.Row::relation)
        .containsExactly(
            Comparison.Relation.DEFERRED,
            Comparison.Relation.SAME,
            Comparison.Relation.DIFFERENT,
            Comparison.Relation.ONLY_FIRST,
            Comparison.Relation.ONLY_SECOND);
  }

  @Test
  void saysThatTooLittleIsKnownRatherThanAFigure() {
    List<Stand> stands = new ArrayList<>();
    stands.add(stand(EARLY, "Norland", "territory", Stance.DEMANDS, Voice.OWN));
    stands.add(stand(EARLY, "Sudland", "territory", Stance.REJECTS, Voice.OWN));
    stands.add(stand(EARLY, "Norland", "prisoners", Stance.OFFERS, Voice.OWN));
    stands.add(stand(EARLY, "Sudland", "prisoners", Stance.DEMANDS, Voice.OWN));
    // ascribed to it, so it does not count
    stands.add(stand(EARLY, "Norland", "energy", Stance.OFFERS, Voice.OWN));
    stands.add(stand(EARLY, "Sudland", "energy", Stance.ACCEPTS, Voice.ASCRIBED));
    Closeness closeness = closeness(stands);
    assertThat(closeness.agreement()).isNull();
    assertThat(closeness.rows())
        .extracting(Closeness.Row::relation)
        .containsExactlyInAnyOrder(
            Closeness.Relation.DIFFER, Closeness.Relation.AGREE, Closeness.Relation.UNKNOWN);
    stands.add(stand(EARLY, "Sudland", "energy", Stance.ACCEPTS, Voice.OWN));
    assertThat(closeness(stands).agreement()).isEqualTo(2 / 3.0);
  }

  private static Closeness closeness(List<Stand> stands) {
    PositionTable table = PositionTable.of(Facts.of(stands.toArray(new Stand[0])));
    return Closeness.of(table, "Norland", "Sudland");
  }

  /** At the end of each day the course says what a table as of that day says. */
  @Test
  void closenessOverTimeIsThatOfTheTableOfEachDay() {
    List<Stand> stands = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      stands.add(
          stand(
              article(200 + i, "Paper " + i % 7, LocalDate.of(2026, 1, 1 + i % 28).toString()),
              i % 2 == 0 ? "Norland" : "Sudland",
              List.of("territory", "prisoners", "energy", "sanctions").get(random.nextInt(4)),
              List.of(Stance.values()).get(random.nextInt(Stance.values().length)),
              List.of(Voice.values()).get(random.nextInt(Voice.values().length))));
    }
    Negotiation all = Facts.of(stands.toArray(new Stand[0]));
    ClosenessCourse course = ClosenessCourse.of(all, "Norland", "Sudland");
    assertThat(course.steps()).hasSizeGreaterThan(10);
    for (ClosenessCourse.Step step : course.steps()) {
      Closeness then = Closeness.of(PositionTable.of(all, step.day()), "Norland", "Sudland");
      assertThat(step.counts()).as("%s", step.day()).isEqualTo(then.counts());
    }
  }

  @Test
  void whatAnOpponentAscribesToASideIsNeverWhereItStands() {
    Stand said = Facts.opposed(stand(LATE, "Norland", "territory", Stance.ACCEPTS, Voice.ASCRIBED));
    PositionTable.Cell alone = cell(PositionTable.of(Facts.of(said)));
    assertThat(alone.latest()).isNull();
    assertThat(alone.opponents()).containsExactly(said);
    Stand third = stand(EARLY, "Norland", "territory", Stance.REJECTS, Voice.ASCRIBED);
    PositionTable.Cell both = cell(PositionTable.of(Facts.of(third, said)));
    assertThat(both.latest()).isEqualTo(third);
    assertThat(both.opponents()).containsExactly(said);
  }

  @Test
  void tellsWhatMovedAndWhoContradictsItself() {
    Stand before = stand(EARLY, "Norland", "territory", Stance.REJECTS, Voice.OWN);
    Stand after = stand(LATE, "Norland", "territory", Stance.OPEN, Voice.OWN);
    Changes changes = Changes.between(Facts.of(before), Facts.of(before, after));
    assertThat(changes.shifts()).containsExactly(new Changes.Shift(before, after));
    assertThat(changes.contradictions()).containsExactly(new Changes.Contradiction(before, after));
    assertThat(Changes.between(Facts.of(before, after), Facts.of(before, after)).isEmpty())
        .isTrue();
    Stand same = stand(LAST, "Norland", "territory", Stance.OPEN, Voice.OWN);
    assertThat(Changes.between(Facts.of(before, after), Facts.of(before, after, same)).isEmpty())
        .isTrue();
  }

  @Test
  void tellsOfAFirstContactOnce() {
    Happening first = meeting(EARLY, "2026-03-02", "Geneva", "Norland", "Sudland");
    Happening second = meeting(LATE, "2026-03-08", "Geneva", "Norland", "Sudland");
    assertThat(Changes.between(Facts.of(new Happening[0]), Facts.of(first)).firstContacts())
        .hasSize(1);
    assertThat(Changes.between(Facts.of(first), Facts.of(first, second)).firstContacts()).isEmpty();
  }

  @Test
  void articlesOfOneSiteWhoseOutletIsNotKnownAreOneSource() {
    List<Ground> grounds = new ArrayList<>();
    for (String url :
        List.of(
            "https://www.mfa.example/read/1",
            "https://mfa.example/read/2",
            "https://other.example/read/1")) {
      long key = 900L + grounds.size();
      grounds.add(
          Facts.ground(
              new Account.Source(
                  key, "a" + key, null, "Readout", url, LocalDate.EPOCH, key, List.of())));
    }
    assertThat(grounds.getFirst().newsroom()).isEqualTo("mfa.example");
    assertThat(Ground.sources(grounds)).isEqualTo(2);
  }

  @Test
  void oneMeetingInThreePapersIsOneClusterAndAnotherDayIsNot() {
    List<Cluster> clusters =
        EventClusters.of(
            Facts.of(
                meeting(EARLY, "2026-03-02", "Geneva", "Norland", "Sudland"),
                meeting(LATE, "2026-03-02", null, "Norland", "Sudland", "Finland"),
                meeting(LAST, "2026-03-02", "Geneva", "Norland", "Sudland"),
                meeting(LAST, "2026-03-04", "Geneva", "Norland", "Sudland"),
                meeting(LATE, "2026-03-02", "Oslo", "Norland", "Sudland")));
    assertThat(clusters).hasSize(1);
    assertThat(clusters.getFirst().tellings()).hasSize(3);
    assertThat(clusters.getFirst().sources()).isEqualTo(3);
  }

  @Test
  void accountsThatDisagreeStandSideBySide() {
    List<Cluster> clusters =
        EventClusters.of(
            Facts.of(
                attack(EARLY, "2026-03-02", "Norland", "Ostby", 12),
                attack(LATE, "2026-03-02", "Norland", "Ostby", 8)));
    assertThat(clusters).hasSize(1);
    assertThat(clusters.getFirst().disputes()).hasSize(1);
    Cluster.Dispute killed = clusters.getFirst().disputes().getFirst();
    assertThat(killed.key()).isEqualTo("killed");
    assertThat(killed.accounts()).containsOnlyKeys("12", "8");
  }

  @Test
  void theOrderOfArrivalChangesNothing() {
    List<Stand> stands = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      stands.add(
          stand(
              article(100 + i, "Paper " + i % 7, LocalDate.of(2026, 1, 1 + i % 28).toString()),
              i % 2 == 0 ? "Norland" : "Sudland",
              i % 3 == 0 ? "territory" : "prisoners",
              List.of(Stance.values()).get(random.nextInt(Stance.values().length)),
              List.of(Voice.values()).get(random.nextInt(Voice.values().length))));
    }
    List<PositionTable.Cell> cells =
        PositionTable.of(Facts.of(stands.toArray(new Stand[0]))).cells();
    for (int round = 0; round < 5; round++) {
      Collections.shuffle(stands, random);
      assertThat(PositionTable.of(Facts.of(stands.toArray(new Stand[0]))).cells()).isEqualTo(cells);
    }
  }
}
