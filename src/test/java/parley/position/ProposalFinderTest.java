package parley.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Article;
import parley.article.Published;
import parley.entry.Entry;
import parley.entry.Proposal;
import parley.entry.Stance;
import parley.entry.Who;
import parley.pipeline.Pipeline;

/** What is on the table, and where its terms are told: beside its name, or sentences later. */
class ProposalFinderTest {

  private static final Pipeline PIPELINE = Pipeline.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Peru presented a plan to end the coastal war, including the release of prisoners.| ceasefire, prisoners",
        "The plan proposed by President Ana Flores of Peru to end the war was rejected.| ceasefire",
        "Chile blocked a draft resolution on refugees.| refugees",
        "The council adopted a resolution demanding a truce, the release of all hostages and aid.| ceasefire, hostages, humanitarian-access",
        "The council adopted a draft condemning the missile tests and strengthening measures against Peru.| sanctions",
        "Peru sent Chile a proposal, demanding the lifting of sanctions.| sanctions",
        "Peru presented a plan for a truce, during which half of the hostages would be freed.| ceasefire, hostages",
        "Peru presented a plan of three points: a truce, an amnesty and elections.| ceasefire, justice, elections",
        "Chile approved the Peruvian plan, with the army given a week to withdraw its troops.| territory",
        "The mediators work on a plan of autonomy. Peru rejects the Chilean autonomy plan.| governance",
        "Peru rejected the Chilean proposal for a deal on uranium.| nuclear",
        "Peru made an offer of talks.| talks",
        "Chile hands Peru a written proposal through Oman that offers a truce.| ceasefire",
        "Under a truce proposed by Peru, Chile would free all prisoners.| ceasefire, prisoners",
        "The paper that Peru submitted foresees a truce.| ceasefire",
        "The paper Peru submitted describes a truce.| ceasefire",
      })
  void findsTermsBesideIt(String text, String issues) {
    assertThat(read(text))
        .singleElement()
        .satisfies(proposal -> assertThat(issues(proposal)).containsExactlyInAnyOrder(of(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The proposal includes a truce.| ceasefire",
        "It calls for a truce.| ceasefire",
        "It would also lift sanctions.| sanctions",
        "Its terms include a truce and the release of hostages.| ceasefire, hostages",
        "The terms of the proposal include a truce.| ceasefire",
        "The proposal's first phase includes a truce.| ceasefire",
        "Under the proposal, Chile would free all prisoners.| prisoners",
        "Under the terms of the proposal, Chile would free all prisoners.| prisoners",
        "Chile would free all prisoners under the proposal.| prisoners",
        "According to the text, Chile would free all prisoners.| prisoners",
        "The plan would free all prisoners in exchange for a truce.| prisoners, ceasefire",
      })
  void findsTermsInALaterSentence(String sentence, String issues) {
    assertThat(read("Peru handed Chile a proposal. " + sentence))
        .singleElement()
        .satisfies(proposal -> assertThat(issues(proposal)).containsExactlyInAnyOrder(of(issues)));
  }

  @Test
  void takesTheProposalForTheLastThatWasCalledSo() {
    List<Proposal> found =
        read(
            "Peru presented a draft resolution on refugees. Chile made a proposal. Bolivia is silent."
                + " The proposal includes a truce.");
    assertThat(found).hasSize(2);
    assertThat(issues(found.getFirst())).containsExactly("refugees");
    assertThat(issues(found.getLast())).containsExactly("ceasefire");
  }

  @Test
  void learnsLaterWhoseItIs() {
    assertThat(
            read(
                "Mediators work on a draft resolution demanding a truce. Chile rejects the"
                    + " Peruvian resolution."))
        .singleElement()
        .satisfies(proposal ->
            assertThat(proposal.authors()).extracting(Who::name).containsExactly("Peru"));
  }

  @Test
  void keepsADraftAndAnAgreementByTheSameSideApart() {
    assertThat(
            read(
                "Chile rejected the nine-point plan proposed by Peru. Weeks later, Chile signed"
                    + " the ceasefire agreement proposed by Peru."))
        .hasSize(2);
  }

  @Test
  void tellsWhoDraftedIt() {
    assertThat(read("Peru vetoed a Chilean-drafted resolution demanding a truce."))
        .singleElement()
        .satisfies(proposal ->
            assertThat(proposal.authors()).extracting(Who::name).containsExactly("Chile"));
  }

  @Test
  void tellsWhatItDoesNotAllow() {
    assertThat(read("The Peruvian proposal does not allow foreign troops."))
        .singleElement()
        .satisfies(proposal ->
            assertThat(proposal.terms())
                .extracting(Proposal.Term::stance)
                .containsExactly(Stance.REJECTS));
  }

  @Test
  void tellsThatACouncilDidNotAdoptIt() {
    assertThat(read("The council failed to adopt the Peruvian draft on refugees."))
        .extracting(Proposal::status)
        .containsExactly(Proposal.Status.REJECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The senate of Peru approved a bill to change military service.",
        "Chile fears for the country's constitutional framework.",
        "The town is a proposed end point for the pipeline.",
        "Peru approved General Rojas's plan to capture the harbour.",
        "The council cites resolution 1701 on the ceasefire.",
        "Peru rejects the demands for a ceasefire.",
        "Peru presented its demands for a ceasefire.",
        "Chile voted on a constitutional amendment that proposes a second chamber.",
      })
  void takesNoneForAProposal(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void printsWhatSidesTalkAboutAndNoLawAtHome() {
    assertThat(
            printed(
                "After talks in Oman, Chile rejected the Peruvian proposal for a ceasefire, and the"
                    + " Bolivian mediators presented a peace plan to both sides."))
        .isNotEmpty();
    String atHome = "Peruvian Senator Ana Ruiz introduced a bill to change military service.";
    assertThat(read(atHome)).isNotEmpty();
    assertThat(printed(atHome)).isEmpty();
  }

  private static List<Entry> printed(String text) {
    return PIPELINE.read(Article.builder("example", text).build()).entries().stream()
        .filter(Proposal.class::isInstance)
        .toList();
  }

  private static List<String> issues(Proposal proposal) {
    return proposal.terms().stream().map(Proposal.Term::issue).toList();
  }

  private static String[] of(String issues) {
    return issues.strip().split(", ", -1);
  }

  private static List<Proposal> read(String text) {
    Article article =
        Article.builder("example", text)
            .published(Published.on(LocalDate.parse("2026-03-06")))
            .build();
    return RuledPositions.proposals(PIPELINE, article);
  }
}
