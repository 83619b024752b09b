package parley.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Article;
import parley.article.Published;
import parley.entry.Entry;
import parley.entry.Position;
import parley.entry.Stance;
import parley.pipeline.Pipeline;

/** What the learned weights see where no rule has a cue. */
class LeaningsTest {

  private static final Pipeline PIPELINE = Pipeline.standard();

  private static Article article(String text) {
    return Article.builder("example", text)
        .published(Published.on(LocalDate.parse("2026-03-06")))
        .build();
  }

  private static List<Position> positions(String text) {
    List<Position> found = new ArrayList<>();
    for (Entry entry : PIPELINE.read(article(text)).entries()) {
      if (entry instanceof Position position) {
        found.add(position);
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The talks broke down over Peru's wish for an election. | Peru | elections | demands | wish",
        "Peru is asking that the sanctions be lifted. | Peru | sanctions | demands | ask",
      })
  void findsAPositionThatNoRuleFinds(
      String text, String party, String issue, String stance, String word) {
    assertThat(RuledPositions.of(PIPELINE, article(text))).isEmpty();
    assertThat(positions(text))
        .singleElement()
        .satisfies(position -> {
          assertThat(position.party().name()).isEqualTo(party);
          assertThat(position.issue()).isEqualTo(issue);
          assertThat(position.stance().label()).isEqualTo(stance);
          assertThat(position.evidence().rule()).isEqualTo("leaning: " + word);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is Peru asking that the sanctions be lifted?",
        "For Peru, the prisoners have to come home first?",
        "Did the talks break down over Peru's wish for an election?",
      })
  void learnsNothingFromAQuestion(String text) {
    assertThat(positions(text)).isEmpty();
  }

  @Test
  void takesAnOpponentsAccountForNoneOfTheSidesOwn() {
    assertThat(
            positions(
                "Chilean officials said that the talks broke down over Peru's wish for an"
                    + " election."))
        .isNotEmpty()
        .allSatisfy(position -> {
          assertThat(position.party().name()).isEqualTo("Peru");
          assertThat(position.voice()).isEqualTo(Position.Voice.ASCRIBED);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peruvian singer Rosa Vidal said that the war must end.",
        "Former Peruvian President Ana Paz rejects the sanctions.",
      })
  void takesNobodyForTheStateOfWhichTheyAre(String text) {
    assertThat(positions(text)).noneMatch(position -> position.party().name().equals("Peru"));
  }

  @Test
  void takesWhatIsThreatenedForNothingThatIsWanted() {
    assertThat(positions("Peru threatened on Thursday to close its ports to Chilean ships."))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peru would never agree to the ceasefire.",
        "Peru has no intention of ending the war.",
        "Peru is against lifting the sanctions.",
      })
  void takesWhatIsDeniedForNoConsent(String text) {
    assertThat(positions(text)).allMatch(position -> position.stance() == Stance.REJECTS);
  }
}
