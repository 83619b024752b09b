package parley.desk.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Asked;
import parley.desk.web.Page;
import parley.desk.web.Parties;
import parley.desk.web.Signs;
import parley.format.Timeline;
import parley.store.StoreException;

/**
 * What is drawn of a window of time: single marks, or how many there are where there are too many
 * to be told apart.
 *
 * @param from where the window begins; null where nothing is known that has a day
 * @param to the first moment after it
 * @param first where everything that passes the filters begins
 * @param last the first moment after all of it
 * @param events how many are in the window
 * @param statements how many are in the window
 * @param unit what is counted together: {@code day}, {@code week}, {@code month}, {@code year}
 * @param marks in the order of time; those of a kind that is counted are not among them
 */
public record Picture(
    @Nullable LocalDateTime from,
    @Nullable LocalDateTime to,
    @Nullable LocalDateTime first,
    @Nullable LocalDateTime last,
    List<Lane> lanes,
    int events,
    int statements,
    String unit,
    List<Mark> marks,
    List<Count> counts)
    implements Page {

  /** So many can be told apart. */
  private static final int MOST_EVENTS = 250;

  private static final int MOST_STATEMENTS = 400;

  /** So much of a statement is shown beside its mark, in characters. */
  private static final int LONGEST_WORDS = 160;

  /** What was told of shortly before the first report belongs to it. */
  private static final int DAYS_BEFORE = 30;

  private static final int DAYS_AFTER = 30;

  /**
   * A strip of the picture.
   *
   * @param id as the marks name it
   * @param colour 1 to 6; 0 for grey
   */
  public record Lane(String id, String name, String code, int colour) {}

  /**
   * An event or a statement.
   *
   * @param what the kind of event, or {@code statement}
   * @param codes of the parties that have a part in it
   * @param from null where it is open at the beginning
   * @param to the first moment after it; null where it is open at the end
   * @param day as it is told, in words
   * @param told how it is told, where not as a fact: planned, possible, denied
   * @param style the classes of style sheets for that
   * @param reported whether it stands on the day of its report
   * @param sources how many newsrooms tell it, each from its own work
   */
  public record Mark(
      String entry,
      String lane,
      String what,
      List<String> codes,
      @Nullable LocalDateTime from,
      @Nullable LocalDateTime to,
      String day,
      String words,
      String told,
      String style,
      boolean reported,
      int sources,
      boolean differs) {
    public Mark {
      codes = List.copyOf(codes);
    }
  }

  /** How many begin in a stretch of a lane. */
  public record Count(
      String lane, LocalDateTime from, LocalDateTime to, int events, int statements) {}

  private enum Unit {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    static Unit of(Stretch window) {
      long days =
          window.from() == null || window.to() == null
              ? 1
              : ChronoUnit.DAYS.between(window.from(), window.to());
      return days <= 100 ? DAY : days <= 800 ? WEEK : days <= 3_700 ? MONTH : YEAR;
    }

    LocalDate first(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    LocalDate next(LocalDate first) {
      return switch (this) {
        case DAY -> first.plusDays(1);
        case WEEK -> first.plusWeeks(1);
        case MONTH -> first.plusMonths(1);
        case YEAR -> first.plusYears(1);
      };
    }

    String label() {
      return switch (this) {
        case DAY -> "day";
        case WEEK -> "week";
        case MONTH -> "month";
        case YEAR -> "year";
      };
    }
  }

  public Picture {
    lanes = List.copyOf(lanes);
    marks = List.copyOf(marks);
    counts = List.copyOf(counts);
  }

  /**
   * Draws.
   *
   * @param course what passes the filters, at any time
   * @param asked the window; where it is open, the time of the reports is drawn
   */
  static Picture of(Course course, Stretch asked, Parties parties, Asked request)
      throws StoreException {
    Stretch all = extent(course.dated());
    Stretch window = window(course.dated(), asked, all);
    List<Moment> within = course.dated().stream().filter(moment -> meets(moment, window)).toList();
    List<Moment> events = within.stream().filter(moment -> !moment.statement()).toList();
    List<Moment> statements = within.stream().filter(Moment::statement).toList();
    List<Moment> drawn = new ArrayList<>();
    List<Moment> counted = new ArrayList<>();
    (events.size() > MOST_EVENTS ? counted : drawn).addAll(events);
    (statements.size() > MOST_STATEMENTS ? counted : drawn).addAll(statements);
    drawn.sort(
        Comparator.comparing(
            moment -> moment.stretch() == null ? LocalDateTime.MIN : moment.stretch().anchor()));
    Unit unit = Unit.of(window);
    return new Picture(
        window.from(),
        window.to(),
        all.from(),
        all.to(),
        lanes(course, parties),
        events.size(),
        statements.size(),
        unit.label(),
        marks(drawn, parties, request),
        counts(counted, window, unit));
  }

  static boolean meets(Moment moment, Stretch window) {
    return moment.stretch() != null && moment.stretch().meets(window);
  }

  /** From the first moment that is told to the last; ends that are open do not count. */
  private static Stretch extent(List<Moment> moments) {
    LocalDateTime first = null;
    LocalDateTime last = null;
    for (Moment moment : moments) {
      Stretch stretch = moment.stretch();
      if (stretch != null) {
        LocalDateTime from = stretch.from() == null ? stretch.to() : stretch.from();
        LocalDateTime to = stretch.to() == null ? stretch.from() : stretch.to();
        first = first == null || (from != null && from.isBefore(first)) ? from : first;
        last = last == null || (to != null && to.isAfter(last)) ? to : last;
      }
    }
    return new Stretch(first, last);
  }

  private static Stretch window(List<Moment> moments, Stretch asked, Stretch all) {
    if (all.from() == null || all.to() == null) {
      return asked;
    }
    LocalDateTime from = asked.from();
    LocalDateTime to = asked.to();
    if (from == null && to == null) {
      LocalDate first = null;
      LocalDate last = null;
      for (Moment moment : moments) {
        LocalDate day = moment.reported();
        if (day != null) {
          first = first == null || day.isBefore(first) ? day : first;
          last = last == null || day.isAfter(last) ? day : last;
        }
      }
      from = first == null ? all.from() : first.minusDays(DAYS_BEFORE).atStartOfDay();
      to = last == null ? all.to() : last.plusDays(DAYS_AFTER).atStartOfDay();
      from = from.isBefore(all.from()) ? all.from() : from;
      to = to.isAfter(all.to()) ? all.to() : to;
      if (!from.isBefore(to)) {
        from = all.from();
        to = all.to();
      }
    }
    from = from == null ? all.from() : from;
    to = to == null ? all.to() : to;
    return from.isBefore(to)
        ? new Stretch(from, to)
        : asked.from() != null
            ? new Stretch(from, from.plusDays(1))
            : new Stretch(to.minusDays(1), to);
  }

  private static List<Lane> lanes(Course course, Parties parties) {
    Set<String> used = new TreeSet<>();
    course.dated().forEach(moment -> used.add(moment.lane()));
    List<Lane> lanes = new ArrayList<>();
    if (used.contains(Course.TALKS)) {
      lanes.add(new Lane(Course.TALKS, "Talks", "", 0));
    }
    for (String party : Course.lanes(parties)) {
      if (used.contains(party)) {
        Parties.Sign sign = parties.of(party);
        lanes.add(new Lane(party, party, sign.code(), sign.colour()));
      }
    }
    if (used.contains(Course.OTHERS)) {
      lanes.add(new Lane(Course.OTHERS, "Others", "", 0));
    }
    return lanes;
  }

  private static List<Mark> marks(List<Moment> moments, Parties parties, Asked request)
      throws StoreException {
    Map<String, String> said =
        request
            .store()
            .openingWords(moments.stream().filter(Moment::statement).map(Moment::entry).toList());
    List<Mark> marks = new ArrayList<>();
    for (Moment moment : moments) {
      Stretch stretch = moment.stretch();
      marks.add(
          new Mark(
              moment.entry(),
              moment.lane(),
              moment.kind(),
              codes(moment, parties),
              stretch == null ? null : stretch.from(),
              stretch == null ? null : stretch.to(),
              day(moment),
              words(moment, said.getOrDefault(moment.entry(), "")),
              Signs.meaning(moment.realis(), moment.negated()),
              Signs.style(moment.realis(), moment.negated()),
              moment.byReport(),
              moment.sources(),
              moment.differs()));
    }
    return marks;
  }

  private static String day(Moment moment) {
    if (moment.when() != null) {
      return Timeline.heading(moment.when());
    }
    return moment.reported() == null
        ? ""
        : "Reported " + Timeline.heading(moment.reported().toString());
  }

  private static String words(Moment moment, String said) {
    if (moment.statement()) {
      String speaker = moment.names().isEmpty() ? "Not said who" : moment.names().getFirst();
      return speaker + ": “" + shortened(said) + "”";
    }
    return moment.kind()
        + (moment.names().isEmpty() ? "" : ": " + String.join(", ", moment.names()))
        + (moment.place() == null ? "" : ", in " + moment.place());
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= LONGEST_WORDS
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST_WORDS)) + "…";
  }

  private static List<String> codes(Moment moment, Parties parties) {
    return parties.all().stream()
        .filter(sign -> moment.sides().contains(sign.name()))
        .map(Parties.Sign::code)
        .toList();
  }

  /** Each is counted where it begins, or at the edge of the window where that is before it. */
  private static List<Count> counts(List<Moment> moments, Stretch window, Unit unit) {
    Map<LocalDate, Map<String, int[]>> sums = new TreeMap<>();
    for (Moment moment : moments) {
      if (moment.stretch() != null) {
        LocalDateTime at = moment.stretch().anchor();
        LocalDateTime shown =
            window.from() != null && at.isBefore(window.from()) ? window.from() : at;
        sums.computeIfAbsent(unit.first(shown.toLocalDate()), first -> new TreeMap<>())
            .computeIfAbsent(moment.lane(), lane -> new int[2])[moment.statement() ? 1 : 0]++;
      }
    }
    List<Count> counts = new ArrayList<>();
    sums.forEach((first, lanes) ->
        lanes.forEach((lane, sum) ->
            counts.add(
                new Count(
                    lane, first.atStartOfDay(), unit.next(first).atStartOfDay(), sum[0], sum[1]))));
    return counts;
  }

  @Override
  public String template() {
    return "timeline/timeline";
  }

  @Override
  public String title() {
    return "Timeline";
  }
}
