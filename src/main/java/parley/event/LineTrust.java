package parley.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.rule.RuleFile;

/**
 * How likely a line is to be right by what can be seen of it, as learned from printed lines that
 * were judged beside their sentences. What is less likely than {@link #LEAST} is not printed: a
 * line too few can be added by whoever reads the article, a wrong one is taken for what it says.
 *
 * <p>The weights of the traits of a line add up, as in a logistic regression. {@code
 * LineTrustTraining} makes the table.
 */
final class LineTrust {

  /** Set on the judged lines that the table was learned from. */
  static final double LEAST = .25;

  private final Map<String, Double> weights;

  /** Trusts by these weights, which may still change. */
  LineTrust(Map<String, Double> weights) {
    this.weights = weights;
  }

  /** The weights that ship with Parley. */
  static LineTrust shipped() {
    Map<String, Double> weights = new HashMap<>();
    for (RuleFile.Line line : RuleFile.shipped("event/lines.weights").lines()) {
      if (line.fields().size() != 2) {
        throw line.broken("wants a trait and its weight");
      }
      weights.put(line.field(0), Double.parseDouble(line.field(1)));
    }
    return new LineTrust(Map.copyOf(weights));
  }

  /** Between 0 and 1. */
  double of(List<String> traits) {
    double sum = 0;
    for (String trait : traits) {
      sum += weights.getOrDefault(trait, 0.0);
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
