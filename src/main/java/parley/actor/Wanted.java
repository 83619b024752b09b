package parley.actor;

import org.jspecify.annotations.Nullable;

/** What a pronoun asks for. */
enum Wanted {
  MALE,
  FEMALE,
  THING,
  SEVERAL;

  static @Nullable Wanted of(String word) {
    return switch (word) {
      case "he", "him", "his", "himself" -> MALE;
      case "she", "her", "hers", "herself" -> FEMALE;
      case "it", "its", "itself" -> THING;
      case "they", "them", "their", "theirs", "themselves", "'em" -> SEVERAL;
      default -> null;
    };
  }

  boolean isPerson() {
    return this == MALE || this == FEMALE;
  }

  /** What the traits of those who are asked for begin with. */
  String letter() {
    return switch (this) {
      case MALE, FEMALE -> "he";
      case THING -> "it";
      case SEVERAL -> "they";
    };
  }

  /** Whether somebody can be meant at all. */
  boolean agrees(Referent referent) {
    Actor.Kind kind = referent.kind;
    boolean person = kind == Actor.Kind.PERSON || kind == Actor.Kind.UNNAMED || referent.human;
    if (referent.open) {
      return switch (this) {
        case MALE -> referent.gender != Gender.FEMALE;
        case FEMALE -> referent.gender != Gender.MALE;
        case THING -> referent.gender == Gender.UNKNOWN;
        case SEVERAL -> false;
      };
    }
    return switch (this) {
      case MALE -> person && !referent.plural && referent.gender != Gender.FEMALE;
      case FEMALE -> person && !referent.plural && referent.gender != Gender.MALE;
      case THING -> !person && !referent.plural;
      case SEVERAL ->
          referent.plural
              || kind == Actor.Kind.ORGANISATION
              || kind == Actor.Kind.ARMED_GROUP
              || kind == Actor.Kind.OUTLET
              || (kind == Actor.Kind.UNNAMED && referent.gender == Gender.UNKNOWN);
    };
  }
}
