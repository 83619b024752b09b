package parley.event;

import java.util.List;
import parley.linear.TraitWeights;
import parley.rule.RuleFile;

/**
 * How likely a line is to be right by what can be seen of it, as learned from printed lines that
 * were corrected beside their sentences. What is less likely than {@link #LEAST} is not printed: a
 * line too few can be added by whoever reads the article, a wrong one is taken for what it says.
 *
 * <p>{@code EventTraining} makes the table of weights.
 */
final class LineTrust {

  /** As high as what is to be found of other sets of events allows (decision 0018). */
  static final double LEAST = .38;

  /** The same for an event in which no side takes part, only people and bodies. */
  static final double LEAST_WITHOUT_SIDE = .66;

  /** The same for one that tells how many were killed or injured. */
  static final double LEAST_OF_TOLL = .25;

  private final TraitWeights weights;

  private LineTrust(TraitWeights weights) {
    this.weights = weights;
  }

  /** The weights that ship with Parley. */
  static LineTrust shipped() {
    return new LineTrust(new TraitWeights(RuleFile.shipped("event/lines.weights").weights()));
  }

  /** Between 0 and 1. */
  double of(List<String> traits) {
    return weights.likelihood(traits);
  }
}
