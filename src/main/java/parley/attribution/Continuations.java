package parley.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.mark.Quotation;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Sentences that go on with what somebody said in the sentence before, without saying so: "The
 * plan, she said, was fair. It would also end the blockade."
 *
 * <p>A sentence counts as such where the saying was told in the past, with its tense moved, and the
 * sentence tells on in the same way ("would") of what the words before name ("it", "they"), with
 * nothing in it that is attributed otherwise. "This would be half of the harvest", "that could be
 * hard" are mostly the outlet's own. English tells no more than that, so it is marked beside the
 * statement and never taken for its content.
 */
final class Continuations {

  private static final Set<String> POINTING = Set.of("it", "they", "he", "she");

  private final Reading reading;
  private final Map<Integer, Draft> lastIn = new HashMap<>();
  private final boolean[] taken;

  Continuations(Reading reading, List<Draft> drafts) {
    this.reading = reading;
    taken = new boolean[reading.sentences().size()];
    for (Draft draft : drafts) {
      take(draft.anchor());
      draft.content().forEach(this::take);
      int own = reading.sentenceAt(draft.anchor().start());
      if (own >= 0 && canGoOn(draft)) {
        lastIn.putIfAbsent(own, draft);
      }
    }
    for (Quotation quotation : reading.quotations()) {
      take(quotation.span());
    }
  }

  /** The sentences that go on with this statement, in the order of reading. */
  List<Span> of(Draft draft) {
    int own = reading.sentenceAt(draft.anchor().start());
    List<Span> found = new ArrayList<>();
    if (own < 0 || !draft.equals(lastIn.get(own))) {
      return found;
    }
    for (int s = own + 1; s < taken.length && !taken[s] && goesOn(s); s++) {
      found.add(reading.sentences().get(s).span());
    }
    return found;
  }

  private void take(Span span) {
    int first = reading.sentenceAt(span.start());
    int last = reading.sentenceAt(span.end() - 1);
    for (int s = Math.max(0, first); s <= last; s++) {
      taken[s] = true;
    }
  }

  /** A clause in the mouth of somebody, told in the past and to the end of the sentence. */
  private boolean canGoOn(Draft draft) {
    Tree tree = draft.tree();
    int head = draft.head();
    Phrase source = draft.source();
    if (head < 0 || source == null || draft.quoted() || !tree.tag(head).equals("VBD")) {
      return false;
    }
    CueWord word = draft.word();
    boolean says = word != null && word.is("say", "tell", "answer", "promise", "write");
    // "The plan, she said, was fair": the tree may put the saying under what is said
    boolean main = tree.head(head) < 0 || tree.is(head, "parataxis", "dep");
    return says && main && isShifted(tree, draft) && !new Clause(tree, head).isNegated();
  }

  /** Whether the verbs of the content stand in the past, or with "would". */
  private static boolean isShifted(Tree tree, Draft draft) {
    boolean shifted = false;
    for (int i = 0; i < tree.size(); i++) {
      if (draft.contentHolds(tree.span(i))) {
        boolean past = tree.tag(i).equals("VBD") || isWould(tree, i);
        boolean present = Set.of("VBZ", "VBP", "MD").contains(tree.tag(i)) && !past;
        if (present) {
          return false;
        }
        shifted |= past;
      }
    }
    return shifted;
  }

  private static boolean isWould(Tree tree, int token) {
    return CueBook.lower(tree.word(token)).equals("would");
  }

  /** Whether the sentence follows in the same paragraph and reads as told on. */
  private boolean goesOn(int s) {
    Tree before = reading.sentences().get(s - 1);
    Tree tree = reading.sentences().get(s);
    String gap = reading.text().substring(before.span().end(), tree.span().start());
    if (gap.indexOf('\n') >= 0) {
      return false;
    }
    int root = tree.root();
    int subject = tree.child(root, "nsubj", "nsubj:pass");
    boolean points =
        subject >= 0 && subject < root && POINTING.contains(CueBook.lower(tree.word(subject)));
    return points && tellsOn(tree, root) && !tree.word(tree.size() - 1).equals("?");
  }

  /** "would also end", and not "would have ended", which is what did not happen. */
  private static boolean tellsOn(Tree tree, int root) {
    boolean would = false;
    boolean have = false;
    for (int helper : tree.childrenWith(root, "aux")) {
      would |= isWould(tree, helper);
      have |= CueBook.lower(tree.word(helper)).equals("have");
    }
    return would && !have;
  }
}
