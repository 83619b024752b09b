package parley.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.linear.SoftmaxTraining.Example;
import parley.linear.SoftmaxTraining.Pace;

/** What a softmax learns from examples. */
class SoftmaxTrainingTest {

  private static final int CLASSES = 3;
  private static final double SCALE = 1000;

  /** The first template says which class is right; the second says nothing. */
  private static Features features(int telling, int idle) {
    Features features = new Features();
    features.add(1, telling);
    features.add(2, idle);
    return features;
  }

  private static Example example(int right, Features features) {
    int[] keys = new int[features.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = features.key(i);
    }
    return new Example(right, keys, 1);
  }

  private static List<Example> separable() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      examples.add(example(i % CLASSES, features(i % CLASSES, i % 4)));
    }
    return examples;
  }

  private static Weights learn(int rarest, List<Example> examples) {
    return new SoftmaxTraining(CLASSES, new Pace(rarest, 20, .1, 1)).learn(examples, SCALE);
  }

  private static int[] scores(Weights weights, Features features) {
    int[] scores = new int[CLASSES];
    features.score(weights, scores);
    return scores;
  }

  private static byte[] bytes(Weights weights) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    weights.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void tellsClassesApartByWhatSpeaksForThem() {
    Weights weights = learn(1, separable());
    for (int right = 0; right < CLASSES; right++) {
      for (int idle = 0; idle < 4; idle++) {
        int[] scores = scores(weights, features(right, idle));
        for (int other = 0; other < CLASSES; other++) {
          if (other != right) {
            assertThat(scores[right]).isGreaterThan(scores[other] + 1000);
          }
        }
      }
    }
  }

  @Test
  void learnsTheSameFromTheSameExamples() throws IOException {
    assertThat(bytes(learn(1, separable()))).isEqualTo(bytes(learn(1, separable())));
  }

  @Test
  void leavesOutWhatIsRare() {
    List<Example> examples = separable();
    Features rare = features(7, 0);
    examples.add(example(2, rare));
    examples.add(example(2, rare));
    Features alone = new Features();
    alone.add(1, 7);
    assertThat(scores(learn(2, examples), alone)[2]).isPositive();
    assertThat(scores(learn(3, examples), alone)).containsOnly(0);
  }

  @Test
  void heedsAnExampleByItsWeight() {
    Features features = features(0, 0);
    int[] keys = example(0, features).features();
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      examples.add(new Example(0, keys, 1));
      examples.add(new Example(1, keys, .2));
    }
    int[] scores = scores(learn(1, examples), features);
    assertThat(scores[0]).isGreaterThan(scores[1]);
  }
}
