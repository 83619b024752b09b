package parley.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.reading.Agents;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Which of the drafts stay: one for each cue and content, and not what is said inside quotations.
 */
final class Selection {

  /** Nouns that say something though they are nobody: writings, and those who stand behind them. */
  private static final Set<String> SPEAKING = words("attribution/speaking.words");

  /**
   * Nouns that end so are mostly people's, far more than a list can hold: "auditor", "shepherd".
   */
  private static final List<String> PERSON_ENDINGS =
      List.of("er", "or", "ist", "ian", "man", "woman", "herd", "ant", "ee", "ess");

  /** Rules whose content is a clause: somebody said or thought something that is told in full. */
  private static final Set<String> CLAUSES =
      Set.of("verb-clause", "verb-rest", "clause-before", "clause-around");

  private static final Set<String> EMPTY =
      Set.of("", "to", "do", "does", "did", "so", "it", "that", "which", "this", "be", "as");

  /** Classes of cues that say more of the speaker than that the words are the speaker's. */
  private static final String[] ATTITUDES = {
    "hope", "fear", "want", "promise", "threaten", "agree", "reject", "admit", "deny"
  };

  private Selection() {}

  private static Set<String> words(String file) {
    Set<String> words = new HashSet<>();
    for (RuleFile.Line line : RuleFile.shipped(file).lines()) {
      words.add(line.field(0));
    }
    return Set.copyOf(words);
  }

  static List<Draft> of(List<Draft> drafts, Reading reading, QuotationLinker linker) {
    List<Draft> sorted = new ArrayList<>(new LinkedHashSet<>(drafts));
    sorted.sort((a, b) -> {
      int byAnchor = a.anchor().compareTo(b.anchor());
      return byAnchor != 0 ? byAnchor : a.contentRange().compareTo(b.contentRange());
    });
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : sorted) {
      boolean inside = draft.cue() != null && linker.isQuoted(draft.cue().start());
      if (inside && !isToldInside(draft)) {
        continue;
      }
      if ((!inside && isNobody(draft, reading))
          || isThing(draft, reading)
          || endsOpen(draft)
          || saysNothing(draft, reading.text())) {
        continue;
      }
      if (draft.cue() != null && isShadowed(draft, kept)) {
        continue;
      }
      kept.add(draft);
    }
    Map<Draft, Draft> outer = Nesting.of(kept);
    kept.removeIf(draft -> outer.containsKey(draft) && isHearsay(draft));
    return kept;
  }

  /** "is expected to": inside somebody's words it is theirs, and says nothing more. */
  private static boolean isHearsay(Draft draft) {
    CueWord word = draft.word();
    return word != null
        && draft.source() == null
        && word.words().getFirst().equals("be")
        && word.words().getLast().equals("to");
  }

  /** "I", "you" and "it" in the outlet's own text, of whom nothing can be told. */
  private static boolean isNobody(Draft draft, Reading reading) {
    Phrase source = draft.source();
    if (source == null || draft.quoted()) {
      return false;
    }
    String word = CueBook.lower(source.tree().word(source.head()));
    boolean vague = Set.of("i", "me", "you", "it", "one", "this", "that", "there").contains(word);
    return vague
        && reading.mention(source.tree(), source.head()).map(m -> m.actor() == null).orElse(true);
  }

  /**
   * A noun that is nobody's and no writing: "the tank called it …" is a slip of the parser, and
   * "the agreement seeks to …" a manner of speaking.
   */
  private static boolean isThing(Draft draft, Reading reading) {
    Phrase source = draft.source();
    if (source == null || draft.quoted()) {
      return false;
    }
    Tree tree = source.tree();
    int head = source.head();
    return tree.isNoun(head)
        && !tree.isProper(head)
        && !SPEAKING.contains(CueBook.lower(tree.lemma(head)))
        && !Agents.canAct(tree, head)
        && PERSON_ENDINGS.stream().noneMatch(CueBook.lower(tree.lemma(head))::endsWith)
        && reading.mention(tree, head).isEmpty()
        && tree.child(head, "appos") < 0;
  }

  /** Whether a draft says nothing by itself, or was cut in the wrong place. */
  static boolean isEmpty(Draft draft, Reading reading) {
    return endsOpen(draft) || saysNothing(draft, reading.text());
  }

  /** A content of words that only stand for others: "which they refused to do". */
  private static boolean saysNothing(Draft draft, String text) {
    for (Span part : draft.content()) {
      for (String word : part.of(text).split("\\W+", -1)) {
        if (!EMPTY.contains(CueBook.lower(word))) {
          return false;
        }
      }
    }
    return !draft.content().isEmpty();
  }

  /** A content that breaks off at a possessive: the tree was cut in the wrong place. */
  private static boolean endsOpen(Draft draft) {
    Tree tree = draft.tree();
    int last = tree.sentence().indexAt(draft.contentRange().end() - 1);
    return !draft.quoted() && last >= 0 && tree.tag(last).equals("POS");
  }

  static boolean isClause(Draft draft) {
    return CLAUSES.contains(draft.rule());
  }

  /**
   * Inside a quotation only what the speaker says that somebody else said, and what the speaker
   * hopes, fears, promises, or once thought. "I think" and "we believe" only soften what is said.
   */
  private static boolean isToldInside(Draft draft) {
    CueWord word = draft.word();
    Phrase source = draft.source();
    if (word == null || source == null) {
      return false;
    }
    if (draft.rule().equals(QuotationLinker.WITHIN)) {
      return true;
    }
    if (!draft.rule().equals("verb-clause")) {
      return false;
    }
    return Names.isSpeaker(source)
        ? word.is(ATTITUDES) || isBygoneThought(draft, word)
        : word.is("say", "tell") && source.tree().isNoun(source.head());
  }

  private static boolean isBygoneThought(Draft draft, CueWord word) {
    return word.is("think") && draft.tree().tag(draft.head()).equals("VBD");
  }

  /** "declined to comment": the second verb says nothing that the first does not. */
  private static boolean isShadowed(Draft draft, List<Draft> kept) {
    for (int i = kept.size() - 1; i >= 0 && i >= kept.size() - 4; i--) {
      Draft other = kept.get(i);
      if (other.tree() != draft.tree() || other.cue() == null || other.word() == null) {
        continue;
      }
      Span cue = draft.cue();
      if (cue == null) {
        return false;
      }
      if (other.cue().overlaps(cue)) {
        return true;
      }
      boolean governs =
          draft.tree().is(draft.head(), "xcomp") && draft.tree().head(draft.head()) == other.head();
      if (governs && other.contentHolds(cue)) {
        return true;
      }
    }
    return false;
  }
}
