package parley.reader.paper;

/**
 * A letter, or a few that are printed as one.
 *
 * @param left where it begins
 * @param base the line that it stands on
 * @param size of the font
 * @param space how wide the font's space is
 * @param furniture whether the file says that it is no part of the text: of a running head, say
 */
record Letter(
    String text,
    float left,
    float base,
    float width,
    float size,
    float space,
    boolean bold,
    boolean furniture) {

  float right() {
    return left + width;
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
