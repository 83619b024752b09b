package parley.attribution;

import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import parley.reading.FactualityReader;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * A verb (or an adjective with "be") and what belongs to it: who, helped by which words, to whom.
 */
record Clause(Tree tree, int verb) {

  private static final int FURTHEST = 6;

  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

  /** Verbs under which another verb is the one that attributes: "continued to insist". */
  private static final Set<String> LIGHT =
      Set.of(
          "continue",
          "go",
          "begin",
          "start",
          "seem",
          "appear",
          "come",
          "keep",
          "stop",
          "proceed",
          "try",
          "attempt",
          "move",
          "rush",
          "return",
          "use",
          "tend",
          "have");

  boolean isPassive() {
    if (tree.child(verb, "nsubj:pass", "aux:pass", "csubj:pass") >= 0) {
      return true;
    }
    return tree.tag(verb).equals("VBN")
        && tree.is(verb, "acl", "advcl")
        && tree.child(verb, "aux", "nsubj") < 0;
  }

  /** By whom, of a passive: the noun, or -1. */
  int agent() {
    for (int i = verb + 1; i < tree.size() && i <= tree.last(verb); i++) {
      boolean by = CueBook.lower(tree.word(i)).equals("by") && tree.is(i, "case");
      int noun = by ? tree.head(i) : -1;
      if (noun > i && tree.under(noun, verb) && !tree.tag(noun).equals("VBG")) {
        return noun;
      }
      if (tree.is(i, "nsubj", "acl:relcl") && tree.under(i, verb)) {
        return -1; // another clause begins: what follows is done by somebody there
      }
    }
    return -1;
  }

  int ownSubject() {
    return tree.child(verb, "nsubj", "nsubj:pass");
  }

  /**
   * The noun that does what the verb says, its own or that of the clause it hangs on: "declined to
   * comment but said", "left early, adding". -1 where the words name none.
   */
  int subject() {
    int at = verb;
    for (int step = 0; step < FURTHEST; step++) {
      int own = tree.child(at, "nsubj", "nsubj:pass");
      if (own >= 0) {
        return own;
      }
      int head = tree.head(at);
      if (head < 0) {
        return -1;
      }
      switch (tree.relation(at)) {
        case "conj" -> at = head;
        case "xcomp" -> {
          int object = tree.child(head, "obj", "iobj");
          if (object >= 0 && object < at && hasTo(at) && !tree.lemma(head).equals("promise")) {
            return object;
          }
          at = head;
        }
        case "acl", "acl:relcl" -> {
          int first = tree.first(at);
          if (tree.tag(at).equals("VBG") && first > 0 && tree.word(first - 1).equals(",")) {
            // "…, adding that": what stands after a comma goes with the subject of the sentence
            at = above(head);
            if (at < 0) {
              return -1;
            }
            continue;
          }
          boolean bare = tree.child(at, "mark", "case") < 0;
          return bare && tree.tag(at).equals("VBG") ? head : -1;
        }
        case "advcl", "parataxis", "ccomp", "dep", "obl" -> {
          String tag = tree.tag(at);
          if (!tag.equals("VBG") && !(tag.equals("VB") && hasTo(at))) {
            return -1;
          }
          if (tree.isNoun(head) && !hasSubject(head)) {
            return head;
          }
          at = head;
        }
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  /** The nearest word above a noun, or the noun itself, that has a subject; -1 if none has. */
  private int above(int noun) {
    int at = noun;
    while (at >= 0 && tree.child(at, "nsubj", "nsubj:pass") < 0) {
      at = tree.head(at);
    }
    return at;
  }

  private boolean hasSubject(int token) {
    return tree.child(token, "nsubj", "nsubj:pass", "cop") >= 0;
  }

  private boolean hasTo(int token) {
    for (int mark : tree.childrenWith(token, "mark", "aux")) {
      if (tree.tag(mark).equals("TO")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the verb is in the infinitive with "to". */
  boolean isInfinitive() {
    return hasTo(verb);
  }

  /** Whether the noun is a relative pronoun: "who said". */
  boolean isRelative(int noun) {
    return RELATIVE.contains(CueBook.lower(tree.word(noun))) && !tree.tag(noun).equals("DT");
  }

  /** What a relative pronoun of this clause stands for, or -1. */
  int antecedent() {
    int at = verb;
    for (int step = 0; step < FURTHEST && at >= 0; step++) {
      if (tree.is(at, "acl:relcl", "acl")) {
        return tree.head(at);
      }
      at = tree.is(at, "conj", "xcomp", "ccomp") ? tree.head(at) : -1;
    }
    return -1;
  }

  /** "not", "n't", "never" or "no longer" on the verb. */
  boolean isNegated() {
    return isNegated(token -> false);
  }

  /** The same, leaving out the words that belong elsewhere. */
  boolean isNegated(IntPredicate elsewhere) {
    for (int child : tree.childrenWith(verb, "advmod", "neg", "det", "aux")) {
      String word = CueBook.lower(tree.word(child));
      boolean not = Set.of("not", "n't", "n’t", "never").contains(word);
      if (not && !elsewhere.test(child) && !FactualityReader.isNotOnly(tree, child)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The helping verbs, negations and adverbs before the cue, and the cue: "has repeatedly said".
   */
  Span cueSpan(int first, int last) {
    int from = first;
    while (from > 0 && belongs(from - 1)) {
      from--;
    }
    while (from < first && tree.isPunctuation(from)) {
      from++;
    }
    // "went on to say": the verb above says nothing by itself.
    if (tree.is(verb, "xcomp") && isInfinitive()) {
      int above = tree.head(verb);
      if (above < from && LIGHT.contains(tree.lemma(above)) && noNounBetween(above, from)) {
        return new Clause(tree, above).cueSpan(above, last);
      }
    }
    return tree.sentence().span(from, last);
  }

  private boolean noNounBetween(int left, int right) {
    for (int i = left + 1; i < right; i++) {
      if (tree.isNoun(i) || tree.isPronoun(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean belongs(int token) {
    if (tree.is(token, "aux", "aux:pass", "cop", "neg") && near(token)) {
      return true;
    }
    return tree.is(token, "advmod")
        && tree.tag(token).startsWith("RB")
        && near(token)
        && !tree.word(token).equals("when")
        && !tree.word(token).equals("as")
        && tree.first(token) == token;
  }

  private boolean near(int token) {
    int head = tree.head(token);
    return head == verb || (head >= 0 && Math.abs(head - verb) < 5 && tree.head(head) == verb);
  }

  /** The one spoken to: "told Axios", "said to him". Null where none is named. */
  @Nullable Phrase addressee(CueWord word, int before) {
    if (word.is("tell") || word.takes("obj-that", "obj-to", "obj-quote", "obj-wh")) {
      int object = isPassive() ? tree.child(verb, "nsubj:pass") : tree.child(verb, "iobj", "obj");
      if (object >= 0 && (object < before || isPassive())) {
        return new Phrase(tree, object, tree.phrase(object));
      }
    }
    for (int child : tree.childrenWith(verb, "obl")) {
      int preposition = tree.child(child, "case");
      if (preposition >= 0
          && tree.lemma(preposition).equals("to")
          && child > verb
          && child < before) {
        return phrase(child);
      }
    }
    return null;
  }

  /** The whole noun phrase around a noun, without the preposition before it. */
  Phrase phrase(int noun) {
    return Phrases.whole(tree, noun);
  }
}
