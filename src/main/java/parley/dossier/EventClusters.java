package parley.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.entry.Event.Role;
import parley.entry.EventKind;

/**
 * Finds which articles tell of one event.
 *
 * <p>Two tellings are of one event where they are of a kind, both have a day and the days meet, no
 * place speaks against it, and those in it are the same: two of those who met, the doer and whom it
 * was done to, or of an attack the place and one of both. What each says of tolls may differ: that
 * is what a cluster shows. Without a day nothing is put together.
 *
 * <p>A telling is held only against the clusters of its days and kind, so that work grows with the
 * number of events.
 */
public final class EventClusters {

  /** A period that is longer is no day of an event. */
  private static final int LONGEST_DAYS = 3;

  /** A cluster with more than so many versions of who was in it is not looked through further. */
  private static final int LOOKED_AT = 200;

  /**
   * Tellings of one event.
   *
   * @param sources how many newsrooms tell it, each from its own work
   * @param disputed what the tellings differ in: by key the values, each with the entries
   */
  public record Cluster(
      List<Happening> tellings, int sources, Map<String, Map<String, List<String>>> disputed) {
    public Cluster {
      tellings = List.copyOf(tellings);
    }
  }

  private enum Family {
    CONSULTING,
    ATTACKING,
    OTHER
  }

  private final Map<String, List<List<Happening>>> byKey = new HashMap<>();
  private final List<List<Happening>> clusters = new ArrayList<>();

  private EventClusters() {}

  /** Clusters of at least two articles, in the order of their days. */
  public static List<Cluster> of(Negotiation negotiation) {
    EventClusters finding = new EventClusters();
    for (Happening event : negotiation.happenings()) {
      finding.add(event);
    }
    List<Cluster> found = new ArrayList<>();
    for (List<Happening> tellings : finding.clusters) {
      long articles = tellings.stream().map(t -> t.ground().source().article()).distinct().count();
      if (articles > 1) {
        found.add(cluster(tellings));
      }
    }
    found.sort(
        Comparator.comparing((Cluster c) -> first(c.tellings().getFirst()))
            .thenComparing(c -> c.tellings().getFirst().ground().entry()));
    return found;
  }

  private static LocalDate first(Happening event) {
    if (event.days() == null || event.days().first() == null) {
      throw new IllegalArgumentException("an event without a day is in no cluster: " + event);
    }
    return event.days().first();
  }

  private void add(Happening event) {
    if (event.days() == null || event.days().first() == null || event.days().last() == null) {
      return;
    }
    LocalDate last = event.days().last();
    if (event.days().first().plusDays(LONGEST_DAYS).isBefore(last)) {
      return;
    }
    List<String> keys = new ArrayList<>();
    for (LocalDate day = event.days().first(); !day.isAfter(last); day = day.plusDays(1)) {
      for (Happening.Part part : event.parts()) {
        keys.add(
            String.join(
                "\n", kindOf(event), event.ground().realis().label(), day.toString(), part.side()));
      }
    }
    for (String key : keys) {
      List<List<Happening>> near = byKey.getOrDefault(key, List.of());
      for (int i = 0; i < Math.min(near.size(), LOOKED_AT); i++) {
        if (areOne(near.get(i).getFirst(), event)) {
          near.get(i).add(event);
          return;
        }
      }
    }
    List<Happening> cluster = new ArrayList<>(List.of(event));
    clusters.add(cluster);
    for (String key : keys) {
      byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(cluster);
    }
  }

  private static Family family(EventKind kind) {
    return switch (kind) {
      case MEETING, TALKS, VISIT -> Family.CONSULTING;
      case STRIKE, BOMBING, ATTACK -> Family.ATTACKING;
      default -> Family.OTHER;
    };
  }

  private static String kindOf(Happening event) {
    Family family = family(event.kind());
    return family == Family.OTHER ? event.kind().label() : family.name();
  }

  private static boolean areOne(Happening one, Happening other) {
    if (one.ground().negated() != other.ground().negated() || !samePlace(one, other)) {
      return false;
    }
    Set<String> shared = sides(one);
    shared.retainAll(sides(other));
    boolean doer = shares(one, other, Role.INITIATOR);
    boolean target = shares(one, other, Role.TARGET);
    return switch (family(one.kind())) {
      case CONSULTING -> shared.size() > 1;
      case ATTACKING ->
          one.place() != null && one.place().equals(other.place()) && (doer || target);
      case OTHER -> shared.size() > 1 && (doer || target || !hasDoer(one));
    };
  }

  private static boolean hasDoer(Happening event) {
    return event.parts().stream().anyMatch(part -> part.role() == Role.INITIATOR);
  }

  private static boolean samePlace(Happening one, Happening other) {
    return one.place() == null
        || other.place() == null
        || one.place().equals(other.place())
        // "in Geneva" and "in Switzerland"
        || (one.country() != null
            && one.country().equals(other.country())
            && family(one.kind()) == Family.CONSULTING);
  }

  private static Set<String> sides(Happening event) {
    Set<String> sides = new HashSet<>();
    event.parts().forEach(part -> sides.add(part.side()));
    return sides;
  }

  private static boolean shares(Happening one, Happening other, Role role) {
    for (Happening.Part part : one.parts()) {
      for (Happening.Part same : other.parts()) {
        if (part.role() == role && same.role() == role && part.side().equals(same.side())) {
          return true;
        }
      }
    }
    return false;
  }

  private static Cluster cluster(List<Happening> tellings) {
    Map<String, Map<String, List<String>>> values = new TreeMap<>();
    for (Happening event : tellings) {
      note(values, "killed", event.killed() == null ? null : event.killed().words(), event);
      note(values, "place", event.place(), event);
    }
    Map<String, Map<String, List<String>>> disputed = new LinkedHashMap<>();
    values.forEach((key, byValue) -> {
      if (byValue.size() > 1) {
        disputed.put(key, byValue);
      }
    });
    return new Cluster(
        tellings, Ground.sources(tellings.stream().map(Happening::ground).toList()), disputed);
  }

  private static void note(
      Map<String, Map<String, List<String>>> values,
      String key,
      @Nullable String value,
      Happening event) {
    if (value != null) {
      values
          .computeIfAbsent(key, k -> new LinkedHashMap<>())
          .computeIfAbsent(value, v -> new ArrayList<>())
          .add(event.ground().entry());
    }
  }
}
