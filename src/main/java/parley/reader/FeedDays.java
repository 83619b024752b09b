package parley.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.article.Published;
import parley.text.CalendarNames;

/**
 * The days of feeds: RFC 822 and ISO 8601, with the mistakes that feeds make. A weekday counts for
 * nothing, since it is wrong too often; a day that may be two is none.
 */
final class FeedDays {

  /** {@code Tue, 08 Apr 2031 09:05:00 GMT}; weekday, seconds, time and zone may be missing. */
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:[\\p{L}]{2,10}\\.?,?\\s*)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{4}|\\d{2})"
              + "(?:,?\\s+(?:at\\s+)?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d{1,9})?)?\\s*([ap]m)?)?"
              + "\\s*(.{0,12})");

  /** {@code Tue, April 8, 2031 9:05 am}: Americans. */
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:[\\p{L}]{3,10}\\.?,?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})"
              + "(?:,?\\s+(?:at\\s+)?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?\\s*([ap]m)?)?\\s*(.{0,12})");

  /** {@code 2031-04-08T09:05:00+0200}, {@code 2031/4/8 9:05}, {@code 20310408}. */
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})"
              + "(?:(?:T|\\s+)(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d{1,9})?)?)?\\s*(.{0,12})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OFFSET =
      Pattern.compile("(?:gmt|utc|z)?\\s*([+-])(\\d{1,2}):?(\\d{2})?\\)?");

  /** Those that RFC 822 defines; the letters of others mean several zones. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("gmt", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("z", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7));

  private static final int LONGEST = 80;

  private FeedDays() {}

  /** The day, with the time where both it and its zone are clear; null where it cannot be told. */
  static @Nullable Published read(@Nullable String raw) {
    if (raw == null) {
      return null;
    }
    String stamp = Clean.line(raw).toLowerCase(Locale.ROOT);
    if (stamp.isEmpty() || stamp.length() > LONGEST) {
      return null;
    }
    Published day = rfc822(stamp);
    if (day == null) {
      day = iso(stamp);
    }
    if (day == null) {
      day = monthFirst(stamp);
    }
    if (day == null) {
      day = Days.line(stamp);
    }
    // what programs write that have no date
    return day == null || day.day().getYear() < 1900 || day.day().equals(LocalDate.EPOCH)
        ? null
        : day;
  }

  private static @Nullable Published rfc822(String stamp) {
    Matcher m = RFC_822.matcher(stamp);
    return m.matches()
        ? published(
            year(m.group(3)), month(m.group(2)), number(m.group(1)), m, 4, m.group(7), m.group(8))
        : null;
  }

  private static @Nullable Published monthFirst(String stamp) {
    Matcher m = MONTH_FIRST.matcher(stamp);
    return m.matches()
        ? published(
            year(m.group(3)), month(m.group(1)), number(m.group(2)), m, 4, m.group(7), m.group(8))
        : null;
  }

  private static @Nullable Published iso(String stamp) {
    Matcher m = ISO.matcher(stamp);
    boolean whole =
        m.matches() && (!m.group(2).isEmpty() || m.group(3).length() + m.group(4).length() == 4);
    return whole
        ? published(
            number(m.group(1)), number(m.group(3)), number(m.group(4)), m, 5, null, m.group(8))
        : null;
  }

  /**
   * @param clock the group with the hour; minute and second follow it
   */
  private static @Nullable Published published(
      int year, int month, int day, Matcher m, int clock, @Nullable String half, String rest) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      LocalTime time = time(m, clock, half);
      ZoneOffset zone = zone(rest.strip());
      return time == null || zone == null
          ? Published.on(date)
          : Published.at(OffsetDateTime.of(date, time, zone));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalTime time(Matcher m, int clock, @Nullable String half) {
    if (m.group(clock) == null) {
      return null;
    }
    int hour = number(m.group(clock));
    int minute = number(m.group(clock + 1));
    int second = m.group(clock + 2) == null ? 0 : number(m.group(clock + 2));
    if (half != null) {
      hour = hour % 12 + (half.equals("pm") ? 12 : 0);
    }
    return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
  }

  private static @Nullable ZoneOffset zone(String rest) {
    Integer named = ZONES.get(rest);
    if (named != null) {
      return ZoneOffset.ofHours(named);
    }
    Matcher m = OFFSET.matcher(rest);
    if (!m.matches()) {
      return null;
    }
    int hours = number(m.group(2));
    int minutes = m.group(3) == null ? 0 : number(m.group(3));
    if (hours > 14 || minutes > 59) {
      return null;
    }
    int seconds = (hours * 60 + minutes) * 60;
    return ZoneOffset.ofTotalSeconds(m.group(1).equals("-") ? -seconds : seconds);
  }

  private static int year(String digits) {
    int year = number(digits);
    // as RFC 2822 reads the years of RFC 822
    return digits.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  /** 1 to 12, or 0 where it is none. */
  private static int month(String name) {
    for (int i = 0; i < CalendarNames.MONTHS.size(); i++) {
      String month = CalendarNames.MONTHS.get(i);
      if (month.startsWith(name) || (name.equals("sept") && i == 8)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
