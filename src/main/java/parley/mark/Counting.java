package parley.mark;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.mark.TimeMeaning.Away;
import parley.mark.TimeMeaning.Unit;

/** Counts years, months and days from a place in the calendar: "two weeks after". */
final class Counting {

  private Counting() {}

  /**
   * The point that lies so many units after another, or, with a count below nought, before it; null
   * where that one is not told finely enough.
   *
   * @param year that of the base
   */
  static @Nullable CalendarPoint away(CalendarPoint base, int year, int count, Away away) {
    Unit unit = away.unit();
    LocalDate day = base.date();
    return switch (unit) {
      case YEAR -> years(base, year, count);
      case DECADE ->
          CalendarPoint.NOTHING
              .withEra(base.beforeChrist())
              .withPrefix(era(year / 10, signed(base, count), 3));
      case CENTURY ->
          CalendarPoint.NOTHING
              .withEra(base.beforeChrist())
              .withPrefix(era(year / 100, signed(base, count), 2));
      case MONTH -> {
        if (base.month() == null) {
          yield null;
        }
        int months = year * 12 + base.month() - 1 + count;
        yield months < 12
            ? null
            : CalendarPoint.ofMonth(months / 12, months % 12 + 1).withEra(base.beforeChrist());
      }
      case QUARTER -> {
        Integer month = base.month();
        if (month == null && isQuarter(base) && base.section() != null) {
          month = Integer.valueOf(opening(base.section()));
        }
        if (month == null) {
          yield null;
        }
        int quarter = (month - 1) / 3;
        int quarters = year * 4 + quarter + count;
        yield CalendarPoint.ofYear(quarters / 4).withSection("Q" + (quarters % 4 + 1));
      }
      case WEEK -> day == null ? null : CalendarPoint.ofWeek(day.plusWeeks(count));
      case WEEKEND -> day == null ? null : weekend(day.plusWeeks(count));
      case DAY ->
          day == null ? null : CalendarPoint.of(day.plusDays(count)).withHours(away.hours());
      case HOUR, MINUTE, SECOND -> null;
    };
  }

  /** Before Christ the years run down. */
  private static int signed(CalendarPoint base, int count) {
    return base.beforeChrist() ? -count : count;
  }

  private static String era(int start, int count, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "d", Math.max(0, start + count));
  }

  private static CalendarPoint years(CalendarPoint base, int year, int count) {
    int then = year + signed(base, count);
    CalendarPoint point = CalendarPoint.ofYear(then).withEra(base.beforeChrist());
    // "The third quarter … a year earlier" is a quarter, too.
    return isQuarter(base) ? point.withSection(base.section()) : point;
  }

  /** The weekend of the week that a day lies in. */
  static CalendarPoint weekend(LocalDate day) {
    CalendarPoint week = CalendarPoint.ofWeek(day);
    return week.withSection(week.section() + "-WE");
  }

  static boolean isQuarter(@Nullable CalendarPoint point) {
    return point != null && point.section() != null && point.section().startsWith("Q");
  }

  /** The month in which a part of a year begins; a winter is taken to be that of its January. */
  static int opening(String section) {
    return switch (section) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      case "Q2" -> 4;
      case "Q3", "H2" -> 7;
      case "Q4" -> 10;
      default -> 1;
    };
  }
}
