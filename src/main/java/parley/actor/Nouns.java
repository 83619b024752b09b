package parley.actor;

/** The reach of a noun phrase: its words without clauses, appositions and coordinated parts. */
final class Nouns {

  private static final int DEEPEST = 4;

  private Nouns() {}

  /** The first token of the phrase. */
  static int first(Scene scene, int head) {
    int first = head;
    int[] children = scene.children(head);
    for (int k = children.length - 1; k >= 0; k--) {
      int child = children[k];
      if (child > head || scene.right[child] + 1 != first) {
        continue;
      }
      switch (scene.broadRelation(child)) {
        case "det", "amod", "compound", "nummod", "nmod", "flat", "advmod", "appos" ->
            first = scene.left[child];
        default -> {
          if (scene.tags[child].equals("HYPH") || scene.lower[child].equals("-")) {
            first = scene.left[child];
          } else {
            return withArticle(scene, first);
          }
        }
      }
    }
    return withArticle(scene, first);
  }

  /** Takes in an article or number that a parser hung elsewhere: it can belong to nothing else. */
  private static int withArticle(Scene scene, int first) {
    if (first == 0 || scene.names[first - 1] != null) {
      return first;
    }
    boolean loose = scene.heads[first - 1] > first || scene.heads[first - 1] < first - 1;
    return switch (scene.tags[first - 1]) {
      case "DT" -> loose ? first - 1 : first;
      case "CD" -> loose && scene.lower[first - 1].equals("one") ? first - 1 : first;
      default -> first;
    };
  }

  /** The last token of the phrase, with what follows the noun: "of Norland", "briefed on it". */
  static int last(Scene scene, int head) {
    return last(scene, head, 0);
  }

  private static int last(Scene scene, int head, int depth) {
    int last = head;
    if (depth > DEEPEST) {
      return last;
    }
    for (int child : scene.children(head)) {
      if (child < head) {
        continue;
      }
      if (scene.left[child] != last + 1) {
        return last;
      }
      switch (scene.relations[child]) {
        case "flat", "compound", "nummod", "fixed", "nmod:unmarked" -> last = scene.right[child];
        case "nmod", "obl" -> {
          if (!belongs(scene, head, child)) {
            return last;
          }
          last = withConjuncts(scene, child, depth);
        }
        case "amod" -> last = clause(scene, child);
        case "acl" -> {
          if (!scene.tags[child].equals("VBN") && !scene.tags[child].equals("VBG")) {
            return last;
          }
          last = clause(scene, child);
        }
        default -> {
          return last;
        }
      }
    }
    return last;
  }

  /** Whether a prepositional phrase says whose or what kind, not where, when or why. */
  private static boolean belongs(Scene scene, int head, int child) {
    boolean acts = scene.broadRelation(scene.firstConjunct(head)).equals("nsubj");
    boolean object = scene.broadRelation(head).equals("obj");
    return switch (scene.preposition(child)) {
      case "of" -> true;
      case "for", "to", "from", "with", "at" -> !object;
      case "in", "near", "inside" ->
          acts
              && (scene.child(head, "det") < 0
                  || !scene.lower[scene.child(head, "det")].equals("the"));
      default -> false;
    };
  }

  /** "the leaders of Norland and Sudland": what is joined to the second noun without a comma. */
  private static int withConjuncts(Scene scene, int noun, int depth) {
    int last = last(scene, noun, depth + 1);
    for (int child : scene.children(noun)) {
      if (child > noun && scene.relations[child].equals("conj") && scene.left[child] == last + 1) {
        last = last(scene, child, depth + 1);
      }
    }
    return last;
  }

  private static int clause(Scene scene, int verb) {
    for (int i = scene.left[verb]; i <= scene.right[verb]; i++) {
      String word = scene.word(i);
      if (word.equals(",") || word.equals("—") || isQuoteMark(word) || word.equals(";")) {
        return i > verb ? i - 1 : scene.left[verb] - 1;
      }
    }
    return scene.right[verb];
  }

  static boolean isQuoteMark(String word) {
    return word.equals("\"")
        || word.equals("“")
        || word.equals("”")
        || word.equals("``")
        || word.equals("''");
  }
}
