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

  /** Two in three of those above it are proposals, and four in five of the proposals are above. */
  private static final double LEAST = .33;

  private static final class Shipped {
    static final TraitWeights WEIGHTS =
        new TraitWeights(RuleFile.shipped("position/proposals.weights").weights());
  }

  private ProposalTrust() {}

  static boolean isLikely(List<String> traits) {
    return Shipped.WEIGHTS.likelihood(traits) >= LEAST;
  }
}
