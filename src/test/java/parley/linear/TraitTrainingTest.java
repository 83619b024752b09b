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
  void foretellsEachPartByTheOthers() {
    List<Example> examples =
        List.of(
            new Example(List.of("any", "peace"), true, 1),
            new Example(List.of("any", "peace"), true, 1),
            new Example(List.of("any", "budget"), false, 1),
            new Example(List.of("any", "truce"), true, 1));
    double[] foretold = new TraitTraining(1, 1).foretold(examples, List.of(0, 1, 1, -1));
    assertThat(foretold[0]).isGreaterThan(.5);
    assertThat(foretold[2]).isGreaterThan(.5); // nothing else was wrong
    assertThat(foretold[3]).isZero();
  }

  @Test
  void tellsHowManyAreAboveAThreshold() {
    assertThat(
            TraitTraining.tellThresholds(
                new boolean[] {true, false, true}, new double[] {.9, .6, .1}))
        .contains("least .50: 2 printed, 0.500 of them right, 0.500 of the right ones printed")
        .contains("least .75: 1 printed, 1.000 of them right, 0.500 of the right ones printed");
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
