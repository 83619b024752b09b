package parley.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.reader.paper.Line;
import parley.reader.paper.Sheet;

/**
 * Makes words whole that the ends of lines cut. Whether a hyphen is part of a word is told by the
 * rest of the paper where the word stands in it a second time, and else by {@link Hyphen}.
 */
final class LineEnds {

  private static final char SOFT = '\u00ad';

  /** What a printer cuts off as often as a writer puts a hyphen behind it: {@code pro-gress}. */
  private static final Set<String> SYLLABLES =
      Set.of(
          "anti", "co", "counter", "cross", "ex", "far", "ill", "mid", "multi", "non", "over",
          "post", "pre", "pro", "semi", "so", "ten");

  private final Set<String> words = new HashSet<>();

  static LineEnds of(List<Sheet> sheets) {
    LineEnds ends = new LineEnds();
    for (Sheet sheet : sheets) {
      for (Line line : sheet.lines()) {
        String text = line.text();
        int last = text.lastIndexOf(' ');
        // the last word may be cut, and so may the first
        for (String word : text.substring(0, Math.max(last, 0)).split(" ", -1)) {
          ends.words.add(bare(word));
        }
      }
    }
    return ends;
  }

  /** Puts a line behind the one before it. */
  void append(StringBuilder text, Line last, Line next) {
    String words = next.text();
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) == SOFT) {
      text.setLength(length - 1);
    } else if (Hyphen.isSplit(text, words)) {
      if (!keeps(text, words)) {
        text.setLength(length - 1);
      }
    } else if (length > 0 && !isCutAddress(text, last, next)) {
      text.append(' ');
    }
    text.append(words);
  }

  private boolean keeps(StringBuilder text, String next) {
    if (isAddress(text)) {
      return true;
    }
    String first = text.substring(text.lastIndexOf(" ") + 1, text.length() - 1);
    int space = next.indexOf(' ');
    String second = space < 0 ? next : next.substring(0, space);
    boolean hyphened = words.contains(bare(first + "-" + second));
    boolean joined = words.contains(bare(first + second));
    if (hyphened != joined) {
      return hyphened;
    }
    boolean syllable = SYLLABLES.contains(first) && SentenceEdge.goesOn(second);
    return !syllable && Hyphen.keeps(text, next);
  }

  /** An address that fills its line goes on without a space. */
  private static boolean isCutAddress(StringBuilder text, Line last, Line next) {
    return isAddress(text)
        && last.column().right() - last.right() < next.firstWord()
        && next.text().indexOf(' ') < 0
        && !Post.isAddress(next.text());
  }

  private static boolean isAddress(StringBuilder text) {
    String word = text.substring(text.lastIndexOf(" ") + 1);
    return Post.isAddress(word) || Post.isAddress(word.replace("<", ""));
  }

  /** In small letters, without the signs around it. */
  private static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
