package parley.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and numbers as people write them. */
public final class Written {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Written() {}

  /** Such as 10 Mar 2026. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as 1 article, 2 articles. */
  public static String count(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
