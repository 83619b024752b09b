package parley.mark;

import org.jspecify.annotations.Nullable;
import parley.mark.TimeMeaning.OnCalendar;
import parley.mark.TimeMeaning.Turn;
import parley.mark.TimeMeaning.Unclear;
import parley.mark.TimePattern.Captures;

/** Dates and times of day that are written in figures: 24/04/2025, 20250424, the 1990s, 5 p.m. */
final class WrittenDates {

  private WrittenDates() {}

  static @Nullable TimeMeaning slashed(Captures all) {
    int one = TimeRecipe.number(all, "one");
    int other = TimeRecipe.number(all, "other");
    if (one > 12 || one == other) {
      return day(all, one, other);
    }
    if (other > 12) {
      return day(all, other, one);
    }
    // 03/04/2025 is in March or in April.
    return new Unclear();
  }

  static @Nullable TimeMeaning day(Captures all, int day, int month) {
    int year = TimeRecipe.number(all, "year");
    int full = year < 100 ? year + (year < 50 ? 2000 : 1900) : year;
    CalendarPoint point = CalendarPoint.ofMonth(full, month).withDay(day);
    if (point.exists()) {
      return new OnCalendar(point, Turn.OPEN);
    }
    return year < 100 ? null : new Unclear();
  }

  static @Nullable TimeMeaning compact(int digits) {
    CalendarPoint point =
        CalendarPoint.ofMonth(digits / 10000, digits / 100 % 100).withDay(digits % 100);
    return point.exists() ? new OnCalendar(point, Turn.OPEN) : null;
  }

  static TimeMeaning prefix(int value, boolean bc) {
    return new OnCalendar(
        CalendarPoint.NOTHING.withPrefix(String.valueOf(value)).withEra(bc), Turn.OPEN);
  }

  static TimeMeaning century(Captures all) {
    String digits = two(TimeRecipe.number(all, "century") - 1);
    return new OnCalendar(
        CalendarPoint.NOTHING.withPrefix(digits).withEra("BC".equals(all.value("era"))), Turn.OPEN);
  }

  static TimeMeaning shortYear(int digits) {
    return new OnCalendar(CalendarPoint.ofYear(digits + (digits < 50 ? 2000 : 1900)), Turn.OPEN);
  }

  /** The second of two years of one century: the 17 of 1815-17; a lower number is none. */
  static @Nullable TimeMeaning shortUntil(int year, int digits) {
    return digits > year % 100
        ? new OnCalendar(CalendarPoint.ofYear(year / 100 * 100 + digits), Turn.OPEN)
        : null;
  }

  static @Nullable TimeMeaning clock(Captures all) {
    String point = all.value("hour-point");
    if (point == null) {
      point = all.value("hour-and-minute");
    }
    int hour =
        point == null
            ? TimeRecipe.number(all, "hour")
            : Integer.parseInt(point.substring(0, point.indexOf(':')));
    Integer written =
        point == null
            ? all.integer("minute")
            : Integer.valueOf(point.substring(point.indexOf(':') + 1));
    int minute = written == null ? 0 : written;
    String meridiem = all.value("meridiem");
    if (meridiem != null) {
      if (hour < 1 || hour > 12) {
        return null;
      }
      hour = hour % 12 + (meridiem.equals("pm") ? 12 : 0);
    }
    if (minute > 59 || (hour == 24 && minute > 0)) {
      return null;
    }
    return new OnCalendar(
        CalendarPoint.NOTHING.withHours(clockText(hour, minute, all.integer("second"))), Turn.OPEN);
  }

  static @Nullable TimeMeaning clockPart(Captures all) {
    if (!(TimeRecipe.only(all) instanceof OnCalendar(CalendarPoint point, Turn turn))) {
      return null;
    }
    String hours = point.hours();
    String part = TimeRecipe.word(all, "part");
    if (hours == null || hours.length() < 5 || part.equals("MO")) {
      return TimeRecipe.only(all);
    }
    int hour = Integer.parseInt(hours.substring(0, 2));
    return hour < 12
        ? new OnCalendar(point.withHours(two(hour + 12) + hours.substring(2)), turn)
        : TimeRecipe.only(all);
  }

  static String clockText(int hour, int minute, @Nullable Integer second) {
    return two(hour) + ":" + two(minute) + (second == null ? "" : ":" + two(second));
  }

  static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
