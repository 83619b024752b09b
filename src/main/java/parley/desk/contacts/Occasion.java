package parley.desk.contacts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.mark.Days;

/**
 * A meeting, a call, talks, a visit; or a way in which sides talk, which is no meeting by itself.
 * What several articles tell of one is one occasion.
 *
 * @param people who met, in the order of their names
 * @param mediators between them
 * @param days on which it was; null where no words tell
 * @param when the same as a TIMEX3 value
 * @param reported the first day on which it was reported
 * @param entries that tell it, the first one first
 */
record Occasion(
    Standing standing,
    boolean meeting,
    Set<String> people,
    Set<String> mediators,
    @Nullable Days days,
    @Nullable String when,
    @Nullable LocalDate reported,
    int sources,
    boolean differs,
    List<String> entries) {

  /** Whether there is contact. */
  enum Standing {
    MET,
    /** Planned, possible, on a condition, or proposed. */
    PLANNED,
    /** It is told that they did not meet, or do not talk. */
    NONE
  }

  Occasion {
    people = Collections.unmodifiableSet(new TreeSet<>(people));
    mediators = Collections.unmodifiableSet(new TreeSet<>(mediators));
    entries = List.copyOf(entries);
  }

  /** Everybody in it. */
  Set<String> all() {
    Set<String> all = new TreeSet<>(people);
    all.addAll(mediators);
    return all;
  }

  /** Whether these two are in contact by it; those who mediate are so with each side. */
  boolean joins(String one, String other) {
    boolean sides = people.contains(one) && people.contains(other);
    return sides
        || (people.contains(one) && mediators.contains(other))
        || (mediators.contains(one) && people.contains(other));
  }

  /** The first day that is told; null where none is. */
  @Nullable LocalDate day() {
    return days == null ? null : days.first() != null ? days.first() : days.last();
  }

  /** Whether it was, by what is told, between these days; what has no day was not. */
  boolean isWithin(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null && to == null) {
      return true;
    }
    return days != null
        && (to == null || days.first() == null || !days.first().isAfter(to))
        && (from == null || days.last() == null || !days.last().isBefore(from));
  }
}
