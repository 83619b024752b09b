package parley.position;

import java.util.List;
import parley.entry.Proposal;

/**
 * A proposal for which there are rules, before it is decided whether it is printed.
 *
 * @param traits what can be seen of it
 */
public record ConsideredProposal(Proposal proposal, List<String> traits) {

  /** Whether it is likely enough. */
  boolean isPrinted() {
    return ProposalTrust.isLikely(traits);
  }
}
