package parley.desk.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import parley.mark.Days;

/**
 * A stretch of time, as finely as the words tell: an hour, a part of a day, days, years. Times are
 * those of the place that is told of; nothing is converted.
 *
 * @param from null where it is open at the beginning
 * @param to the first moment after it; null where it is open at the end
 */
public record Stretch(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {

  /**
   * The stretch of a TIMEX3 value.
   *
   * @param days that it covers
   */
  static Stretch of(Days days, String value) {
    int time = value.indexOf('T');
    if (time > 0 && value.indexOf('/') < 0 && days.first() != null) {
      Stretch hours = hours(days.first(), value.substring(time + 1));
      if (hours != null) {
        return hours;
      }
    }
    return of(days);
  }

  static Stretch of(Days days) {
    return new Stretch(
        days.first() == null ? null : days.first().atStartOfDay(),
        days.last() == null ? null : days.last().plusDays(1).atStartOfDay());
  }

  /** Null where it is no part that lies within the day: a night may be that of the day before. */
  private static @Nullable Stretch hours(LocalDate day, String part) {
    return switch (part) {
      case "MO" -> between(day, 6, 12);
      case "MI" -> between(day, 12, 13);
      case "AF" -> between(day, 12, 18);
      case "EV" -> between(day, 18, 24);
      default -> clock(day, part);
    };
  }

  private static Stretch between(LocalDate day, int from, int to) {
    return new Stretch(day.atTime(from, 0), day.atStartOfDay().plusHours(to));
  }

  private static @Nullable Stretch clock(LocalDate day, String time) {
    try {
      LocalDateTime from =
          day.atTime(LocalTime.parse(time.length() == 2 ? time + ":00" : time.substring(0, 5)));
      return new Stretch(from, time.length() == 2 ? from.plusHours(1) : from.plusMinutes(1));
    } catch (DateTimeException | StringIndexOutOfBoundsException e) {
      return null;
    }
  }

  /** Whether both have a moment in common. */
  boolean meets(Stretch other) {
    return (from == null || other.to == null || from.isBefore(other.to))
        && (to == null || other.from == null || other.from.isBefore(to));
  }

  /** Where it begins, or where it ends if that is not told. */
  LocalDateTime anchor() {
    return from != null ? from : to != null ? to.minusMinutes(1) : LocalDateTime.MIN;
  }
}
