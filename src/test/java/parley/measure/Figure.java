package parley.measure;

import java.util.Locale;

/**
 * One number that tells how well Parley reads.
 *
 * @param value from 0 to 1
 * @param counts what it was counted from: {@code 12 of 15}, or an empty string
 */
record Figure(String name, double value, String counts) {

  /** A share of a number of things; 0 of nothing is 0. */
  static Figure share(String name, int hits, int total) {
    return new Figure(name, total == 0 ? 0 : (double) hits / total, hits + " of " + total);
  }

  /** The harmonic mean of the share of what was found that is right, and of what is there. */
  static Figure f1(String name, int hits, int found, int gold) {
    double value = found + gold == 0 ? 0 : 2.0 * hits / (found + gold);
    return new Figure(name, value, hits + " right, " + found + " found, " + gold + " there");
  }

  /** As printed: {@code recall .873 (12 of 15)}. */
  String line() {
    String number = String.format(Locale.ROOT, "%.3f", value);
    return name + " " + number + (counts.isEmpty() ? "" : " (" + counts + ")");
  }
}
