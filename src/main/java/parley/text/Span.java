package parley.text;

/**
 * A stretch of a text, from {@code start} up to but not including {@code end}.
 *
 * <p>Offsets count UTF-16 code units, as {@link String} does: in {@code "a😀b"} the letter b is
 * {@code Span(3, 4)}. What Parley prints counts code points instead, and {@link CodePoints}
 * translates.
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }

  /** The smallest span that holds both. */
  public static Span covering(Span first, Span second) {
    return new Span(Math.min(first.start, second.start), Math.max(first.end, second.end));
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether the other span lies wholly inside this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The words that stand here. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** The order of reading: by start, and of two that start together the longer one first. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(other.end, end);
  }
}
