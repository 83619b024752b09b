package parley.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.dossier.Closeness.Counts;
import parley.dossier.Closeness.Relation;

/**
 * How close two sides were, by what had been reported until each day on which that moved: what
 * {@link Closeness} says of a table as of that day.
 *
 * <p>That one of them is first heard on an issue moves nothing yet. One pass over the stances in
 * the order in which they were reported. What was reported on no known day is left out.
 *
 * @param steps in the order of days
 */
public record ClosenessCourse(String first, String second, List<Step> steps) {

  /** What was known at the end of a day, and what had moved on it. */
  public record Step(LocalDate day, Counts counts, List<Move> moves) {
    public Step {
      moves = List.copyOf(moves);
    }
  }

  /** An issue on which the two stand to each other otherwise; {@code from} is null at first. */
  public record Move(String issue, @Nullable Relation from, Relation to, Stand by) {}

  public ClosenessCourse {
    steps = List.copyOf(steps);
  }

  /** Of two parties. */
  public static ClosenessCourse of(Negotiation negotiation, String first, String second) {
    List<Stand> stands = new ArrayList<>();
    for (Stand stand : negotiation.stands()) {
      boolean theirs = stand.party().equals(first) || stand.party().equals(second);
      if (theirs && PositionTable.counts(stand) && stand.isOwn() && stand.reported() != null) {
        stands.add(stand);
      }
    }
    stands.sort(
        Comparator.comparing(Stand::reported, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(PositionTable.IN_TIME));
    Following following = new Following(first, second);
    for (int i = 0; i < stands.size(); i++) {
      following.take(stands.get(i));
      LocalDate day = stands.get(i).reported();
      boolean last = i + 1 == stands.size();
      if (day != null && (last || !day.equals(stands.get(i + 1).reported()))) {
        following.end(day);
      }
    }
    return new ClosenessCourse(first, second, following.steps);
  }

  /** Where the two stand while one day follows the other. */
  private static final class Following {
    private final String first;
    private final String second;
    private final Map<String, Stand> ofFirst = new HashMap<>();
    private final Map<String, Stand> ofSecond = new HashMap<>();
    private final Map<String, Relation> relations = new HashMap<>();
    private final Map<Relation, Integer> counts = new EnumMap<>(Relation.class);
    private final Map<String, Stand> touched = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    Following(String first, String second) {
      this.first = first;
      this.second = second;
    }

    void take(Stand stand) {
      Map<String, Stand> side = stand.party().equals(first) ? ofFirst : ofSecond;
      Stand now = side.get(stand.issue());
      // an older stance that is reported late is history
      if (now == null || PositionTable.IN_TIME.compare(stand, now) > 0) {
        side.put(stand.issue(), stand);
        touched.put(stand.issue(), stand);
      }
    }

    void end(LocalDate day) {
      List<Move> moves = new ArrayList<>();
      touched.forEach((issue, by) -> {
        Relation to = Closeness.relation(ofFirst.get(issue), ofSecond.get(issue));
        Relation from = relations.put(issue, to);
        if (from != to) {
          if (from != null || to != Relation.UNKNOWN) {
            moves.add(new Move(issue, from, to, by));
          }
          counts.merge(to, 1, Integer::sum);
          if (from != null) {
            counts.merge(from, -1, Integer::sum);
          }
        }
      });
      touched.clear();
      if (!moves.isEmpty()) {
        steps.add(new Step(day, counted(), moves));
      }
    }

    private Counts counted() {
      return new Counts(
          counts.getOrDefault(Relation.AGREE, 0),
          counts.getOrDefault(Relation.DIFFER, 0),
          counts.getOrDefault(Relation.OPEN, 0),
          counts.getOrDefault(Relation.UNKNOWN, 0));
    }

    @Override
    public String toString() {
      return first + ", " + second + ": " + relations;
    }
  }
}
