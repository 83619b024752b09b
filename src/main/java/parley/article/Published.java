package parley.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an article appeared: a day, and the time with its zone where the page gives one.
 *
 * <p>The day is the outlet's own, as printed; it is not moved to another time zone.
 */
public record Published(LocalDate day, @Nullable OffsetDateTime time) {

  public Published {
    if (time != null && !time.toLocalDate().equals(day)) {
      throw new IllegalArgumentException("time " + time + " is not on " + day);
    }
  }

  public static Published on(LocalDate day) {
    return new Published(day, null);
  }

  public static Published at(OffsetDateTime time) {
    return new Published(time.toLocalDate(), time);
  }

  /** The form in which Parley prints it: {@code 2025-04-24} or {@code 2025-04-24T09:30:00Z}. */
  @Override
  public String toString() {
    return time == null
        ? day.toString()
        : java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
