package parley.mark;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.mark.TimeMeaning.Away;
import parley.mark.TimeMeaning.OnCalendar;
import parley.mark.TimeMeaning.Origin;
import parley.mark.TimeMeaning.Turn;

/**
 * Where a narrative stands: the date last spoken of, from which "two days later" is counted.
 *
 * <p>There are two ways to read a date without a year. News tells of the days around its
 * publication, and "in March" is the March nearest to it. A history names its years as it goes, and
 * "in March" is the March of the year last named. Which of the two a text is, is decided once for
 * all of it, from what it does: see {@link #isHistory}. In news, too, a sentence about the past
 * that follows a year in its own paragraph stays in that year.
 */
final class Storyline {

  private final boolean history;
  private @Nullable CalendarPoint last;
  private boolean inParagraph;

  /** How many months and days of old were told in a row. */
  private int background;

  private final int old;

  /**
   * @param published where it is known, years more than one before it are of old
   */
  Storyline(boolean history, @Nullable LocalDate published) {
    this.history = history;
    old = published == null ? Integer.MIN_VALUE : published.getYear() - 1;
  }

  /** Whether the passage tells of months of old, and of nothing else for two dates or more. */
  boolean inBackground() {
    return background > 1;
  }

  /** The date last spoken of. */
  @Nullable CalendarPoint last() {
    return last;
  }

  /** Whether the date last spoken of stands in the paragraph that is being read. */
  boolean inParagraph() {
    return inParagraph;
  }

  void newParagraph() {
    inParagraph = false;
  }

  /**
   * Takes note of a date that was told. A history does not leave its years for a "today", nor for
   * what is told aside.
   *
   * @param aside a plan, a year in brackets, or one in a clause that hangs on a noun
   */
  void move(CalendarPoint point, TimeMeaning meaning, boolean aside) {
    boolean fromNow =
        meaning instanceof Away(Origin origin, var _, var _, var _, var _) && origin.isNow();
    // "Compared with a year ago": a look aside, from which the report comes back.
    boolean compares =
        point.section() != null
            && meaning instanceof Away(Origin _, Integer count, var _, var _, var _)
            && count != null
            && count < 0;
    if (point.year() == null || compares || (history && (fromNow || aside))) {
      return;
    }
    boolean ofOld = point.beforeChrist() || point.year() < old;
    background = !ofOld ? 0 : point.month() == null ? background : background + 1;
    if (inParagraph && isYearOf(point, last)) {
      return; // the year says less than what is known
    }
    last = point.withHours(null);
    inParagraph = true;
  }

  private static boolean isYearOf(CalendarPoint point, @Nullable CalendarPoint finer) {
    return finer != null
        && point.grain() == CalendarPoint.Grain.YEAR
        && point.year() != null
        && point.year().equals(finer.year())
        && point.beforeChrist() == finer.beforeChrist();
  }

  /**
   * Whether a text tells of years before its own: it names at least four, in full, that lie two or
   * more before its publication, and eight times as many of them as of times that are counted from
   * the publication ("today", "last week", "Friday").
   */
  static boolean isHistory(List<TimeMeaning> meanings, @Nullable LocalDate published) {
    int past = 0;
    int current = 0;
    for (TimeMeaning meaning : meanings) {
      if (meaning instanceof OnCalendar(CalendarPoint point, Turn turn)) {
        boolean before =
            published == null || point.beforeChrist() || isBefore(point, published.getYear() - 1);
        if (point.year() != null) {
          past += before ? 1 : 0;
        } else if (point.weekday() != null || turn == Turn.LAST || turn == Turn.NEXT) {
          current++;
        }
      } else if (meaning instanceof Away away && away.origin().isNow()) {
        current++;
      }
    }
    return past >= 4 && past >= 8 * current;
  }

  private static boolean isBefore(CalendarPoint point, int year) {
    return point.year() != null && point.year() < year;
  }
}
