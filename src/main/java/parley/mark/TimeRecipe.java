package parley.mark;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.mark.TimeMeaning.Away;
import parley.mark.TimeMeaning.Beside;
import parley.mark.TimeMeaning.Feast;
import parley.mark.TimeMeaning.Length;
import parley.mark.TimeMeaning.Nothing;
import parley.mark.TimeMeaning.OfMonth;
import parley.mark.TimeMeaning.OnCalendar;
import parley.mark.TimeMeaning.Origin;
import parley.mark.TimeMeaning.Repeating;
import parley.mark.TimeMeaning.Turn;
import parley.mark.TimeMeaning.Unclear;
import parley.mark.TimeMeaning.Unit;
import parley.mark.TimeMeaning.Vague;
import parley.mark.TimeMeaning.Within;
import parley.mark.TimePattern.Captures;

/**
 * What a rule makes of the words that it found: a recipe, and constants that it adds to the
 * captures ({@code away unit=day count=1 sign=-}).
 */
record TimeRecipe(Dish dish, Map<String, String> constants) {

  /** The recipes that a rule may name. */
  enum Dish {
    /** A place in the calendar, from everything that was captured. */
    DATE,
    /** 24/04/2025 or 04/24/2025: only where the two cannot be mistaken for each other. */
    SLASHED,
    /** 24.04.2025: the day comes first. */
    POINTED,
    /** 20250424. */
    COMPACT,
    /** A feast: see {@link Feasts}. */
    FEAST,
    /** "The 20th of next month", "the first Friday of July". */
    OF_MONTH,
    /** The second of two days: "April 3-5". */
    UNTIL,
    /** A part of the year that is {@code count} years from the one of publication. */
    DATE_OF_YEAR,
    /** "Tuesday of last week". */
    WEEKDAY_OF_WEEK,
    DECADE,
    SHORT_DECADE,
    /** "the 1990's". */
    YEAR_OR_DECADE,
    CENTURY,
    /** "'98". */
    SHORT_YEAR,
    /** The second of two years: "1915-17". */
    SHORT_UNTIL,
    /** "The weekend": the last or the coming one. */
    WEEKEND,
    /** So many units from the day of publication, backward where {@code sign=-}. */
    AWAY,
    /** So many units from the day last spoken of. */
    STORY,
    /** "The end of the year": of the one that the reader is in. */
    HERE,
    /** "The quarter": the one that is reported on. */
    REPORTED,
    AGO,
    HENCE,
    LATER,
    EARLIER,
    /** "A day after the strike". */
    BESIDE,
    BEFORE,
    AFTER,
    WEEK_OF,
    LENGTH,
    /** "Half an hour". */
    HALF,
    /** "Two and a half years", "a year and a half". */
    AND_HALF,
    /** "Two years and three months". */
    AND_MORE,
    EVERY,
    /** "Every Monday", "Mondays", "Monday mornings". */
    EVERY_WEEKDAY,
    EVERY_MONTH,
    /** "Every morning", "weekends". */
    EVERY_PART,
    CLOCK,
    CLOCK_PART,
    /** {@code vague past}, {@code vague now}, {@code vague future}. */
    VAGUE,
    /** What was found before, now with more words. */
    SAME,
    /** A length that is part of a date: "the first ten months of 2015". */
    SAME_LENGTH,
    UNCLEAR,
    NOTHING
  }

