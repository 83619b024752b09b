package parley.mark;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * As much of a date as the words hold: "April 2025" has a year and a month, "on Friday" a weekday,
 * "the third quarter" a part of a year.
 *
 * @param prefix a decade or century, {@code 199} or {@code 18}; stands in place of a year
 * @param section a part of a year: {@code SP}, {@code Q3}, {@code H1}, {@code W17}, {@code W17-WE}
 * @param weekday 1 Monday to 7 Sunday
 * @param hours what follows the T: {@code MO}, {@code 17:00}
 */
record CalendarPoint(
    boolean beforeChrist,
    @Nullable String prefix,
    @Nullable Integer year,
    @Nullable String section,
    @Nullable Integer month,
    @Nullable Integer day,
    @Nullable Integer weekday,
    @Nullable String hours) {

  static final CalendarPoint NOTHING =
      new CalendarPoint(false, null, null, null, null, null, null, null);

  /** How fine a point is. */
  enum Grain {
    NONE,
    ERA,
    YEAR,
    SECTION,
    MONTH,
    DAY
  }

  static CalendarPoint of(LocalDate day) {
    return ofMonth(day.getYear(), day.getMonthValue()).withDay(day.getDayOfMonth());
  }

  static CalendarPoint ofMonth(int year, int month) {
    return ofYear(year).withMonth(month);
  }

  static CalendarPoint ofYear(int year) {
    return NOTHING.withYear(year);
  }

  static CalendarPoint ofWeek(LocalDate day) {
    return ofYear(day.get(IsoFields.WEEK_BASED_YEAR))
        .withSection(
            String.format(Locale.ROOT, "W%02d", day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
  }

  CalendarPoint withEra(boolean bc) {
    return new CalendarPoint(bc, prefix, year, section, month, day, weekday, hours);
  }

  CalendarPoint withPrefix(@Nullable String decade) {
    return new CalendarPoint(beforeChrist, decade, year, section, month, day, weekday, hours);
  }

  CalendarPoint withYear(@Nullable Integer value) {
    return new CalendarPoint(beforeChrist, prefix, value, section, month, day, weekday, hours);
  }

  CalendarPoint withSection(@Nullable String value) {
    return new CalendarPoint(beforeChrist, prefix, year, value, month, day, weekday, hours);
  }

  CalendarPoint withMonth(@Nullable Integer value) {
    return new CalendarPoint(beforeChrist, prefix, year, section, value, day, weekday, hours);
  }

  CalendarPoint withDay(@Nullable Integer value) {
    return new CalendarPoint(beforeChrist, prefix, year, section, month, value, weekday, hours);
  }

  CalendarPoint withWeekday(@Nullable Integer value) {
    return new CalendarPoint(beforeChrist, prefix, year, section, month, day, value, hours);
  }

  CalendarPoint withHours(@Nullable String value) {
    return new CalendarPoint(beforeChrist, prefix, year, section, month, day, weekday, value);
  }

  /** This point, with what the other knows and this does not. */
  CalendarPoint filledFrom(CalendarPoint other) {
    return new CalendarPoint(
        beforeChrist || other.beforeChrist,
        prefix != null ? prefix : other.prefix,
        year != null ? year : other.year,
        section != null ? section : other.section,
        month != null ? month : other.month,
        day != null ? day : other.day,
        weekday != null ? weekday : other.weekday,
        hours != null ? hours : other.hours);
  }

  Grain grain() {
    if (day != null || weekday != null) {
      return Grain.DAY;
    }
    if (month != null) {
      return Grain.MONTH;
    }
    if (section != null) {
      return Grain.SECTION;
    }
    if (year != null) {
      return Grain.YEAR;
    }
    return prefix != null ? Grain.ERA : Grain.NONE;
  }

  /** The day, where it is known to the day, in our era and in the calendar. */
  @Nullable LocalDate date() {
    if (year == null || month == null || day == null || beforeChrist || !exists()) {
      return null;
    }
    return LocalDate.of(year, month, day);
  }

  /** Whether there is such a day: false for 31 June. */
  boolean exists() {
    if (month != null && (month < 1 || month > 12)) {
      return false;
    }
    if (day == null) {
      return true;
    }
    if (month == null) {
      return day >= 1 && day <= 31;
    }
    // Without a year, 29 February may exist.
    int leap = year == null ? 2000 : Math.abs(year);
    return day >= 1 && day <= YearMonth.of(leap, month).lengthOfMonth();
  }

  /** The TIMEX3 value, or null where the year is open and it is no decade. */
  @Nullable String value() {
    StringBuilder value = new StringBuilder(beforeChrist ? "BC" : "");
    if (year != null) {
      value.append(String.format(Locale.ROOT, "%04d", year));
    } else if (prefix != null) {
      return value.append(prefix).toString();
    } else {
      return null;
    }
    if (month != null) {
      value.append(String.format(Locale.ROOT, "-%02d", month));
      if (day != null) {
        value.append(String.format(Locale.ROOT, "-%02d", day));
      }
    } else if (section != null) {
      value.append('-').append(section);
    } else if (hours != null) {
      return null;
    }
    if (hours != null) {
      if (day == null) {
        value.append(month == null ? "-XX-XX" : "-XX");
      }
      value.append('T').append(hours);
    }
    return value.toString();
  }
}
