package parley.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.article.Published;
import parley.text.CalendarNames;

/**
 * The day on which something appeared, in the forms in which English papers and machines print it.
 *
 * <p>A line is a date only if nothing else is on it. Numbers alone count where no month can be
 * taken for a day: {@code 25/04/2025} does, {@code 04/05/2025} does not.
 */
final class Days {

  private static final int EARLIEST = 1800;

  private static final Set<String> SHORT_WEEKDAYS =
      Set.of("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");

  /** Zones that mean one offset everywhere. */
  private static final Map<String, ZoneOffset> ZONES =
      Map.of("gmt", ZoneOffset.UTC, "utc", ZoneOffset.UTC, "z", ZoneOffset.UTC);

  /** What may stand on a date line beside the date: names of zones, words around a time. */
  private static final Set<String> BESIDE =
      Set.of(
          "at", "on", "am", "pm", "a.m", "p.m", "est", "edt", "et", "cst", "cdt", "pst", "pdt",
          "pt", "bst", "cet", "cest", "eet", "eest", "msk", "ist", "hkt", "jst", "local", "time",
          "hrs", "of", "the", "h");

  private static final Pattern PROGRAM =
      Pattern.compile(
          "[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\\d{1,2}) \\d\\d:\\d\\d:\\d\\d [A-Z]{2,5} (\\d{4})");

  private Days() {}

  /** Reads what a machine wrote: {@code 2025-04-25T09:30:00+02:00}, or a day alone. */
  static @Nullable Published stamp(String raw) {
    String stamp = raw.strip();
    if (stamp.length() < 8 || stamp.length() > 40) {
      return null;
    }
    if (stamp.length() == 8) {
      return compact(stamp);
    }
    Published day;
    try {
      day = Published.at(OffsetDateTime.parse(iso(stamp)));
    } catch (DateTimeParseException noTime) {
      day =
          stamp.length() < 10
              ? null
              : Character.isDigit(stamp.charAt(0)) ? isoDay(stamp) : mail(stamp);
    }
    // what has no day is given the first one of its calendar by many a content system
    return day == null || day.day().getYear() < EARLIEST || day.day().equals(LocalDate.EPOCH)
        ? null
        : day;
  }

