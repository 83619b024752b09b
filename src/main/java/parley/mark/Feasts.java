package parley.mark;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The dates of feasts, by rules as {@code mark/dates.words} writes them:
 *
 * <ul>
 *   <li>{@code 12-25}: the same date every year;
 *   <li>{@code 11-4x4}: in November, the fourth Thursday; {@code 5-1x-1}: in May, the last Monday;
 *   <li>{@code easter-2}: so many days from Easter; {@code orthodox+1}: from Easter in the east.
 * </ul>
 */
final class Feasts {

  private Feasts() {}

  static LocalDate day(String rule, int year) {
    if (rule.startsWith("easter")) {
      return easter(year).plusDays(offset(rule, "easter"));
    }
    if (rule.startsWith("orthodox")) {
      return orthodoxEaster(year).plusDays(offset(rule, "orthodox"));
    }
    int dash = rule.indexOf('-');
    int month = Integer.parseInt(rule.substring(0, dash));
    String day = rule.substring(dash + 1);
    int times = day.indexOf('x');
    if (times < 0) {
      return LocalDate.of(year, month, Integer.parseInt(day));
    }
    DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(day.substring(0, times)));
    int nth = Integer.parseInt(day.substring(times + 1));
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
  }

  private static int offset(String rule, String name) {
    return rule.length() == name.length() ? 0 : Integer.parseInt(rule.substring(name.length()));
  }

  /** Butcher's rule for the Gregorian calendar. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }

  /** Meeus' rule for the Julian calendar, told in ours. */
  private static LocalDate orthodoxEaster(int year) {
    int a = year % 4;
    int b = year % 7;
    int c = year % 19;
    int d = (19 * c + 15) % 30;
    int e = (2 * a + 4 * b - d + 34) % 7;
    int sum = d + e + 114;
    int calendars = year / 100 - year / 400 - 2;
    return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(calendars);
  }
}
