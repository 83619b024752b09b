package parley.reader.paper;

/**
 * A line of text, or the part of it that stands in one column.
 *
 * @param text single spaces, none at the ends; a hyphen that only the line's end asks for is U+00AD
 * @param base what its letters stand on
 * @param size of most of its letters
 * @param firstWord how wide its first word is
 * @param bold whether all of it is
 * @param furniture whether the file says that it is no part of the text
 * @param column the stretch of the page that lines like it keep to
 */
public record Line(
    String text,
    float left,
    float right,
    float base,
    float size,
    float firstWord,
    boolean bold,
    boolean furniture,
    Column column) {

  /**
   * From where to where the lines of a column reach.
   *
   * @param lines how many there are
   */
  public record Column(float left, float right, int lines) {

    public float width() {
      return right - left;
    }
  }

  /** Whether some of the one is above or below some of the other; a hair is nothing. */
  boolean sharesWidth(Line other) {
    return left < other.right - 1 && other.left < right - 1;
  }

  /** Whether its letters are as large as those of the other line, as far as eyes can tell. */
  public boolean isOfSize(float other) {
    return size < other * 1.1f && other < size * 1.1f;
  }

  /** This line behind a large initial, which is the first letter of its first word. */
  public Line behind(Line initial) {
    float wider = left - initial.left;
    return new Line(
        initial.text + text, left, right, base, size, firstWord + wider, bold, furniture, column);
  }

  Line in(Column wanted) {
    return new Line(text, left, right, base, size, firstWord, bold, furniture, wanted);
  }
}
