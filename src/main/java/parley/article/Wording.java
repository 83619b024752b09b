package parley.article;

import java.util.Arrays;

/**
 * The runs of words by which copies of an article are known: a wire story that ten papers print,
 * cut, under another headline or lightly edited.
 *
 * <p>A run is four words in a row, in lower case, without marks. What stands in quotation marks
 * does not count: two reporters who quote the same speech are two. How far one article is made of
 * another's words is the share of the shorter one's runs that the other has too, so that a cut copy
 * is one. What is shared has to stand all over the shorter one, as an editor's changes leave it:
 * two reports with one background, or two interviews with the same questions, are two. Linear in
 * the length of the text, but for sorting.
 */
public final class Wording {

  /** From this share of the shorter one's runs on, one is a copy of the other. */
  private static final double COPY = 0.5;

  /** So many runs in a row are looked at together: about a paragraph. */
  private static final int STRETCH = 24;

  /** A stretch with this share of runs in common is the other's, edited. */
  private static final double TAKEN = 0.25;

  /** This share of a copy's stretches is the other's; the rest may be new. */
  private static final double ALL_OVER = 0.75;

  /** Fewer runs tell nothing. */
  private static final int LEAST = 20;

  /** One run in so many stands in the sketch. */
  private static final int SAMPLED = 16;

  /** So many stand in a sketch at most, those with the least hashes. */
  private static final int MOST = 1000;

  private static final int LENGTH = 4;

  /** Hashes of the runs, sorted, each once. */
  private final long[] runs;

  /** The same in the order of reading. */
  private final long[] text;

  private Wording(long[] runs, long[] text) {
    this.runs = runs;
    this.text = text;
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
    long[] read = Arrays.copyOf(found, size);
    long[] sorted = read.clone();
    Arrays.sort(sorted);
    int kept = 0;
    for (int k = 0; k < size; k++) {
      if (k == 0 || sorted[k] != sorted[k - 1]) {
        sorted[kept++] = sorted[k];
      }
    }
    return new Wording(Arrays.copyOf(sorted, kept), read);
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
    if (fewer < LEAST || shared(other) < COPY * fewer) {
      return false;
    }
    return runs.length <= other.runs.length ? isTakenFrom(other) : other.isTakenFrom(this);
  }

  /** Whether words of the other one stand in nearly every stretch of this. */
  private boolean isTakenFrom(Wording other) {
    int stretches = 0;
    int taken = 0;
    for (int from = 0; from < text.length; from += STRETCH) {
      int end = Math.min(text.length, from + STRETCH);
      int shared = 0;
      for (int i = from; i < end; i++) {
        shared += Arrays.binarySearch(other.runs, text[i]) >= 0 ? 1 : 0;
      }
      stretches++;
      taken += shared >= TAKEN * (end - from) ? 1 : 0;
    }
    return taken >= ALL_OVER * stretches;
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
