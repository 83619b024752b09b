package parley.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Event.Casualties;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Reads how many were killed or injured, as bounds: "at least 12" has no upper one, "dozens" is
 * from 24 up, since nothing more can be said of it.
 */
final class CasualtyReader {

  /** Round words and the least that each can mean. */
  private static final Map<String, Integer> ROUND =
      Map.of(
          "dozen", 12, "dozens", 24, "score", 20, "scores", 40, "hundreds", 200, "thousands", 2000);

  private static final Set<String> BOUNDS =
      Set.of("at least", "more than", "up to", "fewer than", "less than");

  private static final Map<String, Integer> WORDS = new HashMap<>();

  static {
    String[] small = {
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen",
      "twenty"
    };
    for (int i = 1; i < small.length; i++) {
      WORDS.put(small[i], i);
    }
    WORDS.put("a", 1);
    WORDS.put("an", 1);
  }

  private CasualtyReader() {}

  /** The bounds that a noun phrase gives, or null where it gives none. */
  static @Nullable Casualties read(Reading reading, Tree sentence, int noun) {
    if (noun < 0) {
      return null;
    }
    int number = -1;
    int amount = 0;
    boolean round = false;
    int first = sentence.first(noun);
    int last = Math.min(sentence.last(noun), noun + 4);
    for (int i = first; i <= last && number < 0; i++) {
      String word = sentence.word(i).toLowerCase(Locale.ROOT);
      int exact = exact(sentence, i, word, noun);
      if (exact > 0) {
        number = i;
        amount = exact;
      } else if (ROUND.containsKey(word)) {
        number = i;
        amount = ROUND.get(word);
        round = true;
        if (word.equals("dozens") || word.equals("scores")) {
          continue;
        }
      }
    }
    if (number < 0) {
      return null;
    }
    if (round && isTens(sentence, number)) {
      amount *= 10;
    }
    String before = before(sentence, number);
    boolean bounded = BOUNDS.contains(before);
    int from = bounded ? number - 2 : Math.max(first, number - 2);
    Span words = Grammar.span(sentence, Math.max(0, from), number);
    String said = words.of(reading.text());
    if (round || before.endsWith("at least") || before.endsWith("more than")) {
      return new Casualties(
          before.endsWith("more than") && !round ? amount + 1 : amount, null, said);
    }
    if (before.endsWith("up to") || before.endsWith("fewer than") || before.endsWith("less than")) {
      return new Casualties(0, before.endsWith("up to") ? amount : amount - 1, said);
    }
    return new Casualties(
        amount, amount, Grammar.span(sentence, number, number).of(reading.text()));
  }

  private static int exact(Tree sentence, int token, String word, int noun) {
    if (sentence.tag(token).equals("CD")) {
      return number(word);
    }
    boolean article = word.equals("a") || word.equals("an");
    return article
            && sentence.head(token) == noun
            && sentence.tag(noun).startsWith("NN")
            && !sentence.tag(noun).endsWith("S")
        ? 1
        : 0;
  }

  /** The number that a word spells, in letters or in digits; 0 where it spells none. */
  static int number(String word) {
    Integer spelled = WORDS.get(word);
    return spelled != null ? spelled : digits(word);
  }

  private static int digits(String word) {
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '0' && c <= '9' && value < 100_000_000) {
        value = value * 10 + (c - '0');
      } else if (c != ',') {
        return 0;
      }
    }
    return value;
  }

  /** "tens of thousands", "tens of" before a round word. */
  private static boolean isTens(Tree sentence, int number) {
    return number >= 2 && sentence.word(number - 2).equalsIgnoreCase("tens");
  }

  private static String before(Tree sentence, int number) {
    StringBuilder words = new StringBuilder();
    for (int i = Math.max(0, number - 2); i < number; i++) {
      words.append(words.isEmpty() ? "" : " ").append(sentence.word(i));
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }
}