  static TimeRecipe parse(String written) {
    String[] parts = written.split(" +", -1);
    Map<String, String> constants = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      constants.put(
          equals < 0 ? "is" : parts[i].substring(0, equals), parts[i].substring(equals + 1));
    }
    return new TimeRecipe(
        Dish.valueOf(parts[0].replace('-', '_').toUpperCase(java.util.Locale.ROOT)), constants);
  }

  /** The meaning, or null where the words turn out to mean no time ("24/25/2025"). */
  @Nullable TimeMeaning make(Captures captured) {
    Map<String, String> values = new TreeMap<>(captured.values());
    values.putAll(constants);
    Captures all = new Captures(values, captured.times());
    return switch (dish) {
      case DATE -> onCalendar(all);
      case SLASHED -> WrittenDates.slashed(all);
      case POINTED -> WrittenDates.day(all, number(all, "one"), number(all, "other"));
      case COMPACT -> WrittenDates.compact(number(all, "compact-day"));
      case FEAST ->
          new Feast(word(all, "feast"), all.integer("year"), turn(all), all.value("part"));
      case OF_MONTH -> ofMonth(all);
      case UNTIL -> until(all);
      case DATE_OF_YEAR -> ofYear(all);
      case WEEKDAY_OF_WEEK ->
          new Within(
              CalendarPoint.NOTHING.withWeekday(all.integer("weekday")),
              period(Unit.WEEK, number(all, "count")));
      case DECADE -> WrittenDates.prefix(number(all, "decade") / 10, false);
      case SHORT_DECADE -> WrittenDates.prefix(190 + number(all, "short-decade") / 10, false);
      case YEAR_OR_DECADE ->
          number(all, "year") % 10 == 0
              ? WrittenDates.prefix(number(all, "year") / 10, false)
              : new OnCalendar(CalendarPoint.ofYear(number(all, "year")), Turn.OPEN);
      case CENTURY -> WrittenDates.century(all);
      case SHORT_YEAR -> WrittenDates.shortYear(number(all, "short-year"));
      case SHORT_UNTIL -> WrittenDates.shortUntil(number(all, "year"), number(all, "short-year"));
      case WEEKEND -> new OnCalendar(CalendarPoint.NOTHING.withSection("WE"), turn(all));
      case AWAY -> away(all, Origin.PUBLISHED);
      case STORY -> away(all, Origin.STORY);
      case HERE -> away(all, Origin.HERE);
      case REPORTED -> away(all, Origin.REPORTED);
      case AGO -> counted(all, -1, Origin.COMPARED);
      case HENCE -> counted(all, 1, Origin.PUBLISHED);
      case LATER -> counted(all, 1, Origin.STORY);
      case EARLIER -> counted(all, -1, Origin.STORY);
      case BESIDE ->
          all.times().get("length") instanceof Length length
              ? new Beside(length, "+".equals(all.value("sign")))
              : new Unclear();
      case BEFORE -> new Away(Origin.GIVEN, -1, Unit.of(word(all, "unit")), null, only(all));
      case AFTER -> new Away(Origin.GIVEN, 1, Unit.of(word(all, "unit")), null, only(all));
      case WEEK_OF -> new Away(Origin.GIVEN, 0, Unit.WEEK, null, only(all));
      case LENGTH -> length(all);
      case HALF -> TimeLengths.half(Unit.of(word(all, "unit")), isAttribute(all));
      case AND_HALF ->
          new Length(word(all, "count") + ".5", Unit.of(word(all, "unit")), isAttribute(all), null);
      case AND_MORE -> andMore(all);
      case EVERY -> every(all);
      case EVERY_WEEKDAY -> {
        String part = all.value("part");
        yield new Repeating("XXXX-WXX-" + word(all, "weekday") + (part == null ? "" : "T" + part));
      }
      case EVERY_MONTH -> new Repeating("XXXX-" + WrittenDates.two(number(all, "month")));
      case EVERY_PART -> new Repeating(word(all, "often"));
      case CLOCK -> WrittenDates.clock(all);
      case CLOCK_PART -> WrittenDates.clockPart(all);
      case VAGUE ->
          new Vague(
              switch (word(all, "is")) {
                case "past" -> "PAST_REF";
                case "now" -> "PRESENT_REF";
                case "future" -> "FUTURE_REF";
                case "soon" -> "SOON";
                default -> throw new IllegalArgumentException("no such time: " + constants);
              });
      case SAME -> only(all);
      case SAME_LENGTH -> all.times().getOrDefault("length", new Unclear());
      case UNCLEAR -> new Unclear();
      case NOTHING -> new Nothing();
    };
  }

  static int number(Captures all, String name) {
    return Integer.parseInt(word(all, name));
  }

  static String word(Captures all, String name) {
    String value = all.value(name);
    if (value == null) {
      throw new IllegalArgumentException("a rule of dates needs " + name + ", has " + all);
    }
    return value;
  }

  static TimeMeaning only(Captures all) {
    return all.times().values().iterator().next();
  }

  private static Turn turn(Captures all) {
    String turn = all.value("turn");
    return turn == null ? Turn.OPEN : Turn.valueOf(turn);
  }

  private static @Nullable String hours(Captures all) {
    String part = all.value("part");
    return part != null ? part : all.value("moment");
  }

  private static @Nullable TimeMeaning onCalendar(Captures all) {
    String era = all.value("era");
    CalendarPoint point =
        CalendarPoint.NOTHING
            .withEra("BC".equals(era))
            .withYear(all.integer("year"))
            .withMonth(all.integer("month"))
            .withDay(all.integer("day"))
            .withWeekday(all.integer("weekday"))
            .withSection(section(all))
            .withHours(time(all));
    Turn turn = turn(all);
    Away away = null;
    for (TimeMeaning inner : all.times().values()) {
      switch (inner) {
        case OnCalendar(CalendarPoint more, Turn other) -> {
          point = point.filledFrom(more);
          turn = turn == Turn.OPEN ? other : turn;
        }
        case Away other -> away = other;
        case Feast(String rule, Integer year, Turn other, String _) -> {
          return new Feast(rule, year, other, point.hours());
        }
        case OfMonth _,
            Within _,
            Beside _,
            Length _,
            Repeating _,
            Vague _,
            Unclear _,
            Nothing _ -> {
          return null;
        }
      }
    }
    if (away == null) {
      return new OnCalendar(point, turn);
    }
    String hours = point.hours() != null ? point.hours() : away.hours();
    return new Away(away.origin(), away.count(), away.unit(), hours, away.from());
  }

  private static @Nullable String time(Captures all) {
    String hour = all.value("hour");
    String minute = all.value("minute");
    return hour != null && minute != null
        ? WrittenDates.clockText(Integer.parseInt(hour), Integer.parseInt(minute), null)
        : hours(all);
  }

  private static @Nullable String section(Captures all) {
    String quarter = all.value("quarter");
    if (quarter != null) {
      return "Q" + quarter;
    }
    String half = all.value("half");
    return half != null ? half : all.value("season");
  }

  private static TimeMeaning ofMonth(Captures all) {
    String nth = all.value("nth");
    CalendarPoint point =
        CalendarPoint.NOTHING.withDay(all.integer("day")).withWeekday(all.integer("weekday"));
    return new OfMonth(point, nth == null ? 1 : Integer.parseInt(nth), only(all));
  }

  private static TimeMeaning until(Captures all) {
    return new OnCalendar(
        CalendarPoint.NOTHING
            .withYear(all.integer("year"))
            .withMonth(all.integer("month"))
            .withDay(all.integer("until")),
        Turn.OPEN);
  }

  private static TimeMeaning ofYear(Captures all) {
    CalendarPoint point =
        CalendarPoint.NOTHING
            .withMonth(all.integer("month"))
            .withDay(all.integer("day"))
            .withSection(section(all));
    return new Within(point, period(Unit.YEAR, number(all, "count")));
  }

  private static Away period(Unit unit, int count) {
    return new Away(Origin.PUBLISHED, count, unit, null, null);
  }

  private static TimeMeaning away(Captures all, Origin origin) {
    String count = all.value("count");
    int times = count == null ? 0 : Integer.parseInt(count);
    return new Away(
        origin,
        "-".equals(all.value("sign")) ? -times : times,
        Unit.of(word(all, "unit")),
        hours(all),
        null);
  }

  /** "Two weeks ago": a length that was found before, counted from somewhere. */
  private static TimeMeaning counted(Captures all, int sign, Origin origin) {
    if (!(all.times().get("length") instanceof Length whole)) {
      return new Unclear();
    }
    Length length = TimeLengths.inOneUnit(whole);
    String count = length.count();
    Unit unit = length.unit();
    TimeMeaning from = all.times().get("date");
    int dot = count.indexOf('.');
    String round = dot < 0 ? count : count.substring(0, dot);
    if (round.equals("X") || round.length() > 6) {
      return from != null ? new Unclear() : new Vague(sign < 0 ? "PAST_REF" : "FUTURE_REF");
    }
    int times = sign * Integer.parseInt(round);
    return switch (unit) {
      case DECADE -> new Away(origin(origin, from), 10 * times, Unit.YEAR, null, from);
      case CENTURY -> new Away(origin(origin, from), 100 * times, Unit.YEAR, null, from);
      case SECOND, MINUTE, HOUR, DAY, WEEKEND, WEEK, MONTH, QUARTER, YEAR ->
          new Away(origin(origin, from), times, unit, null, from);
    };
  }

  private static Origin origin(Origin origin, @Nullable TimeMeaning from) {
    return from == null ? origin : Origin.GIVEN;
  }

  private static @Nullable TimeMeaning length(Captures all) {
    String unit = word(all, "unit");
    String count = word(all, "count");
    if (unit.equals("fortnight")) {
      return count.equals("1") ? new Length("2", Unit.WEEK) : null;
    }
    return new Length(count, Unit.of(unit), isAttribute(all), null);
  }

  private static boolean isAttribute(Captures all) {
    return "yes".equals(all.value("attribute"));
  }

  private static @Nullable TimeMeaning andMore(Captures all) {
    Unit unit = Unit.of(word(all, "unit"));
    Unit smaller = Unit.of(word(all, "smaller"));
    return smaller.compareTo(unit) >= 0
        ? null
        : new Length(word(all, "count"), unit, false, new Length(word(all, "more"), smaller));
  }

  private static @Nullable TimeMeaning every(Captures all) {
    String length = TimeLengths.value(word(all, "count"), Unit.of(word(all, "unit")));
    return new Repeating(length);
  }
}
