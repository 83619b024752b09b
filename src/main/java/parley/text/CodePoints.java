package parley.text;

import java.util.Arrays;

/**
 * Translates between UTF-16 offsets, which Parley uses inside, and code points, which it prints.
 *
 * <p>In {@code "a😀b"} the letter b stands at offset 3 and is code point 2. Most texts have no
 * character outside the basic plane; for those both counts are the same and nothing is stored.
 */
public final class CodePoints {

  /** Offsets of the second halves of surrogate pairs, ascending. */
  private final int[] halves;

  public CodePoints(String text) {
    int[] found = new int[8];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i;
      }
    }
    halves = Arrays.copyOf(found, count);
  }

  /** How many code points stand before this UTF-16 offset. */
  public int at(int offset) {
    int i = Arrays.binarySearch(halves, offset);
    return offset - (i >= 0 ? i : -i - 1);
  }

  /** The UTF-16 offset at which this code point begins. */
  public int offsetOf(int codePoint) {
    int low = 0;
    int high = halves.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      // halves[middle] - middle: the code point that follows that pair's first half
      if (halves[middle] - middle <= codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }
}
