package parley.store;

/** What keeping an article did to the record. */
public enum Outcome {
  /** The record had nothing of this article. */
  ADDED("new"),
  /** The record had another version of it; now this one counts. */
  NEWER_VERSION("newer version"),
  /** The record has a newer version, which still counts; both are kept. */
  OLDER_VERSION("older version"),
  /** The same words were read before, by other rules: what those made of them was replaced. */
  READ_ANEW("read anew"),
  UNCHANGED("already there");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  /** For a summary: {@code 3 already there}. */
  public String label() {
    return label;
  }
}
