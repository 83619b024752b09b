package parley.position;

import java.util.List;
import parley.linear.TraitWeights;
import parley.rule.RuleFile;

/**
 * How likely what the rules take for a proposal is one that sides talk about, by what can be seen
 * of it, as learned from proposals that people judged. What is less likely than {@link #LEAST} is
 * not printed.
 *
 * <p>{@code ProposalTraining} makes the table of weights.
 */
final class ProposalTrust {

  /**
   * Three in five of those above it are proposals, and seven in eight of the proposals are above.
   */
  private static final double LEAST = .25;

  /** One of which nothing is told but its name. */
  private static final double LEAST_OF_NAME = .5;

  private static final class Shipped {
    static final TraitWeights WEIGHTS =
        new TraitWeights(RuleFile.shipped("position/proposals.weights").weights());
  }

  private ProposalTrust() {}

  /**
   * Whether it is likely enough.
   *
   * @param isToldOf whether anything is told of it: whose it is, what it holds, what becomes of it
   */
  static boolean isLikely(List<String> traits, boolean isToldOf) {
    return Shipped.WEIGHTS.likelihood(traits) >= (isToldOf ? LEAST : LEAST_OF_NAME);
  }
}
