package parley.actor;

import org.jspecify.annotations.Nullable;

/** Finds the name beside which a noun phrase stands, as apposition or as predicate. */
final class Appositions {

  private Appositions() {}

  /** The person beside whom a noun stands as apposition or predicate, or null. */
  static @Nullable Draft beside(Scene scene, int noun) {
    int head = scene.heads[noun];
    if (scene.relations[noun].equals("appos") && head >= 0) {
      return personAt(scene, head);
    }
    int appos = scene.child(noun, "appos");
    if (appos > noun) {
      Draft draft = personAt(scene, appos);
      if (draft != null && draft.form == Mention.Form.NAME) {
        return draft;
      }
    }
    Draft before = beforeComma(scene, noun);
    if (before != null) {
      return before;
    }
    if (scene.child(noun, "cop") >= 0 && !isNegated(scene, noun)) {
      int subject = scene.child(noun, "nsubj");
      return subject < 0 || subject > noun ? null : personAt(scene, subject);
    }
    return null;
  }

  /** The name that ends right before the comma at which a phrase begins: "Renn, an envoy, said". */
  private static @Nullable Draft beforeComma(Scene scene, int noun) {
    int first = Nouns.first(scene, noun);
    if (first < 2 || !scene.word(first - 1).equals(",") || !scene.tags[first].equals("DT")) {
      return null;
    }
    int after = Nouns.last(scene, noun) + 1;
    boolean closed = after < scene.size() && scene.word(after).equals(",");
    boolean listed =
        closed
            && after + 1 < scene.size()
            && (scene.lower[after + 1].equals("and") || scene.lower[after + 1].equals("or"));
    boolean apposed = closed || scene.broadRelation(noun).equals("appos");
    if (listed || !apposed) {
      return null;
    }
    Draft draft = personAt(scene, first - 2);
    return draft != null && draft.form == Mention.Form.NAME ? draft : null;
  }

  private static boolean isNegated(Scene scene, int noun) {
    for (int child : scene.children(noun)) {
      if (scene.lower[child].equals("not")
          || scene.lower[child].equals("n't")
          || scene.lower[child].equals("no")
          || scene.tags[child].equals("MD")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Draft personAt(Scene scene, int token) {
    Draft draft = scene.drafts[token];
    return draft != null && draft.referent != null && draft.referent.isPerson() ? draft : null;
  }

  static @Nullable Draft besideBody(Scene scene, int noun) {
    int head = scene.heads[noun];
    int appos = scene.relations[noun].equals("appos") ? head : scene.child(noun, "appos");
    if (appos < 0) {
      return null;
    }
    Draft draft = scene.drafts[appos];
    return draft != null && draft.referent != null && !draft.referent.isPerson() ? draft : null;
  }
}
