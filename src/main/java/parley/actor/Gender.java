package parley.actor;

/** What tells "he" from "she", as far as a name or a title tells it. */
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  /** Whether both can be said of one person. */
  boolean agreesWith(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }

  static Gender of(String letter) {
    return switch (letter) {
      case "m" -> MALE;
      case "f" -> FEMALE;
      default -> UNKNOWN;
    };
  }
}
