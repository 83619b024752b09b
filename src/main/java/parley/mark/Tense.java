package parley.mark;

/** Whether a clause tells of what was, is or will be. */
enum Tense {
  PAST,
  PRESENT,
  FUTURE,
  UNKNOWN
}
