package parley.review;

/** What a person did. */
public enum Act {
  /** The entry is right as it stands. */
  ACCEPT("accept", "accepted"),
  /** It is right after a change. */
  CORRECT("correct", "corrected"),
  /** The article does not say it. */
  REJECT("reject", "rejected"),
  /** The article says it, and the machine had missed it. */
  ADD("add", "added"),
  /** Two actors of the record are one. */
  MERGE("merge", "two actors made one"),
  /** A former act counts no more, or counts again where that was an undoing. */
  UNDO("undo", "undone");

  private final String label;
  private final String done;

  Act(String label, String done) {
    this.label = label;
    this.done = done;
  }

  public String label() {
    return label;
  }

  /** As it is told afterwards, behind the name of whoever did it. */
  public String done() {
    return done;
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
