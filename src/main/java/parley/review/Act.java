package parley.review;

/** What a person did. */
public enum Act {
  /** The entry is right as it stands. */
  ACCEPT("accept"),
  /** It is right after a change. */
  CORRECT("correct"),
  /** The article does not say it. */
  REJECT("reject"),
  /** The article says it, and the machine had missed it. */
  ADD("add"),
  /** Two actors of the record are one. */
  MERGE("merge"),
  /** A former act counts no more, or counts again where that was an undoing. */
  UNDO("undo");

  private final String label;

  Act(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static Act of(String label) {
    for (Act act : values()) {
      if (act.label.equals(label)) {
        return act;
      }
    }
    throw new IllegalArgumentException("no act of a reviewer: " + label);
  }
}
