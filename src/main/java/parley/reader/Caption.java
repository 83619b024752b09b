package parley.reader;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.article.Image;
import parley.text.Span;

/**
 * The line under a picture: {@code Someone at a table. **Jane Roe / AFP**} or {@code Someone at a
 * table (Photo: Jane Roe)}. It is known by its credit; without one it is a paragraph like others.
 */
final class Caption {

  private static final int LONGEST_CREDIT = 90;
  private static final int LONGEST_CAPTION = 600;

  private Caption() {}

  /**
   * The picture whose caption this block is, or null.
   *
   * @param expected whether a caption is likely here: before the body, or behind a picture
   */
  static @Nullable Image read(Block block, boolean expected) {
    String text = block.text();
    if (text.isEmpty() || text.length() > LONGEST_CAPTION) {
      return null;
    }
    int credit = bold(block, expected);
    if (credit < 0) {
      credit = bracketed(text, expected);
    }
    if (credit < 0) {
      credit = plain(text, expected);
    }
    if (credit < 0) {
      return null;
    }
    String words = text.substring(0, credit).strip();
    return new Image(words.isEmpty() ? null : words, bare(text.substring(credit)), null);
  }

  /** Where a credit in bold begins that ends the block, or -1. */
  private static int bold(Block block, boolean expected) {
    if (block.bold().isEmpty()) {
      return -1;
    }
    Span last = block.bold().getLast();
    String text = block.text();
    boolean ends = text.length() - last.end() <= 1;
    String words = last.of(text);
    boolean credit =
        isCredit(words) || (expected && last.start() > 0 && isCapitalised(words) && !isLong(words));
    return ends && credit ? last.start() : -1;
  }

  private static int bracketed(String text, boolean expected) {
    if (!text.endsWith(")") && !text.endsWith("]")) {
      return -1;
    }
    int open = text.lastIndexOf(text.endsWith(")") ? '(' : '[');
    if (open < 0 || text.length() - open > LONGEST_CREDIT) {
      return -1;
    }
    String words = text.substring(open + 1, text.length() - 1);
    boolean agency = expected && Agencies.shipped().named(words) != null;
    return isCredit(words) || agency ? open : -1;
  }

  /** Where the last sentence begins, if it is a credit and has no full stop. */
  private static int plain(String text, boolean expected) {
    if (!expected) {
      return -1;
    }
    int start = Math.max(text.lastIndexOf(". "), text.lastIndexOf("? ")) + 2;
    String words = start < 2 ? text : text.substring(start);
    boolean slash = words.indexOf('/') > 0 && !SentenceEdge.ends(words);
    return isCredit(words) && (slash || isLabelled(words)) ? text.length() - words.length() : -1;
  }

  /** {@code Jane Roe / AFP}, {@code Photo: Jane Roe}, {@code AFP via Getty Images}. */
  static boolean isCredit(String words) {
    if (words.isEmpty() || words.length() > LONGEST_CREDIT || isLong(words)) {
      return false;
    }
    if (isLabelled(words)) {
      return true;
    }
    int slash = words.indexOf('/');
    String lower = words.toLowerCase(Locale.ROOT);
    boolean service =
        lower.contains(" photo") || lower.contains(" via ") || lower.contains("getty");
    return (slash > 0 || service) && isCapitalised(words.replace(" via ", " "));
  }

  private static boolean isLabelled(String words) {
    return BlockRules.shipped().is(BlockRules.Cue.CREDIT, words);
  }

  private static boolean isLong(String words) {
    return Block.plain(words).words() > 9;
  }

  /** Whether every word begins with a capital letter, small words between them aside. */
  private static boolean isCapitalised(String words) {
    boolean capital = false;
    for (String word : words.split("[ /]+", -1)) {
      if (word.isEmpty() || (word.length() <= 3 && Character.isLowerCase(word.charAt(0)))) {
        continue;
      }
      int first = word.codePointAt(0);
      if (Character.isLowerCase(first) && word.indexOf('.') < 0) {
        return false;
      }
      capital |= Character.isUpperCase(first);
    }
    return capital;
  }

  /** A credit without its label and the brackets around it. */
  static String bare(String raw) {
    String credit = raw.strip();
    while (!credit.isEmpty() && "([".indexOf(credit.charAt(0)) >= 0) {
      credit = credit.substring(1).strip();
    }
    while (!credit.isEmpty() && ")]".indexOf(credit.charAt(credit.length() - 1)) >= 0) {
      credit = credit.substring(0, credit.length() - 1).strip();
    }
    BlockRules.Found found = BlockRules.shipped().find(credit);
    return found != null && found.cue() == BlockRules.Cue.CREDIT && found.rest() < credit.length()
        ? credit.substring(found.rest()).strip()
        : credit;
  }
}
