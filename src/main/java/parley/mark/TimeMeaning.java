package parley.mark;

import org.jspecify.annotations.Nullable;

/** What the words of a time expression mean, before anybody asks when they were written. */
sealed interface TimeMeaning {

  /** Which one of several: "last May", "next May", "this May", "May". */
  enum Turn {
    LAST,
    THIS,
    NEXT,
    /** "July of that year": in the year last spoken of. */
    SAME,
    /** "the following Friday", "the previous April": counted from the day last spoken of. */
    FOLLOWING,
    PREVIOUS,
    OPEN
  }

  /** Where counting starts. */
  enum Origin {
    /** The day of publication: "two weeks ago". */
    PUBLISHED,
    /** The day of publication, or the quarter just spoken of: "a year ago". */
    COMPARED,
    /** The day last spoken of: "two weeks later". */
    STORY,
    /** Where the reader is: in a history the day last spoken of, otherwise that of publication. */
    HERE,
    /** A date that stands in the words themselves: "two weeks after 5 May". */
    GIVEN,
    /**
     * The quarter that figures are reported for: the one spoken of, else the last to have ended.
     */
    REPORTED;

    /** Whether counting starts from the day of publication. */
    boolean isNow() {
      return this == PUBLISHED || this == COMPARED;
    }
  }

  /** Units of time, with the letters that ISO 8601 gives them. */
  enum Unit {
    SECOND("T", "S"),
    MINUTE("T", "M"),
    HOUR("T", "H"),
    DAY("", "D"),
    WEEKEND("", "WE"),
    WEEK("", "W"),
    MONTH("", "M"),
    QUARTER("", "Q"),
    YEAR("", "Y"),
    DECADE("", "DE"),
    CENTURY("", "CE");

    private final String prefix;
    private final String letters;

    Unit(String prefix, String letters) {
      this.prefix = prefix;
      this.letters = letters;
    }

    String prefix() {
      return prefix;
    }

    String letters() {
      return letters;
    }

    static Unit of(String word) {
      for (Unit unit : values()) {
        if (unit.name().equalsIgnoreCase(word)) {
          return unit;
        }
      }
      throw new IllegalArgumentException("no unit of time: " + word);
    }
  }

  /** A place in the calendar, more or less complete. */
  record OnCalendar(CalendarPoint point, Turn turn) implements TimeMeaning {}

  /**
   * So many units before or after something.
   *
   * @param count null where it is left open: "some years ago"
   * @param from the date that is counted from, where {@code origin} is {@code GIVEN}
   */
  record Away(
      Origin origin,
      @Nullable Integer count,
      Unit unit,
      @Nullable String hours,
      @Nullable TimeMeaning from)
      implements TimeMeaning {}

  /** A place in the calendar within some period: "Tuesday of last week", "May last year". */
  record Within(CalendarPoint point, Away period) implements TimeMeaning {}

  /**
   * A day of a month: "the 20th of next month", "the first Friday of July".
   *
   * @param point a day of the month, or a weekday
   * @param nth which of the weekdays; -1 for the last
   */
  record OfMonth(CalendarPoint point, int nth, TimeMeaning month) implements TimeMeaning {}

  /**
   * A feast, whose date may differ from year to year.
   *
   * @param rule how its date is found: see {@link Feasts}
   */
  record Feast(String rule, @Nullable Integer year, Turn turn, @Nullable String hours)
      implements TimeMeaning {}

  /**
   * A stretch of time. {@code count} is a number, with a fraction of a half at most, or X.
   *
   * <p>"Two years" is {@code P2Y}; a half is said in the next smaller unit: {@code P2Y6M}.
   *
   * @param attribute whether it is said of a thing, "three-hour talks", and counts from nowhere
   * @param more what comes on top in a smaller unit: "two years and three months"
   */
  record Length(String count, Unit unit, boolean attribute, @Nullable Length more)
      implements TimeMeaning {

    Length(String count, Unit unit) {
      this(count, unit, false, null);
    }
  }

  /**
   * So long before or after something that happened: "a day after the strike".
   *
   * <p>When the strike was, the words do not say. But whatever happened a day after it is what the
   * story has come to: so this is the day last spoken of, and the strike was the day before.
   *
   * @param after false for "a day before the vote", where it is the vote that may be known, or not
   */
  record Beside(Length length, boolean after) implements TimeMeaning {}

  /** What recurs: "every Monday". */
  record Repeating(String value) implements TimeMeaning {}

  /** Somewhere in the past, the present or the future: {@code PAST_REF}. */
  record Vague(String value) implements TimeMeaning {}

  /** A time that cannot be told from the words: "three days after the vote". */
  record Unclear() implements TimeMeaning {}

  /** No time at all: the number of a resolution. */
  record Nothing() implements TimeMeaning {}
}
