package parley.linear;

import java.util.Arrays;

/** The features of one decision: a growing list of 32-bit hashes, reused from one to the next. */
public final class Features {

  private int[] keys = new int[160];
  private long[] found = new long[0];
  private int size;

  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  public int key(int i) {
    return keys[i];
  }

  /** A copy of them. */
  public int[] keys() {
    return Arrays.copyOf(keys, size);
  }

  public void add(int template, int a) {
    put(mix(mix(seed(template), a), 0x2C1B3C6D));
  }

  public void add(int template, int a, int b) {
    put(mix(mix(mix(seed(template), a), b), 0x297A2D39));
  }

  public void add(int template, int a, int b, int c) {
    put(mix(mix(mix(mix(seed(template), a), b), c), 0x1B56C4E9));
  }

  public void add(int template, int a, int b, int c, int d) {
    put(mix(mix(mix(mix(mix(seed(template), a), b), c), d), 0x7FEB352D));
  }

  /** Adds what another decision went by. */
  public void addAll(int[] others) {
    for (int key : others) {
      put(key);
    }
  }

  public void score(Weights weights, int[] scores) {
    Arrays.fill(scores, 0);
    if (found.length < size) {
      found = new long[keys.length];
    }
    weights.addTo(scores, keys, size, found);
  }

  /** How likely each class is, where the scores are {@code scale} times too large. */
  public double[] likelihoods(Weights weights, int classes, double scale) {
    int[] scores = new int[classes];
    score(weights, scores);
    int most = Arrays.stream(scores).max().orElse(0);
    double[] likelihoods = new double[classes];
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      likelihoods[i] = StrictMath.exp((scores[i] - most) / scale);
      sum += likelihoods[i];
    }
    for (int i = 0; i < classes; i++) {
      likelihoods[i] /= sum;
    }
    return likelihoods;
  }

  private void put(int key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key;
  }

  /** Far from one another, so that a template and a small value are not mistaken for others. */
  private static int seed(int template) {
    return template * 0x9E3779B9 + 0x5BD1E995;
  }

  /** One round of a multiplicative hash; the order of the parts counts. */
  public static int mix(int hash, int part) {
    int mixed = (hash ^ part) * 0x85EBCA6B;
    mixed ^= mixed >>> 15;
    mixed = (mixed + 0x165667B1) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 13);
  }

  /** A hash of a word that is the same on every machine. */
  public static int hash(CharSequence word) {
    int hash = word.length();
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 31 + word.charAt(i);
    }
    return mix(hash, 0x27D4EB2F);
  }
}
