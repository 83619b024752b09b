package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.dossier.Facts.article;
import static parley.dossier.Facts.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.entry.EventKind;
import parley.entry.Proposal.Status;
import parley.store.Account;

/** What becomes of a proposal from article to article, out of invented entries. */
class ProposalHistoryTest {

  private static final Account.Source POST = article(1, "The Post", "2026-03-03");
  private static final Account.Source GAZETTE = article(2, "The Gazette", "2026-03-04");
  private static final Account.Source COURIER = article(3, "The Courier", "2026-03-06");
  private static final Account.Source MAIL = article(4, "The Mail", "2026-03-09");

  private final Plan tabled =
      Facts.became(plan(POST, "a ten-point plan", List.of("Finland")), Status.TABLED);
  private final Plan accepted =
      Facts.became(plan(COURIER, "the ten-point plan", List.of("Finland")), Status.ACCEPTED);
  private final Happening acceptance =
      Facts.doing(accepted.ground(), EventKind.CONCESSION, "Norland", "Finland");
  private final Plan withdrawn =
      Facts.became(plan(MAIL, "its plan", List.of("Finland")), Status.WITHDRAWN);
  private final Happening refusal =
      Facts.doing(
          Facts.ground(GAZETTE, "Sudland rejected the Finnish plan"),
          EventKind.REFUSAL,
          "Sudland",
          "Finland");

  private static Negotiation of(List<Plan> plans, Happening... happenings) {
    return new Negotiation(Facts.dossier(), List.of(), plans, List.of(), List.of(happenings));
  }

  @Test
  void oneProposalHasOneHistoryThroughAllArticles() {
    List<ProposalLine> lines =
        ProposalLines.of(of(List.of(tabled, accepted, withdrawn), acceptance, refusal));
    assertThat(lines).hasSize(1);
    ProposalLine line = lines.getFirst();
    assertThat(line.label()).isEqualTo("ten-point plan");
    assertThat(line.steps())
        .extracting(ProposalLine.Step::status)
        .containsExactly(Status.TABLED, Status.REJECTED, Status.ACCEPTED, Status.WITHDRAWN);
    assertThat(line.steps())
        .extracting(ProposalLine.Step::by)
        .containsExactly(List.of(), List.of("Sudland"), List.of("Norland"), List.of());
    assertThat(line.versions().getLast().status()).isEqualTo(Status.WITHDRAWN);
  }

  @Test
  void aRefusalOfSomethingElseIsNoAnswer() {
    Happening other =
        Facts.doing(
            Facts.ground(GAZETTE, "Sudland rejected Finland's call"),
            EventKind.REFUSAL,
            "Sudland",
            "Finland");
    assertThat(ProposalLines.of(of(List.of(tabled), other)).getFirst().steps()).hasSize(1);
  }

  @Test
  void aRefusalThatMayBeOfTwoProposalsIsOfNeither() {
    Plan early = plan(article(9, "The Sun", "2025-10-04"), "the autumn plan", List.of("Finland"));
    Plan late = plan(article(10, "The Sun", "2026-03-08"), "a new plan", List.of("Finland"));
    Happening between =
        Facts.doing(
            Facts.ground(article(11, "The Sun", "2026-02-01"), "Sudland rejects the Finnish plan"),
            EventKind.REFUSAL,
            "Sudland",
            "Finland");
    List<ProposalLine> lines = ProposalLines.of(of(List.of(early, late), between));
    assertThat(lines).hasSize(2).allMatch(line -> line.steps().isEmpty());
  }

  @Test
  void severalPapersThatTellOfOneAnswerAreOneStep() {
    Happening again =
        Facts.doing(
            Facts.ground(COURIER, "Sudland turned the Finnish plan down"),
            EventKind.REFUSAL,
            "Sudland",
            "Finland");
    ProposalLine line = ProposalLines.of(of(List.of(tabled), refusal, again)).getFirst();
    assertThat(line.steps()).hasSize(2);
    assertThat(line.steps().getLast().grounds()).hasSize(2);
  }

  @Test
  void changesTellWhatBecameOfAProposalThatWasKnown() {
    Changes changes =
        Changes.between(of(List.of(tabled)), of(List.of(tabled, accepted), acceptance, refusal));
    assertThat(changes.proposals()).isEmpty();
    assertThat(changes.statuses())
        .extracting(status -> status.to().status() + " " + status.to().by())
        .containsExactly("REJECTED [Sudland]", "ACCEPTED [Norland]");
    assertThat(
            Changes.between(of(List.of(tabled), refusal), of(List.of(tabled), refusal)).isEmpty())
        .isTrue();
  }
}
