package parley.desk.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Address;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Route;
import parley.desk.web.Written;
import parley.entry.EventKind;
import parley.store.StoreException;

/**
 * What of the course is asked for. What is null does not restrict.
 *
 * @param party one that has a part in it
 * @param actor words of the name of somebody in it
 * @param kind of event
 * @param place words of a place's name, or the code of a country
 * @param from a day or a moment: {@code 2026-03-14T06:00}
 * @param to a day, which belongs to it, or the first moment after it
 * @param statements which are shown
 */
public record Chosen(
    @Nullable String party,
    @Nullable String actor,
    @Nullable String kind,
    @Nullable String place,
    @Nullable String from,
    @Nullable String to,
    String statements) {

  static Route.Parameter[] parameters(Route.Parameter... more) {
    List<Route.Parameter> all =
        new ArrayList<>(
            List.of(
                Route.text("party", "A party that has a part in it."),
                Route.text("actor", "Words of the name of somebody in it."),
                Route.text("kind", "The kind of event: meeting, call, strike."),
                Route.text("place", "Words of a place's name, or the code of a country."),
                Route.text("from", "The first day, or a moment: 2026-03-14T06:00."),
                Route.text("to", "The last day, or the first moment after it."),
                Route.text(
                    "statements",
                    "said: those whose day is told; reported: the others too, on the day of their"
                        + " article; none.")));
    all.addAll(List.of(more));
    return all.toArray(Route.Parameter[]::new);
  }

  static Chosen of(Asked asked) {
    Chosen chosen =
        new Chosen(
            asked.text("party"),
            name(asked, "actor"),
            kind(asked.text("kind")),
            name(asked, "place"),
            asked.text("from"),
            asked.text("to"),
            statements(asked.text("statements")).label());
    Stretch window = chosen.window();
    if (window.from() != null && window.to() != null && !window.from().isBefore(window.to())) {
      throw Fault.wrong(
          "'from' " + chosen.from + " is after 'to' " + chosen.to + ".", "Turn them around.");
    }
    return chosen;
  }

  private static @Nullable String name(Asked asked, String parameter) {
    String name = asked.text(parameter);
    if (name != null && name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw Fault.wrong(
          "'" + parameter + "' needs a name, not '" + name + "'.", "Write some letters of it.");
    }
    return name;
  }

  private static @Nullable String kind(@Nullable String kind) {
    if (kind != null && kinds().stream().noneMatch(kind::equals)) {
      throw Fault.wrong(
          "'" + kind + "' is no kind of event.", "Take one of: " + String.join(", ", kinds()));
    }
    return kind;
  }

  private static Course.Statements statements(@Nullable String asked) {
    for (Course.Statements one : Course.Statements.values()) {
      if (asked == null || one.label().equals(asked)) {
        return one;
      }
    }
    throw Fault.wrong(
        "'" + asked + "' are no statements.", "Take said, reported or none for 'statements'.");
  }

  /** All kinds of events. */
  static List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    for (EventKind kind : EventKind.values()) {
      kinds.add(kind.label());
    }
    return kinds;
  }

  Course.Statements shown() {
    return statements(statements);
  }

  /** The time that is asked for; open where nothing is said. */
  Stretch window() {
    return new Stretch(moment("from", from, false), moment("to", to, true));
  }

  private static @Nullable LocalDateTime moment(String name, @Nullable String value, boolean end) {
    if (value == null) {
      return null;
    }
    try {
      if (value.indexOf('T') > 0) {
        return within(name, value, LocalDateTime.parse(value));
      }
      LocalDate day = LocalDate.parse(value);
      return within(name, value, (end ? day.plusDays(1) : day).atStartOfDay());
    } catch (DateTimeException e) {
      throw wrong(name, value);
    }
  }

  /** Years that a picture can be drawn of. */
  private static LocalDateTime within(String name, String value, LocalDateTime moment) {
    if (moment.getYear() < 1 || moment.getYear() > 9999) {
      throw wrong(name, value);
    }
    return moment;
  }

  private static Fault wrong(String name, String value) {
    return Fault.wrong(
        "'" + value + "' is no day, for '" + name + "'.",
        "Write it as 2026-03-10, or as 2026-03-10T06:00.");
  }

  /** What of the course passes, whenever it was. */
  Course of(Course.Held held, Asked asked) throws StoreException {
    Course course = held.of(asked, shown());
    Set<String> entries = actor == null ? null : held.entries(asked, actor);
    String wanted = place == null ? null : folded(place);
    return new Course(
        course.dated().stream().filter(moment -> passes(moment, entries, wanted)).toList(),
        course.untold().stream().filter(moment -> passes(moment, entries, wanted)).toList());
  }

  private boolean passes(Moment moment, @Nullable Set<String> entries, @Nullable String wanted) {
    return (party == null || moment.sides().contains(party))
        && (kind == null || kind.equals(moment.kind()))
        && (entries == null || moment.tellings().stream().anyMatch(entries::contains))
        && (wanted == null || isThere(moment, wanted));
  }

  private boolean isThere(Moment moment, String wanted) {
    return (moment.place() != null && folded(moment.place()).contains(wanted))
        || (moment.country() != null && moment.country().equalsIgnoreCase(place));
  }

  /** A name without accents, marks and capitals, so that whole words can be looked for. */
  private static String folded(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return " " + plain.replaceAll("\\p{Mn}+", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }

  /** A filter that is on. */
  public record Chip(String name, String value, String without) {}

  /** Each filter, with the address of the page without it. */
  List<Chip> chips() {
    List<Chip> chips = new ArrayList<>();
    add(chips, "Party", party, new Chosen(null, actor, kind, place, from, to, statements));
    add(chips, "Who", actor, new Chosen(party, null, kind, place, from, to, statements));
    add(chips, "Kind", kind, new Chosen(party, actor, null, place, from, to, statements));
    add(chips, "Place", place, new Chosen(party, actor, kind, null, from, to, statements));
    add(chips, "From", written(from), new Chosen(party, actor, kind, place, null, to, statements));
    add(chips, "To", written(to), new Chosen(party, actor, kind, place, from, null, statements));
    String shown =
        switch (shown()) {
          case SAID -> null;
          case REPORTED -> "also by the day of the report";
          case NONE -> "none";
        };
    add(
        chips,
        "Statements",
        shown,
        new Chosen(party, actor, kind, place, from, to, Course.Statements.SAID.label()));
    return chips;
  }

  private static void add(List<Chip> chips, String name, @Nullable String value, Chosen without) {
    if (value != null) {
      chips.add(new Chip(name, value, without.address().text()));
    }
  }

  private static @Nullable String written(@Nullable String moment) {
    if (moment == null) {
      return null;
    }
    int time = moment.indexOf('T');
    String day = Written.day(LocalDate.parse(time < 0 ? moment : moment.substring(0, time)));
    return time < 0 ? day : day + ", " + moment.substring(time + 1);
  }

  /** Where this is asked for. */
  Address address() {
    return Address.of("/timeline")
        .with("party", party)
        .with("actor", actor)
        .with("kind", kind)
        .with("place", place)
        .with("from", from)
        .with("to", to)
        .with("statements", shown() == Course.Statements.SAID ? null : statements);
  }

  /** The day of a window's border, as a form takes it; empty if there is none. */
  @JsonIgnore
  public String firstDay() {
    return day(from);
  }

  /** See {@link #firstDay}. */
  @JsonIgnore
  public String lastDay() {
    return day(to);
  }

  private static String day(@Nullable String moment) {
    return moment == null ? "" : moment.substring(0, Math.min(10, moment.length()));
  }
}
