package parley.actor;

/**
 * One thing that a name in the book can mean.
 *
 * @param doubtful whether the name means other things as well, so that it needs support
 */
record Sense(BookEntry entry, Use use, boolean doubtful) {

  /** How the name stands for the entry. */
  enum Use {
    NAME,
    /** An adjective, or the word for its people. */
    ADJECTIVE,
    /** The capital of a state. */
    CAPITAL,
    /** A house or office that keeps its own name; the entry is the house. */
    SEAT,
    /** A surname alone. */
    SURNAME
  }
}
