package parley.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.entry.Proposal.Status;
import parley.entry.Stance;

/**
 * What one article tells of a proposal.
 *
 * @param label what the article calls it
 * @param authors names, sides where they are known
 * @param counters the label of the one it answers
 */
public record Plan(
    Ground ground,
    String label,
    List<String> authors,
    List<String> presenters,
    @Nullable String counters,
    @Nullable String supersedes,
    @Nullable Status status,
    List<Term> terms,
    @Nullable LocalDate held) {

  /** What it says on an issue, and the words. */
  public record Term(String issue, Stance stance, List<String> words) {
    public Term {
      words = List.copyOf(words);
    }
  }

  public Plan {
    authors = List.copyOf(authors);
    presenters = List.copyOf(presenters);
    terms = List.copyOf(terms);
  }

  public @Nullable LocalDate day() {
    return held != null ? held : ground.reported();
  }
}
