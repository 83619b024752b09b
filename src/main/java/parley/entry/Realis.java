package parley.entry;

/** Whether something is said to be so, to come, to be possible, or to depend on something else. */
public enum Realis {
  ACTUAL("actual"),
  PLANNED("planned"),
  /** May, might, expected, reportedly, "the possibility of". */
  POSSIBLE("possible"),
  CONDITIONAL("conditional");

  private final String label;

  Realis(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static Realis of(String label) {
    for (Realis realis : values()) {
      if (realis.label.equals(label)) {
        return realis;
      }
    }
    throw new IllegalArgumentException("no realis: " + label);
  }
}
