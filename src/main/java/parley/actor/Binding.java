package parley.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the grammar of a sentence tells of whom a pronoun in it can mean. */
final class Binding {

  private static final int FARTHEST_AHEAD = 40;
  private static final int DEEPEST = 12;

  private Binding() {}

  /** Whether somebody was last mentioned in one breath with another: "Lind and Renn left." */
  static boolean isPaired(Referent found, List<Referent> fitting) {
    Draft last = found.last;
    if (last == null) {
      return false;
    }
    int first = last.scene.firstConjunct(last.top());
    for (Referent other : fitting) {
      if (other != found
          && other.last != null
          && other.last.scene == last.scene
          && last.scene.firstConjunct(other.last.top()) == first) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a pronoun can mean somebody: not another part of the same clause ("Lind saw him"),
   * unless it says so ("Lind saw himself").
   */
  static boolean allows(Referent referent, Scene scene, int i) {
    if (referent.lastScene != scene.index || scene.relations[i].equals("nmod:poss")) {
      return true;
    }
    boolean reflexive = scene.lower[i].endsWith("self") || scene.lower[i].endsWith("selves");
    int verb = scene.heads[i];
    int other = scene.heads[scene.firstConjunct(referent.lastTop)];
    return reflexive || verb < 0 || verb != other || scene.isNoun(verb);
  }

  /**
   * Whether somebody else stands between the one found and a clause with "after" or "when": in
   * "Renn blamed Lind after he left" either may have left.
   */
  static boolean isOvertaken(Referent found, List<Referent> fitting, Scene scene, int pronoun) {
    int clause = scene.heads[pronoun];
    if (clause < 0 || found.lastScene != scene.index || !isSubordinate(scene, clause)) {
      return false;
    }
    for (Referent other : fitting) {
      if (other.lastScene == scene.index && other.lastTop > found.lastTop) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the one found was last there as an owner only, beside another person who acts: after
   * "Her counterpart, Renn, left", "she" is more likely Renn.
   */
  static boolean isOnlyOwner(Referent found, List<Referent> fitting, Scene scene) {
    if (found.lastScene == scene.index || !found.lastRelation.startsWith("nmod")) {
      return false;
    }
    for (Referent other : fitting) {
      boolean acts = other.lastRelation.equals("nsubj") || other.lastRelation.equals("appos");
      if (other.isPerson() && other.lastScene == found.lastScene && acts) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSubordinate(Scene scene, int clause) {
    for (int child : scene.children(clause)) {
      switch (scene.lower[child]) {
        case "after",
            "when",
            "because",
            "since",
            "as",
            "before",
            "while",
            "although",
            "though",
            "if",
            "until",
            "unless" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  static @Nullable Draft subjectAhead(Scene scene, int i) {
    int at = scene.heads[i];
    int below = i;
    for (int steps = 0; steps < DEEPEST && at >= 0; steps++) {
      if ((at > i && scene.isVerb(at)) || scene.child(at, "cop") >= 0) {
        int subject = scene.child(at, "nsubj", "nsubj:pass");
        if (subject > i && subject > below && scene.drafts[subject] != null) {
          return scene.drafts[subject];
        }
      }
      below = at;
      at = scene.heads[at];
    }
    return i <= 2 && scene.tags[0].equals("IN") ? subjectAfterComma(scene, i) : null;
  }

  /** The first name after a comma that is a subject, where the parser lost the thread. */
  private static @Nullable Draft subjectAfterComma(Scene scene, int i) {
    for (int t = i + 1; t < scene.size() && t < i + FARTHEST_AHEAD; t++) {
      Draft draft = scene.drafts[t];
      if (draft == null || draft.form != Mention.Form.NAME || draft.first == 0) {
        continue;
      }
      String before = scene.word(draft.first - 1);
      boolean opens = before.equals(",") || before.equals("—") || before.equals("–");
      if (opens && scene.broadRelation(draft.top()).equals("nsubj")) {
        return draft;
      }
    }
    return null;
  }

  /** "Norland and its allies": what is joined to a noun is its own. */
  static boolean isJoined(Referent referent, Scene scene, int i) {
    int noun = scene.heads[i];
    if (noun < 0 || !scene.relations[i].equals("nmod:poss")) {
      return false;
    }
    int first = scene.firstConjunct(noun);
    Draft joined = first < i ? scene.drafts[first] : null;
    if (joined == null && i >= 2 && scene.lower[i - 1].equals("and")) {
      joined = scene.drafts[i - 2];
    }
    return joined != null && joined.referent == referent;
  }

  /**
   * The nearest subject, owner or object that a pronoun stands in the clause of, or under; or -1.
   */
  static int subjectAbove(Scene scene, int i) {
    int at = scene.heads[i];
    for (int steps = 0; steps < DEEPEST && at >= 0; steps++) {
      int subject = scene.child(at, "nsubj", "nsubj:pass");
      if (subject >= 0 && subject != i) {
        return subject;
      }
      if (at != scene.heads[i] || !scene.relations[i].equals("nmod:poss")) {
        int owner = scene.child(at, "nmod:poss");
        if (owner >= 0 && owner < i && scene.drafts[owner] != null) {
          return owner;
        }
      }
      if (scene.relations[at].equals("xcomp") && scene.heads[at] >= 0) {
        int object = scene.child(scene.heads[at], "obj", "iobj");
        Draft draft = object < 0 || object > i ? null : scene.drafts[object];
        if (draft != null && draft.referent != null && draft.referent.kind != null) {
          return object;
        }
      }
      at = scene.heads[at];
    }
    return -1;
  }
}
