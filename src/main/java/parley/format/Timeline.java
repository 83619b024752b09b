package parley.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.entry.Event;
import parley.entry.When;

/**
 * Events by day, for people: a heading for each day or period, then what happened in it, with the
 * words and the article that tell of it. Events of which no words tell the day stand at the end.
 */
public final class Timeline {

  private static final String LINE = "  ";
  private static final String WORDS = "      ";

  private final int width;
  private final boolean colour;
  private @Nullable String heading;

  /**
   * Prints for a terminal of this kind.
   *
   * @param width in columns
   */
  public Timeline(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /** Whether words of the article tell when it was; the day of publication does not. */
  public static boolean isDated(Event event) {
    return event.when() != null && event.when().basis() != When.Basis.PUBLISHED;
  }

  /** The lines of the next event, under its heading where that is another one than before. */
  public String next(Told told) {
    Layout page = new Layout(width, colour);
    String day = heading(told.event());
    if (!day.equals(heading)) {
      if (heading == null) {
        page.bold(day);
      } else {
        page.heading(day);
      }
      heading = day;
    }
    page.blank().text(LINE, Spoken.undated(told.event(), told.article()));
    page.words(WORDS, Plain.words(told.event()));
    page.faint(WORDS, Profile.source(told.article()));
    return page.toString();
  }

  /** What stands above the events of a day or period. */
  public static String heading(Event event) {
    When when = event.when();
    return when == null || !isDated(event) ? "No day is told" : heading(when.timex().value());
  }

  /** A TIMEX3 value as a heading: "14 March 2026, in the evening", "Since November 2025". */
  public static String heading(String time) {
    String spoken = Spoken.time(time);
    String bare =
        spoken.startsWith("on ") || spoken.startsWith("in ") ? spoken.substring(3) : spoken;
    return bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
  }
}
