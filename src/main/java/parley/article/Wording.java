package parley.article;

import java.util.Arrays;

/**
 * The runs of words by which copies of an article are known: a wire story that ten papers print,
 * cut, under another headline or lightly edited.
 *
 * <p>A run is four words in a row, in lower case, without marks. What stands in quotation marks
 * does not count: two reporters who quote the same speech are two. How far one article is made of
 * another's words is the share of the shorter one's runs that the other has too, so that a cut copy
 * is one. Linear in the length of the text.
 */
public final class Wording {

  /** From this share of the shorter one's runs on, one is a copy of the other. */
  private static final double COPY = 0.5;

  /** Fewer runs tell nothing. */
  private static final int LEAST = 20;

  /** One run in so many stands in the sketch. */
  private static final int SAMPLED = 16;

  /** So many stand in a sketch at most, those with the least hashes. */
  private static final int MOST = 1000;

  private static final int LENGTH = 4;

  /** Hashes of the runs, sorted, each once. */
  private final long[] runs;

  private Wording(long[] runs) {
    this.runs = runs;
  }

  public static Wording of(String text) {
    long[] found = new long[16];
    int size = 0;
    long[] words = new long[LENGTH];
    int inRow = 0;
    boolean quoted = false;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        long hash = 1125899906842597L;
        while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
          hash = 31 * hash + Character.toLowerCase(text.charAt(i++));
        }
        if (quoted) {
          continue;
        }
        System.arraycopy(words, 1, words, 0, LENGTH - 1);
        words[LENGTH - 1] = hash;
        if (++inRow >= LENGTH) {
          if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
          }
          found[size++] = mixed(words);
        }
        continue;
      }
      switch (c) {
        case '“', '«' -> quoted = true;
        case '”', '»' -> quoted = false;
        case '"' -> quoted = !quoted;
        case '\n' -> quoted = false;
        default -> {}
      }
      if (c == '“' || c == '«' || (c == '"' && quoted)) {
        inRow = 0; // words on both sides of a quotation are no run
      }
      i++;
    }
    long[] sorted = Arrays.copyOf(found, size);
    Arrays.sort(sorted);
    int kept = 0;
    for (int k = 0; k < size; k++) {
      if (k == 0 || sorted[k] != sorted[k - 1]) {
        sorted[kept++] = sorted[k];
      }
    }
    return new Wording(Arrays.copyOf(sorted, kept));
  }

  private static long mixed(long[] words) {
    long hash = 0;
    for (long word : words) {
      hash = (hash ^ word) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /** A sample of the runs, the same ones in every article that has them. */
  public long[] sketch() {
    return Arrays.stream(runs)
        .filter(run -> Long.remainderUnsigned(run, SAMPLED) == 0)
        .limit(MOST)
        .toArray();
  }

  /** Whether one of both is made of the other's words. */
  public boolean isCopyOf(Wording other) {
    int fewer = Math.min(runs.length, other.runs.length);
    return fewer >= LEAST && shared(other) >= COPY * fewer;
  }

  private int shared(Wording other) {
    int shared = 0;
    int i = 0;
    int k = 0;
    while (i < runs.length && k < other.runs.length) {
      if (runs[i] == other.runs[k]) {
        shared++;
        i++;
        k++;
      } else if (runs[i] < other.runs[k]) {
        i++;
      } else {
        k++;
      }
    }
    return shared;
  }
}
