package parley.actor;

import java.util.List;
import java.util.Map;
import parley.rule.RuleFile;

/**
 * How much each trait of somebody speaks for a pronoun meaning them, as learned from articles in
 * which people marked whom each pronoun means.
 *
 * <p>The traits of one option add up, and the options share what is certain between them as
 * exp(sum). {@code PreferenceTraining} makes the table.
 */
final class Preference {

  private final Map<String, Double> weights;

  /** Prefers by these weights, which may still change. */
  Preference(Map<String, Double> weights) {
    this.weights = weights;
  }

  /** The weights that ship with Parley. */
  static Preference shipped() {
    return new Preference(Map.copyOf(RuleFile.shipped("actor/pronouns.weights").weights()));
  }

  /** How likely each option is; all together 1. */
  double[] shares(List<Option> options) {
    double[] shares = new double[options.size()];
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < shares.length; i++) {
      for (String trait : options.get(i).traits()) {
        shares[i] += weights.getOrDefault(trait, 0.0);
      }
      highest = Math.max(highest, shares[i]);
    }
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = StrictMath.exp(shares[i] - highest);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
