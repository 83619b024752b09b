package parley.entry;

/** How a side stands on an issue. */
public enum Stance {
  /** Wants or requires it. */
  DEMANDS("demands"),
  /** Would give it. */
  OFFERS("offers"),
  ACCEPTS("accepts"),
  REJECTS("rejects"),
  /** Not now; after something else. */
  DEFERS("defers"),
  /** Ready to talk about it. */
  OPEN("open");

  private final String label;

  Stance(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static Stance of(String label) {
    for (Stance stance : values()) {
      if (stance.label.equals(label)) {
        return stance;
      }
    }
    throw new IllegalArgumentException("no stance: " + label);
  }
}
