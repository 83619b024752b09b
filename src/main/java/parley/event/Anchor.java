package parley.event;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.entry.Event;
import parley.entry.When;
import parley.mark.Timex;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * How many days lie between two events of a sentence: "they met <em>a day after</em> the strike".
 * Once the day of one is known, from this sentence or from another, so is the day of the other.
 *
 * @param days from the first event to the second; below nought where the second was before it
 * @param weeks whether they are counted in weeks: then no more than the week is told
 * @param words "a day after"
 */
record Anchor(Passage first, Passage second, int days, boolean weeks, Passage words) {

  private static final Map<String, Integer> UNITS =
      Map.of("day", 1, "days", 1, "week", 7, "weeks", 7);

  private static final Set<String> ONE = Set.of("a", "one", "the");

  /** More than this many days are no count of days any more. */
  private static final int MOST = 400;

  /** Lengths of which the days cannot be told: what is "hours after" may be on the next day. */
  private static final Set<String> UNTOLD =
      Set.of("minutes", "hour", "hours", "month", "months", "year", "years", "decades");

  /**
   * What stands behind "a day after" or "hours before", up to the next comma: it is on a day of its
   * own. Null where the sentence counts from nothing.
   */
  static @Nullable Span apart(Tree sentence) {
    for (int unit = 0; unit + 2 < sentence.size(); unit++) {
      String word = sentence.word(unit).toLowerCase(Locale.ROOT);
      if ((UNITS.containsKey(word) || UNTOLD.contains(word)) && side(sentence, unit + 1) != 0) {
        int end = unit + 2;
        while (end + 1 < sentence.size() && !sentence.word(end + 1).equals(",")) {
          end++;
        }
        return Grammar.span(sentence, unit + 2, end);
      }
    }
    return null;
  }

  /** Whether a time that ends with this token only says how far another event is away. */
  static boolean isDistance(Tree sentence, int last) {
    if (last + 1 >= sentence.size()
        || !UNITS.containsKey(sentence.word(last).toLowerCase(Locale.ROOT))) {
      return false;
    }
    return side(sentence, last + 1) != 0;
  }

  /** Whether "two days after" or the like begins at this token. */
  static boolean isDistanceNear(Tree sentence, int token) {
    for (int unit = token; unit <= token + 3 && unit + 1 < sentence.size(); unit++) {
      if (isDistance(sentence, unit)) {
        return true;
      }
    }
    return false;
  }

  private static int side(Tree sentence, int token) {
    return switch (sentence.word(token).toLowerCase(Locale.ROOT)) {
      case "after", "following" -> -1;
      case "before" -> 1;
      default -> 0;
    };
  }

  /**
   * Finds the anchors of a sentence.
   *
   * @param told the passages of those events of the sentence that are written down, by the token
   *     that tells them, in the order of reading
   */
  static List<Anchor> in(Reading reading, Tree sentence, Map<Integer, Passage> told) {
    List<Anchor> found = new ArrayList<>();
    for (int unit = 1; unit + 1 < sentence.size(); unit++) {
      if (!isDistance(sentence, unit)) {
        continue;
      }
      int count = count(sentence, unit - 1);
      Passage second = firstBehind(sentence, told, unit + 1);
      Passage first = main(sentence, told, unit);
      if (count > 0 && first != null && second != null && !first.equals(second)) {
        int days = side(sentence, unit + 1) * count * unitDays(sentence, unit);
        Passage words = reading.passage(Grammar.span(sentence, unit - 1, unit + 1));
        boolean weeks = unitDays(sentence, unit) > 1;
        found.add(new Anchor(first, second, days, weeks, words));
      }
    }
    return found;
  }

  private static int unitDays(Tree sentence, int unit) {
    return UNITS.getOrDefault(sentence.word(unit).toLowerCase(Locale.ROOT), 1);
  }

  private static int count(Tree sentence, int token) {
    String word = sentence.word(token).toLowerCase(Locale.ROOT);
    if (ONE.contains(word)) {
      return 1;
    }
    int number = CasualtyReader.number(word);
    return number <= MOST ? number : 0;
  }

  private static @Nullable Passage firstBehind(
      Tree sentence, Map<Integer, Passage> told, int from) {
    for (int i = from; i < sentence.size(); i++) {
      if (sentence.word(i).equals(",")) {
        return null;
      }
      if (told.containsKey(i)) {
        return told.get(i);
      }
    }
    return null;
  }

  /** The event that the distance is counted from: what stands before it, else the main clause. */
  private static @Nullable Passage main(Tree sentence, Map<Integer, Passage> told, int unit) {
    Passage before = null;
    for (Map.Entry<Integer, Passage> one : told.entrySet()) {
      if (one.getKey() < unit && (before == null || sentence.head(one.getKey()) < 0)) {
        before = one.getValue();
      }
    }
    if (before != null) {
      return before;
    }
    int comma = unit;
    while (comma < sentence.size() && !sentence.word(comma).equals(",")) {
      comma++;
    }
    for (Map.Entry<Integer, Passage> one : told.entrySet()) {
      if (one.getKey() > comma) {
        return one.getValue();
      }
    }
    return null;
  }

  /** The events, with the days that follow from the anchors. */
  static List<Event> resolve(List<Event> events, List<Anchor> anchors) {
    List<Event> dated = new ArrayList<>(events);
    for (Anchor anchor : anchors) {
      LocalDate first = day(dated, anchor.first());
      LocalDate second = day(dated, anchor.second());
      if (first != null && second == null) {
        set(dated, anchor.second(), anchor.when(first.plusDays(anchor.days())));
      } else if (second != null && first == null) {
        set(dated, anchor.first(), anchor.when(second.minusDays(anchor.days())));
      }
    }
    return dated;
  }

  private static @Nullable LocalDate day(List<Event> events, Passage passage) {
    for (Event event : events) {
      When when = event.when();
      if (when != null && event.passages().contains(passage)) {
        String value = when.timex().value();
        if (value.matches("\\d{4}-\\d{2}-\\d{2}([T].*)?")) {
          return LocalDate.parse(value.substring(0, 10));
        }
      }
    }
    return null;
  }

  private When when(LocalDate day) {
    String value =
        weeks
            ? String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
            : day.toString();
    return new When(new Timex(Timex.Type.DATE, value), When.Basis.RESOLVED, words);
  }

  private static void set(List<Event> events, Passage passage, When when) {
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (event.when() == null && event.passages().contains(passage)) {
        events.set(
            i,
            new Event(
                event.evidence(),
                event.kind(),
                event.plover(),
                event.cameo(),
                event.participants(),
                when,
                event.where(),
                event.duration(),
                event.killed(),
                event.injured(),
                event.topic()));
      }
    }
  }
}
