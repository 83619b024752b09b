package parley.mark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.mark.TimeClasses.Reading;
import parley.mark.TimeWord.Kind;

/** Numbers in digits and in words: the classes that cannot be listed. */
final class Numerals {

  /** The classes read here and not in the file of words. */
  private static final Set<String> NAMES =
      Set.of(
          "year",
          "number",
          "two-digits",
          "day",
          "nth",
          "ordinal",
          "month-number",
          "hour",
          "minute",
          "decade",
          "short-decade",
          "compact-day",
          "count",
          "hour-point",
          "hour-and-minute");

  private static final Map<String, Integer> UNITS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19));
  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("eleventh", 11),
          Map.entry("twelfth", 12),
          Map.entry("thirteenth", 13),
          Map.entry("fourteenth", 14),
          Map.entry("fifteenth", 15),
          Map.entry("sixteenth", 16),
          Map.entry("seventeenth", 17),
          Map.entry("eighteenth", 18),
          Map.entry("nineteenth", 19),
          Map.entry("twentieth", 20),
          Map.entry("thirtieth", 30));
  private static final Map<String, Integer> HUNDREDS = Map.of("hundred", 100, "thousand", 1000);
  private static final Map<String, String> MILLIONS =
      Map.of("million", "000000", "billion", "000000000");

  private final TimeClasses classes;

  Numerals(TimeClasses classes) {
    this.classes = classes;
  }

  static boolean covers(String name) {
    return NAMES.contains(name);
  }

  /** Whether a number of any sort may begin with this word. */
  static boolean opens(TimeWord word) {
    return switch (word.kind()) {
      case NUMBER, AMOUNT, ORDINAL, PLURAL -> true;
      case WORD ->
          UNITS.containsKey(word.text())
              || TENS.containsKey(word.text())
              || ORDINALS.containsKey(word.text())
              || HUNDREDS.containsKey(word.text());
      case SIGN, BREAK -> false;
    };
  }

  @Nullable Reading read(String name, List<TimeWord> words, int at) {
    TimeWord word = words.get(at);
    return switch (name) {
      case "year" -> year(words, at);
      case "number" -> digits(word, 1, 4, 1, 9999);
      case "two-digits" -> digits(word, 2, 2, 0, 99);
      case "month-number" -> digits(word, 1, 2, 1, 12);
      case "hour" -> hour(words, at);
      case "minute" -> digits(word, 2, 2, 0, 59);
      case "hour-point" -> hourPoint(word);
      case "hour-and-minute" -> hourAndMinute(word);
      case "compact-day" -> digits(word, 8, 8, 18000101, 21001231);
      case "day" -> {
        Reading plain = digits(word, 1, 2, 1, 31);
        Reading ordinal = plain == null ? ordinal(words, at) : null;
        yield ordinal != null && Integer.parseInt(ordinal.value()) > 31
            ? null
            : first(plain, ordinal);
      }
      case "nth" ->
          word.is(Kind.ORDINAL) && word.number() >= 1 && word.number() <= 31
              ? new Reading(1, String.valueOf(word.number()))
              : null;
      case "ordinal" -> ordinal(words, at);
      case "decade" -> plural(word, 1000, 2100);
      case "short-decade" -> plural(word, 10, 90);
      case "count" -> count(words, at);
      default -> throw new IllegalArgumentException("no class of numbers: " + name);
    };
  }

  private static @Nullable Reading first(@Nullable Reading one, @Nullable Reading other) {
    return one != null ? one : other;
  }

  private static @Nullable Reading digits(TimeWord word, int fewest, int most, int low, int high) {
    return word.is(Kind.NUMBER)
            && word.digits() >= fewest
            && word.digits() <= most
            && word.number() >= low
            && word.number() <= high
        ? new Reading(1, String.valueOf(word.number()))
        : null;
  }

  private static @Nullable Reading year(List<TimeWord> words, int at) {
    TimeWord word = words.get(at);
    if (word.is(Kind.NUMBER)) {
      return digits(word, 4, 4, 1000, 2199);
    }
    Integer century = UNITS.get(word.text());
    if (word.text().equals("twenty")) {
      century = 20;
    }
    if (century == null || century < 15 || at + 1 >= words.size()) {
      return null;
    }
    Reading rest = below100(words, at + 1);
    return rest != null && Integer.parseInt(rest.value()) >= 10
        ? new Reading(1 + rest.length(), century + rest.value())
        : null;
  }

  private static @Nullable Reading hour(List<TimeWord> words, int at) {
    Reading digits = digits(words.get(at), 1, 2, 0, 24);
    if (digits != null) {
      return digits;
    }
    Integer spelt = UNITS.get(words.get(at).text());
    return spelt != null && spelt <= 12 ? new Reading(1, spelt.toString()) : null;
  }

  /** {@code 5.30}, as some write the time of day; its value is {@code 5:30}. */
  private static @Nullable Reading hourPoint(TimeWord word) {
    int point = word.text().indexOf('.');
    if (!word.is(Kind.AMOUNT) || point < 1 || point > 2 || word.text().length() != point + 3) {
      return null;
    }
    return new Reading(1, word.text().replace('.', ':'));
  }

  /** {@code 0730}, as in "0730 GMT"; its value is {@code 7:30}. */
  private static @Nullable Reading hourAndMinute(TimeWord word) {
    return word.digits() == 4 && word.number() < 2400 && word.number() % 100 < 60
        ? new Reading(1, word.number() / 100 + ":" + word.text().substring(2))
        : null;
  }

  private static @Nullable Reading plural(TimeWord word, int low, int high) {
    return word.is(Kind.PLURAL)
            && word.number() >= low
            && word.number() <= high
            && word.number() % 10 == 0
        ? new Reading(1, String.valueOf(word.number()))
        : null;
  }

  private static @Nullable Reading ordinal(List<TimeWord> words, int at) {
    TimeWord word = words.get(at);
    if (word.is(Kind.ORDINAL)) {
      return word.number() > 0 ? new Reading(1, String.valueOf(word.number())) : null;
    }
    Integer plain = ORDINALS.get(word.text());
    if (plain != null) {
      return new Reading(1, plain.toString());
    }
    Integer tens = TENS.get(word.text());
    if (tens == null) {
      return null;
    }
    int next = hyphen(words, at + 1);
    Integer units = next < words.size() ? ORDINALS.get(words.get(next).text()) : null;
    return units != null && units < 10
        ? new Reading(next + 1 - at, String.valueOf(tens + units))
        : null;
  }

  private static int hyphen(List<TimeWord> words, int at) {
    return at < words.size() && words.get(at).text().equals("-") ? at + 1 : at;
  }

  private static @Nullable Reading below100(List<TimeWord> words, int at) {
    String text = words.get(at).text();
    Integer units = UNITS.get(text);
    if (units != null) {
      return new Reading(1, units.toString());
    }
    Integer tens = TENS.get(text);
    if (tens == null) {
      return null;
    }
    int next = hyphen(words, at + 1);
    Integer more = next < words.size() ? UNITS.get(words.get(next).text()) : null;
    return more != null && more < 10
        ? new Reading(next + 1 - at, String.valueOf(tens + more))
        : new Reading(1, tens.toString());
  }

  /** How many: digits, words, "a couple of", "2 1/2", "two and a half"; X where it is left open. */
  private @Nullable Reading count(List<TimeWord> words, int at) {
    Reading listed = classes.read("quantity", words, at);
    Reading whole = whole(words, at);
    if (listed != null && (whole == null || whole.length() <= listed.length())) {
      return listed;
    }
    if (whole == null) {
      return null;
    }
    Reading half = half(words, at + whole.length());
    return half == null || whole.value().contains(".")
        ? whole
        : new Reading(whole.length() + half.length(), whole.value() + half.value());
  }

  private static @Nullable Reading whole(List<TimeWord> words, int at) {
    TimeWord word = words.get(at);
    if (word.is(Kind.NUMBER)) {
      return word.number() >= 0 && word.digits() <= 6
          ? million(words, at, new Reading(1, String.valueOf(word.number())))
          : null;
    }
    if (word.is(Kind.AMOUNT)) {
      return word.text().length() <= 9 ? new Reading(1, word.text()) : null;
    }
    boolean one = word.text().equals("a") && at + 1 < words.size();
    Reading small = one ? new Reading(1, "1") : below100(words, at);
    int value = small == null ? 1 : Integer.parseInt(small.value());
    int next = at + (small == null ? 0 : small.length());
    Integer times = next < words.size() ? HUNDREDS.get(words.get(next).text()) : null;
    if (times == null) {
      Reading large = small == null ? null : million(words, at, small);
      return one && large != null && large.length() == 1 ? null : large;
    }
    return new Reading(next + 1 - at, String.valueOf(value * times));
  }

  /** "13 billion", or the number itself where no million follows. */
  private static Reading million(List<TimeWord> words, int at, Reading number) {
    int next = at + number.length();
    String zeros = next < words.size() ? MILLIONS.get(words.get(next).text()) : null;
    return zeros == null || number.value().length() > 4
        ? number
        : new Reading(number.length() + 1, number.value() + zeros);
  }

  private static @Nullable Reading half(List<TimeWord> words, int at) {
    int end = hyphen(words, at);
    if (stands(words, end, "1", "/", "2")) {
      return new Reading(end + 3 - at, ".5");
    }
    if (at < words.size() && words.get(at).text().equals("½")) {
      return new Reading(1, ".5");
    }
    if (stands(words, at, "and", "a", "half")) {
      return new Reading(3, ".5");
    }
    return stands(words, at, "-", "and", "-", "a", "-", "half") ? new Reading(6, ".5") : null;
  }

  private static boolean stands(List<TimeWord> words, int at, String... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (at + i >= words.size() || !words.get(at + i).text().equals(wanted[i])) {
        return false;
      }
    }
    return true;
  }
}
