package parley.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Article;
import parley.article.Published;
import parley.entry.Entry;
import parley.entry.Position;
import parley.pipeline.Pipeline;

/** Whose words a release, a joint statement and a press briefing are. */
class IssuersTest {

  private static final Pipeline PIPELINE = Pipeline.standard();
  private static final String OF_PERU = "https://www.mfa.gov.pe/news/1";
  private static final String OF_THE_UNITED_STATES = "https://www.state.gov/news/1";

  private static List<Position> positions(@Nullable String url, String text) {
    return positions(null, url, text);
  }

  private static List<Position> positions(
      @Nullable String headline, @Nullable String url, String text) {
    List<Position> found = new ArrayList<>();
    Article article =
        Article.builder("release", text)
            .headline(headline)
            .url(url)
            .published(Published.on(LocalDate.parse("2026-03-06")))
            .build();
    for (Entry entry : PIPELINE.read(article).entries()) {
      if (entry instanceof Position position) {
        found.add(position);
      }
    }
    return found;
  }

  /** The parties of the demands for a truce, all in their own voice. */
  private static List<String> wantTruce(List<Position> positions) {
    List<Position> found = positions.stream().filter(p -> p.issue().equals("ceasefire")).toList();
    assertThat(found).extracting(Position::voice).containsOnly(Position.Voice.OWN);
    return found.stream().map(p -> p.party().name()).toList();
  }

  @Test
  void takesWhatStandsOnAGovernmentsSiteForItsOwnWords() {
    String text = "We call for a truce. Chile must release the hostages.";
    assertThat(positions(OF_PERU, text))
        .hasSize(2)
        .allSatisfy(position -> {
          assertThat(position.party().name()).isEqualTo("Peru");
          assertThat(position.voice()).isEqualTo(Position.Voice.OWN);
        });
    assertThat(positions(null, text)).isEmpty();
    assertThat(positions("https://www.reuters.com/1", text)).isEmpty();
  }

  @Test
  void leavesToOthersOnAGovernmentsSiteWhatTheySay() {
    assertThat(positions(OF_PERU, "Chile rejects a truce. The bridge is closed."))
        .singleElement()
        .satisfies(position -> {
          assertThat(position.party().name()).isEqualTo("Chile");
          assertThat(position.voice()).isEqualTo(Position.Voice.NARRATED);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The following statement was released by Peru, Oman and Chile.\n\nBegin text:\n\n"
            + "We call for a truce.\n\nEnd text.",
        "The text of the following statement was released by the Governments of Peru, Oman and"
            + " Chile on the anniversary of the war in Iceland:\n\nWe call for a truce.",
        "The following statement was issued by Peruvian Foreign Minister Ana Soto, the ambassador"
            + " of Oman to Iceland, and Chilean envoy Luis Rey.\n\nWe call for a truce.",
        "Joint statement by the foreign ministers of Peru, Oman and Chile\n\nWe call for a truce.",
        "Joint Statement of Peru, Oman and Chile on the Reef\n\nWe call for a truce.",
        "We, the foreign ministers of Peru, Oman and Chile, met today.\n\nWe call for a truce.",
      })
  void givesAJointStatementToAllWhoIssueIt(String text) {
    assertThat(wantTruce(positions(null, text))).containsExactlyInAnyOrder("Peru", "Oman", "Chile");
    assertThat(wantTruce(positions(OF_THE_UNITED_STATES, text)))
        .as("wherever it stands")
        .containsExactlyInAnyOrder("Peru", "Oman", "Chile");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Joint Statement by Peru and Chile on the Reef",
        "Peru-Chile Joint Statement",
        "Joint declaration of Chile and Peru",
      })
  void knowsThemByTheHeadline(String headline) {
    assertThat(wantTruce(positions(headline, null, "We call for a truce.")))
        .containsExactlyInAnyOrder("Peru", "Chile");
  }

  @Test
  void takesABlocForOne() {
    String text =
        "The following text was issued by the G7 foreign ministers of Canada, France, Italy"
            + " and Japan, and the High Representative of the European Union.\n\n"
            + "We call for a truce.";
    assertThat(wantTruce(positions(OF_THE_UNITED_STATES, text))).containsExactly("Group of Seven");
  }

