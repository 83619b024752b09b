package parley.actor;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Learns what an article says that people are: from what stands beside a name ("Ada Renn, head of
 * the bank", "the head of the bank, Ada Renn", "Ada Renn of the bank"), and from verbs ("who heads
 * the bank", "led by Ada Renn").
 */
final class Roles {

  /** Verbs that say who leads what, with the title that they amount to. */
  private static String titleOf(String verb) {
    return switch (verb) {
      case "head" -> "head";
      case "lead" -> "leader";
      case "chair" -> "chair";
      case "run" -> "head";
      case "found" -> "founder";
      case "coach" -> "coach";
      case "edit" -> "editor";
      default -> "";
    };
  }

  private static final Set<String> OF = Set.of("of", "from", "at", "with");
  private static final String MEMBER = "member";

  private final Naming naming;
  private final Owners owners;
  private final RolePhrases phrases;

  Roles(Naming naming, Owners owners, Vocabulary vocabulary) {
    this.naming = naming;
    this.owners = owners;
    phrases = new RolePhrases(vocabulary);
  }

  /** Adds what a sentence says to those who are named in it. */
  void learn(Scene scene) {
    for (int i = 0; i < scene.size(); i++) {
      Draft draft = scene.drafts[i];
      if (draft == null || draft.headFirst != i || draft.form != Mention.Form.NAME) {
        continue;
      }
      if (draft.referent != null && draft.referent.isPerson()) {
        learn(scene, draft, draft.referent);
      }
    }
  }

  private void learn(Scene scene, Draft draft, Referent person) {
    RolePhrases.RolePhrase after = phrases.afterName(scene, draft.headLast);
    if (after != null && !isListed(scene, after)) {
      add(scene, person, after);
      after = nextOf(scene, after);
      if (after != null) {
        add(scene, person, after);
      }
    }
    RolePhrases.RolePhrase before = phrases.beforeName(scene, draft.headFirst);
    if (before != null && isClosed(scene, draft) && !opensSentence(scene, before, draft)) {
      add(scene, person, before);
    }
    belongs(scene, draft, person);
    leads(scene, draft, person);
  }

  /** Adds the role whose title ends with a noun that stands for somebody. */
  void add(Scene scene, Referent person, int noun) {
    RolePhrases.RolePhrase phrase = phrases.at(scene, noun);
    if (phrase != null) {
      add(scene, person, phrase);
    }
  }

  private void add(Scene scene, Referent person, RolePhrases.RolePhrase phrase) {
    String words = Titles.titleWords(scene, phrase.titleFirst(), phrase.noun());
    naming.addRole(person, words, phrase.title().kind(), phrase.owner());
  }

  /** "a director of the bank and a fellow of the academy": what is joined to a phrase. */
  private RolePhrases.@Nullable RolePhrase nextOf(Scene scene, RolePhrases.RolePhrase phrase) {
    int and = phrase.last() + 1;
    boolean joined = and + 1 < scene.size() && scene.lower[and].equals("and");
    return joined ? phrases.startingAt(scene, and + 1) : null;
  }

  /** Whether a phrase after a name may be the next of several: "Renn, the envoy, and Kor met". */
  private static boolean isListed(Scene scene, RolePhrases.RolePhrase phrase) {
    if (!scene.tags[phrase.first()].equals("DT") || !scene.lower[phrase.first()].equals("the")) {
      return false;
    }
    int next = phrase.last() + 1;
    boolean comma = next < scene.size() && RolePhrases.isBreak(scene.word(next));
    int and = comma ? next + 1 : next;
    if (and >= scene.size()) {
      return false;
    }
    Draft other = comma ? scene.drafts[and] : null;
    boolean another = other != null && other.referent != null && other.referent.isPerson();
    return another || scene.lower[and].equals("and") || scene.lower[and].equals("or");
  }

  /** Whether a name ends a phrase, so that the title before its comma belongs to it. */
  private static boolean isClosed(Scene scene, Draft draft) {
    int next = draft.headLast + 1;
    if (next >= scene.size()) {
      return true;
    }
    String word = scene.word(next);
    return scene.isVerb(next)
        || scene.tags[next].equals("MD")
        || scene.tags[next].equals("TO")
        || scene.tags[next].equals("POS")
        || RolePhrases.isBreak(word)
        || Nouns.isQuoteMark(word)
        || word.equals("(")
        || word.equals(")")
        || word.equals(";")
        || word.equals(".");
  }

  /** "After talks with the head of the bank, Ada Renn said": the name begins the sentence anew. */
  private static boolean opensSentence(Scene scene, RolePhrases.RolePhrase phrase, Draft draft) {
    int next = draft.headLast + 1;
    boolean acts = next < scene.size() && (scene.isVerb(next) || scene.tags[next].equals("MD"));
    if (!acts || phrase.first() == 0) {
      return false;
    }
    for (int i = 0; i < phrase.first(); i++) {
      if (scene.tags[i].equals("IN") || scene.tags[i].equals("TO")) {
        return true;
      }
    }
    return false;
  }

  /** "Ada Renn of the bank", "Ada Renn (SPD)", "the bank's Ada Renn". */
  private void belongs(Scene scene, Draft draft, Referent person) {
    int next = draft.headLast + 1;
    if (next + 1 < scene.size()) {
      boolean bracket = scene.word(next).equals("(");
      boolean of = OF.contains(scene.lower[bracket ? next + 1 : next]);
      if (of || bracket) {
        int from = (bracket ? next + 1 : next) + (of ? 1 : 0);
        Named body = nameFrom(scene, from, of);
        int end = body == null ? -1 : body.last() + 1;
        boolean closed = end > 0 && end < scene.size() && isBracketEnd(scene.word(end));
        if (body != null && owners.isBody(body) && (!bracket || closed)) {
          naming.addRole(person, MEMBER, MEMBER, body);
        }
      }
    }
    int before = draft.first - 1;
    for (int i = before; i > 0 && i > before - 3; i--) {
      if (scene.tags[i].equals("POS") && scene.names[i - 1] != null) {
        Named body = scene.names[i - 1];
        if (body != null && owners.isBody(body)) {
          naming.addRole(person, MEMBER, MEMBER, body);
        }
        break;
      }
      if (!scene.tags[i].startsWith("JJ")) {
        break;
      }
    }
  }

  private static boolean isBracketEnd(String word) {
    return word.equals(")") || word.equals(",") || word.equals("/") || word.equals("-");
  }

  /** The name at or after a token, past an article and, after "of", words that say what it is. */
  private static @Nullable Named nameFrom(Scene scene, int from, boolean far) {
    int i = from;
    for (int steps = 0; i < scene.size() && steps < (far ? 4 : 1); steps++, i++) {
      Named named = scene.names[i];
      if (named != null) {
        boolean adjective =
            named.means(Sense.Use.ADJECTIVE)
                && named.last() + 1 < scene.size()
                && scene.names[named.last() + 1] != null;
        return adjective ? scene.names[named.last() + 1] : named;
      }
      boolean passed =
          (scene.tags[i].equals("DT") && i == from)
              || scene.tags[i].startsWith("JJ")
              || scene.tags[i].equals("NN");
      if (!passed) {
        return null;
      }
    }
    return null;
  }

  /** "Ada Renn heads the bank", "Ada Renn, who heads the bank", "the bank, led by Ada Renn". */
  private void leads(Scene scene, Draft draft, Referent person) {
    int verb = draft.headLast + 1;
    boolean who =
        verb + 2 < scene.size()
            && scene.word(verb).equals(",")
            && scene.lower[verb + 1].equals("who");
    verb += who ? 2 : 0;
    if (verb + 1 < scene.size() && (scene.lower[verb].equals("has") || isNow(scene, verb))) {
      verb++;
    }
    if (verb + 1 < scene.size() && scene.isVerb(verb)) {
      boolean now = scene.tags[verb].equals("VBZ") || scene.tags[verb].equals("VBN");
      String lemma = scene.lemma(verb);
      String title = now || lemma.equals("found") ? titleOf(lemma) : "";
      Named body = title.isEmpty() ? null : nameFrom(scene, verb + 1, true);
      if (body != null && owners.isBody(body)) {
        naming.addRole(person, title, "leader", body);
      }
    }
    int by = draft.first - 1;
    if (by < 2 || !scene.lower[by].equals("by")) {
      return;
    }
    String title = scene.isVerb(by - 1) ? titleOf(scene.lemma(by - 1)) : "";
    int i = by - 2;
    if (RolePhrases.isBreak(scene.word(i))) {
      i--;
    }
    for (int steps = 0; !title.isEmpty() && i >= 0 && steps < 3; steps++, i--) {
      Named body = scene.names[i];
      if (body != null) {
        if (owners.isBody(body)) {
          naming.addRole(person, title, "leader", body);
        }
        return;
      }
      if (!scene.isNoun(i)) {
        return;
      }
    }
  }

  private static boolean isNow(Scene scene, int i) {
    return scene.tags[i].equals("RB");
  }
}
