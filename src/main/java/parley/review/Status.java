package parley.review;

/** What people have made of an entry. */
public enum Status {
  /** Nobody has decided. */
  UNDECIDED(""),
  ACCEPTED("accepted"),
  CORRECTED("corrected"),
  /** It is kept, and shown to nobody who does not ask for it. */
  REJECTED("rejected"),
  ADDED("added");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  /** Empty where nobody has decided. */
  public String label() {
    return label;
  }

  public static Status of(String label) {
    for (Status status : values()) {
      if (status.label.equals(label)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no status of an entry: " + label);
  }

  /** What an act makes of the entry it is about. */
  static Status after(Act act) {
    return switch (act) {
      case ACCEPT -> ACCEPTED;
      case CORRECT -> CORRECTED;
      case REJECT -> REJECTED;
      case ADD -> ADDED;
      case MERGE, UNDO -> throw new IllegalArgumentException("decides no entry: " + act);
    };
  }
}
