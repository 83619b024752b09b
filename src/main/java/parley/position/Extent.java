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

  private static final Set<String> ENDS = Set.of(".", "!", "?", ":");

  private static final Set<String> SAYING = Set.of("say", "add", "tell", "report", "write");

  private static final int LONGEST_SOURCE = 14;

  /** How near to the end of the sentence the verb of saying stands: "said on Friday." */
  private static final int LONGEST_CLOSE = 5;

  private Extent() {}

  /** The last token of what this one heads. */
  static int last(Tree sentence, int head) {
    return last(sentence, head, sentence.size());
  }

  /** The same, ending before a token at the latest. */
  static int last(Tree sentence, int head, int before) {
    int end = Math.min(before, Math.max(sentence.last(head), behind(sentence, head)) + 1);
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

  /**
   * A participle behind the last of several nouns belongs to it, whatever it hangs on, and so does
   * "as long as the crew is held".
   */
  private static int behind(Tree sentence, int noun) {
    int next = sentence.last(noun) + 1;
    if (Grammar.isAsLongAs(sentence, next)) {
      return clauseEnd(sentence, next + 3) - 1;
    }
    boolean participle =
        next < sentence.size()
            && sentence.is(noun, "conj")
            && sentence.is(next, "acl")
            && sentence.head(next) == sentence.head(noun);
    return participle ? sentence.last(next) : noun;
  }

  /** The token before which the clause that goes on at this one ends. */
  static int clauseEnd(Tree sentence, int from) {
    return clauseEnd(sentence, from, sentence.size());
  }

  /** The same, at most a token before which to stop looking. */
  static int clauseEnd(Tree sentence, int from, int limit) {
    int most = Math.min(limit, sentence.size());
    int i = from;
    while (i < most && !breaks(sentence, i) && !ENDS.contains(sentence.word(i))) {
      i++;
    }
    return i;
  }

  private static boolean isClause(Tree sentence, int token) {
    return sentence.child(token, "nsubj", "nsubj:pass", "mark") >= 0;
  }

  private static boolean breaks(Tree sentence, int i) {
    boolean afterComma = sentence.word(i - 1).equals(",");
    return (BREAKS.contains(sentence.word(i)) && !isButVerb(sentence, i))
        || (afterComma && sentence.tag(i).equals("VBG"))
        || (sentence.tag(i).equals("CC") && isThat(sentence, i + 1))
        || isResponse(sentence, i)
        || isMeanwhile(sentence, i)
        || (sentence.word(i).equals(",") && isSaidBehind(sentence, i));
  }

  /** "accepts a truce but rejects an amnesty": the clause goes on. */
  private static boolean isButVerb(Tree sentence, int i) {
    return sentence.word(i).equals("but")
        && i + 1 < sentence.size()
        && (sentence.isVerb(i + 1) || sentence.tag(i + 1).equals("NNS"));
  }

  private static boolean isThat(Tree sentence, int i) {
    return i < sentence.size() && sentence.word(i).equals("that");
  }

  /** ", the minister said." */
  private static boolean isSaidBehind(Tree sentence, int comma) {
    int end = Math.min(sentence.size(), comma + LONGEST_SOURCE);
    for (int i = comma + 1; i < end && !sentence.word(i).equals(","); i++) {
      boolean said = SAYING.contains(Grammar.lemma(sentence, i));
      if (said && sentence.isVerb(i) && sentence.size() - i <= LONGEST_CLOSE) {
        return true;
      }
    }
    return false;
  }

  /** "raised the costs <em>as it went on</em> building ships": what goes on at the same time. */
  private static boolean isMeanwhile(Tree sentence, int i) {
    return sentence.word(i).equals("as")
        && i + 2 < sentence.size()
        && Set.of("it", "he", "she", "they", "we").contains(sentence.word(i + 1))
        && !sentence.isPunctuation(i + 2);
  }

  /** "in response to …". */
  private static boolean isResponse(Tree sentence, int i) {
    return sentence.word(i).equals("in")
        && i + 1 < sentence.size()
        && sentence.word(i + 1).equals("response");
  }

  /** With the closing quotation mark, where these words hold the opening one. */
  static int closed(Tree sentence, int first, int last) {
    boolean open = false;
    for (int i = first; i <= last; i++) {
      open = sentence.tag(i).equals("``") || (open && !sentence.tag(i).equals("''"));
    }
    int end = Math.min(sentence.size() - 1, last + 2);
    for (int i = last + 1; open && i <= end; i++) {
      if (sentence.tag(i).equals("''")) {
        return i;
      }
    }
    return last;
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
