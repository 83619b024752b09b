package parley.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decisions, and which of them stand: those that no standing decision undoes.
 *
 * <p>On each entry the standing decisions lie on one another, each on the one that its reviewer had
 * seen (of one who did not see what others decided: the last of his own); the topmost counts. What
 * is undone has to leave it so: {@link #refusal} tells what is in the way.
 */
public final class Log {

  private final List<Decision> all;
  private final Set<Long> undone = new HashSet<>();

  /** The standing ones of each entry, the topmost last. */
  private final Map<String, List<Decision>> byEntry = new LinkedHashMap<>();

  private Log(List<Decision> all) {
    this.all = all;
    for (Decision decision : all.reversed()) {
      if (decision.act() == Act.UNDO && stands(decision)) {
        undone.add(decision.of());
      }
    }
    for (Decision decision : all) {
      String entry = decision.entry();
      if (entry != null && decision.act() != Act.UNDO && stands(decision)) {
        byEntry.computeIfAbsent(entry, e -> new ArrayList<>()).add(decision);
      }
    }
  }

  /** Of these, with all that was undone of them. */
  public static Log of(Collection<Decision> decisions) {
    return new Log(
        decisions.stream().sorted(Comparator.comparingLong(Decision::key)).distinct().toList());
  }

  /** All of them, oldest first. */
  public List<Decision> decisions() {
    return all;
  }

  public boolean stands(Decision decision) {
    return !undone.contains(decision.key());
  }

  /** The ids of the entries that somebody has decided. */
  public Set<String> entries() {
    return byEntry.keySet();
  }

  /** What counts of this entry; null where nobody has decided. */
  public @Nullable Decision top(String entry) {
    List<Decision> standing = standing(entry);
    return standing.isEmpty() ? null : standing.getLast();
  }

  /** What stands on an entry, oldest first. */
  public List<Decision> standing(String entry) {
    return byEntry.getOrDefault(entry, List.of());
  }

  /** The merges of actors that stand. */
  public List<Decision> merges() {
    return all.stream().filter(d -> d.act() == Act.MERGE && stands(d)).toList();
  }

  /** Who all decided this entry, each with the last of his own decisions that nobody undid. */
  public Map<String, Decision> byReviewer(String entry) {
    return byReviewer(entry, false);
  }

  /** The same; {@code apart}: of those alone that were made without seeing what others decided. */
  public Map<String, Decision> byReviewer(String entry, boolean apart) {
    Map<String, Decision> last = new LinkedHashMap<>();
    for (Decision decision : standing(entry)) {
      if (decision.apart() || !apart) {
        last.put(decision.who(), decision);
      }
    }
    return last;
  }

  /** What somebody decided, as if nobody else had decided anything. */
  public Log by(String who) {
    return of(all.stream().filter(decision -> decision.who().equals(who)).toList());
  }

  /** Why these undoings cannot follow, in words for whoever asked for them; null if they can. */
  public @Nullable String refusal(List<Decision> undoings) {
    List<Decision> more = new ArrayList<>(all);
    more.addAll(undoings);
    Log then = of(more);
    Set<Decision> floating = new HashSet<>();
    for (Decision undoing : undoings) {
      if (undoing.entry() != null) {
        floating.addAll(then.floating(undoing.entry()));
      }
    }
    if (!floating.isEmpty()) {
      return "It cannot be undone alone, since a later decision builds on it: " + told(floating);
    }
    return Merges.refusal(then.merges());
  }

  /** The standing decisions of an entry that do not lie on the one they followed. */
  private List<Decision> floating(String entry) {
    List<Decision> floating = new ArrayList<>();
    long below = 0;
    Map<String, Long> own = new HashMap<>();
    for (Decision decision : standing(entry)) {
      long follows = decision.apart() ? own.getOrDefault(decision.who(), 0L) : below;
      if (decision.seen() != follows) {
        floating.add(decision);
      }
      below = decision.key();
      own.put(decision.who(), below);
    }
    return floating;
  }

  private static String told(Set<Decision> decisions) {
    return String.join(
        "; ",
        decisions.stream()
            .sorted(Comparator.comparingLong(Decision::key))
            .map(d -> d.key() + " (" + d.act().label() + " by " + d.who() + " at " + d.at() + ")")
            .toList());
  }
}
