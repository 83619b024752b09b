package parley.mark;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.mark.CalendarPoint.Grain;
import parley.mark.TimeMeaning.Away;
import parley.mark.TimeMeaning.Beside;
import parley.mark.TimeMeaning.Feast;
import parley.mark.TimeMeaning.OfMonth;
import parley.mark.TimeMeaning.OnCalendar;
import parley.mark.TimeMeaning.Turn;
import parley.mark.TimeMeaning.Unit;
import parley.mark.TimeMeaning.Within;

/**
 * Turns a place in the calendar that is told in part into one that is told in full: "Friday", in a
 * sentence about the past, becomes the last Friday up to the day of publication.
 *
 * @param published null where the article has no day: then nothing is counted from it
 * @param storyline where the narrative stands
 * @param history whether dates without a year belong to the years that the narrative tells of, and
 *     not to the ones around the publication
 */
record TimeResolver(
    @Nullable LocalDate published, Storyline storyline, boolean history, Tense tense) {

  private @Nullable CalendarPoint story() {
    return storyline.last();
  }

  /** The full point, or null where it cannot be told. */
  @Nullable CalendarPoint resolve(TimeMeaning meaning) {
    CalendarPoint point =
        switch (meaning) {
          case OnCalendar(CalendarPoint partial, Turn turn) -> place(partial, turn);
          case Away away -> count(away);
          case Within within -> within(within);
          case OfMonth ofMonth -> ofMonth(ofMonth);
          case Feast feast -> feast(feast);
          case Beside beside -> beside(beside);
          case TimeMeaning.Length _,
              TimeMeaning.Repeating _,
              TimeMeaning.Vague _,
              TimeMeaning.Unclear _,
              TimeMeaning.Nothing _ ->
              null;
        };
    return point != null && point.exists() && inCalendar(point) ? point : null;
  }

  private static boolean inCalendar(CalendarPoint point) {
    return point.year() == null || (point.year() > 0 && point.year() < 10_000);
  }

  private @Nullable CalendarPoint place(CalendarPoint partial, Turn turn) {
    CalendarPoint story = story();
    if (!partial.exists()) {
      return null;
    }
    if (partial.year() != null || partial.prefix() != null) {
      return turn == Turn.OPEN ? partial.withWeekday(null) : null;
    }
    if (turn == Turn.SAME) {
      return story == null ? null : partial.withYear(story.year()).withEra(story.beforeChrist());
    }
    if (turn == Turn.FOLLOWING || turn == Turn.PREVIOUS) {
      LocalDate base = story == null ? published : opening(story, partial);
      return base == null
          ? null
          : near(partial, base, turn == Turn.FOLLOWING ? Turn.NEXT : Turn.LAST);
    }
    if (history && (turn == Turn.OPEN || turn == Turn.THIS)) {
      return story == null ? null : inStory(partial, story);
    }
    if (partial.grain() == Grain.NONE) {
      // "At 5 p.m.": of the day that the paragraph speaks of.
      LocalDate day = story == null || !storyline.inParagraph() ? null : story.date();
      return day == null ? null : CalendarPoint.of(day).withHours(partial.hours());
    }
    if (turn == Turn.OPEN
        && partial.month() != null
        && story != null
        && staysInYear(story, partial)) {
      return inStory(partial, story);
    }
    LocalDate told = history && story != null ? opening(story, partial) : null;
    if (told != null) {
      return near(partial, told, turn);
    }
    return published == null ? null : near(partial, published, turn);
  }

  /** The day to count from: for a month or a season, the first of what the story names will do. */
  private static @Nullable LocalDate opening(CalendarPoint story, CalendarPoint partial) {
    LocalDate day = story.date();
    if (day != null || story.year() == null || story.beforeChrist() || partial.weekday() != null) {
      return day;
    }
    Integer month = story.month();
    if (month == null && story.section() != null) {
      month = Integer.valueOf(Counting.opening(story.section()));
    }
    return month == null || !story.exists() ? null : LocalDate.of(story.year(), month, 1);
  }

  /** The day last spoken of, for what happened some days after something else. */
  private @Nullable CalendarPoint beside(Beside beside) {
    CalendarPoint story = story();
    return beside.after() && origin(beside) != null ? story : null;
  }

  /** The day of what the words count from: "a day after the strike". */
  @Nullable CalendarPoint origin(Beside beside) {
    CalendarPoint story = story();
    LocalDate day = story == null ? null : story.date();
    boolean fewDays =
        beside.length().unit() == Unit.DAY && FEW_DAYS.contains(beside.length().count());
    return day == null || !fewDays || !beside.after() || tense.isAhead()
        ? null
        : CalendarPoint.of(day.minusDays(Integer.parseInt(beside.length().count())));
  }

  /** Further back than that, it is seldom the day last spoken of that is counted from. */
  private static final Set<String> FEW_DAYS = Set.of("1", "2", "3", "4", "5", "6", "7");

  /**
   * "In May 1998 they met, and in June they parted": the second is in the year of the first. So it
   * is in the next paragraph, where the passage before it told of months of old, and this is a
   * later one.
   */
  private boolean staysInYear(CalendarPoint story, CalendarPoint partial) {
    Integer year = story.year();
    Integer month = story.month();
    Integer then = partial.month();
    if (year == null || month == null || then == null || tense != Tense.PAST) {
      return false;
    }
    boolean later = then >= month;
    if (!storyline.inParagraph() && !(storyline.inBackground() && later)) {
      return false;
    }
    if (published == null || story.beforeChrist() || year < published.getYear() - 1) {
      return true;
    }
    return year == published.getYear() - 1 && later && storyline.inParagraph();
  }

  /** In a history: the year that the story has come to; for a weekday, the days from there on. */
  private static @Nullable CalendarPoint inStory(CalendarPoint partial, CalendarPoint story) {
    if ("WE".equals(partial.section())) {
      return null;
    }
    if (partial.month() != null || partial.section() != null) {
      return partial
          .withWeekday(null)
          .withYear(storyYear(partial, story))
          .withEra(story.beforeChrist());
    }
    if (partial.day() != null) {
      return story.month() == null
          ? null
          : partial
              .withWeekday(null)
              .withMonth(story.month())
              .withYear(story.year())
              .withEra(story.beforeChrist());
    }
    LocalDate from = story.date();
    if (partial.weekday() != null) {
      return from == null
          ? null
          : CalendarPoint.of(
                  from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(partial.weekday()))))
              .withHours(partial.hours());
    }
    return from == null ? null : CalendarPoint.of(from).withHours(partial.hours());
  }

  /** A story that has come to its winter goes on in the next year: "in January", after November. */
  private static @Nullable Integer storyYear(CalendarPoint partial, CalendarPoint story) {
    Integer year = story.year();
    Integer before = story.month();
    Integer month = partial.month();
    if (year == null || before == null || month == null || before < 10 || month > 3) {
      return year;
    }
    return story.beforeChrist() ? year - 1 : year + 1;
  }

  /** The one that is meant of all that fit the words, seen from a day. */
  private @Nullable CalendarPoint near(CalendarPoint partial, LocalDate day, Turn turn) {
    if ("WE".equals(partial.section())) {
      return weekend(day, turn);
    }
    if (partial.month() != null || partial.section() != null) {
      return inYear(partial, day, turn);
    }
    if (partial.day() != null) {
      LocalDate month = monthOf(partial.day(), day);
      return partial.withWeekday(null).withYear(month.getYear()).withMonth(month.getMonthValue());
    }
    if (partial.weekday() == null) {
      return null;
    }
    DayOfWeek weekday = DayOfWeek.of(partial.weekday());
    LocalDate found =
        switch (turn) {
          case LAST, PREVIOUS -> day.with(TemporalAdjusters.previous(weekday));
          case NEXT, FOLLOWING -> day.with(TemporalAdjusters.next(weekday));
          case THIS ->
              day.with(
                  tense == Tense.PAST
                      ? TemporalAdjusters.previousOrSame(weekday)
                      : TemporalAdjusters.nextOrSame(weekday));
          case OPEN, SAME ->
              day.with(
                  tense.isAhead()
                      ? TemporalAdjusters.nextOrSame(weekday)
                      : TemporalAdjusters.previousOrSame(weekday));
        };
    return CalendarPoint.of(found).withHours(partial.hours());
  }

  /** The month for "the 14th": the last one, the next one, or the nearer where no verb tells. */
  private LocalDate monthOf(int dayOfMonth, LocalDate day) {
    int ahead = dayOfMonth - day.getDayOfMonth();
    int months =
        switch (tense) {
          case PAST -> ahead > 0 ? -1 : 0;
          case FUTURE, AHEAD -> ahead < 0 ? 1 : 0;
          case PRESENT, UNKNOWN -> ahead > 15 ? -1 : ahead < -15 ? 1 : 0;
        };
    return day.plusMonths(months);
  }

  /** The year for a month, a day of a month or a part of a year. */
  private CalendarPoint inYear(CalendarPoint partial, LocalDate day, Turn turn) {
    int year = day.getYear();
    int gap = daysFrom(partial, day, year);
    int chosen =
        switch (turn) {
          case LAST, PREVIOUS -> gap < 0 ? year : year - 1;
          case NEXT, FOLLOWING -> gap > 0 ? year : year + 1;
          case THIS -> year;
          case OPEN, SAME -> year + openYear(gap, partial.grain());
        };
    return partial.withWeekday(null).withYear(chosen);
  }

  /**
   * Which year a date without one belongs to: 0 for the one of the publication.
   *
   * <p>The nearest wins, and the tense shifts what is near. A verb in the past allows for a day
   * some weeks ahead ("declared a dividend, payable on 7 December"), not for a month; one that
   * looks ahead may still stand beside a date that is past ("hopes to report on the third
   * quarter").
   *
   * @param gap days from the publication to the date in the same year
   */
  private int openYear(int gap, Grain grain) {
    int latest =
        switch (tense) {
          case PAST -> grain == Grain.DAY ? 60 : 20;
          case FUTURE, AHEAD -> 300;
          case PRESENT, UNKNOWN -> 100;
        };
    int earliest =
        switch (tense) {
          case FUTURE -> grain == Grain.SECTION ? -150 : -20;
          case AHEAD -> -150;
          case PAST, PRESENT, UNKNOWN -> -265;
        };
    if (gap > latest) {
      return -1;
    }
    return gap < earliest && gap + 365 <= latest ? 1 : 0;
  }

  /** Days from the given one to the point, 0 while it lasts. */
  private static int daysFrom(CalendarPoint partial, LocalDate day, int year) {
    LocalDate first;
    LocalDate last;
    Integer month = partial.month();
    Integer dayOfMonth = partial.day();
    if (month != null && dayOfMonth != null) {
      int length = java.time.YearMonth.of(year, month).lengthOfMonth();
      first = LocalDate.of(year, month, Math.min(dayOfMonth, length));
      last = first;
    } else if (month != null) {
      first = LocalDate.of(year, month, 1);
      last = first.plusMonths(1).minusDays(1);
    } else {
      String section = partial.section() == null ? "" : partial.section();
      first = LocalDate.of(year, Counting.opening(section), 1);
      last = first.plusMonths(section.startsWith("H") ? 6 : 3).minusDays(1);
    }
    if (first.isAfter(day)) {
      return (int) ChronoUnit.DAYS.between(day, first);
    }
    return last.isBefore(day) ? (int) ChronoUnit.DAYS.between(day, last) : 0;
  }

  private @Nullable CalendarPoint within(Within within) {
    CalendarPoint period = count(within.period());
    if (period == null || published == null) {
      return null;
    }
    if (within.point().weekday() != null && within.period().unit() == Unit.WEEK) {
      Integer weeks = within.period().count();
      return weeks == null
          ? null
          : CalendarPoint.of(
              published.plusWeeks(weeks).with(DayOfWeek.of(within.point().weekday())));
    }
    return within.point().withYear(period.year());
  }

  private @Nullable CalendarPoint ofMonth(OfMonth ofMonth) {
    CalendarPoint month = resolve(ofMonth.month());
    if (month == null || month.year() == null || month.month() == null || month.beforeChrist()) {
      return null;
    }
    Integer weekday = ofMonth.point().weekday();
    if (weekday == null) {
      return month.withDay(ofMonth.point().day());
    }
    LocalDate day =
        LocalDate.of(month.year(), month.month(), 1)
            .with(TemporalAdjusters.dayOfWeekInMonth(ofMonth.nth(), DayOfWeek.of(weekday)));
    // A fifth Friday may be in the next month.
    return day.getMonthValue() == month.month() ? CalendarPoint.of(day) : null;
  }

  /** A feast of the year that is meant. */
  private @Nullable CalendarPoint feast(Feast feast) {
    Integer year = feast.year();
    if (year == null) {
      CalendarPoint story = story();
      int near =
          history && story != null && story.year() != null
              ? story.year()
              : published == null ? 0 : published.getYear();
      if (near == 0) {
        return null;
      }
      LocalDate there = Feasts.day(feast.rule(), near);
      CalendarPoint meant =
          place(
              CalendarPoint.NOTHING.withMonth(there.getMonthValue()).withDay(there.getDayOfMonth()),
              feast.turn());
      year = meant == null || meant.beforeChrist() ? null : meant.year();
    }
    return year == null || year < 1
        ? null
        : CalendarPoint.of(Feasts.day(feast.rule(), year)).withHours(feast.hours());
  }

  private @Nullable CalendarPoint count(Away away) {
    CalendarPoint base =
        switch (away.origin()) {
          case PUBLISHED -> published == null ? null : CalendarPoint.of(published);
          case COMPARED ->
              (away.unit() == Unit.YEAR && comparesQuarters()) || (history && story() != null)
                  ? story()
                  : published == null ? null : CalendarPoint.of(published);
          case STORY -> story();
          case HERE -> history ? story() : published == null ? null : CalendarPoint.of(published);
          case REPORTED -> reported();
          case GIVEN -> away.from() == null ? null : resolve(away.from());
        };
    Integer count = away.count();
    if (base == null || base.year() == null || count == null || Math.abs(count) > 9000) {
      return null;
    }
    CalendarPoint point = Counting.away(base, base.year(), count, away);
    return away.origin() == TimeMeaning.Origin.STORY && hasNotCome(point) ? null : point;
  }

  /** The quarter last spoken of in this paragraph; else the last that had ended. */
  private @Nullable CalendarPoint reported() {
    CalendarPoint story = story();
    if (Counting.isQuarter(story) && storyline.inParagraph()) {
      return story;
    }
    if (published == null) {
      return null;
    }
    LocalDate before = published.minusMonths(3);
    return CalendarPoint.ofYear(before.getYear())
        .withSection("Q" + ((before.getMonthValue() - 1) / 3 + 1));
  }

  /**
   * "Sales rose in the third quarter; a year ago they fell": in that quarter of the year before.
   */
  private boolean comparesQuarters() {
    return storyline.inParagraph() && Counting.isQuarter(story());
  }

  /** What is told as past and would not have come yet was counted from the wrong date. */
  private boolean hasNotCome(@Nullable CalendarPoint point) {
    return point != null
        && point.year() != null
        && published != null
        && !tense.isAhead()
        && !point.beforeChrist()
        && point.year() > published.getYear();
  }

  /** "The weekend" is the last one, this one if it has begun; the coming one if it is to come. */
  private CalendarPoint weekend(LocalDate day, Turn turn) {
    boolean begun = day.getDayOfWeek().getValue() >= 6;
    boolean coming = turn == Turn.THIS || tense.isAhead();
    return Counting.weekend(begun || coming ? day : day.minusWeeks(1));
  }
}
