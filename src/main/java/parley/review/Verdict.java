package parley.review;

import java.util.List;

/** What a reviewer thinks of an entry. */
public sealed interface Verdict {

  /** It is right as it is shown. */
  record Accept() implements Verdict {}

  /** It is right with these changes. */
  record Correct(List<Edit> edits) implements Verdict {
    public Correct {
      edits = List.copyOf(edits);
    }
  }

  /** The article does not say it. */
  record Reject() implements Verdict {}
}
