package parley.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.article.Published;
import parley.rule.RuleFile;

/**
 * Finds days in a short piece of text that says other things too: {@code By Jane Roe, published 4
 * March 2031, 9.30pm GMT | updated 6 March}. Only a day with its year counts.
 *
 * <p>A time is kept where its zone is one that means one offset on a day; else the day alone.
 */
final class DayFinder {

  /** What a day is said to be. */
  enum Role {
    PUBLISHED,
    UPDATED,
    /** No word stands before it. */
    UNSAID
  }

  /** Which of two small numbers is the day. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  /**
   * A day in a text.
   *
   * @param clock the time that stands beside it without a zone that is known, or null
   */
  record Found(Published day, @Nullable LocalTime clock, Role role, int start, int end) {}

  /** Longer texts are no lines of a header. */
  static final int LONGEST = 400;

  /** How far before a day the word may stand that says what it is. */
  private static final int LABEL_REACH = 40;

  private static final Map<String, Integer> MONTHS = months();

  /** The names of months, as alternatives of a pattern, the longest first. */
  static final String MONTH_NAMES =
      MONTHS.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
          .collect(Collectors.joining("|"));

  private static final Map<String, ZoneId> ZONES =
      Map.ofEntries(
          Map.entry("gmt", ZoneOffset.UTC),
          Map.entry("utc", ZoneOffset.UTC),
          Map.entry("z", ZoneOffset.UTC),
          Map.entry("et", ZoneId.of("America/New_York")),
          Map.entry("est", ZoneId.of("America/New_York")),
          Map.entry("edt", ZoneId.of("America/New_York")),
          Map.entry("pt", ZoneId.of("America/Los_Angeles")),
          Map.entry("pst", ZoneId.of("America/Los_Angeles")),
          Map.entry("pdt", ZoneId.of("America/Los_Angeles")),
          Map.entry("ct", ZoneId.of("America/Chicago")),
          Map.entry("cdt", ZoneId.of("America/Chicago")),
          Map.entry("cet", ZoneId.of("Europe/Berlin")),
          Map.entry("cest", ZoneId.of("Europe/Berlin")),
          Map.entry("jst", ZoneId.of("Asia/Tokyo")));

  /** Zones of a country that puts the month first. */
  private static final Pattern MONTH_FIRST_ZONE =
      Pattern.compile("\\b(?:ET|EST|EDT|PT|PST|PDT|CT|CDT|MT|MST|MDT)\\b");

  private static final String YEAR = "((?:18|19|20|21)\\d\\d)(?=\\D|$|\\d{1,2}[:.]\\d\\d)";
  private static final String MONTH = "(?<!\\p{L})(\\p{L}{3,12})(?!\\p{L})\\.?";
  private static final String DAY = "(?<!\\d)(\\d{1,2})(?!\\d)(?:st|nd|rd|th|er|º|\\.)?";

