package parley.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.entry.Proposal.Status;
import parley.entry.Stance;

/**
 * What one article tells of a proposal.
 *
 * @param label what the article calls it; empty where it tells only what became of it
 * @param authors names, sides where they are known
 * @param act whose doing its status is; null where that is not told
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
    @Nullable Act act,
    List<Term> terms,
    @Nullable LocalDate held) {

  /** The sides that accepted, rejected or withdrew it, and the words that tell it. */
  public record Act(List<String> by, Ground ground, @Nullable LocalDate held) {
    public Act {
      by = List.copyOf(by);
    }
  }

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

  /** The same, with whose doing its status is. */
  Plan with(Act doing) {
    return new Plan(
        ground, label, authors, presenters, counters, supersedes, status, doing, terms, held);
  }

  public @Nullable LocalDate day() {
    return held != null ? held : ground.reported();
  }
}
