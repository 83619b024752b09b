package parley.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.entry.Position.Voice;
import parley.entry.Stance;

/**
 * Finds which articles tell of one stance of a side, at about one time, and where what they tell of
 * it cannot both be so.
 *
 * <p>Tellings are of one stance where party, issue and stance are the same and the days at most
 * {@link #SAME_TIME} after the first one's. Accounts disagree where one has the side reject what
 * another has it want, offer or accept, unless both are the side's own words: then it is the side
 * that contradicts itself, or has moved.
 */
final class StandClusters {

  private static final int SAME_TIME = 3;

  private StandClusters() {}

  static List<Cluster> of(Negotiation negotiation) {
    Map<String, List<Stand>> sorted = new LinkedHashMap<>();
    negotiation.stands().stream()
        .filter(PositionTable::counts)
        .filter(stand -> stand.day() != null)
        .sorted(PositionTable.IN_TIME)
        .forEach(stand ->
            sorted
                .computeIfAbsent(stand.party() + "\n" + stand.issue(), key -> new ArrayList<>())
                .add(stand));
    List<Cluster> found = new ArrayList<>();
    for (List<Stand> stands : sorted.values()) {
      int from = 0;
      for (int i = 1; i <= stands.size(); i++) {
        if (i == stands.size() || !areOfOneTime(stands.get(from), stands.get(i))) {
          clusters(negotiation.dossier(), stands.subList(from, i), found);
          from = i;
        }
      }
    }
    found.sort(Cluster.IN_TIME);
    return found;
  }

  private static boolean areOfOneTime(Stand first, Stand later) {
    LocalDate one = first.day();
    LocalDate other = later.day();
    return one != null && other != null && !other.isAfter(one.plusDays(SAME_TIME));
  }

  private static void clusters(Dossier dossier, List<Stand> stands, List<Cluster> found) {
    Map<Stance, List<Stand>> byStance = new EnumMap<>(Stance.class);
    stands.forEach(
        stand -> byStance.computeIfAbsent(stand.stance(), s -> new ArrayList<>()).add(stand));
    if (disagree(stands)) {
      found.add(cluster(dossier, stands, byStance));
      return;
    }
    for (List<Stand> same : byStance.values()) {
      Cluster cluster = cluster(dossier, same, Map.of());
      if (cluster.tellsMore()) {
        found.add(cluster);
      }
    }
  }

  private static boolean disagree(List<Stand> stands) {
    boolean ownYes = false;
    boolean ownNo = false;
    boolean otherYes = false;
    boolean otherNo = false;
    for (Stand stand : stands) {
      boolean own = stand.voice() == Voice.OWN;
      switch (stand.stance()) {
        case REJECTS -> {
          ownNo |= own;
          otherNo |= !own;
        }
        case DEMANDS, OFFERS, ACCEPTS -> {
          ownYes |= own;
          otherYes |= !own;
        }
        case DEFERS, OPEN -> {}
      }
    }
    return (ownYes && otherNo) || (otherYes && ownNo) || (otherYes && otherNo);
  }

  private static Cluster cluster(
      Dossier dossier, List<Stand> stands, Map<Stance, List<Stand>> disputed) {
    Stand first = stands.getFirst();
    String issue = dossier.issueName(first.issue());
    Map<String, String> agreed = new LinkedHashMap<>();
    agreed.put("party", first.party());
    agreed.put("issue", first.issue());
    List<Ground> grounds = stands.stream().map(Stand::ground).toList();
    List<Cluster.Dispute> disputes = new ArrayList<>();
    if (disputed.isEmpty()) {
      agreed.put("stance", first.stance().label());
    } else {
      Map<String, List<Ground>> accounts = new LinkedHashMap<>();
      disputed.forEach(
          (stance, of) -> accounts.put(stance.label(), of.stream().map(Stand::ground).toList()));
      disputes.add(new Cluster.Dispute("stance", "where it stands", accounts));
    }
    String stance = disputed.isEmpty() ? Phrases.stance(first.stance(), "it") : "disputed";
    return new Cluster(
        Cluster.Of.POSITION,
        first.party() + " on " + issue + ": " + stance,
        first.day(),
        agreed,
        grounds,
        Ground.sources(grounds),
        disputes);
  }
}
