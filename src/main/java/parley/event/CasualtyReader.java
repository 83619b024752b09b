package parley.event;

import java.util.List;
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
 * from 24 up, since nothing more can be said of it, and "about 300" is whatever rounds to 300.
 */
final class CasualtyReader {

  /** What the words before a number say of it, the longest first. */
  private static final List<Bound> BOUNDS =
      List.of(
          new Bound("no fewer than", Side.LEAST),
          new Bound("no less than", Side.LEAST),
          new Bound("at least", Side.LEAST),
          new Bound("a minimum of", Side.LEAST),
          new Bound("more than", Side.ABOVE),
          new Bound("upwards of", Side.ABOVE),
          new Bound("over", Side.ABOVE),
          new Bound("as many as", Side.MOST),
          new Bound("no more than", Side.MOST),
          new Bound("at most", Side.MOST),
          new Bound("up to", Side.MOST),
          new Bound("fewer than", Side.BELOW),
          new Bound("less than", Side.BELOW),
          new Bound("close to", Side.BELOW),
          new Bound("nearly", Side.BELOW),
          new Bound("almost", Side.BELOW),
          new Bound("under", Side.BELOW),
          new Bound("an estimated", Side.ABOUT),
          new Bound("approximately", Side.ABOUT),
          new Bound("about", Side.ABOUT),
          new Bound("around", Side.ABOUT),
          new Bound("roughly", Side.ABOUT),
          new Bound("some", Side.ABOUT));

  private enum Side {
    LEAST,
    ABOVE,
    MOST,
    BELOW,
    ABOUT
  }

  private record Bound(String words, Side side) {
    int length() {
      return words.split(" ", -1).length;
    }
  }

  /** Words for no certain number, and the least that each can mean. */
  private static final Map<String, Integer> LOOSE =
      Map.of(
          "several",
          3,
          "few",
          2,
          "handful",
          2,
          "dozens",
          24,
          "scores",
          40,
          "hundreds",
          200,
          "thousands",
          2000,
          "tens",
          20);

  private static final Set<String> PLURAL_PEOPLE = Set.of("NNS", "NNPS");

  private final Reading reading;
  private final Tree sentence;
  private final NumberWords numbers;

  private CasualtyReader(Reading reading, Tree sentence) {
    this.reading = reading;
    this.sentence = sentence;
    numbers = new NumberWords(sentence);
  }

  /** The bounds that a noun phrase gives, those joined to it added; null where it gives none. */
  static @Nullable Casualties read(Reading reading, Tree sentence, int noun) {
    return noun < 0 ? null : new CasualtyReader(reading, sentence).joined(noun);
  }

  /** The number that stands last before a word such as "dead": "12 people dead", "20 injured". */
  static @Nullable Casualties before(Reading reading, Tree sentence, int word) {
    CasualtyReader reader = new CasualtyReader(reading, sentence);
    Toll found = null;
    for (int i = Math.max(0, word - NEAR); i < word; i++) {
      String tag = sentence.tag(i);
      boolean counts = tag.equals("CD") || LOOSE.containsKey(reader.low(i)) || tag.equals("DT");
      Toll toll = counts ? reader.at(i, word) : null;
      found = toll == null ? found : toll;
    }
    return found == null ? null : found.casualties(reading, sentence);
  }

  /** How far before "dead" its number may stand. */
  private static final int NEAR = 5;

  private @Nullable Casualties joined(int noun) {
    Toll sum = alone(noun);
    if (sum == null) {
      return null;
    }
    for (int other : Grammar.conjuncts(sentence, noun)) {
      if (other <= noun) {
        continue;
      }
      if (hasVerb(noun, other)) {
        break; // "killed 12 people and injured dozens"
      }
      Toll more = alone(other);
      if (more != null) {
        sum = sum.and(more);
      } else if (!isBare(other)) {
        sum = new Toll(sum.min, null, sum.first, sum.last); // "two guards and the driver"
      }
    }
    return sum.casualties(reading, sentence);
  }

