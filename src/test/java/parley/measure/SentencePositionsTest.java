package parley.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.article.Article;
import parley.entry.Issues;
import parley.entry.Stance;

/** What people read in single sentences, and their verdicts on proposals, fit the texts. */
class SentencePositionsTest {

  @Test
  void everyPositionSaysSomethingThatARecordCanHold() throws Exception {
    for (Map<Integer, List<GoldPositions.Position>> read : SentencePositions.read().values()) {
      for (List<GoldPositions.Position> positions : read.values()) {
        for (GoldPositions.Position position : positions) {
          assertThat(Stance.of(position.stance()).label()).isEqualTo(position.stance());
          assertThat(Issues.standard().ids()).contains(position.issue());
          assertThat(position.party()).isNotBlank();
        }
      }
    }
  }

  @Test
  void everyPassageStandsInItsSentence() throws Exception {
    assumeTrue(SharedTexts.are(), "no annotated texts lie beside the checkout");
    Map<String, Article> texts = new HashMap<>();
    EventTexts.all().forEach(article -> texts.put(SampledEvents.key(article), article));
    assertThat(texts).containsKeys(SentencePositions.read().keySet().toArray(String[]::new));
    SentencePositions.read()
        .forEach((key, read) -> {
          int length = Objects.requireNonNull(texts.get(key)).text().length();
          read.forEach((start, positions) -> {
            for (GoldPositions.Position position : positions) {
              assertThat(position.span().start()).isGreaterThanOrEqualTo(start);
              assertThat(position.span().end()).isLessThanOrEqualTo(length);
            }
          });
        });
  }

  @Test
  void nothingIsLearnedFromWhatIsLeftUnread() throws Exception {
    assumeTrue(SharedTexts.are(), "no annotated texts lie beside the checkout");
    Set<String> shut = new HashSet<>();
    for (GoldPositions.Annotated article : GoldPositions.read()) {
      if (!article.part().isOpen()) {
        shut.add(article.article().id().replaceFirst("\\.txt$", ""));
        // an article of the current events is several of their items
        article.article().text().lines().map(String::strip).forEach(shut::add);
      }
    }
    Set<String> learnedFrom = new HashSet<>(SentencePositions.read().keySet());
    learnedFrom.addAll(ProposalTraining.judged().keySet());
    assertThat(EventTexts.all())
        .filteredOn(article -> learnedFrom.contains(SampledEvents.key(article)))
        .isNotEmpty()
        .noneMatch(article -> shut.contains(article.id()) || shut.contains(article.text()));
  }

  @Test
  void everyVerdictOnAProposalIsOneOfThree() throws Exception {
    for (Map<Integer, String> verdicts : ProposalTraining.judged().values()) {
      assertThat(Set.of("yes", "no", "optional")).containsAll(verdicts.values());
    }
  }
}
