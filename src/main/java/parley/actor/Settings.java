package parley.actor;

/** Tells a place where something happens from a capital or a house that acts. */
final class Settings {

  private final Vocabulary vocabulary;

  Settings(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What kind of name it is that stands there. */
  enum Sort {
    STATE,
    CAPITAL,
    SEAT
  }

  /** Whether the words name where something happens, not who acts. */
  boolean isPlace(Scene scene, int first, int last, Sort sort) {
    int top = scene.top(first, last);
    if (last + 1 < scene.size() && scene.tags[last + 1].equals("POS")) {
      return sort == Sort.CAPITAL && isSite(scene, scene.heads[top]);
    }
    if (sort == Sort.STATE && isPartNamed(scene, first)) {
      return true;
    }
    int from = scene.firstConjunct(top);
    String relation = scene.broadRelation(from);
    int head = scene.heads[from];
    if (scene.relations[from].equals("nmod:poss") && head >= 0) {
      return sort == Sort.CAPITAL && isSite(scene, head);
    }
    String preposition = scene.preposition(top);
    if (!preposition.isEmpty()) {
      return afterPreposition(scene, preposition, head, sort);
    }
    return switch (relation) {
      case "nsubj", "csubj" -> isPlaceAsSubject(scene, from, head, sort);
      case "obj", "iobj" -> isPlaceAsObject(scene, head, sort);
      case "compound", "nmod", "amod" -> sort == Sort.CAPITAL && isSite(scene, head);
      case "obl" -> sort != Sort.STATE;
      case "root", "appos", "parataxis", "dep", "list" -> sort == Sort.CAPITAL;
      default -> false;
    };
  }

  /** "eastern Norland": a part of a state is a place. */
  private static boolean isPartNamed(Scene scene, int first) {
    if (first == 0) {
      return false;
    }
    return switch (scene.lower[first - 1]) {
      case "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "occupied",
          "rural",
          "upstate" ->
          true;
      default -> false;
    };
  }

  private boolean isPlaceAsSubject(Scene scene, int from, int head, Sort sort) {
    if (head < 0 || sort != Sort.CAPITAL) {
      return false;
    }
    if (scene.relations[from].equals("nsubj:pass")) {
      return isHit(scene, head);
    }
    return vocabulary.isSetting("lie", scene.lemma(head))
        || (scene.child(head, "cop") >= 0 && isSite(scene, head));
  }

  private boolean isPlaceAsObject(Scene scene, int head, Sort sort) {
    if (head < 0) {
      return false;
    }
    boolean going = vocabulary.isSetting("move", scene.lemma(head)) && !isSending(scene, head);
    return going || (sort != Sort.STATE && isHit(scene, head));
  }

  private static boolean isSending(Scene scene, int head) {
    return switch (scene.lemma(head)) {
      case "invite", "bring", "welcome", "send", "move" -> true;
      default -> false;
    };
  }

  private boolean afterPreposition(Scene scene, String preposition, int head, Sort sort) {
    if (vocabulary.isSetting("in", preposition)) {
      return true;
    }
    boolean moves = head >= 0 && vocabulary.isSetting("move", scene.lemma(head));
    boolean state = sort == Sort.STATE;
    return switch (preposition) {
      case "to", "toward", "towards", "for" -> moves && !preposition.equals("toward");
      case "from" -> moves || (!state && head >= 0 && scene.isVerb(head) && !isTaking(scene, head));
      case "on", "over", "against" -> !state && head >= 0 && isHit(scene, head);
      case "of" ->
          head >= 0 && (sort == Sort.CAPITAL ? isSite(scene, head) : state && isPart(scene, head));
      case "outskirts" -> true;
      default -> false;
    };
  }

  /** Verbs after which "from Moscow" is who gives: "demand guarantees from Moscow". */
  private boolean isTaking(Scene scene, int head) {
    return vocabulary.isReporting(scene.lemma(head))
        || switch (scene.lemma(head)) {
          case "get", "win", "receive", "need", "extract", "secure", "accept", "obtain", "hear" ->
              true;
          default -> false;
        };
  }

  private boolean isHit(Scene scene, int head) {
    return head >= 0 && vocabulary.isSetting("hit", scene.lemma(head));
  }

  private boolean isSite(Scene scene, int head) {
    return head >= 0 && vocabulary.isSetting("site", Identities.small(scene.lemma(head)));
  }

  private static boolean isPart(Scene scene, int head) {
    return switch (scene.lemma(head)) {
      case "part", "north", "south", "east", "west", "region", "area", "city", "border", "coast" ->
          true;
      default -> false;
    };
  }
}
