package parley.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds whom a pronoun means, or leaves it open where two fit equally. */
final class Pronouns {

  /** What a pronoun asks for. */
  private enum Wants {
    MALE,
    FEMALE,
    THING,
    SEVERAL
  }

  /** How close the second best may come, as a share of the best, before nobody is named. */
  private static final double PERSON_RATIO = 0.85;

  private static final double THING_RATIO = 0.65;
  private static final double PLURAL_RATIO = 0.65;

  /** The same where a closer one was mentioned in between. */
  private static final double OVERTAKEN_RATIO = 0.3;

  private final Discourse discourse;
  private final Vocabulary vocabulary;
  private final @Nullable Referent[] speakers;

  /**
   * @param speakers who speaks in each quotation of the article, by its number
   */
  Pronouns(Discourse discourse, Vocabulary vocabulary, @Nullable Referent[] speakers) {
    this.discourse = discourse;
    this.vocabulary = vocabulary;
    this.speakers = speakers;
  }

  /** Whether a token is a pronoun that stands for somebody. */
  static boolean isPronoun(Scene scene, int i) {
    return switch (scene.tags[i]) {
      case "PRP", "PRP$", "WP", "WP$" -> true;
      case "WDT" -> !scene.relations[i].equals("det") && !scene.relations[i].equals("mark");
      default -> false;
    };
  }

  /** Whether a token is a relative pronoun; its antecedent stands before it. */
  static boolean isRelative(Scene scene, int i) {
    return scene.tags[i].startsWith("W");
  }

  /** What a relative pronoun stands for: the noun that its clause describes, or -1. */
  static int antecedent(Scene scene, int pronoun) {
    int at = pronoun;
    for (int steps = 0; steps < 12 && at >= 0; steps++) {
      if (scene.relations[at].equals("acl:relcl")) {
        int head = scene.heads[at];
        return head < pronoun ? head : -1;
      }
      at = scene.heads[at];
    }
    return -1;
  }

  /** Whom a personal pronoun means, or null where nobody fits, or several do. */
  @Nullable Referent resolve(Scene scene, int i) {
    Wants wants = wants(scene.lower[i]);
    if (wants == null || isEmpty(scene, i)) {
      return null;
    }
    List<Referent> fitting = new ArrayList<>();
    List<Referent> recent = discourse.recent(scene.index);
    for (Referent referent : recent) {
      if (agrees(referent, wants) && isAllowed(referent, scene, i)) {
        fitting.add(referent);
      }
    }
    addSubjectAhead(scene, i, wants, fitting);
    double[] scores = new double[fitting.size()];
    for (int k = 0; k < scores.length; k++) {
      scores[k] = score(fitting.get(k), scene, i, wants);
    }
    double ratio =
        switch (wants) {
          case MALE, FEMALE -> PERSON_RATIO;
          case THING -> THING_RATIO;
          case SEVERAL -> PLURAL_RATIO;
        };
    Referent found = Discourse.clearest(fitting, scores, ratio);
    if (found != null
        && (isOvertaken(found, fitting, scene, i) || isOnlyOwner(found, fitting, scene))) {
      found = Discourse.clearest(fitting, scores, OVERTAKEN_RATIO);
    }
    if (found != null && (wants == Wants.MALE || wants == Wants.FEMALE)) {
      learn(found, wants == Wants.MALE ? Gender.MALE : Gender.FEMALE);
    }
    return found;
  }

  /** A pronoun tells what a name does not: that it is a person's, and "he" or "she". */
  private static void learn(Referent referent, Gender gender) {
    if (referent.gender == Gender.UNKNOWN) {
      referent.gender = gender;
    }
    if (referent.open && referent.acts && referent.id.startsWith("person:")) {
      referent.open = false;
      referent.kind = Actor.Kind.PERSON;
    }
  }

