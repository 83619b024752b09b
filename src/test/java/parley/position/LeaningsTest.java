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
        "Peru said it was time for a ceasefire. | Peru | ceasefire | demands | time",
        "For Peru, the prisoners have to come home first. | Peru | prisoners | demands | have",
        "The talks broke down over Peru's wish for an election. | Peru | elections | demands | wish",
        "Chilean officials said that Peru's refusal of the return of the prisoners was unfair."
            + " | Peru | prisoners | rejects | refusal",
      })
  void findsAPositionWithoutACue(
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
        "Peru said it was time for a ceasefire?",
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
                "Chilean officials said that Peru's refusal of the return of the prisoners was"
                    + " unfair."))
        .singleElement()
        .satisfies(position -> {
          assertThat(position.party().name()).isEqualTo("Peru");
          assertThat(position.voice()).isEqualTo(Position.Voice.ASCRIBED);
        });
    assertThat(positions("Peru said it was time for a ceasefire."))
        .extracting(Position::voice)
        .containsExactly(Position.Voice.OWN);
  }

  @Test
  void takesNobodyForTheStateOfWhichTheyAre() {
    assertThat(positions("Peruvian singer Rosa Vidal said that the war must end."))
        .singleElement()
        .satisfies(position -> {
          assertThat(position.party().name()).isEqualTo("Rosa Vidal");
          assertThat(position.evidence().rule()).startsWith("leaning: ");
        });
  }
}
