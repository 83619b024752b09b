package parley.mark;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Tells a number that counts from a year: "1709 schoolchildren" from "the 1992 protests".
 *
 * <p>Both are four digits before a plural. What tells them apart is whether the number would be a
 * likely year, and the word before it.
 */
final class Amounts {

  /** Words before an amount, never before a year that belongs to a noun. */
  private static final Set<String> MEASURING =
      Set.of(
          "over",
          "about",
          "some",
          "nearly",
          "than",
          "least",
          "most",
          "almost",
          "another",
          "approximately",
          "roughly",
          "only",
          "exactly",
          "additional");

  /** Words before a year: behind them a noun starts anew. */
  private static final Set<String> DATING =
      Set.of(
          "in", "since", "by", "until", "till", "from", "before", "after", "during", "the", "this",
          "that", "these", "those", "his", "her", "its", "their", "our", "'s", "’s", "early",
          "late", "mid", "as");

  private Amounts() {}

  /** Whether these four digits count what follows them. */
  static boolean is(Span digits, int number, List<Tree> sentences) {
    Tree tree = Tense.holding(digits.start(), sentences);
    if (tree == null) {
      return false;
    }
    int token = tree.sentence().indexFrom(digits.start());
    if (token >= tree.size() || !tree.span(token).equals(digits) || !isBeforePlural(tree, token)) {
      return false;
    }
    String before = before(tree, token);
    boolean unlikely =
        number < 1900 || number > 2100 || (number % 100 == 0 && !"of".equals(before));
    if (before == null) {
      return unlikely;
    }
    return MEASURING.contains(before) || (unlikely && !DATING.contains(before));
  }

  private static boolean isBeforePlural(Tree tree, int token) {
    int noun = token + 1;
    if (noun < tree.size() && (tree.tag(noun).equals("JJ") || tree.tag(noun).equals("VBN"))) {
      noun++;
    }
    return noun < tree.size() && tree.tag(noun).equals("NNS");
  }

  private static @Nullable String before(Tree tree, int token) {
    return token == 0 ? null : tree.word(token - 1).toLowerCase(Locale.ROOT);
  }
}
