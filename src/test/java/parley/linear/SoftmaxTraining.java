package parley.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns the weights of a softmax over classes by stochastic descent, with steps that shrink where
 * a weight has moved much, and a pull towards zero. The same examples give the same weights.
 */
public final class SoftmaxTraining {

  private static final long SEED = 20;

  /** Less than this share of a unit is not worth a place in the file. */
  private static final int SMALLEST = 12;

  /** A decision: the class that is right, what speaks for it, and how much it counts. */
  @SuppressWarnings("ArrayRecordComponent") // read only, and compared nowhere
  public record Example(int right, int[] features, double weight) {}

  /**
   * How it is learned.
   *
   * @param rarest features seen less often are left out
   * @param rounds through all examples
   * @param step of a weight that has not moved yet
   * @param decay how strongly weights are pulled towards zero, as 1 / C of other tools
   */
  public record Pace(int rarest, int rounds, double step, double decay) {}

  private final int classes;
  private final Pace pace;

  public SoftmaxTraining(int classes, Pace pace) {
    this.classes = classes;
    this.pace = pace;
  }

  /** The weights, in units of one part of {@code scale}. */
  public Weights learn(List<Example> examples, double scale) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Example example : examples) {
      for (int feature : example.features) {
        counts.merge(feature, 1, Integer::sum);
      }
    }
    counts.values().removeIf(count -> count < pace.rarest);
    Map<Integer, Integer> numbers = new HashMap<>();
    double[] pull = new double[counts.size()];
    counts.forEach((feature, count) -> {
      pull[numbers.size()] = pace.decay / count;
      numbers.put(feature, numbers.size());
    });
    int[][] rows = new int[examples.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          Arrays.stream(examples.get(i).features)
              .filter(numbers::containsKey)
              .map(numbers::get)
              .toArray();
    }
    double[] weights = descend(examples, rows, pull);
    return weights(List.copyOf(counts.keySet()), weights, scale);
  }

  private double[] descend(List<Example> examples, int[][] rows, double[] pull) {
    double[] weights = new double[pull.length * classes];
    double[] moved = new double[weights.length];
    int[] order = new int[rows.length];
    Arrays.setAll(order, i -> i);
    Random random = new Random(SEED);
    double[] likely = new double[classes];
    for (int round = 0; round < pace.rounds; round++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int other = order[j];
        order[j] = order[i];
        order[i] = other;
      }
      for (int number : order) {
        step(examples.get(number), rows[number], pull, weights, moved, likely);
      }
    }
    return weights;
  }

  private void step(
      Example example,
      int[] row,
      double[] pull,
      double[] weights,
      double[] moved,
      double[] likely) {
    Arrays.fill(likely, 0);
    for (int feature : row) {
      for (int c = 0; c < classes; c++) {
        likely[c] += weights[feature * classes + c];
      }
    }
    double most = Arrays.stream(likely).max().orElse(0);
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      likely[c] = StrictMath.exp(likely[c] - most);
      sum += likely[c];
    }
    for (int c = 0; c < classes; c++) {
      likely[c] = example.weight * (likely[c] / sum - (c == example.right ? 1 : 0));
    }
    for (int feature : row) {
      for (int c = 0; c < classes; c++) {
        int at = feature * classes + c;
        double slope = likely[c] + pull[feature] * weights[at];
        moved[at] += slope * slope;
        weights[at] -= slope == 0 ? 0 : pace.step * slope / StrictMath.sqrt(moved[at]);
      }
    }
  }

  private Weights weights(List<Integer> features, double[] weights, double scale) {
    List<Integer> keys = new ArrayList<>();
    List<Integer> starts = new ArrayList<>(List.of(0));
    List<Integer> ofClass = new ArrayList<>();
    List<Integer> values = new ArrayList<>();
    for (int feature = 0; feature < features.size(); feature++) {
      int before = values.size();
      for (int c = 0; c < classes; c++) {
        long value = Math.round(weights[feature * classes + c] * scale);
        if (Math.abs(value) >= SMALLEST * scale / 1000) {
          ofClass.add(c);
          values.add(Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE));
        }
      }
      if (values.size() > before) {
        keys.add(features.get(feature));
        starts.add(values.size());
      }
    }
    byte[] classes = new byte[ofClass.size()];
    short[] all = new short[values.size()];
    for (int i = 0; i < all.length; i++) {
      classes[i] = ofClass.get(i).byteValue();
      all[i] = values.get(i).shortValue();
    }
    return new Weights(
        keys.stream().mapToInt(Integer::intValue).toArray(),
        starts.stream().mapToInt(Integer::intValue).toArray(),
        classes,
        all);
  }
}
