package parley.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;

/**
 * Something on the table: a plan, a draft, a text, a set of terms.
 *
 * @param label what the article calls it
 * @param counters the label or id of the proposal it answers
 * @param supersedes the label or id of the one it replaces
 */
public record Proposal(
    Evidence evidence,
    String label,
    List<Who> authors,
    List<Who> presentedBy,
    List<Who> to,
    @Nullable String counters,
    @Nullable String supersedes,
    @Nullable Status status,
    List<Term> terms,
    @Nullable When held,
    @Nullable When reported)
    implements Entry {

  /** What has become of it. */
  public enum Status {
    FLOATED("floated"),
    TABLED("tabled"),
    LEAKED("leaked"),
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    AMENDED("amended"),
    WITHDRAWN("withdrawn");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public static Status of(String label) {
      for (Status status : values()) {
        if (status.label.equals(label)) {
          return status;
        }
      }
      throw new IllegalArgumentException("no status of a proposal: " + label);
    }
  }

  /** What the proposal says on one issue. */
  public record Term(String issue, Stance stance, List<Passage> passages) {
    public Term {
      if (passages.isEmpty()) {
        throw new IllegalArgumentException("a term without its words: " + issue);
      }
      passages = List.copyOf(passages);
    }
  }

  public Proposal {
    if (label.isBlank()) {
      throw new IllegalArgumentException("a proposal without a label");
    }
    authors = List.copyOf(authors);
    presentedBy = List.copyOf(presentedBy);
    to = List.copyOf(to);
    terms = List.copyOf(terms);
  }

  @Override
  public List<String> distinction() {
    return List.of("label " + label);
  }
}
