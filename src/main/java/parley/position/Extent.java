package parley.position;

import java.util.Set;
import parley.reading.Grammar;
import parley.syntax.Tree;

/**
 * How far the words of a matter reach: to the end of their clause, and not into what only comments
 * on it.
 *
 * <p>It goes by the words and not by the tree alone: a clause that begins with "while" hangs on the
 * wrong word often enough.
 */
final class Extent {

  /** Words that begin something else. */
  private static final Set<String> BREAKS =
      Set.of(
          "while",
          "whereas",
          "although",
          "though",
          "because",
          "when",
          "but",
          "following",
          "amid",
          "despite",
          "according",
          "which",
          "who",
          "where",
          ";",
          "—",
          "–");

  private Extent() {}

  /** The last token of what this one heads. */
  static int last(Tree sentence, int head) {
    return last(sentence, head, sentence.size());
  }

  /** The same, ending before a token at the latest. */
  static int last(Tree sentence, int head, int before) {
    int end = Math.min(before, sentence.last(head) + 1);
    for (int other : sentence.childrenWith(head, "conj", "parataxis", "acl:relcl", "appos")) {
      boolean clause = !sentence.is(other, "conj") || isClause(sentence, other);
      if (other > head && clause) {
        end = Math.min(end, sentence.first(other));
      }
    }
    for (int i = head + 1; i < end; i++) {
      if (breaks(sentence, i)) {
        end = i;
      }
    }
    return trimmed(sentence, head, end - 1);
  }

  private static boolean isClause(Tree sentence, int token) {
    return sentence.child(token, "nsubj", "nsubj:pass", "mark") >= 0;
  }

  private static boolean breaks(Tree sentence, int i) {
    boolean afterComma = sentence.word(i - 1).equals(",");
    return BREAKS.contains(Grammar.lemma(sentence, i))
        || BREAKS.contains(sentence.word(i))
        || (afterComma && sentence.tag(i).equals("VBG"))
        || isResponse(sentence, i);
  }

  /** "in response to …". */
  private static boolean isResponse(Tree sentence, int i) {
    return sentence.word(i).equals("in")
        && i + 1 < sentence.size()
        && sentence.word(i + 1).equals("response");
  }

  /** Without the marks, and the "and", that lead to what comes next. */
  static int trimmed(Tree sentence, int first, int last) {
    int i = last;
    while (i > first && leadsOn(sentence, i)) {
      i--;
    }
    return i;
  }

  private static boolean leadsOn(Tree sentence, int i) {
    String tag = sentence.tag(i);
    boolean closing = tag.equals("''") || sentence.word(i).equals(")");
    return tag.equals("CC") || tag.equals("IN") || (sentence.isPunctuation(i) && !closing);
  }
}
