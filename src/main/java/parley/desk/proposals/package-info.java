/** What is on the table, and two texts side by side: {@link parley.desk.proposals.ProposalList}. */
@NullMarked
package parley.desk.proposals;

import org.jspecify.annotations.NullMarked;
