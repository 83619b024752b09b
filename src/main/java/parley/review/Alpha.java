package parley.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Krippendorff's alpha for nominal values, any number of observers, and values that are missing.
 *
 * <p>As Klaus Krippendorff defines it (Content Analysis, chapter on reliability): one minus the
 * disagreement that was observed over the one that chance would give. 1 is perfect agreement, 0
 * what chance gives, and less is worse than chance. A unit that fewer than two have judged tells
 * nothing.
 *
 * @param units how many units at least two have judged
 * @param values how many judgements those have
 * @param agreed of the pairs of judgements of one unit, the share that is the same, each unit
 *     counting by its judgements
 * @param alpha absent where too little is known: no unit has two values, or all values are the
 *     same, so that chance alone would give perfect agreement
 */
public record Alpha(int units, int values, double agreed, OptionalDouble alpha) {

  /**
   * Of units, each with the values that were given to it.
   *
   * @param units for each unit one value of each observer who judged it
   */
  public static Alpha of(Collection<List<String>> units) {
    Map<String, Integer> totals = new TreeMap<>();
    int pairable = 0;
    int values = 0;
    double differing = 0;
    for (List<String> unit : units) {
      int judged = unit.size();
      if (judged < 2) {
        continue;
      }
      Map<String, Integer> counts = new TreeMap<>();
      unit.forEach(value -> counts.merge(value, 1, Integer::sum));
      long same = 0;
      for (int count : counts.values()) {
        same += (long) count * (count - 1);
      }
      pairable++;
      values += judged;
      differing += ((double) judged * (judged - 1) - same) / (judged - 1);
      counts.forEach((value, count) -> totals.merge(value, count, Integer::sum));
    }
    if (values == 0) {
      return new Alpha(0, 0, 0, OptionalDouble.empty());
    }
    double chance = (double) values * (values - 1);
    for (int count : totals.values()) {
      chance -= (double) count * (count - 1);
    }
    return new Alpha(
        pairable,
        values,
        1 - differing / values,
        chance == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(1 - (values - 1) * differing / chance));
  }
}
