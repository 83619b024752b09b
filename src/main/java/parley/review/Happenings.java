package parley.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.Evidence;

/** Makes one event of two, and two of one. */
public final class Happenings {

  private Happenings() {}

  /** An event that was split: what is left of it, and the other one. */
  public record Halves(Event kept, Event other) {}

  /** The first event, resting on the words of both, with what only the second knows. */
  public static Event merged(Entry one, Entry other, String reviewer) {
    if (!(one instanceof Event first) || !(other instanceof Event second)) {
      throw new IllegalArgumentException("Only two events can be merged into one.");
    }
    if (!first.article().equals(second.article())) {
      throw new IllegalArgumentException(
          "Two events of different articles cannot be merged: each article tells its own.");
    }
    if (first.id().equals(second.id())) {
      throw new IllegalArgumentException("An event cannot be merged with itself.");
    }
    List<Event.Participant> participants = new ArrayList<>(first.participants());
    for (Event.Participant participant : second.participants()) {
      if (participants.stream().noneMatch(p -> p.who().isSameAs(participant.who()))) {
        participants.add(participant);
      }
    }
    Event merged =
        new Event(
            first.evidence().and(second.evidence()).by(Correction.rule(reviewer)),
            first.kind(),
            either(first.plover(), second.plover()),
            either(first.cameo(), second.cameo()),
            participants,
            either(first.when(), second.when()),
            either(first.where(), second.where()),
            either(first.duration(), second.duration()),
            either(first.killed(), second.killed()),
            either(first.injured(), second.injured()),
            either(first.topic(), second.topic()));
    return (Event) Rewriting.pinned(merged, first.id());
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }

  /**
   * Two events of the same kind out of one.
   *
   * @param away those of its passages that tell of the other event
   */
  public static Halves split(Entry entry, List<Passage> away, String reviewer) {
    if (!(entry instanceof Event event)) {
      throw new IllegalArgumentException("Only an event can be split in two.");
    }
    Set<Passage> left = new TreeSet<>(event.passages());
    Set<Passage> taken = new TreeSet<>(away);
    if (!left.containsAll(taken) || taken.isEmpty() || left.size() == taken.size()) {
      throw new IllegalArgumentException(
          "An event can be split where it rests on several passages: some for each of the two.");
    }
    left.removeAll(taken);
    Evidence evidence = event.evidence().by(Correction.rule(reviewer));
    Event kept = (Event) Rewriting.with(event, evidence.on(List.copyOf(left)));
    Event other = (Event) Rewriting.with(event, evidence.on(List.copyOf(taken)).under(null));
    return new Halves((Event) Rewriting.pinned(kept, event.id()), other);
  }
}
