package parley.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Issues;
import parley.entry.Realis;

/**
 * Parties by issues: where each stands, as far as is known, and where it stood before.
 *
 * <p>A cell shows the latest stance that the side itself took or the outlet tells. What somebody
 * else ascribes to it is shown only as what that one says, and never in place of its own word. What
 * an opponent ascribes to it is no stance of its at all: it stands apart.
 */
public final class PositionTable {

  /** A stance that may come about, or that is denied, is history and never where a side stands. */
  static boolean counts(Stand stand) {
    return stand.ground().realis() == Realis.ACTUAL && !stand.ground().negated();
  }

  static final Comparator<Stand> IN_TIME =
      Comparator.comparing(Stand::day, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(
              stand -> stand.ground().reported(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparingLong(stand -> stand.ground().source().key())
          .thenComparing(stand -> stand.ground().entry());

  /**
   * Where a side stands on an issue.
   *
   * @param own its latest stance; null where only others say where it stands
   * @param ascribed the latest that somebody who is no opponent says of it, later than its own;
   *     null if nobody
   * @param opponents the latest that each opponent says of it, the oldest first
   * @param confirmed how many newsrooms tell its latest stance, each from its own work
   * @param history everything that is told, the oldest first
   */
  public record Cell(
      String party,
      String issue,
      @Nullable Stand own,
      @Nullable Stand ascribed,
      List<Stand> opponents,
      int confirmed,
      List<Stand> history) {

    public Cell {
      opponents = List.copyOf(opponents);
      history = List.copyOf(history);
    }

    /** What the cell shows: the side's own stance, or else what is ascribed to it. */
    public @Nullable Stand latest() {
      return own != null ? own : ascribed;
    }

    /** Whether there is more than what may come about, or is denied. */
    public boolean isKnown() {
      return latest() != null || !opponents.isEmpty();
    }
  }

  private final List<String> parties;
  private final List<String> issues;
  private final Map<String, Map<String, Cell>> cells;

  private PositionTable(
      List<String> parties, List<String> issues, Map<String, Map<String, Cell>> cells) {
    this.parties = List.copyOf(parties);
    this.issues = List.copyOf(issues);
    this.cells = cells;
  }

  /** The table of what is known. */
  public static PositionTable of(Negotiation negotiation) {
    Map<String, Map<String, List<Stand>>> sorted = new LinkedHashMap<>();
    Map<String, Integer> weights = new HashMap<>();
    for (Stand stand : negotiation.stands()) {
      sorted
          .computeIfAbsent(stand.party(), party -> new LinkedHashMap<>())
          .computeIfAbsent(stand.issue(), issue -> new ArrayList<>())
          .add(stand);
      weights.merge(stand.party(), 1, Integer::sum);
    }
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    Set<String> issues = new LinkedHashSet<>();
    sorted.forEach((party, byIssue) ->
        byIssue.forEach((issue, stands) -> {
          cells
              .computeIfAbsent(party, p -> new LinkedHashMap<>())
              .put(issue, cell(party, issue, stands));
          issues.add(issue);
        }));
    return new PositionTable(
        parties(negotiation.dossier(), weights), ordered(negotiation.dossier(), issues), cells);
  }

  /** The table as it was known at the end of a day: of what was reported by then. */
  public static PositionTable of(Negotiation negotiation, LocalDate asOf) {
    return of(negotiation.asOf(asOf));
  }

  private static List<String> parties(Dossier dossier, Map<String, Integer> weights) {
    if (dossier.namesParties()) {
      return dossier.partyNames();
    }
    List<String> names = new ArrayList<>(weights.keySet());
    names.sort(
        Comparator.comparingInt((String name) -> -weights.getOrDefault(name, 0))
            .thenComparing(Comparator.naturalOrder()));
    return names;
  }

  /** The dossier's own issues first, then the others in the order of the taxonomy. */
  private static List<String> ordered(Dossier dossier, Set<String> issues) {
    List<String> order = new ArrayList<>();
    dossier.issues().forEach(issue -> order.add(issue.id()));
    order.addAll(Issues.standard().ids());
    List<String> found = new ArrayList<>(issues);
    found.sort(
        Comparator.comparing(
                (String issue) -> {
                  int at = order.indexOf(issue);
                  return at < 0 ? Integer.MAX_VALUE : at;
                })
            .thenComparing(Comparator.naturalOrder()));
    return found;
  }

  private static Cell cell(String party, String issue, List<Stand> stands) {
    List<Stand> history = new ArrayList<>(stands);
    history.sort(IN_TIME);
    Stand own = null;
    Stand ascribed = null;
    Map<String, Stand> opponents = new LinkedHashMap<>();
    for (Stand stand : history) {
      if (!counts(stand)) {
        continue;
      }
      if (stand.opponent() != null) {
        opponents.remove(stand.opponent());
        opponents.put(stand.opponent(), stand);
      } else if (stand.isOwn()) {
        own = stand;
        ascribed = null;
      } else {
        ascribed = stand;
      }
    }
    Stand latest = own != null ? own : ascribed;
    return new Cell(
        party,
        issue,
        own,
        ascribed,
        List.copyOf(opponents.values()),
        latest == null ? 0 : newsrooms(latest, history),
        history);
  }

  /** How many tell the same stance, in the same voice, since the side last stood elsewhere. */
  private static int newsrooms(Stand latest, List<Stand> history) {
    List<Ground> grounds = new ArrayList<>();
    for (Stand stand : history.reversed()) {
      if (!counts(stand) || stand.opponent() != null || stand.isOwn() != latest.isOwn()) {
        continue;
      }
      if (stand.stance() != latest.stance()) {
        break;
      }
      grounds.add(stand.ground());
    }
    return Ground.sources(grounds);
  }

  public List<String> parties() {
    return parties;
  }

  public List<String> issues() {
    return issues;
  }

  /** Empty where nothing is known. */
  public Optional<Cell> cell(String party, String issue) {
    return Optional.ofNullable(cells.getOrDefault(party, Collections.emptyMap()).get(issue));
  }

  /** All that is known, party by party in the order of the issues. */
  public List<Cell> cells() {
    List<Cell> all = new ArrayList<>();
    for (String party : parties) {
      for (String issue : issues) {
        cell(party, issue).ifPresent(all::add);
      }
    }
    return all;
  }
}
