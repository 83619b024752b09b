package parley.format;

/**
 * Lines of plain text on a terminal: as wide as asked for, without anything that could drive it.
 */
public final class Layout {

  private final int width;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  /**
   * Begins an empty page.
   *
   * @param width in columns; a word that is longer stands alone on its line
   */
  public Layout(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /**
   * The text in one line. Control characters, with which a text could drive a terminal, and the
   * marks that turn the direction of writing are spaces.
   */
  public static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean drives =
          Character.isISOControl(c)
              || (c >= '\u2028' && c <= '\u202e')
              || (c >= '\u2066' && c <= '\u2069');
      if (!drives && c != ' ') {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().stripTrailing();
  }

  public Layout blank() {
    out.append('\n');
    return this;
  }

  /** A headline of the page, bold. */
  public Layout bold(String text) {
    return inked("1", "", text);
  }

  /** What stands beside the matter, faint. */
  public Layout faint(String text) {
    return faint("", text);
  }

  public Layout faint(String indent, String text) {
    return inked("2", indent, text);
  }

  /** A heading of a section. */
  public Layout heading(String text) {
    return blank().inked("1;36", "", text);
  }

  public Layout text(String indent, String text) {
    wrap(indent, oneLine(text));
    return this;
  }

  /** Somebody's words, in quotation marks unless they bring their own. */
  public Layout words(String indent, String text) {
    String line = oneLine(text).strip();
    boolean quoted =
        !line.isEmpty()
            && "\"“«".indexOf(line.charAt(0)) >= 0
            && "\"”»".indexOf(line.charAt(line.length() - 1)) >= 0;
    return text(indent, quoted ? line : "“" + line + "”");
  }

  private Layout inked(String code, String indent, String text) {
    if (colour) {
      out.append("\u001b[").append(code).append('m');
    }
    int before = out.length();
    wrap(indent, oneLine(text));
    if (colour) {
      out.insert(Math.max(before, out.length() - 1), "\u001b[0m");
    }
    return this;
  }

  private void wrap(String indent, String line) {
    int column = 0;
    for (String word : line.split(" ", -1)) {
      int length = word.codePointCount(0, word.length());
      if (column == 0) {
        out.append(indent);
        column = indent.length();
      } else if (column + 1 + length > width) {
        out.append('\n').append(indent);
        column = indent.length();
      } else {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += length;
    }
    out.append('\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
