package parley.reader;

import java.util.Locale;
import java.util.Set;

/** Words that were split with a hyphen where a line or a page ended. */
final class Hyphen {

  /** First parts that keep their hyphen, as in {@code long-term}. */
  private static final Set<String> KEEP =
      Set.of(
          "anti", "co", "counter", "cross", "ex", "far", "first", "five", "four", "half", "hard",
          "high", "ill", "large", "left", "long", "low", "lower", "mid", "multi", "near", "newly",
          "non", "one", "over", "post", "pre", "pro", "right", "second", "self", "semi", "short",
          "six", "small", "so", "ten", "third", "three", "two", "upper", "vice", "well", "year");

  private static final int LONGEST_PART = 30;

  private Hyphen() {}

  /** Whether the first line ends in the middle of a word that the second one goes on with. */
  static boolean isSplit(CharSequence line, CharSequence next) {
    int length = line.length();
    return length > 1
        && !next.isEmpty()
        && line.charAt(length - 1) == '-'
        && Character.isLetterOrDigit(line.charAt(length - 2))
        && Character.isLetterOrDigit(next.charAt(0));
  }

  /** Whether the hyphen at the end of the line is part of the word that it splits. */
  static boolean keeps(CharSequence line, CharSequence next) {
    int end = line.length() - 1;
    int start = end;
    while (start > 0
        && end - start < LONGEST_PART
        && Character.isLetterOrDigit(line.charAt(start - 1))) {
      start--;
    }
    String part = line.subSequence(start, end).toString();
    return !Character.isLowerCase(next.charAt(0))
        || !part.equals(part.toLowerCase(Locale.ROOT))
        || part.chars().anyMatch(Character::isDigit)
        || (start > 0 && line.charAt(start - 1) == '-')
        || KEEP.contains(part);
  }
}
