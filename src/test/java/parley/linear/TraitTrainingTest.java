package parley.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.linear.TraitTraining.Example;

/** What is learned of traits with names. */
class TraitTrainingTest {

  /** Peace plans are right, budgets are not; the colour says nothing. */
  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String colour = i % 4 < 2 ? "blue" : "red";
      String word = i % 2 == 0 ? "peace" : "budget";
      examples.add(new Example(List.of("any", word, colour), i % 2 == 0, 1));
    }
    examples.add(new Example(List.of("any", "seen once"), true, 1));
    return examples;
  }

  @Test
  void likesWhatWasRightAndNotWhatWasWrong() {
    TraitWeights weights = new TraitWeights(new TraitTraining(2, 1).learn(examples()));
    assertThat(weights.likelihood(List.of("any", "peace", "red"))).isGreaterThan(.8);
    assertThat(weights.likelihood(List.of("any", "budget", "red"))).isLessThan(.2);
  }

  @Test
  void forgetsWhatIsRare() {
    assertThat(new TraitTraining(2, 1).learn(examples())).doesNotContainKey("seen once");
  }

  @Test
  void theTableOfTheSameExamplesIsTheSame() {
    Map<String, Double> once = new TraitTraining(2, 1).learn(examples());
    Map<String, Double> again = new TraitTraining(2, 1).learn(examples());
    assertThat(TraitTraining.table("# head\n", once))
        .startsWith("# head\n")
        .contains("peace | ")
        .isEqualTo(TraitTraining.table("# head\n", again));
  }
}
