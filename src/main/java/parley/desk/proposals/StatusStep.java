package parley.desk.proposals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.evidence.Basis;
import parley.dossier.Phrases;
import parley.dossier.ProposalLine;
import parley.entry.Proposal;

/**
 * What became of a proposal, as somebody tells it.
 *
 * @param line in a line of English: "Rejected by Iceland, on 4 March 2026, says Jon Ek"
 * @param by the sides whose act it is, as far as is told
 * @param held the day on which it was, as far as words tell
 * @param bases the words of the first who tell it
 * @param told how many tell it
 */
public record StatusStep(
    Proposal.Status status,
    String line,
    List<String> by,
    @Nullable LocalDate held,
    List<Basis> bases,
    int told) {

  /** Of those who tell one thing so many are shown beside it. */
  private static final int MOST_BASES = 3;

  public StatusStep {
    by = List.copyOf(by);
    bases = List.copyOf(bases);
  }

  /** How many more tell it than are shown. */
  @JsonIgnore
  public int more() {
    return told - bases.size();
  }

  public static StatusStep of(ProposalLine.Step step) {
    return new StatusStep(
        step.status(),
        Phrases.became(step),
        step.by(),
        step.held(),
        step.grounds().stream().limit(MOST_BASES).map(Basis::first).toList(),
        step.grounds().size());
  }
}
