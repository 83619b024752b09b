package parley.actor;

/** What a noun phrase itself tells: how it begins, what to call it, whether it is a source. */
final class Phrases {

  private final Vocabulary vocabulary;

  Phrases(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** How a noun phrase begins, which tells whether it speaks of somebody known. */
  enum Opening {
    DEFINITE,
    POSSESSIVE,
    INDEFINITE,
    BARE
  }

  /** The words of a phrase without its article. */
  static String nameOf(Scene scene, int noun) {
    int first = Nouns.first(scene, noun);
    int last = Nouns.last(scene, noun);
    while (first < noun && (scene.tags[first].equals("DT") || scene.tags[first].equals("CD"))) {
      first++;
    }
    if (scene.tags[first].equals("PRP$") && first < noun) {
      Draft owner = scene.drafts[first];
      String whose =
          owner == null || owner.referent == null || owner.referent.kind == null
              ? ""
              : owner.referent.name + "'s ";
      return whose + scene.words(first + 1, Math.max(last, noun));
    }
    if (scene.span(first, last).length() > 120) {
      last = noun;
    }
    String words = scene.words(Math.min(first, noun), last);
    boolean opens = first == 0 && !scene.isName(0) && scene.names[0] == null;
    return opens ? Character.toLowerCase(words.charAt(0)) + words.substring(1) : words;
  }

  Opening opening(Scene scene, int noun) {
    int first = Nouns.first(scene, noun);
    for (int i = first; i < noun; i++) {
      switch (scene.tags[i]) {
        case "PRP$", "POS" -> {
          return Opening.POSSESSIVE;
        }
        case "DT" -> {
          return switch (scene.lower[i]) {
            case "the", "this", "that", "these", "those", "both" -> Opening.DEFINITE;
            default -> Opening.INDEFINITE;
          };
        }
        case "CD", "PDT" -> {
          return Opening.INDEFINITE;
        }
        default -> {}
      }
    }
    // "the secretary and foreign minister": one article for both
    int other = scene.firstConjunct(noun);
    boolean shared =
        other < first
            && !scene.tags[noun].endsWith("S")
            && opening(scene, other) == Opening.DEFINITE;
    return shared ? Opening.DEFINITE : Opening.BARE;
  }

  static boolean isAnother(Scene scene, int noun) {
    for (int i = Nouns.first(scene, noun); i < noun; i++) {
      switch (scene.lower[i]) {
        case "another", "other", "one", "second", "third", "different" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether somebody is the one who says something. */
  boolean isSource(Scene scene, int noun) {
    int from = scene.firstConjunct(noun);
    int head = scene.heads[from];
    if (scene.preposition(noun).equals("according")) {
      return true;
    }
    return head >= 0
        && (scene.relations[from].equals("nsubj") || scene.relations[from].equals("obl:agent"))
        && vocabulary.isReporting(scene.lemma(head));
  }

  /** Whether what is said is told to the press, so that a name could have been given. */
  static boolean isTelling(Scene scene, int noun) {
    if (scene.preposition(noun).equals("according")) {
      return true;
    }
    int head = scene.heads[scene.firstConjunct(noun)];
    return switch (scene.lemma(head)) {
      case "say",
          "tell",
          "confirm",
          "add",
          "report",
          "describe",
          "disclose",
          "reveal",
          "speak",
          "caution",
          "claim",
          "note",
          "suggest",
          "indicate",
          "explain",
          "acknowledge",
          "state" ->
          true;
      default -> false;
    };
  }

  static boolean isActing(Scene scene, int noun) {
    int from = scene.firstConjunct(noun);
    int head = scene.heads[from];
    return head >= 0 && scene.relations[from].equals("nsubj") && scene.isVerb(head);
  }

  static boolean isTime(String noun) {
    return switch (noun) {
      case "day", "week", "month", "year", "time", "hour", "morning", "evening", "night" -> true;
      default -> false;
    };
  }

  static boolean isWeekday(String noun) {
    return switch (noun) {
      case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" -> true;
      default -> false;
    };
  }

  /** Whether a noun may well mean somebody, by its ending: "farmer", "painter", also "paper". */
  static boolean isDoer(String noun) {
    return noun.length() > 5
        && (noun.endsWith("er")
            || noun.endsWith("or")
            || noun.endsWith("ist")
            || noun.endsWith("ian")
            || noun.endsWith("man"));
  }
}
