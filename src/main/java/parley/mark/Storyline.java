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
 * all of it, from what it does: see {@link #isHistory}.
 */
final class Storyline {

  private final boolean history;
  private @Nullable CalendarPoint last;

  Storyline(boolean history) {
    this.history = history;
  }

  /** The date last spoken of. */
  @Nullable CalendarPoint last() {
    return last;
  }

  /** Takes note of a date that was told. A history does not leave its years for a "today". */
  void move(CalendarPoint point, TimeMeaning meaning) {
    boolean fromNow =
        meaning instanceof Away(Origin origin, var _, var _, var _, var _)
            && origin == Origin.PUBLISHED;
    if (point.year() == null || (history && fromNow)) {
      return;
    }
    last = point.withHours(null);
  }

  /**
   * Whether a text tells of years before its own: it names at least four, all told, that lie two or
   * more before its publication, and at least twice as many of them as of times that are counted
   * from the publication ("today", "last week", "Friday").
   */
  static boolean isHistory(List<TimeMeaning> meanings, @Nullable LocalDate published) {
    int past = 0;
    int current = 0;
    for (TimeMeaning meaning : meanings) {
      if (meaning instanceof OnCalendar(CalendarPoint point, Turn turn)) {
        if (point.year() != null
            && (published == null
                || point.beforeChrist()
                || point.year() <= published.getYear() - 2)) {
          past++;
        } else if (point.year() != null || point.grain() == CalendarPoint.Grain.DAY
            && point.weekday() != null || turn == Turn.LAST || turn == Turn.NEXT) {
          current++;
        }
      } else if (meaning instanceof Away away && away.origin() == Origin.PUBLISHED) {
        current++;
      }
    }
    return past >= 4 && past >= 2 * current;
  }
}
