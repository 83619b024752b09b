package parley.position;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Issues;
import parley.position.StanceRule.Matter;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** What a cue of a stance is about: the words, and the issue that they tell. */
final class Matters {

  /** Between an aim and the verb that says what it is: "goals <em>was to</em> disarm". */
  private static final int LONGEST_WAY_TO_AIM = 8;

  private static final int LONGEST_WAY_TO_PARTICLE = 6;

  /** How far below a matter the words of its issue may stand. */
  private static final int DEEPEST = 12;

  /**
   * A matter is what it is about, not where or when: "visit the port <em>during the talks</em>".
   */
  private static final Set<String> CIRCUMSTANCES =
      Set.of(
          "in",
          "at",
          "near",
          "during",
          "before",
          "after",
          "since",
          "amid",
          "by",
          "like",
          "despite",
          "following",
          "until",
          "with",
          "under",
          "through",
          "without",
          "via",
          "per",
          "into",
          "along");

  private static final Set<String> WITHIN =
      Set.of(
          "obj",
          "xcomp",
          "ccomp",
          "acl",
          "nmod",
          "obl",
          "compound",
          "amod",
          "nmod:poss",
          "conj",
          "nsubj",
          "nsubj:pass",
          "advcl",
          "nmod:desc",
          "flat",
          "iobj");

  private final Issues issues;

  Matters(Issues issues) {
    this.issues = issues;
  }

  /** The tokens that head what the stance is about; none where the rule does not fit. */
  List<Integer> of(Tree sentence, int cue, StanceRule rule) {
    if (!particlesFit(sentence, cue, rule)) {
      return List.of();
    }
    for (Matter matter : rule.matters()) {
      if (matter.ofNoun() != isNoun(sentence, cue)) {
        continue;
      }
      int head = matter(sentence, cue, rule, matter);
      if (head >= 0) {
        return Grammar.conjuncts(sentence, head);
      }
    }
    return List.of();
  }

  /** A verb in -s behind a name is at times taken for a plural: "Peru insists". */
  static boolean isNoun(Tree sentence, int cue) {
    return sentence.isNoun(cue) && nameBefore(sentence, cue) < 0;
  }

  /** The name right before a verb that was taken for a plural, or -1. */
  static int nameBefore(Tree sentence, int cue) {
    boolean name =
        cue > 0
            && sentence.tag(cue).equals("NNS")
            && sentence.isProper(cue - 1)
            && sentence.head(cue - 1) == cue
            && sentence.is(cue - 1, "compound", "nsubj");
    return name ? cue - 1 : -1;
  }

  private static int matter(Tree sentence, int cue, StanceRule rule, Matter matter) {
    return switch (matter) {
      case OBJECT -> {
        int object = sentence.child(cue, "obj");
        if (object < 0 && rule.lemmas().size() > 1) {
          object = firstLed(sentence, cue, rule.lemmas().getLast(), "obl");
        }
        yield object >= 0 ? object : sentence.child(cue, "nsubj:pass");
      }
      case CLAUSE -> sentence.child(cue, "ccomp");
      case TO, OBJECT_TO -> withTo(sentence, cue);
      case IS -> aim(sentence, cue);
      case INNER -> -1;
      case ON, FOR, AGAINST, WITH, OF, TO_NOUN, NOUN_FOR, NOUN_OF, NOUN_ON, NOUN_TO ->
          behind(sentence, cue, matter.preposition());
    };
  }

  private static int withTo(Tree sentence, int cue) {
    for (int child : sentence.childrenWith(cue, "xcomp", "advcl", "ccomp", "acl")) {
      if (leadsBy(sentence, child, "to")) {
        return child;
      }
    }
    int object = sentence.child(cue, "obj", "obl");
    return object < 0 ? -1 : firstLed(sentence, object, "to", "acl", "xcomp", "nmod", "obl");
  }

  private static int behind(Tree sentence, int cue, String preposition) {
    int own = firstLed(sentence, cue, preposition, "obl", "nmod", "acl", "advcl");
    int object = sentence.child(cue, "obj");
    return own >= 0 || object < 0 || isNoun(sentence, cue)
        ? own
        : firstLed(sentence, object, preposition, "nmod");
  }

  private static int firstLed(Tree sentence, int token, String by, String... relations) {
    for (int child : sentence.childrenWith(token, relations)) {
      if (child > token && leadsBy(sentence, child, by)) {
        return child;
      }
    }
    return -1;
  }

  private static boolean leadsBy(Tree sentence, int token, String word) {
    for (int child : sentence.childrenWith(token, "case", "mark")) {
      if (child < token && Grammar.lemma(sentence, child).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** The verb after "goals was to", whatever the quotation marks between. */
  private static int aim(Tree sentence, int noun) {
    boolean is = false;
    boolean to = false;
    int end = Math.min(sentence.size(), noun + LONGEST_WAY_TO_AIM);
    for (int i = noun + 1; i < end; i++) {
      String lemma = Grammar.lemma(sentence, i);
      if (to && !sentence.isPunctuation(i) && !lemma.equals("to")) {
        return i;
      }
      to = is && (to || lemma.equals("to"));
      is = is || lemma.equals("be");
    }
    return -1;
  }

  /** Whether the cue's particle stands where it should: "rule <em>out</em>". */
  private static boolean particlesFit(Tree sentence, int cue, StanceRule rule) {
    int from = cue + 1;
    for (String particle : rule.lemmas().subList(1, rule.lemmas().size())) {
      int end = Math.min(sentence.size(), from + LONGEST_WAY_TO_PARTICLE);
      int at = from;
      while (at < end && !Grammar.lemma(sentence, at).equals(particle)) {
        at++;
      }
      if (at == end) {
        return false;
      }
      from = at + 1;
    }
    return true;
  }

  /**
   * The issue of a matter: what the head itself says, else the first issue in what belongs to it;
   * null where the words tell none. Another matter beside it begins at {@code before}.
   */
  @Nullable String issue(Tree sentence, int matter, int before) {
    int start = Math.min(sentence.first(matter), matter);
    int end = Extent.last(sentence, matter, before) + 1;
    @Nullable String first = null;
    for (Issues.Match match : issues.in(sentence, start, Math.max(end, matter + 1))) {
      if (match.first() <= matter && matter < match.end()) {
        return match.issue();
      }
      if (first == null && belongs(sentence, match, matter)) {
        first = match.issue();
      }
    }
    return first;
  }

  private static boolean belongs(Tree sentence, Issues.Match match, int matter) {
    for (int token = match.first(); token < match.end(); token++) {
      int here = token;
      for (int up = 0; up < DEEPEST && here >= 0 && here != matter; up++) {
        here = isWithin(sentence, here) ? sentence.head(here) : -1;
      }
      if (here == matter) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(Tree sentence, int token) {
    return WITHIN.contains(sentence.relation(token))
        && !CIRCUMSTANCES.contains(Grammar.preposition(sentence, token));
  }
}