  /** {@code 20250425}. */
  private static @Nullable Published compact(String stamp) {
    try {
      LocalDate day = LocalDate.parse(stamp, DateTimeFormatter.BASIC_ISO_DATE);
      return day.getYear() < EARLIEST ? null : Published.on(day);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** {@code Fri, 25 Apr 2025 09:30:00 +0000}, as mail writes it. */
  private static @Nullable Published mail(String stamp) {
    try {
      return Published.at(OffsetDateTime.parse(stamp, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeParseException e) {
      return program(stamp);
    }
  }

  /**
   * {@code Fri Apr 25 09:30:00 EDT 2025}, as programs print a date; letters for a zone may mean
   * several, so the day counts alone.
   */
  private static @Nullable Published program(String stamp) {
    Matcher parts = PROGRAM.matcher(stamp);
    return parts.matches()
        ? line(parts.group(2) + " " + parts.group(1) + " " + parts.group(3))
        : null;
  }

  /** Brings {@code 2025-04-25 09:30:00 +0200} into the form that ISO 8601 prefers. */
  private static String iso(String stamp) {
    StringBuilder iso = new StringBuilder(stamp.replace(" UTC", "Z").replace(" GMT", "Z"));
    if (iso.length() > 10 && iso.charAt(10) == ' ') {
      iso.setCharAt(10, 'T');
    }
    String tight = iso.toString().replace(" ", "");
    int sign = Math.max(tight.lastIndexOf('+'), tight.lastIndexOf('-'));
    boolean zoned = sign > 10 && tight.length() - sign == 5 && tight.indexOf(':', sign) < 0;
    boolean hours = sign > 10 && tight.length() - sign == 3;
    return zoned
        ? tight.substring(0, sign + 3) + ":" + tight.substring(sign + 3)
        : hours ? tight + ":00" : tight;
  }

  private static @Nullable Published isoDay(String stamp) {
    boolean ended = stamp.length() == 10 || !Character.isDigit(stamp.charAt(10));
    if (!ended) {
      return null;
    }
    try {
      return Published.on(
          LocalDate.parse(stamp.substring(0, 10).replace('/', '-'), DateTimeFormatter.ISO_DATE));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Reads a line that holds a date and nothing else, such as {@code Friday, 25 April 2025}. */
  static @Nullable Published line(String raw) {
    String line = raw.strip();
    if (line.length() < 8 || line.length() > 80) {
      return null;
    }
    Published stamp = stamp(line);
    if (stamp != null && (stamp.time() != null || line.indexOf(' ') < 0)) {
      return stamp;
    }
    return new Words(tokens(line)).read();
  }

  private static List<String> tokens(String line) {
    List<String> tokens = new ArrayList<>();
    for (String raw : line.toLowerCase(Locale.ROOT).split("[\\s,|()·•–—]+", -1)) {
      String token = raw;
      while (token.endsWith(".") || token.endsWith(":") || token.endsWith(";")) {
        token = token.substring(0, token.length() - 1);
      }
      if (!token.isEmpty() && !token.equals("-")) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  /** The words of one line, each of which must have its place in a date. */
  private static final class Words {
    private final List<String> tokens;
    private int year;
    private int month;
    private int day;
    private @Nullable LocalTime time;
    private @Nullable ZoneOffset zone;
    private String half = "";

    Words(List<String> tokens) {
      this.tokens = tokens;
    }

    @Nullable Published read() {
      for (String token : tokens) {
        if (!take(token)) {
          return null;
        }
      }
      if (year == 0 || month == 0 || day == 0) {
        return null;
      }
      try {
        LocalDate date = LocalDate.of(year, month, day);
        if (time == null || zone == null) {
          return Published.on(date);
        }
        return Published.at(OffsetDateTime.of(date, ofDay(time), zone));
      } catch (DateTimeException e) {
        return null;
      }
    }

    private LocalTime ofDay(LocalTime clock) {
      int hour = clock.getHour();
      return (half.equals("p") && hour < 12) || (half.equals("a") && hour == 12)
          ? clock.plusHours(12)
          : clock;
    }

    private boolean take(String token) {
      if (SHORT_WEEKDAYS.contains(token) || CalendarNames.WEEKDAYS.contains(token)) {
        return true;
      }
      ZoneOffset known = ZONES.get(token);
      if (known != null) {
        zone = known;
        return true;
      }
      if (BESIDE.contains(token)) {
        half = token.endsWith("m") && token.length() <= 3 ? token.substring(0, 1) : half;
        return true;
      }
      return (month == 0 && takeMonth(token))
          || takeNumber(token)
          || takeTime(token)
          || takeNumbers(token);
    }

    private boolean takeMonth(String token) {
      for (int i = 0; i < CalendarNames.MONTHS.size(); i++) {
        String name = CalendarNames.MONTHS.get(i);
        if (token.equals(name)
            || (token.length() == 3 && name.startsWith(token))
            || (token.equals("sept") && i == 8)) {
          month = i + 1;
          return true;
        }
      }
      return false;
    }

    private boolean takeNumber(String token) {
      String digits =
          token.length() > 2 && Set.of("st", "nd", "rd", "th").contains(suffix(token))
              ? token.substring(0, token.length() - 2)
              : token;
      if (!isNumber(digits)) {
        return false;
      }
      int number = Integer.parseInt(digits);
      if (digits.length() == 4 && year == 0 && number >= 1800 && number < 2200) {
        year = number;
        return true;
      }
      if (digits.length() <= 2 && day == 0 && number >= 1 && number <= 31) {
        day = number;
        return true;
      }
      return false;
    }

    private static String suffix(String token) {
      return token.substring(token.length() - 2);
    }

    /** {@code 9:30}, {@code 21:30:05}, {@code 9:30am}, {@code 9am}. */
    private boolean takeTime(String token) {
      String clock = token;
      for (String ending : List.of("am", "pm", "a.m", "p.m")) {
        if (token.endsWith(ending)) {
          clock = token.substring(0, token.length() - ending.length());
          half = ending.substring(0, 1);
        }
      }
      String[] parts = clock.split(":", -1);
      boolean single = parts.length == 1 && !clock.equals(token);
      if (time != null || parts.length > 3 || (parts.length == 1 && !single)) {
        return false;
      }
      for (String part : parts) {
        if (!isNumber(part) || part.length() > 2) {
          return false;
        }
      }
      int hour = Integer.parseInt(parts[0]);
      int minute = single ? 0 : Integer.parseInt(parts[1]);
      if (hour > 23 || minute > 59) {
        return false;
      }
      time = LocalTime.of(hour, minute);
      return true;
    }

    /** {@code 2025-04-25}, {@code 25.04.2025}, {@code 4/25/2025}. */
    private boolean takeNumbers(String token) {
      String[] parts = token.split("[./-]", -1);
      if (parts.length != 3 || year != 0 || day != 0) {
        return false;
      }
      for (String part : parts) {
        if (!isNumber(part) || part.length() > 4) {
          return false;
        }
      }
      int first = Integer.parseInt(parts[0]);
      int second = Integer.parseInt(parts[1]);
      int third = Integer.parseInt(parts[2]);
      if (parts[0].length() == 4) {
        return set(first, second, third);
      }
      if (parts[2].length() != 4) {
        return false;
      }
      if (first > 12 || token.indexOf('.') > 0) {
        return set(third, second, first);
      }
      return second > 12 && set(third, first, second);
    }

    private boolean set(int newYear, int newMonth, int newDay) {
      year = newYear;
      month = newMonth;
      day = newDay;
      return newMonth >= 1 && newMonth <= 12 && newDay >= 1 && newDay <= 31;
    }

    private static boolean isNumber(String token) {
      return !token.isEmpty()
          && token.length() <= 4
          && token.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }

  /** The day in an address such as {@code …/2025/04/25/…}, which is where many papers print it. */
  static @Nullable Published inAddress(String url) {
    for (int i = url.indexOf('/'); i >= 0 && i + 12 <= url.length(); i = url.indexOf('/', i + 1)) {
      String part = url.substring(i + 1, i + 11);
      boolean shaped = part.charAt(4) == part.charAt(7) && "/-".indexOf(part.charAt(4)) >= 0;
      if (shaped && "/-".indexOf(url.charAt(i + 11)) >= 0) {
        Published day = isoDay(part);
        if (day != null && day.day().getYear() >= 1990 && day.day().getYear() < 2200) {
          return day;
        }
      }
    }
    return null;
  }
}
