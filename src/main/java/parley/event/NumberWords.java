package parley.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.syntax.Tree;

/**
 * Whole numbers of a sentence, in digits or in words: "1,200", "9 999 999", "twenty-five", "two
 * hundred and six", "1.5 million", "a dozen".
 */
final class NumberWords {

  private static final Map<String, Integer> SIMPLE = new HashMap<>();

  private static final Map<String, Long> UNITS =
      Map.of("dozen", 12L, "hundred", 100L, "thousand", 1_000L, "million", 1_000_000L);

  /** No number is read beyond it: nobody counts so many. */
  private static final long MOST = Integer.MAX_VALUE;

  static {
    String[] small = {
      "zero one two three four five six seven eight nine",
      "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    };
    int value = 0;
    for (String row : small) {
      for (String word : row.split(" ", -1)) {
        SIMPLE.put(word, value++);
      }
    }
    int tens = 20;
    for (String word : "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1)) {
      SIMPLE.put(word, tens);
      tens += 10;
    }
  }

  private final Tree sentence;

  NumberWords(Tree sentence) {
    this.sentence = sentence;
  }

  /** A number and the last of its tokens. */
  record Found(long value, int last) {}

  /** How many a word such as "hundred" stands for, 1 for any other. */
  static long unit(String word) {
    return UNITS.getOrDefault(word, 1L);
  }

  /** The number that begins at a token, or null. */
  @Nullable Found at(int token) {
    Found found = whole(token);
    return found == null || found.value >= MOST ? null : found;
  }

  private @Nullable Found whole(int token) {
    if (token < 0 || token >= sentence.size()) {
      return null;
    }
    boolean article = low(token).equals("a");
    if (article && unit(low(token + 1)) == 1) {
      return null;
    }
    Found part = article ? new Found(1, token) : part(token);
    if (part == null) {
      return unit(low(token)) > 1 ? units(new Found(1, token - 1)) : null;
    }
    return units(part);
  }

  /** What follows a number makes it larger: "two hundred", "1.5 million", "two hundred and six". */
  private Found units(Found part) {
    long sum = 0;
    long amount = part.value;
    int last = part.last;
    while (unit(low(last + 1)) > 1 && amount < MOST) {
      amount *= unit(low(last + 1));
      last++;
      int next = low(last + 1).equals("and") ? last + 2 : last + 1;
      Found more = part(next);
      if (more != null && more.value < 100 && amount % 100 == 0 && isWord(next)) {
        sum += amount;
        amount = more.value;
        last = more.last;
      }
    }
    return new Found(Math.min(sum + amount, MOST), last);
  }

  private boolean isWord(int token) {
    return Character.isLetter(low(token).charAt(0));
  }

  private @Nullable Found part(int token) {
    String word = low(token);
    if (word.isEmpty()) {
      return null;
    }
    if (Character.isLetter(word.charAt(0))) {
      long value = simple(word);
      return value > 0 ? new Found(value, token) : null;
    }
    int point = word.indexOf('.');
    if (point > 0 && unit(low(token + 1)) >= 1_000) {
      long whole = digits(word.substring(0, point));
      long tenths = digits(word.substring(point + 1, Math.min(word.length(), point + 2)));
      long unit = unit(low(token + 1));
      return whole < 0 || tenths < 0
          ? null
          : new Found(whole * unit + tenths * unit / 10, token + 1);
    }
    long value = digits(word);
    if (value < 0) {
      return null;
    }
    int last = token;
    while (value < MOST && low(last + 1).length() == 3 && digits(low(last + 1)) >= 0) {
      value = value * 1_000 + digits(low(last + 1)); // "9 999 999"
      last++;
    }
    return new Found(Math.min(value, MOST), last);
  }

  /** The number that one word spells, in letters or in digits; 0 where it spells none. */
  static long simple(String word) {
    Integer plain = SIMPLE.get(word);
    if (plain != null) {
      return plain;
    }
    if (word.equals("a") || word.equals("an")) {
      return 1;
    }
    int hyphen = word.indexOf('-');
    if (hyphen > 0) {
      Integer tens = SIMPLE.get(word.substring(0, hyphen));
      Integer ones = SIMPLE.get(word.substring(hyphen + 1));
      return tens == null || ones == null || tens < 20 || ones > 9 ? 0 : tens + ones;
    }
    return Math.max(0, digits(word));
  }

  /** The value of digits with commas between thousands; -1 where it is something else. */
  private static long digits(String word) {
    long value = 0;
    boolean any = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '0' && c <= '9') {
        value = Math.min(MOST, value * 10 + (c - '0'));
        any = true;
      } else if (c != ',') {
        return -1;
      }
    }
    return any ? value : -1;
  }

  private String low(int token) {
    return token < 0 || token >= sentence.size()
        ? ""
        : sentence.word(token).toLowerCase(Locale.ROOT);
  }
}
