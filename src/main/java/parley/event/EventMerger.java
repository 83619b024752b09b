package parley.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.entry.Event;
import parley.entry.Event.Participant;
import parley.entry.Event.Where;
import parley.entry.EventKind;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.When;
import parley.entry.Who;
import parley.reading.Sides;

/**
 * Puts together what one article tells several times: the parts add up to one event with several
 * passages. Where two tellings contradict each other in a day, a place or a number they stay apart.
 */
final class EventMerger {

  /** Kinds that can be two words for one thing. */
  private enum Family {
    CONSULTING,
    ATTACKING,
    OTHER
  }

  /** Within this many degrees two places can be one: a palace and its city. */
  private static final double SAME_SPOT = 0.15;

  private final Sides sides;

  private final List<Event> events = new ArrayList<>();

  /** Where to look for an event that another may belong to, so that looking stays cheap. */
  private final Map<String, List<Integer>> byKey = new LinkedHashMap<>();

  EventMerger(Sides sides) {
    this.sides = sides;
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  /** Adds another telling of an event that is there; says whether it was. */
  boolean addTelling(Event event) {
    for (String key : keys(event)) {
      for (int index : byKey.getOrDefault(key, List.of())) {
        if (areOne(events.get(index), event)) {
          Event merged = merge(events.get(index), event);
          events.set(index, merged);
          return true;
        }
      }
    }
    return false;
  }

  void add(Event event) {
    if (addTelling(event)) {
      return;
    }
    int index = events.size();
    events.add(event);
    for (String key : keys(event)) {
      byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(index);
    }
  }

  /** One key for each participant's side: only events that share one can be the same. */
  private List<String> keys(Event event) {
    String family = family(event.kind()) + " " + kindOf(event) + " " + event.evidence().realis();
    return event.participants().stream()
        .map(p -> family + " " + side(p.who()))
        .distinct()
        .sorted()
        .toList();
  }

  private static String kindOf(Event event) {
    return family(event.kind()) == Family.OTHER ? event.kind().label() : "";
  }

  private static Family family(EventKind kind) {
    return switch (kind) {
      case MEETING, TALKS, VISIT -> Family.CONSULTING;
      case STRIKE, BOMBING, ATTACK -> Family.ATTACKING;
      default -> Family.OTHER;
    };
  }

  private String side(Who who) {
    return sides.party(who).map(Who::name).orElse(who.name());
  }

  private boolean areOne(Event first, Event second) {
    return first.evidence().negated() == second.evidence().negated()
        && sameAccount(first.evidence().chain(), second.evidence().chain())
        && sameDay(first.when(), second.when())
        && (!isYear(first.when(), second.when()) || sameTrigger(first, second))
        && samePlace(first.where(), second.where())
        && (first.killed() == null
            || second.killed() == null
            || sameCount(first.killed(), second.killed()))
        && sameParticipants(first, second);
  }

  private static boolean sameCount(Event.Casualties first, Event.Casualties second) {
    int least = Math.max(first.min(), second.min());
    return (first.max() == null || first.max() >= least)
        && (second.max() == null || second.max() >= least);
  }

  /** Told by nobody but the outlet, or by two voices of one side. */
  private boolean sameAccount(List<Hop> first, List<Hop> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() && second.isEmpty();
    }
    Hop one = first.getFirst();
    Hop other = second.getFirst();
    return side(new Who(one.name(), one.actor(), null))
        .equals(side(new Who(other.name(), other.actor(), null)));
  }

  private static boolean sameDay(@Nullable When first, @Nullable When second) {
    if (first == null || second == null) {
      return true;
    }
    String one = first.timex().value();
    String other = second.timex().value();
    return one.startsWith(other) || other.startsWith(one);
  }

  /**
   * One of the two has no day and the other a year: "last year's offensive" is not every strike.
   */
  private static boolean isYear(@Nullable When first, @Nullable When second) {
    When dated = first == null ? second : first;
    return dated != null
        && (first == null || second == null)
        && dated.timex().value().length() == "2022".length();
  }

  private static boolean samePlace(@Nullable Where first, @Nullable Where second) {
    return first == null
        || second == null
        || first.name().equals(second.name())
        || (Math.abs(first.latitude() - second.latitude()) < SAME_SPOT
            && Math.abs(first.longitude() - second.longitude()) < SAME_SPOT);
  }

  /**
   * Of a meeting two have to be the same; of a deed the doer, or where one telling names none, the
   * one it is done to. Nobody may contradict.
   */
  private boolean sameParticipants(Event first, Event second) {
    int shared = 0;
    boolean doer = false;
    for (Participant one : first.participants()) {
      for (Participant other : second.participants()) {
        if (one.role() == other.role() && sameOrSameSide(one.who(), other.who())) {
          shared++;
          doer |= one.role() == Event.Role.INITIATOR;
          break;
        }
      }
    }
    int fewer = Math.min(first.participants().size(), second.participants().size());
    if (shared == 0 || shared < fewer) {
      return false;
    }
    return switch (family(first.kind())) {
      case CONSULTING -> shared > 1;
      case ATTACKING -> doer || !hasDoer(first) || !hasDoer(second);
      case OTHER -> doer && (shared > 1 || sameTrigger(first, second));
    };
  }

  private static boolean sameTrigger(Event first, Event second) {
    return first
        .evidence()
        .rule()
        .replace("n:", "")
        .equals(second.evidence().rule().replace("n:", ""));
  }

  private static boolean hasDoer(Event event) {
    return event.participants().stream().anyMatch(p -> p.role() == Event.Role.INITIATOR);
  }

  /** The same person, or a side and somebody of it: "Peru" and "the Peruvian president". */
  private boolean sameOrSameSide(Who first, Who second) {
    if (first.isSameAs(second)) {
      return true;
    }
    String firstSide = side(first);
    String secondSide = side(second);
    return firstSide.equals(secondSide)
        && (firstSide.equals(first.name()) || secondSide.equals(second.name()));
  }

  private Event merge(Event first, Event second) {
    Evidence evidence = first.evidence().and(second.evidence());
    return new Event(
        evidence,
        first.kind() == EventKind.VISIT ? second.kind() : first.kind(),
        first.kind() == EventKind.VISIT ? second.plover() : first.plover(),
        first.kind() == EventKind.VISIT ? second.cameo() : first.cameo(),
        participants(first, second),
        finer(first.when(), second.when()),
        first.where() == null ? second.where() : first.where(),
        first.duration() == null ? second.duration() : first.duration(),
        first.killed() == null ? second.killed() : first.killed(),
        first.injured() == null ? second.injured() : first.injured(),
        first.topic() == null ? second.topic() : first.topic());
  }

  private List<Participant> participants(Event first, Event second) {
    List<Participant> all = new ArrayList<>(first.participants());
    for (Participant other : second.participants()) {
      if (all.stream()
          .noneMatch(p -> p.role() == other.role() && sameOrSameSide(p.who(), other.who()))) {
        all.add(other);
      }
    }
    return all;
  }

  /** Of two dates that fit together the one that says more. */
  private static @Nullable When finer(@Nullable When first, @Nullable When second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    int longer = Objects.requireNonNull(second).timex().value().length();
    return longer > first.timex().value().length() ? second : first;
  }
}
