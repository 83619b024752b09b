package parley.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntBiFunction;

/**
 * What was annotated beside what was found, each with one other at most: those that share most
 * words first, and what is optional last.
 *
 * @param pairs by the places in the two lists
 * @param there how many were annotated, without the optional ones
 * @param found how many were found, without those that are paired with an optional one
 */
record Pairing(List<Pair> pairs, int hits, int found, int there) {

  /** One that was annotated with one that was found, and how well they fit. */
  record Pair(int gold, int found, boolean optional, int fit) {}

  Pairing {
    pairs = List.copyOf(pairs);
  }

  /**
   * Pairs what fits.
   *
   * @param fit 0 where two are not the same, more the better they fit
   */
  static <G, F> Pairing of(
      List<G> gold, List<Boolean> optional, List<F> found, ToIntBiFunction<G, F> fit) {
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        int value = fit.applyAsInt(gold.get(i), found.get(j));
        if (value > 0) {
          all.add(new Pair(i, j, optional.get(i), value));
        }
      }
    }
    all.sort(
        Comparator.comparing(Pair::optional)
            .thenComparing(Comparator.comparingInt(Pair::fit).reversed()));
    List<Pair> pairs = new ArrayList<>();
    Set<Integer> left = new HashSet<>();
    Set<Integer> right = new HashSet<>();
    for (Pair pair : all) {
      if (!left.contains(pair.gold) && !right.contains(pair.found)) {
        left.add(pair.gold);
        right.add(pair.found);
        pairs.add(pair);
      }
    }
    int spared = (int) pairs.stream().filter(Pair::optional).count();
    int there = (int) optional.stream().filter(one -> !one).count();
    return new Pairing(pairs, pairs.size() - spared, found.size() - spared, there);
  }

  boolean hasGold(int place) {
    return pairs.stream().anyMatch(pair -> pair.gold == place);
  }

  boolean hasFound(int place) {
    return pairs.stream().anyMatch(pair -> pair.found == place);
  }
}
