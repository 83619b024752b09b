package parley.linear;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Learns {@link TraitWeights}. The same examples give the same weights. */
public final class TraitTraining {

  private static final int ROUNDS = 4000;
  private static final double STEP = .2;

  /** The trait that everything has, which nothing pulls towards zero. */
  private static final String ALWAYS = "any";

  /** Less than this is not worth a line. */
  private static final double SMALLEST = .01;

  /** Something with its traits, whether it was right, and how much it counts. */
  public record Example(List<String> traits, boolean right, double weight) {}

  private final int rarest;
  private final double decay;

  /**
   * Training.
   *
   * @param rarest traits seen less often are left out
   * @param decay how strongly weights are pulled towards zero, as 1 / C of other tools
   */
  public TraitTraining(int rarest, double decay) {
    this.rarest = rarest;
    this.decay = decay;
  }

  /** Descends the same way each time: all examples at once. */
  public Map<String, Double> learn(List<Example> examples) {
    Map<String, Integer> seen = new TreeMap<>();
    examples.forEach(e -> e.traits.forEach(trait -> seen.merge(trait, 1, Integer::sum)));
    List<String> names = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    seen.forEach((trait, times) -> {
      if (times >= rarest) {
        numbers.put(trait, names.size());
        names.add(trait);
      }
    });
    int[][] traits = new int[examples.size()][];
    for (int i = 0; i < traits.length; i++) {
      traits[i] =
          examples.get(i).traits.stream()
              .filter(numbers::containsKey)
              .mapToInt(numbers::get)
              .toArray();
    }
    double[] weights = new double[names.size()];
    for (int round = 0; round < ROUNDS; round++) {
      descend(examples, traits, weights, numbers.getOrDefault(ALWAYS, -1));
    }
    Map<String, Double> learned = new TreeMap<>();
    for (int i = 0; i < weights.length; i++) {
      learned.put(names.get(i), weights[i]);
    }
    return learned;
  }

  /**
   * How likely each example is by what was learned from the other parts.
   *
   * @param parts the number of the part of each example; -1 is learned from by all, and not
   *     foretold
   */
  public double[] foretold(List<Example> examples, List<Integer> parts) {
    double[] foretold = new double[examples.size()];
    for (int part : new TreeSet<>(parts)) {
      List<Example> others = new ArrayList<>();
      for (int i = 0; i < foretold.length; i++) {
        if (parts.get(i) != part) {
          others.add(examples.get(i));
        }
      }
      TraitWeights weights = part < 0 ? null : new TraitWeights(learn(others));
      for (int i = 0; i < foretold.length && weights != null; i++) {
        if (parts.get(i) == part) {
          foretold[i] = weights.likelihood(examples.get(i).traits);
        }
      }
    }
    return foretold;
  }

  /**
   * For a row of thresholds how many are above, how many of those right, and how many right ones.
   */
  public static String tellThresholds(boolean[] right, double[] foretold) {
    StringBuilder table = new StringBuilder();
    for (int percent = 20; percent <= 75; percent += 5) {
      int printed = 0;
      int hits = 0;
      int all = 0;
      for (int i = 0; i < right.length; i++) {
        boolean above = foretold[i] * 100 >= percent;
        printed += above ? 1 : 0;
        hits += above && right[i] ? 1 : 0;
        all += right[i] ? 1 : 0;
      }
      table.append(
          String.format(
              Locale.ROOT,
              "least .%d: %d printed, %.3f of them right, %.3f of the right ones printed%n",
              percent,
              printed,
              (double) hits / Math.max(1, printed),
              (double) hits / Math.max(1, all)));
    }
    return table.toString();
  }

  private void descend(List<Example> examples, int[][] traits, double[] weights, int always) {
    double[] slope = new double[weights.length];
    for (int i = 0; i < traits.length; i++) {
      double sum = 0;
      for (int trait : traits[i]) {
        sum += weights[trait];
      }
      Example example = examples.get(i);
      double foretold = 1 / (1 + StrictMath.exp(-sum));
      double miss = example.weight * ((example.right ? 1 : 0) - foretold);
      for (int trait : traits[i]) {
        slope[trait] += miss;
      }
    }
    double step = STEP / examples.size();
    for (int trait = 0; trait < weights.length; trait++) {
      double pull = trait == always ? 0 : decay * weights[trait];
      weights[trait] += step * (slope[trait] - pull);
    }
  }

  /** The lines of a file of weights, below the comment that says what it is. */
  public static String table(String head, Map<String, Double> weights) {
    StringBuilder table = new StringBuilder(head);
    weights.forEach((trait, weight) -> {
      if (Math.abs(weight) >= SMALLEST) {
        table.append(String.format(Locale.ROOT, "%s | %.2f%n", trait, weight));
      }
    });
    return table.toString();
  }
}