  private static final Pattern DAYS =
      Pattern.compile(
          MONTH
              + "[\\s,]*"
              + DAY
              + "[\\s,]+"
              + YEAR
              + "|"
              + DAY
              + "[\\s-]*(?:of |de |di )?"
              + MONTH
              + "[\\s,-]*(?:de |del |of )?"
              + YEAR
              + "|(?<!\\d)((?:18|19|20|21)\\d\\d)\\s?(?:[./-]|年)\\s?(\\d{1,2})\\s?(?:[./-]|月)\\s?(\\d{1,2})(?!\\d)"
              + "|(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})[./-]"
              + YEAR);

  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:[:.h](\\d\\d))?(?::\\d\\d)?\\s?(?:([ap])\\.?m\\b\\.?)?\\s?"
              + "([A-Za-z]{1,4}\\b)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLOCK =
      Pattern.compile(
          "\\d{1,2}(?:[:.h]\\d\\d){0,2}\\s?(?:[ap]\\.?m\\.?)?(?:\\s[A-Z]{1,5})?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<!\\p{L})(?:(published|posted|created|issued|released|first|originally|online|story is "
              + "from|publié|veröffentlicht|erstellt|publicado|pubblicato|gepubliceerd|date)|(updated?|"
              + "modified|edited|revised|changed|reviewed|aktualisiert|mis à jour|modifié|actualizado|"
              + "aggiornato|bijgewerkt|stand|atualizado))(?!\\p{L})|(公開|掲載|投稿)|(更新)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private DayFinder() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (RuleFile.Line line : RuleFile.shipped("reader/months.words").lines()) {
      for (String name : line.list(1)) {
        months.put(name, Integer.parseInt(line.field(0)));
      }
    }
    return Map.copyOf(months);
  }

  /** The days in a text, in their order. */
  static List<Found> in(String raw, Order order) {
    String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    List<Found> found = new ArrayList<>();
    Matcher matcher = DAYS.matcher(text);
    int from = 0;
    while (from < text.length() && matcher.find(from)) {
      LocalDate day = day(matcher, order, text);
      if (day == null || day.equals(LocalDate.EPOCH)) {
        from = matcher.start() + 1;
        continue;
      }
      int before = found.isEmpty() ? 0 : found.getLast().end();
      Role role =
          role(text.substring(Math.max(before, matcher.start() - LABEL_REACH), matcher.start()));
      found.add(timed(text, before, matcher, day, role));
      from = matcher.end();
    }
    return found;
  }

  private static @Nullable LocalDate day(Matcher matcher, Order order, String text) {
    try {
      if (matcher.group(1) != null) {
        return named(matcher.group(1), matcher.group(2), matcher.group(3));
      }
      if (matcher.group(4) != null) {
        return named(matcher.group(5), matcher.group(4), matcher.group(6));
      }
      if (matcher.group(7) != null) {
        return LocalDate.of(number(matcher, 7), number(matcher, 8), number(matcher, 9));
      }
      int first = number(matcher, 10);
      int second = number(matcher, 12);
      Order known =
          matcher.group(11).equals(".") || first > 12
              ? Order.DAY_FIRST
              : second > 12 || MONTH_FIRST_ZONE.matcher(text).find() ? Order.MONTH_FIRST : order;
      return switch (known) {
        case DAY_FIRST -> LocalDate.of(number(matcher, 13), second, first);
        case MONTH_FIRST -> LocalDate.of(number(matcher, 13), first, second);
        case UNKNOWN -> first == second ? LocalDate.of(number(matcher, 13), first, second) : null;
      };
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static @Nullable LocalDate named(String month, String day, String year) {
    Integer number = MONTHS.get(month.toLowerCase(Locale.ROOT));
    return number == null
        ? null
        : LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day));
  }

  /** The word that stands nearest before the day. */
  static Role role(String before) {
    Role role = Role.UNSAID;
    Matcher label = LABEL.matcher(before);
    while (label.find()) {
      boolean updated = label.group(2) != null || label.group(4) != null;
      role = updated ? Role.UPDATED : Role.PUBLISHED;
    }
    return role;
  }

  /** The day with its time of day, where one stands right behind it or right before it. */
  private static Found timed(String text, int from, Matcher matcher, LocalDate day, Role role) {
    int start = matcher.start();
    int end = matcher.end();
    Matcher behind = TIME.matcher(text).region(end, Math.min(text.length(), end + 30));
    if (behind.find() && behind.start() - end <= 8 && clock(behind) != null) {
      return found(behind, day, role, start, end);
    }
    Matcher before = TIME.matcher(text).region(Math.max(from, start - 20), start);
    while (before.find()) {
      if (clock(before) != null) {
        return found(before, day, role, start, end);
      }
    }
    return new Found(Published.on(day), null, role, start, end);
  }

  private static Found found(Matcher time, LocalDate day, Role role, int start, int end) {
    LocalTime clock = clock(time);
    String zoneName = time.group(4);
    ZoneId zone = zoneName == null ? null : ZONES.get(zoneName.toLowerCase(Locale.ROOT));
    if (clock == null || zone == null) {
      return new Found(Published.on(day), clock, role, start, end);
    }
    OffsetDateTime at = ZonedDateTime.of(day, clock, zone).toOffsetDateTime();
    // a clock that is put forward moves a time that there is not; the day is what counts
    boolean sameDay = at.toLocalDate().equals(day);
    return new Found(sameDay ? Published.at(at) : Published.on(day), clock, role, start, end);
  }

  /** Whether a text is a time of day and nothing else: {@code 9:14 pm}, {@code 21.14 GMT}. */
  static boolean isClock(String text) {
    return CLOCK.matcher(text.strip()).matches() && clock(text) != null;
  }

  /** The time of day in a text, or null. */
  static @Nullable LocalTime clock(String text) {
    Matcher time = TIME.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    while (time.find()) {
      LocalTime clock = clock(time);
      if (clock != null) {
        return clock;
      }
    }
    return null;
  }

  private static @Nullable LocalTime clock(Matcher time) {
    int hour = Integer.parseInt(time.group(1));
    int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    String half = time.group(3) == null ? "" : time.group(3).toLowerCase(Locale.ROOT);
    if (hour > 23 || minute > 59 || (time.group(2) == null && half.isEmpty())) {
      return null;
    }
    if (half.equals("p") && hour < 12) {
      hour += 12;
    } else if (half.equals("a") && hour == 12) {
      hour = 0;
    }
    return LocalTime.of(hour, minute);
  }
}
