package parley.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against a pronoun meaning somebody, in words that weights are learned for.
 */
final class Traits {

  private final Discourse discourse;
  private final Vocabulary vocabulary;
  private final @Nullable Referent[] speakers;

  Traits(Discourse discourse, Vocabulary vocabulary, @Nullable Referent[] speakers) {
    this.discourse = discourse;
    this.vocabulary = vocabulary;
    this.speakers = speakers;
  }

  /** The options for a pronoun: nobody, then those who fit, each with its traits. */
  List<Option> options(Scene scene, int pronoun, Wanted wanted, List<Referent> fitting) {
    Asked asked = new Asked(scene, pronoun, wanted, fitting);
    List<Option> options = new ArrayList<>(fitting.size() + 1);
    options.add(new Option(null, asked.ofNobody()));
    for (Referent referent : fitting) {
      options.add(new Option(referent, asked.of(referent)));
    }
    return options;
  }

  private static String count(int number) {
    return number < 3 ? Integer.toString(number) : number < 5 ? "3-4" : number < 9 ? "5-8" : "9+";
  }

  private static String few(int number) {
    return number < 3 ? Integer.toString(number) : "3+";
  }

  /** One pronoun, and what is the same for all who fit. */
  private final class Asked {
    private final Scene scene;
    private final int pronoun;
    private final String wants;
    private final String place;
    private final List<Referent> fitting;
    private final @Nullable Draft ahead;
    private final int above;
    private double most;
    private int mentions;
    private int named;
    private int sure;
    private int people;

    Asked(Scene scene, int pronoun, Wanted wanted, List<Referent> fitting) {
      this.scene = scene;
      this.pronoun = pronoun;
      this.fitting = fitting;
      wants = wanted.letter();
      place = place(scene.relations[pronoun]);
      ahead = Binding.subjectAhead(scene, pronoun);
      above = Binding.subjectAbove(scene, pronoun);
      for (Referent referent : fitting) {
        most = Math.max(most, discourse.at(referent, scene.index));
        mentions = Math.max(mentions, referent.mentions);
        named = Math.max(named, referent.named);
        sure += referent.gender != Gender.UNKNOWN ? 1 : 0;
        people += referent.isPerson() ? 1 : 0;
      }
    }

    private static String place(String relation) {
      return switch (relation) {
        case "nsubj", "nsubj:pass" -> "subject";
        case "obj", "iobj" -> "object";
        case "nmod:poss" -> "owner";
        case "appos" -> "appos";
        case "nmod" -> "nmod";
        case "obl", "obl:agent" -> "obl";
        case "root" -> "root";
        default -> "other";
      };
    }

    private List<String> traits() {
      return new ArrayList<>(24);
    }

    List<String> ofNobody() {
      List<String> traits = traits();
      traits.add(wants + " nobody");
      traits.add(wants + " nobody, options " + count(fitting.size()));
      traits.add(wants + " nobody, people " + count(people));
      traits.add(wants + " nobody, " + place);
      traits.add(wants + " nobody, " + scene.lower[pronoun]);
      if (scene.quotation[pronoun] >= 0) {
        traits.add(wants + " nobody, quoted");
      }
      if (scene.index < 2) {
        traits.add(wants + " nobody, at the start");
      }
      return traits;
    }

