package parley.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In how many articles each stands for which side. The articles can be exchanged one by one, so
 * that after a change not all of them have to be counted anew.
 */
public final class SideCounts {

  private final Map<Long, List<Siding>> byArticle = new HashMap<>();
  private final Map<Siding, Siding> same = new HashMap<>();
  private final Map<String, Map<String, Integer>> partiesOfActors = new HashMap<>();
  private final Map<String, Map<String, Integer>> partiesOfNames = new HashMap<>();
  private final Map<String, String> byActor = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();
  private Sides sides = new Sides(Map.of(), Map.of());

  /** For which side somebody stands, as most of these articles have it. */
  public Sides sides() {
    return sides;
  }

  /**
   * Puts what articles say now in the place of what they said before.
   *
   * @param articles by their keys; with none for those that are gone
   * @return the ids of actors and the names of people who stand for another side than before
   */
  public Set<String> replace(Map<Long, List<Siding>> articles) {
    Set<String> actors = new HashSet<>();
    Set<String> names = new HashSet<>();
    articles.forEach((key, now) -> {
      List<Siding> held = now.stream().map(one -> same.computeIfAbsent(one, o -> o)).toList();
      List<Siding> before = held.isEmpty() ? byArticle.remove(key) : byArticle.put(key, held);
      count(held, 1, actors, names);
      count(before == null ? List.of() : before, -1, actors, names);
    });
    Set<String> otherwise = new HashSet<>();
    for (String actor : actors) {
      if (put(byActor, actor, most(partiesOfActors.get(actor)))) {
        otherwise.add(actor);
      }
    }
    for (String name : names) {
      if (put(byName, name, only(partiesOfNames.get(name)))) {
        otherwise.add(name);
      }
    }
    if (!otherwise.isEmpty()) {
      sides = new Sides(byActor, byName);
    }
    return otherwise;
  }

  private void count(List<Siding> sidings, int one, Set<String> actors, Set<String> names) {
    for (Siding siding : sidings) {
      actors.add(siding.actor());
      count(partiesOfActors, siding.actor(), siding.party(), one);
      if (siding.person()) {
        names.add(siding.name());
        count(partiesOfNames, siding.name(), siding.party(), one);
      }
    }
  }

  private static void count(
      Map<String, Map<String, Integer>> counts, String of, String party, int one) {
    Map<String, Integer> parties = counts.computeIfAbsent(of, k -> new HashMap<>(2));
    parties.merge(party, one, Integer::sum);
    parties.remove(party, 0);
    if (parties.isEmpty()) {
      counts.remove(of);
    }
  }

  private static boolean put(Map<String, String> sides, String of, @Nullable String party) {
    String before = party == null ? sides.remove(of) : sides.put(of, party);
    return party == null ? before != null : !party.equals(before);
  }

  /** The party that most give; of several the first in the order of letters. */
  private static @Nullable String most(@Nullable Map<String, Integer> parties) {
    String most = null;
    int count = 0;
    for (Map.Entry<String, Integer> one :
        parties == null ? Set.<Map.Entry<String, Integer>>of() : parties.entrySet()) {
      boolean more =
          one.getValue() > count
              || (one.getValue() == count && most != null && one.getKey().compareTo(most) < 0);
      if (more) {
        most = one.getKey();
        count = one.getValue();
      }
    }
    return most;
  }

  /** People of one name who stand for several sides are not told apart by it. */
  private static @Nullable String only(@Nullable Map<String, Integer> parties) {
    return parties == null || parties.size() > 1 ? null : parties.keySet().iterator().next();
  }
}