  private boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.isVerb(i)) {
        return true;
      }
    }
    return false;
  }

  /** "12 soldiers and civilians": the number is of both. */
  private boolean isBare(int noun) {
    return PLURAL_PEOPLE.contains(sentence.tag(noun))
        && sentence.child(noun, "det", "nmod:poss", "nummod") < 0;
  }

  private @Nullable Toll alone(int noun) {
    int first = noun;
    for (int child : sentence.children(noun)) {
      boolean counts = LOOSE.containsKey(low(child)); // "tens of" thousands
      if (child < noun && (counts || !sentence.is(child, "conj", "appos", "nmod"))) {
        first = Math.min(first, sentence.first(child));
      }
    }
    first = Math.max(first, noun - FURTHEST);
    for (int i = first; i <= noun; i++) {
      Toll toll = at(i, noun);
      if (toll != null) {
        return toll;
      }
    }
    return null;
  }

  /** How far before the noun its number may begin. */
  private static final int FURTHEST = 10;

  private @Nullable Toll at(int token, int noun) {
    String word = sentence.word(token).toLowerCase(Locale.ROOT);
    Integer loose = LOOSE.get(word);
    if (loose != null) {
      return loose(token, loose);
    }
    boolean one = word.equals("a") || word.equals("an");
    if (one) {
      boolean isDozen = numbers.at(token) != null;
      boolean single = sentence.tag(noun).startsWith("NN") && !sentence.tag(noun).endsWith("S");
      if (!isDozen) {
        boolean few = token + 1 < sentence.size() && LOOSE.containsKey(low(token + 1));
        return single && !few && sentence.head(token) == noun ? new Toll(1, 1, token, noun) : null;
      }
    }
    NumberWords.Found number = numbers.at(token);
    return number == null ? null : bounded(token, number);
  }

  /** "Dozens", "tens of thousands", "several hundred". */
  private Toll loose(int token, int least) {
    int last = token;
    long amount = least;
    int next = low(token + 1).equals("of") ? token + 2 : token + 1;
    String unit = low(next);
    Integer plural = LOOSE.get(unit);
    if (plural != null && plural >= 200) {
      amount = (long) least * (plural / 2);
      last = next;
    } else if (NumberWords.unit(unit) > 1) {
      amount = least * NumberWords.unit(unit);
      last = next;
    }
    int first = token > 0 && low(token - 1).equals("a") ? token - 1 : token;
    Bound bound = boundBefore(first);
    return new Toll(clip(amount), null, bound == null ? first : first - bound.length(), last);
  }

  private Toll bounded(int token, NumberWords.Found number) {
    int last = number.last();
    NumberWords.Found upper = null;
    String link = low(last + 1);
    boolean between = low(token - 1).equals("between");
    if (link.equals("to")
        || link.equals("-")
        || link.equals("–")
        || (between && link.equals("and"))) {
      upper = numbers.at(last + 2);
    }
    if (upper != null && upper.value() >= number.value()) {
      return new Toll(
          clip(number.value()), clip(upper.value()), between ? token - 1 : token, upper.last());
    }
    if (link.equals("or") && low(last + 2).equals("more")) {
      return new Toll(clip(number.value()), null, token, last + 2);
    }
    Bound bound = boundBefore(token);
    if (bound == null) {
      return new Toll(clip(number.value()), clip(number.value()), token, last);
    }
    int first = token - bound.length();
    long value = number.value();
    long half = rounding(value) / 2;
    return switch (bound.side) {
      case LEAST -> new Toll(clip(value), null, first, last);
      case ABOVE -> new Toll(clip(value + 1), null, first, last);
      case MOST -> new Toll(0, clip(value), first, last);
      case BELOW -> new Toll(0, clip(value - 1), first, last);
      case ABOUT -> new Toll(clip(value - half), clip(value + half), first, last);
    };
  }

  /** What a number is rounded to: 300 to hundreds, 12 to ones. */
  private static long rounding(long value) {
    long unit = 1;
    while (value > 0 && value % (unit * 10) == 0) {
      unit *= 10;
    }
    return unit;
  }

  private @Nullable Bound boundBefore(int token) {
    for (Bound bound : BOUNDS) {
      int first = token - bound.length();
      if (first >= 0 && text(first, token - 1).equals(bound.words)) {
        return bound;
      }
    }
    return null;
  }

  private String text(int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      words.append(words.isEmpty() ? "" : " ").append(low(i));
    }
    return words.toString();
  }

  private String low(int token) {
    return token < 0 || token >= sentence.size()
        ? ""
        : sentence.word(token).toLowerCase(Locale.ROOT);
  }

  private static int clip(long amount) {
    return (int) Math.max(0, Math.min(amount, Integer.MAX_VALUE));
  }

  /** The number that a word spells, in letters or in digits; 0 where it spells none. */
  static int number(String word) {
    return clip(NumberWords.simple(word.toLowerCase(Locale.ROOT)));
  }

  /**
   * Bounds, with the tokens that give them.
   *
   * @param max null where there is no upper bound
   */
  private record Toll(int min, @Nullable Integer max, int first, int last) {

    Toll and(Toll more) {
      Integer both = max == null || more.max == null ? null : clip((long) max + more.max);
      return new Toll(
          clip((long) min + more.min),
          both,
          Math.min(first, more.first),
          Math.max(last, more.last));
    }

    Casualties casualties(Reading reading, Tree sentence) {
      Span words = Grammar.span(sentence, first, last);
      return new Casualties(min, max, words.of(reading.text()));
    }
  }
}