    List<String> of(Referent referent) {
      List<String> traits = traits();
      int gap = scene.index - referent.lastScene;
      String far = gap <= 0 || referent.lastScene < 0 ? "0" : count(gap);
      Draft last = referent.last;
      boolean later = last == null || (last.scene == scene && last.first > pronoun);
      String role =
          last == null ? "none" : place(last.scene.relations[last.scene.firstConjunct(last.top())]);
      String form = last == null ? "none" : last.form.name();
      if (later) {
        far = "ahead";
      }
      traits.add(wants + " gap " + far);
      traits.add(wants + " gap " + far + ", " + role);
      traits.add(wants + " gap " + far + ", " + form);
      traits.add(wants + " gap " + far + ", for " + place);
      traits.add(wants + " " + role + " for " + place);
      traits.add(wants + " mentions " + few(referent.mentions));
      traits.add(wants + " named " + few(referent.named));
      traits.add("any gap " + far + ", " + role);
      traits.add("any " + role + " for " + place);
      if (isLastSubject(referent, last, role)) {
        traits.add(wants + " last subject, gap " + far);
        traits.add("any last subject, for " + place);
        if (pronoun < 2) {
          traits.add(wants + " last subject, gap " + far + ", opening");
          traits.add("any last subject, opening");
        }
      }
      if (referent.mentions == mentions) {
        traits.add(wants + " most mentioned");
      }
      if (referent.named == named) {
        traits.add(wants + " most named");
      }
      double share = most == 0 ? 0 : discourse.at(referent, scene.index) / most;
      traits.add(wants + " prominence " + Math.round(share * 5));
      traits.add(wants + " nearer ones " + count(nearer(referent)));
      boolean known = referent.gender != Gender.UNKNOWN;
      traits.add(wants + (known ? " gender known" : " gender open"));
      if (!known && sure > 0) {
        traits.add(wants + " gender open, another's known");
      }
      if (fitting.size() == 1) {
        traits.add(wants + " only one");
      }
      if (referent.isPerson() && people == 1) {
        traits.add(wants + " only person");
      }
      traits.add(wants + " " + kind(referent));
      if (last != null && !later) {
        int paragraphs = scene.paragraph - last.scene.paragraph;
        traits.add(wants + " paragraphs " + count(paragraphs));
        if (gap == 1) {
          traits.add(wants + " gap 1, paragraphs " + count(paragraphs) + ", " + role);
        }
        if (form.equals("PRONOUN")
            && last.scene.lower[last.headFirst].equals(scene.lower[pronoun])) {
          traits.add(wants + " same word, gap " + far);
        }
        quoted(referent, last, traits);
      }
      if (above >= 0) {
        Draft subject = scene.drafts[above];
        if (subject != null && subject.referent == referent) {
          traits.add(wants + " subject above, for " + place);
          traits.add("any subject above, for " + place);
          int verb = scene.heads[above];
          if (verb >= 0 && vocabulary.isReporting(scene.lemma(verb))) {
            traits.add(wants + " says it");
          }
        } else {
          traits.add(wants + " not subject above, gap " + far);
        }
      }
      if (ahead != null && ahead.referent == referent) {
        traits.add(wants + " subject ahead, gap " + far);
        traits.add("any subject ahead, gap " + far);
      }
      if (Binding.isJoined(referent, scene, pronoun)) {
        traits.add(wants + " joined");
        traits.add("any joined");
      }
      if (Binding.isOvertaken(referent, fitting, scene, pronoun)) {
        traits.add(wants + " overtaken");
      }
      if (Binding.isOnlyOwner(referent, fitting, scene)) {
        traits.add(wants + " only owner");
      }
      if (referent.firstScene >= 0 && referent.firstScene < 2) {
        traits.add(wants + " from the start");
      }
      return traits;
    }

    private void quoted(Referent referent, Draft last, List<String> traits) {
      int quotation = scene.quotation[pronoun];
      int before = last.scene.quotation[last.headFirst];
      if (quotation >= 0) {
        traits.add(
            wants + (before == quotation ? " in the same quotation" : " outside the quotation"));
        if (speakers[quotation] == referent) {
          traits.add(wants + " speaks");
        }
      } else if (before >= 0) {
        traits.add(wants + " inside a quotation");
      }
    }

    private boolean isLastSubject(Referent referent, @Nullable Draft last, String role) {
      if (last == null || !role.equals("subject")) {
        return false;
      }
      for (Referent other : fitting) {
        boolean later =
            other.lastScene > referent.lastScene
                || (other.lastScene == referent.lastScene && other.lastTop > referent.lastTop);
        if (later && other.lastRelation.equals("nsubj")) {
          return false;
        }
      }
      return true;
    }

    private int nearer(Referent referent) {
      int nearer = 0;
      for (Referent other : fitting) {
        if (other.lastScene > referent.lastScene
            || (other.lastScene == referent.lastScene && other.lastTop > referent.lastTop)) {
          nearer++;
        }
      }
      return nearer;
    }

    private static String kind(Referent referent) {
      String kind =
          referent.open
              ? referent.acts ? "lone name that acts" : "lone name"
              : referent.kind != null
                  ? label(referent.kind)
                  : referent.human ? "somebody" : "thing";
      return referent.plural ? kind + " plural" : kind;
    }

    /**
     * Armed groups are spoken of as organisations are; they are too rare to learn of them apart.
     */
    private static String label(Actor.Kind kind) {
      return (kind == Actor.Kind.ARMED_GROUP ? Actor.Kind.ORGANISATION : kind).label();
    }
  }
}