  /**
   * Whether somebody else stands between the one found and a clause with "after" or "when": in
   * "Renn blamed Lind after he left" either may have left.
   */
  private static boolean isOvertaken(
      Referent found, List<Referent> fitting, Scene scene, int pronoun) {
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
   * Whether the one found was last there as an owner only, beside somebody who acts: after "Her
   * counterpart, Renn, left", "she" is more likely Renn.
   */
  private static boolean isOnlyOwner(Referent found, List<Referent> fitting, Scene scene) {
    if (found.lastScene == scene.index || !found.lastRelation.startsWith("nmod")) {
      return false;
    }
    for (Referent other : fitting) {
      if (other.lastScene == found.lastScene && !other.lastRelation.startsWith("nmod")) {
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

  private static @Nullable Wants wants(String word) {
    return switch (word) {
      case "he", "him", "his", "himself" -> Wants.MALE;
      case "she", "her", "hers", "herself" -> Wants.FEMALE;
      case "it", "its", "itself" -> Wants.THING;
      case "they", "them", "their", "theirs", "themselves", "'em" -> Wants.SEVERAL;
      default -> null;
    };
  }

  /** Whether "it" stands for nothing: "it is clear that", "it rained". */
  private boolean isEmpty(Scene scene, int i) {
    if (!scene.lower[i].equals("it")) {
      return false;
    }
    if (scene.relations[i].equals("expl")) {
      return true;
    }
    int head = scene.heads[i];
    if (head < 0 || !scene.broadRelation(i).equals("nsubj")) {
      return false;
    }
    boolean clause = scene.child(head, "csubj", "ccomp", "csubj:pass") >= 0;
    boolean predicate = scene.child(head, "cop") >= 0;
    return predicate
        || (clause && !vocabulary.isReporting(scene.lemma(head)))
        || switch (scene.lemma(head)) {
          case "seem", "appear", "turn", "take", "happen", "rain", "snow", "matter", "mean" -> true;
          default -> false;
        };
  }

  private static boolean agrees(Referent referent, Wants wants) {
    Actor.Kind kind = referent.kind;
    boolean person = kind == Actor.Kind.PERSON || kind == Actor.Kind.UNNAMED || referent.human;
    if (referent.open) {
      return switch (wants) {
        case MALE -> referent.gender != Gender.FEMALE;
        case FEMALE -> referent.gender != Gender.MALE;
        case THING -> referent.gender == Gender.UNKNOWN;
        case SEVERAL -> false;
      };
    }
    return switch (wants) {
      case MALE -> person && !referent.plural && referent.gender != Gender.FEMALE;
      case FEMALE -> person && !referent.plural && referent.gender != Gender.MALE;
      case THING -> !person && !referent.plural;
      case SEVERAL ->
          referent.plural
              || kind == Actor.Kind.ORGANISATION
              || kind == Actor.Kind.ARMED_GROUP
              || (kind == Actor.Kind.UNNAMED && referent.gender == Gender.UNKNOWN);
    };
  }

  private boolean isAllowed(Referent referent, Scene scene, int i) {
    int quotation = scene.quotation[i];
    if (quotation >= 0 && referent.isPerson() && referent == speakers[quotation]) {
      return false;
    }
    if (referent.lastScene != scene.index || scene.relations[i].equals("nmod:poss")) {
      return true;
    }
    boolean reflexive = scene.lower[i].endsWith("sel" + "f") || scene.lower[i].endsWith("selves");
    int verb = scene.heads[i];
    int other = scene.heads[scene.firstConjunct(referent.lastTop)];
    return reflexive || verb < 0 || verb != other || scene.isNoun(verb);
  }

  /**
   * In "In its push for a deal, Norland is holding talks" the one who is meant is named afterwards,
   * as the subject of the sentence.
   */
  private void addSubjectAhead(Scene scene, int i, Wants wants, List<Referent> fitting) {
    Draft ahead = subjectAhead(scene, i);
    if (ahead != null
        && ahead.referent != null
        && agrees(ahead.referent, wants)
        && isAllowed(ahead.referent, scene, i)
        && !fitting.contains(ahead.referent)) {
      fitting.add(ahead.referent);
    }
  }

  private static @Nullable Draft subjectAhead(Scene scene, int i) {
    int at = scene.heads[i];
    int below = i;
    for (int steps = 0; steps < 12 && at >= 0; steps++) {
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

  private static final int FARTHEST_AHEAD = 40;

  private double score(Referent referent, Scene scene, int i, Wants wants) {
    double score = discourse.at(referent, scene.index);
    Draft ahead = subjectAhead(scene, i);
    if (ahead != null && ahead.referent == referent) {
      score += 220;
    }
    if (isJoined(referent, scene, i)) {
      score += 200;
    }
    boolean subject = scene.broadRelation(i).equals("nsubj");
    boolean same = referent.lastScene == scene.index;
    if (same && isSubjectAbove(referent, scene, i)) {
      score += wants == Wants.THING ? 140 : 90;
    }
    if (subject && !same && referent.lastRelation.equals("nsubj")) {
      score += 25;
    }
    score += Math.min(30, 6 * referent.mentions);
    if ((wants == Wants.MALE || wants == Wants.FEMALE) && referent.gender == Gender.UNKNOWN) {
      score *= 0.8;
    }
    if (referent.open) {
      score *= referent.acts ? 0.8 : 0.4;
    }
    if (wants == Wants.SEVERAL && !referent.plural) {
      score *= 0.5;
    }
    return score;
  }

  /** "Norland and its allies": what is joined to a noun is its own. */
  private static boolean isJoined(Referent referent, Scene scene, int i) {
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

  /** Whether somebody is the subject of a clause that the pronoun stands in or under. */
  private static boolean isSubjectAbove(Referent referent, Scene scene, int i) {
    int at = scene.heads[i];
    for (int steps = 0; steps < 12 && at >= 0; steps++) {
      int subject = scene.child(at, "nsubj", "nsubj:pass");
      if (subject >= 0 && subject != i) {
        Draft draft = scene.drafts[subject];
        return draft != null && draft.referent == referent;
      }
      if (at != scene.heads[i] || !scene.relations[i].equals("nmod:poss")) {
        int owner = scene.child(at, "nmod:poss");
        if (owner >= 0 && owner < i && scene.drafts[owner] != null) {
          Draft draft = scene.drafts[owner];
          return draft != null && draft.referent == referent;
        }
      }
      if (scene.relations[at].equals("xcomp") && scene.heads[at] >= 0) {
        int object = scene.child(scene.heads[at], "obj", "iobj");
        Draft draft = object < 0 || object > i ? null : scene.drafts[object];
        if (draft != null && draft.referent != null && draft.referent.kind != null) {
          return draft.referent == referent;
        }
      }
      at = scene.heads[at];
    }
    return false;
  }
}