  @Test
  void takesNoStatementThatAStoryTellsOfForTheStorys() {
    String text =
        "In a statement released by Peru and Chile, the ministers spoke of the reef.\n\n"
            + "We call for a truce.";
    assertThat(positions(null, text)).isEmpty();
  }

  @Test
  void givesTheTurnsOfABriefingToWhoeverHoldsIt() {
    String text =
        """
        Ana Soto, Deputy Spokesperson

        2:05 p.m.

        MS SOTO: Good afternoon.

        We call for a truce.

        QUESTION: Chile must release the hostages. We want the prisoners back.

        MS SOTO: We believe that the sanctions must be lifted.

        And we call for an amnesty.\
        """;
    assertThat(positions(OF_PERU, text))
        .allSatisfy(position -> {
          assertThat(position.party().name()).isEqualTo("Peru");
          assertThat(position.voice()).isEqualTo(Position.Voice.OWN);
        })
        .extracting(Position::issue)
        .contains("ceasefire", "sanctions")
        .doesNotContain("hostages", "prisoners");
  }

  @Test
  void endsATurnAtAQuestionWithoutAColon() {
    String text =
        "12:50 P.M.\n\nMR. SOTO:  Good afternoon.  We call for a truce.\n\n"
            + "Q    Chile must release the hostages.\n\nMR. SOTO:  No comment.";
    assertThat(positions(OF_PERU, text))
        .extracting(position -> position.party().name() + " " + position.issue())
        .containsExactly("Peru ceasefire");
  }

  @Test
  void knowsAGuestsSide() {
    String text =
        """
        SECRETARY RENN: Welcome to Peruvian Foreign Minister Ana Soto.

        FOREIGN MINISTER SOTO: Thank you. We call for a truce.

        SECRETARY RENN: We demand the release of the hostages.\
        """;
    assertThat(positions(OF_THE_UNITED_STATES, text))
        .extracting(position -> position.party().name() + " " + position.issue())
        .containsExactlyInAnyOrder("Peru ceasefire", "United States hostages");
  }

  @Test
  void leavesItOpenWhoseAMinisterIsWhomNobodyIntroduces() {
    String text =
        "SECRETARY RENN: Welcome.\n\nFOREIGN MINISTER SOTO: Thank you. We call for a truce.\n\n"
            + "MR LIND: We call for an amnesty.";
    assertThat(positions(OF_THE_UNITED_STATES, text)).isEmpty();
  }

  @Test
  void knowsAProgrammeByWhatWasToldOfIt() {
    String text =
        "Ana Soto, Deputy Spokesperson\n\nWe watch their nuclear programme. Chile has imposed"
            + " sanctions. More sanctions follow. The sanctions hurt. The sanctions last."
            + " Chile must abandon this programme.";
    Article release = Article.builder("release", text).url(OF_PERU).build();
    assertThat(RuledPositions.of(PIPELINE, release))
        .extracting(Position::issue)
        .contains("nuclear")
        .doesNotContain("sanctions");
  }

  @Test
  void takesNoChatForADemand() {
    assertThat(positions(OF_PERU, "We have a lot to talk about with our guests.")).isEmpty();
    assertThat(positions(OF_PERU, "My friend has got a few things to talk about.")).isEmpty();
  }

  @Test
  void takesNoConditionForADemand() {
    String text = "Should Chile use its pipeline as a weapon, our ministers will meet.";
    assertThat(positions(OF_PERU, text)).isEmpty();
  }

  @Test
  void endsAMatterWhereSomethingElseGoesOn() {
    String text = "Our goal is to raise the price as it goes on building nuclear weapons.";
    assertThat(positions(OF_PERU, text)).isEmpty();
  }

  @Test
  void takesTheIssueOfTheNounAndNotOfWhatDescribesIt() {
    assertThat(positions(OF_PERU, "We call for a negotiated political settlement."))
        .extracting(Position::issue)
        .containsExactly("peace-deal");
  }
}
