package parley.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.syntax.Tree;
import parley.text.Span;

/** Questions about a sentence that every extractor asks in the same way. */
public final class Grammar {

  /** How many steps a question may take up or along the tree. */
  private static final int FURTHEST = 8;

  private Grammar() {}

  /**
   * Who or what does what this word says: its own subject, or the one that it shares with the word
   * it hangs on ("declined to comment but <em>said</em>", "wants to <em>meet</em>", "urged them to
   * <em>meet</em>", "a king <em>seeking</em> peace"); -1 where there is none.
   */
  public static int subject(Tree sentence, int token) {
    int here = token;
    for (int step = 0; step < FURTHEST && here >= 0; step++) {
      int own = ownSubject(sentence, here);
      if (own >= 0) {
        return antecedent(sentence, own);
      }
      int above = sentence.head(here);
      switch (sentence.relation(here)) {
        case "conj", "parataxis" -> here = above;
        case "xcomp" -> {
          int object = above < 0 ? -1 : sentence.child(above, "obj", "iobj");
          if (object >= 0 && object < here) {
            return object;
          }
          here = above;
        }
        case "advcl" -> {
          int other = Math.max(accused(sentence, here), asked(sentence, here));
          if (other >= 0) {
            return other;
          }
          boolean marked = sentence.child(here, "mark") >= 0;
          if (marked && !isParticiple(sentence, here) && !isInfinitive(sentence, here)) {
            return -1;
          }
          here = above;
        }
        case "acl" -> {
          if (isInfinitive(sentence, here)) {
            return ofInfinitive(sentence, above);
          }
          if (tellsOf(sentence, here)) {
            return above;
          }
          if (here > 0 && sentence.word(here - 1).equals(",") && sentence.tag(here).equals("VBG")) {
            here = above; // "killed two men, wounding others": who killed did
            while (here >= 0 && !sentence.isVerb(here)) {
              here = sentence.head(here);
            }
            continue;
          }
          boolean active = sentence.child(here, "obj") >= 0 || sentence.tag(here).equals("VBG");
          return isParticiple(sentence, here) && active ? above : -1;
        }
        case "acl:relcl", "advcl:relcl" -> {
          return above;
        }
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  /** "Accused them of <em>attacking</em>": those who are accused, blamed or thanked did it. */
  private static int accused(Tree sentence, int verb) {
    int mark = sentence.child(verb, "mark");
    int above = sentence.head(verb);
    if (mark < 0 || above < 0 || above > verb || !sentence.tag(verb).equals("VBG")) {
      return -1;
    }
    return switch (sentence.word(mark)) {
      case "of", "for", "from" -> {
        int object = sentence.child(above, "obj", "iobj", "nsubj:pass");
        yield object >= 0 && object < verb ? object : -1;
      }
      default -> -1;
    };
  }

  /** "Pressed them to <em>sign</em>", where the tree takes what is asked for a purpose. */
  private static int asked(Tree sentence, int verb) {
    int above = sentence.head(verb);
    if (above < 0
        || above > verb
        || !isInfinitive(sentence, verb)
        || !ASKING.contains(lemma(sentence, above))) {
      return -1;
    }
    int object = sentence.child(above, "obj", "iobj", "nsubj:pass");
    return object >= 0 && sentence.last(object) < sentence.first(verb) + 1 ? object : -1;
  }

  /** What one does to somebody so that this one does something. */
  private static final Set<String> ASKING =
      Set.of(
          "ask",
          "urge",
          "press",
          "pressure",
          "push",
          "tell",
          "order",
          "encourage",
          "persuade",
          "lobby",
          "force",
          "allow",
          "invite",
          "convince",
          "compel",
          "instruct",
          "beg",
          "warn");

  /** Its own subject, or the one that the tree hangs on its helping verb. */
  private static int ownSubject(Tree sentence, int token) {
    int own = sentence.child(token, "nsubj", "nsubj:pass", "nsubj:outer", "csubj");
    for (int other : sentence.childrenWith(token, "nsubj", "nsubj:pass")) {
      own = other > own && other < token ? other : own; // "either way, we agree"
    }
    for (int helping : sentence.childrenWith(token, "aux", "aux:pass")) {
      own = own < 0 ? sentence.child(helping, "nsubj", "nsubj:pass") : own;
    }
    return own < 0 ? nameBefore(sentence, token) : own;
  }

  /** "<em>Peru</em> remains ready": a name that the tree hangs on a verb as if it described it. */
  private static int nameBefore(Tree sentence, int verb) {
    int name = verb - 1;
    boolean before =
        name >= 0
            && sentence.head(name) == verb
            && sentence.isProper(name)
            && sentence.is(name, "amod", "compound", "nmod")
            && FINITE.contains(sentence.tag(verb));
    return before ? name : -1;
  }

  private static final Set<String> FINITE = Set.of("VBZ", "VBD", "VBP");

  /**
   * Whether a verb that the tree hangs on a noun as if it described it tells what the noun did:
   * "rebels <em>surrendered</em> last week", where the noun stands in the place of a clause.
   */
  public static boolean tellsOf(Tree sentence, int verb) {
    int noun = sentence.head(verb);
    if (noun < 0 || noun > verb || !sentence.is(verb, "acl") || !sentence.isNoun(noun)) {
      return false;
    }
    if (sentence.child(verb, "aux") >= 0) {
      return true;
    }
    return switch (sentence.tag(verb)) {
      case "VBD" -> !isAside(sentence, verb);
      case "VBZ", "VBP" -> true;
      case "VBN" ->
          sentence.is(noun, "root", "ccomp", "parataxis")
              && sentence.child(noun, "cop", "nsubj", "case") < 0
              && sentence.child(verb, "aux:pass") < 0;
      default -> false;
    };
  }

  /** "Captain Khan, <em>killed</em> years ago, was": what stands between commas was done to him. */
  private static boolean isAside(Tree sentence, int verb) {
    boolean bare = sentence.child(verb, "obj", "ccomp", "xcomp", "aux") < 0;
    String before = verb < 1 ? "" : sentence.word(verb - 1);
    return bare
        && (before.equals(",") || before.equals("—") || before.equals("–") || before.equals("--"));
  }

  /**
   * Whether a verb without a subject or a helping verb tells what was done to the noun before it
   * ("people <em>accused</em> of theft") or to the subject of the clause that it stands in ("when
   * <em>asked</em>, he").
   */
  public static boolean isReducedPassive(Tree sentence, int verb) {
    if (sentence.child(verb, "nsubj", "nsubj:pass", "aux", "aux:pass") >= 0) {
      return false;
    }
    String tag = sentence.tag(verb);
    boolean participle = tag.equals("VBN") || tag.equals("VBD");
    if (participle && sentence.is(verb, "acl")) {
      return !tellsOf(sentence, verb);
    }
    int mark =
        participle && sentence.is(verb, "advcl") ? sentence.child(verb, "mark", "advmod") : -1;
    return mark == verb - 1
        && mark >= 0
        && sentence.child(verb, "obj") < 0
        && WHEN.contains(sentence.word(mark).toLowerCase(Locale.ROOT));
  }

  private static final Set<String> WHEN =
      Set.of("when", "if", "once", "while", "unless", "until", "though", "although", "as", "first");

  /** A verb behind "to": what is wanted or meant, and not yet told as done. */
  public static boolean isInfinitive(Tree sentence, int token) {
    int mark = sentence.child(token, "mark");
    return sentence.tag(token).equals("VB") && mark >= 0 && sentence.word(mark).equals("to");
  }

  /** "Peru's plan to meet", "Peru announced a plan to meet": whose plan it is meets. */
  private static int ofInfinitive(Tree sentence, int noun) {
    int owner = sentence.child(noun, "nmod:poss");
    if (owner >= 0) {
      return owner;
    }
    int verb = sentence.head(noun);
    return verb >= 0 && sentence.isVerb(verb) && sentence.is(noun, "obj")
        ? sentence.child(verb, "nsubj")
        : -1;
  }

  /** "who" and "which" stand for the noun that their clause is about. */
  private static int antecedent(Tree sentence, int subject) {
    if (!sentence.tag(subject).startsWith("W")) {
      return subject;
    }
    int clause = sentence.head(subject);
    return clause >= 0 && sentence.relation(clause).endsWith(":relcl")
        ? sentence.head(clause)
        : subject;
  }

  public static boolean isParticiple(Tree sentence, int token) {
    return sentence.tag(token).equals("VBG") || sentence.tag(token).equals("VBN");
  }

  /** This word and those that are coordinated with it, in the order of reading. */
  public static List<Integer> conjuncts(Tree sentence, int token) {
    List<Integer> found = new ArrayList<>(List.of(token));
    for (int i = 0; i < found.size(); i++) {
      for (int child : sentence.children(found.get(i))) {
        boolean alike = !sentence.isNoun(token) || !sentence.isVerb(child);
        if (sentence.relation(child).equals("conj") && alike) {
          found.add(child);
        }
      }
    }
    if (sentence.isNoun(token)) {
      strayConjuncts(sentence, token, found);
    }
    found.sort(null);
    return found;
  }

  /**
   * "Issued by the envoy of Peru, and <em>Chile</em>": nouns that the tree joins to the verb, where
   * only nouns stand between.
   */
  private static void strayConjuncts(Tree sentence, int token, List<Integer> found) {
    int verb = sentence.head(token);
    if (verb < 0 || verb > token || !sentence.isVerb(verb)) {
      return;
    }
    for (int child : sentence.children(verb)) {
      if (child > token
          && sentence.is(child, "conj")
          && sentence.isNoun(child)
          && sentence.child(child, "cop", "nsubj") < 0
          && isLastArgument(sentence, verb, token, child)) {
        found.add(child);
        for (int other : sentence.childrenWith(child, "conj")) {
          found.add(other);
        }
      }
    }
  }

  /** Whether a noun is the last thing that hangs on a verb before what is joined to it. */
  private static boolean isLastArgument(Tree sentence, int verb, int noun, int joined) {
    for (int child : sentence.children(verb)) {
      if (child > noun && child < joined && !sentence.isPunctuation(child)) {
        return false;
      }
    }
    for (int i = noun + 1; i < joined; i++) {
      if (sentence.isVerb(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether "as long as" stands at a token. */
  public static boolean isAsLongAs(Tree sentence, int token) {
    return token >= 0
        && token + 2 < sentence.size()
        && sentence.word(token).equals("as")
        && sentence.word(token + 1).equals("long")
        && sentence.word(token + 2).equals("as");
  }

  /** The preposition before a noun ("against" in "against the plan"), or an empty string. */
  public static String preposition(Tree sentence, int token) {
    int found = sentence.child(token, "case");
    return found < 0 ? "" : sentence.lemma(found).toLowerCase(Locale.ROOT);
  }

  /** From the start of one token to the end of another. */
  public static Span span(Tree sentence, int first, int last) {
    return sentence.sentence().span(first, last);
  }

  /** The lemma in lower case. */
  public static String lemma(Tree sentence, int token) {
    return sentence.lemma(token).toLowerCase(Locale.ROOT);
  }
}
