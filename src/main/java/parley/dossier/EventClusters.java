package parley.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
      Cluster cluster = cluster(tellings);
      if (cluster.tellsMore()) {
        found.add(cluster);
      }
    }
    found.sort(Cluster.IN_TIME);
    return found;
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
    // that it took place and that it did not are told of one event where people meet
    boolean bothOrNeither = one.ground().negated() == other.ground().negated();
    if (!samePlace(one, other) || (!bothOrNeither && family(one.kind()) != Family.CONSULTING)) {
      return false;
    }
    Set<String> shared = sides(one);
    shared.retainAll(sides(other));
    boolean doer = shares(one, other, Role.INITIATOR);
    boolean target = shares(one, other, Role.TARGET);
    return switch (family(one.kind())) {
      case CONSULTING -> shared.size() > 1;
      case ATTACKING ->
          (doer && target)
              || (one.place() != null && one.place().equals(other.place()) && (doer || target));
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
    Happening first = tellings.getFirst();
    LocalDate day = first.days() == null ? null : first.days().first();
    Map<String, String> agreed = new LinkedHashMap<>();
    agreed.put("kind", first.kind().label());
    if (day != null) {
      agreed.put("day", day.toString());
    }
    List<Cluster.Dispute> disputes = new ArrayList<>();
    dispute(tellings, "happened", "whether it took place", EventClusters::happened)
        .ifPresent(disputes::add);
    if (!tollsMeet(tellings)) {
      dispute(tellings, "killed", "how many were killed", EventClusters::killed)
          .ifPresent(disputes::add);
    }
    Optional<Cluster.Dispute> place =
        dispute(tellings, "place", "where it was", EventClusters::place);
    place.ifPresent(disputes::add);
    if (place.isEmpty()) {
      tellings.stream()
          .map(EventClusters::place)
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(where -> agreed.put("place", where));
    }
    Set<String> sides = new LinkedHashSet<>();
    tellings.forEach(telling -> telling.parts().forEach(part -> sides.add(part.name())));
    List<Ground> grounds = tellings.stream().map(Happening::ground).toList();
    return new Cluster(
        Cluster.Of.EVENT,
        first.kind().label() + (sides.isEmpty() ? "" : ": " + String.join(", ", sides)),
        day,
        agreed,
        grounds,
        Ground.sources(grounds),
        disputes);
  }

  private static String happened(Happening event) {
    return event.ground().negated() ? "it did not" : "it did";
  }

  private static @Nullable String killed(Happening event) {
    return event.killed() == null ? null : event.killed().words();
  }

  /** Who names the country only does not say that it was elsewhere. */
  private static @Nullable String place(Happening event) {
    String country = event.country();
    boolean whole =
        country != null
            && Locale.of("", country).getDisplayCountry(Locale.ENGLISH).equals(event.place());
    return whole ? null : event.place();
  }

  /** Whether a number can be right for all: "at least 12" and "14" agree. */
  private static boolean tollsMeet(List<Happening> tellings) {
    int least = 0;
    int most = Integer.MAX_VALUE;
    for (Happening event : tellings) {
      Happening.Toll toll = event.killed();
      if (toll != null) {
        least = Math.max(least, toll.min());
        most = Math.min(most, toll.max() == null ? Integer.MAX_VALUE : toll.max());
      }
    }
    return least <= most;
  }

  /** What the tellings say differently, each with those that say it; those without do not count. */
  private static Optional<Cluster.Dispute> dispute(
      List<Happening> tellings,
      String key,
      String about,
      Function<Happening, @Nullable String> value) {
    Map<String, List<Ground>> accounts = new LinkedHashMap<>();
    for (Happening event : tellings) {
      String said = value.apply(event);
      if (said != null) {
        accounts.computeIfAbsent(said, v -> new ArrayList<>()).add(event.ground());
      }
    }
    return accounts.size() > 1
        ? Optional.of(new Cluster.Dispute(key, about, accounts))
        : Optional.empty();
  }
}
