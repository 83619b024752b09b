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

  /** A number beside a name, where more than some hundreds are simply many: 999+. */
  public static String most(int number) {
    return number > 999 ? "999+" : String.valueOf(number);
  }

  /** Such as 1 article, 2 articles. */
  public static String count(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  /** The beginning of a text that is longer than so many characters, up to the end of a word. */
  public static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest;
    while (end > longest / 2 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    if (end == longest / 2) {
      end = longest; // one long word
    }
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + " …";
  }
}
