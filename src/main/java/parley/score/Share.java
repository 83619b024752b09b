package parley.score;

import java.util.Locale;

/**
 * How many of what was found is right, and how many of what is there was found.
 *
 * @param hits how many of both
 */
public record Share(long hits, long found, long there) {

  /** The share of what was found that is right. */
  public double precision() {
    return found == 0 ? 0 : (double) hits / found;
  }

  /** The share of what is there that was found. */
  public double recall() {
    return there == 0 ? 0 : (double) hits / there;
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** {@code P 0.724 R 0.516 F1 0.602 (1130 of 1561 printed, 2192 annotated)}. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "P %.3f  R %.3f  F1 %.3f   (%d of %d printed, %d annotated)",
        precision(),
        recall(),
        f1(),
        hits,
        found,
        there);
  }
}
