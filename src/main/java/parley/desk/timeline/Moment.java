package parley.desk.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Realis;

/**
 * An event or a statement with its place in time.
 *
 * @param statement whether somebody said something; else something happened
 * @param kind of the event; {@code statement} for a statement
 * @param lane in which it is drawn
 * @param names of those in it, as told
 * @param sides for which they stand, or their names where no side is known
 * @param when as a TIMEX3 value; null where no words tell
 * @param stretch the same in hours; null where no words tell
 * @param reported the day of the article
 * @param byReport whether it stands on the day of the article, as no words tell when it was said
 * @param sources how many newsrooms tell it, each from its own work
 * @param differs whether the accounts disagree
 * @param tellings the entries that tell it, the first one first
 */
record Moment(
    boolean statement,
    String kind,
    String lane,
    List<String> names,
    Set<String> sides,
    @Nullable String when,
    @Nullable Stretch stretch,
    @Nullable String place,
    @Nullable String country,
    Realis realis,
    boolean negated,
    @Nullable LocalDate reported,
    boolean byReport,
    int sources,
    boolean differs,
    List<String> tellings) {

  Moment {
    names = List.copyOf(names);
    sides = Set.copyOf(sides);
    tellings = List.copyOf(tellings);
  }

  /** The entry that is shown first. */
  String entry() {
    return tellings.getFirst();
  }
}
