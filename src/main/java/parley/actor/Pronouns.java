package parley.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds whom a pronoun means, or leaves it open where that is not clear. */
final class Pronouns {

  /** How likely somebody must be before they are named. */
  private static final double SURE_OF_PERSON = 0.46;

  private static final double SURE_OF_THING = 0.45;
  private static final double SURE_OF_SEVERAL = 0.45;

  /** The same where the grammar speaks against the best. */
  private static final double SURE_OF_DISPUTED = 0.9;

  /** The same for one who speaks: "Lind said he would come." */
  private static final double SURE_OF_SPEAKER = 0.4;

  private final Discourse discourse;
  private final Vocabulary vocabulary;
  private final Preference preference;
  private final @Nullable Referent[] speakers;
  private final Consumer<Question> asked;
  private final Traits traits;

  /**
   * Prepares for an article.
   *
   * @param speakers who speaks in each quotation of the article, by its number
   * @param asked is told of every pronoun before it is read
   */
  Pronouns(
      Discourse discourse,
      Vocabulary vocabulary,
      @Nullable Referent[] speakers,
      Preference preference,
      Consumer<Question> asked) {
    this.discourse = discourse;
    this.vocabulary = vocabulary;
    this.preference = preference;
    this.speakers = speakers;
    this.asked = asked;
    traits = new Traits(discourse, vocabulary, speakers);
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

  /** Whom a personal pronoun means, or null where nobody fits, or nobody clearly. */
  @Nullable Referent resolve(Scene scene, int i) {
    Wanted wanted = Wanted.of(scene.lower[i]);
    if (wanted == null || isEmpty(scene, i)) {
      return null;
    }
    List<Referent> fitting = new ArrayList<>();
    for (Referent referent : discourse.recent(scene.index)) {
      if (wanted.agrees(referent)
          && Binding.allows(referent, scene, i)
          && !isSpeaker(referent, scene, i)) {
        fitting.add(referent);
      }
    }
    addSubjectAhead(scene, i, wanted, fitting);
    fitting.removeIf(referent -> isSpeaker(referent, scene, i));
    if (wanted.isPerson() && fitting.stream().anyMatch(referent -> !referent.isThing())) {
      fitting.removeIf(Referent::isThing);
    }
    List<Option> options = traits.options(scene, i, wanted, fitting);
    asked.accept(new Question(scene, i, options));
    double[] shares = preference.shares(options);
    int best = 0;
    for (int k = 1; k < shares.length; k++) {
      if (shares[k] > shares[best]) {
        best = k;
      }
    }
    double sure =
        switch (wanted) {
          case MALE, FEMALE -> SURE_OF_PERSON;
          case THING -> SURE_OF_THING;
          case SEVERAL -> SURE_OF_SEVERAL;
        };
    Referent found = options.get(best).referent();
    if (found != null
        && (Binding.isOvertaken(found, fitting, scene, i)
            || Binding.isOnlyOwner(found, fitting, scene))) {
      sure = SURE_OF_DISPUTED;
    }
    if (found != null && speaks(found, scene, i)) {
      sure = Math.min(sure, SURE_OF_SPEAKER);
    }
    Draft ahead = Binding.subjectAhead(scene, i);
    if (fitting.size() == 1 && ahead != null && ahead.referent == fitting.getFirst()) {
      return ahead.referent;
    }
    if (found != null && wanted.isPerson() && isEven(found, fitting, scene)) {
      found = null;
    } else if (found == null || shares[best] < sure) {
      found = onlySubject(fitting, scene, i);
    }
    if (found != null && wanted.isPerson()) {
      learn(found, wanted == Wanted.MALE ? Gender.MALE : Gender.FEMALE);
    }
    return found;
  }

  /** Whether the grammar leaves it open which of two is meant. */
  private static boolean isEven(Referent found, List<Referent> fitting, Scene scene) {
    return Binding.isPaired(found, fitting) || Binding.isOnlyOwner(found, fitting, scene);
  }

  /** Whether somebody speaks the words in which a pronoun stands: they would say "I". */
  private boolean isSpeaker(Referent referent, Scene scene, int i) {
    int quotation = scene.quotation[i];
    return quotation >= 0 && referent.isPerson() && referent == speakers[quotation];
  }

  /**
   * The one who speaks or whose own it is, where no other actor fits: "The ministry said it had no
   * plans", "Norland withdrew its proposal".
   */
  private @Nullable Referent onlySubject(List<Referent> fitting, Scene scene, int i) {
    Referent only = null;
    for (Referent referent : fitting) {
      if (referent.kind != null) {
        if (only != null) {
          return null;
        }
        only = referent;
      }
    }
    return only != null && (speaks(only, scene, i) || isOwner(only, scene, i)) ? only : null;
  }

  /** Whether somebody says the clause whose subject a pronoun is. */
  private boolean speaks(Referent found, Scene scene, int i) {
    int verb = verbOf(found, scene, i);
    return verb >= 0
        && vocabulary.isReporting(scene.lemma(verb))
        && scene.broadRelation(i).equals("nsubj");
  }

  /** Whether somebody is the subject of a clause in which a pronoun owns something. */
  private static boolean isOwner(Referent found, Scene scene, int i) {
    return scene.relations[i].equals("nmod:poss") && verbOf(found, scene, i) >= 0;
  }

  /** What somebody does, as the nearest subject above a pronoun; -1 where it is another's. */
  private static int verbOf(Referent found, Scene scene, int i) {
    int above = Binding.subjectAbove(scene, i);
    Draft subject = above < 0 ? null : scene.drafts[above];
    return subject != null && subject.referent == found ? scene.heads[above] : -1;
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

  /**
   * In "In its push for a deal, Norland is holding talks" the one who is meant is named afterwards,
   * as the subject of the sentence.
   */
  private static void addSubjectAhead(Scene scene, int i, Wanted wanted, List<Referent> fitting) {
    Draft ahead = Binding.subjectAhead(scene, i);
    if (ahead != null
        && ahead.referent != null
        && wanted.agrees(ahead.referent)
        && Binding.allows(ahead.referent, scene, i)
        && !fitting.contains(ahead.referent)) {
      fitting.add(ahead.referent);
    }
  }
}
