package parley.attribution;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import parley.entry.Realis;
import parley.reading.Factuality;
import parley.reading.FactualityReader;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Whether something was said at all: "did not say", "will tell", "would not comment". What stands
 * in the content does not bear on it: "We will leave, he said" was said.
 */
final class SayingFactuality {

  private static final Set<String> KEEPING_BACK = Set.of("decline", "refuse", "fail");

  private static final Set<String> SAYING =
      Set.of(
          "say",
          "comment",
          "answer",
          "tell",
          "discuss",
          "elaborate",
          "speak",
          "give",
          "name",
          "respond",
          "confirm",
          "specify",
          "talk",
          "identify",
          "mention",
          "explain",
          "disclose",
          "reveal");

  private final Draft draft;
  private final Tree tree;
  private final IntPredicate isContent;

  private SayingFactuality(Draft draft) {
    this.draft = draft;
    tree = draft.tree();
    isContent = token -> draft.contentHolds(tree.span(token));
  }

  static Factuality of(Draft draft) {
    CueWord word = draft.word();
    if (draft.head() < 0 || (word != null && word.is("according", "noun"))) {
      return Factuality.FACT;
    }
    return new SayingFactuality(draft).read();
  }

  private Factuality read() {
    Realis realis = Realis.ACTUAL;
    boolean negated = false;
    for (int verb : verbs()) {
      Factuality read = FactualityReader.standard().of(tree, verb, isContent);
      boolean not = new Clause(tree, verb).isNegated(isContent);
      Realis own = not && isRefusal(verb) ? Realis.ACTUAL : read.realis();
      realis = own.compareTo(realis) > 0 ? own : realis;
      negated |= not || isKeptBack(verb);
    }
    return new Factuality(realis, negated);
  }

  /**
   * The head of the cue and the verbs that its words hang on: "will spearhead an effort to paint".
   */
  private Set<Integer> verbs() {
    Set<Integer> verbs = new TreeSet<>();
    verbs.add(draft.head());
    Span cue = draft.cue();
    if (cue == null) {
      return verbs;
    }
    for (int i = tree.sentence().indexFrom(cue.start());
        i < tree.size() && tree.span(i).start() < cue.end();
        i++) {
      int above = tree.head(i);
      if (tree.isVerb(i) && (above < 0 || !cue.contains(tree.span(above)))) {
        verbs.add(i);
      }
    }
    return verbs;
  }

  /** "would not say", "could not confirm": told of somebody, they say that it was not said. */
  private boolean isRefusal(int verb) {
    if (tree.head(verb) >= 0 && !tree.is(verb, "conj", "parataxis")) {
      return false;
    }
    for (int helper : tree.childrenWith(verb, "aux")) {
      if (Set.of("would", "could").contains(CueBook.lower(tree.word(helper)))) {
        return tree.child(verb, "advcl") < 0;
      }
    }
    return false;
  }

  /** "declined to comment", "has yet to say": the words are that nothing was said. */
  private boolean isKeptBack(int verb) {
    int what = tree.child(verb, "xcomp");
    if (KEEPING_BACK.contains(tree.lemma(verb))) {
      return what >= 0 && SAYING.contains(tree.lemma(what));
    }
    return verb > 1
        && tree.tag(verb).equals("VB")
        && SAYING.contains(tree.lemma(verb))
        && CueBook.lower(tree.word(verb - 1)).equals("to")
        && CueBook.lower(tree.word(verb - 2)).equals("yet");
  }
}
