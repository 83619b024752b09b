package parley.cli;

/** What {@code --record} takes. */
final class RecordOption {

  /** The file that is used where no other is named. */
  static final String USUAL = "parley.db";

  /** The word that keeps nothing. */
  static final String NONE = "none";

  private RecordOption() {}
}
