package parley.position;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Position;
import parley.entry.When;

/**
 * Makes one position of what an article tells several times: the same side, issue, stance and
 * voice. Positions that are voiced by different people, held on different days or told with
 * different certainty stay apart.
 */
final class PositionMerger {

  private PositionMerger() {}

  static List<Position> merged(List<Position> positions) {
    Map<String, List<Position>> groups = new LinkedHashMap<>();
    for (Position position : positions) {
      String key =
          String.join(
              "\n",
              position.party().name(),
              position.issue(),
              position.stance().label(),
              position.voice().label(),
              position.evidence().realis().label());
      add(groups.computeIfAbsent(key, k -> new ArrayList<>()), position);
    }
    List<Position> found = new ArrayList<>();
    groups.values().forEach(found::addAll);
    return found;
  }

  /** Joins a position with the first of the same kind that may be the same one. */
  private static void add(List<Position> group, Position position) {
    for (int i = 0; i < group.size(); i++) {
      if (mayBeOne(group.get(i), position)) {
        group.set(i, joined(group.get(i), position));
        return;
      }
    }
    group.add(position);
  }

  private static boolean mayBeOne(Position first, Position second) {
    boolean sameHolder =
        first.holder() == null
            || second.holder() == null
            || first.holder().isSameAs(second.holder());
    return sameHolder && (day(first) == null || day(second) == null || sameDay(first, second));
  }

  private static boolean sameDay(Position first, Position second) {
    return String.valueOf(day(first)).equals(String.valueOf(day(second)));
  }

  /** The day that is told; null where nothing is known but the publication day. */
  private static @Nullable String day(Position position) {
    When held = position.held();
    return held == null || held.basis() == When.Basis.PUBLISHED ? null : held.timex().value();
  }

  private static Position joined(Position first, Position second) {
    Evidence evidence =
        first
            .evidence()
            .and(second.evidence())
            .through(chain(first.evidence().chain(), second.evidence().chain()));
    return new Position(
        evidence,
        first.party(),
        first.holder() == null ? second.holder() : first.holder(),
        first.issue(),
        first.stance(),
        first.voice(),
        day(first) != null ? first.held() : second.held(),
        first.reported());
  }

  /** Something that the outlet tells itself at one place rests on nobody else's account. */
  static List<Hop> chain(List<Hop> first, List<Hop> second) {
    return second.isEmpty() ? List.of() : first;
  }
}
