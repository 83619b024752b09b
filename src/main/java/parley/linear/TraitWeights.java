package parley.linear;

import java.util.List;
import java.util.Map;

/**
 * How likely something is by traits with names, which people can read: the weights of those that it
 * has add up, as in a logistic regression.
 */
public final class TraitWeights {

  private final Map<String, Double> weights;

  public TraitWeights(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** Between 0 and 1. */
  public double likelihood(List<String> traits) {
    double sum = 0;
    for (String trait : traits) {
      sum += weights.getOrDefault(trait, 0.0);
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
