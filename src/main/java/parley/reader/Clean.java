package parley.reader;

/** Takes out of a text what nobody can see, and ends every line with the same character. */
final class Clean {

  private Clean() {}

  /**
   * Lines end with {@code \n}, every space is a space, and control characters, zero-width ones and
   * halves of surrogate pairs are gone. A form feed stands on a line of its own, since it parts
   * pages.
   */
  static String text(String raw) {
    StringBuilder clean = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '\r' -> {
          if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
            clean.append('\n');
          }
        }
        case '\n', '\u000b', '\u0085', '\u2028', '\u2029' -> clean.append('\n');
        case '\f' -> clean.append("\n\f\n");
        case '\t' -> clean.append("    ");
        case '\u00a0', '\u2007', '\u202f', '\u3000' -> clean.append(' ');
        case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff' -> {}
        default -> {
          if (Character.isHighSurrogate(c)) {
            if (i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1))) {
              clean.append(c).append(raw.charAt(++i));
            }
          } else if (!Character.isLowSurrogate(c) && !isInvisible(c)) {
            clean.append(c);
          }
        }
      }
    }
    return clean.toString();
  }

  /** The same for a value that stands on one line: no line breaks, single spaces, none around. */
  static String line(String raw) {
    return spaced(text(raw));
  }

  /** Every run of white space becomes one space; none at the ends. */
  static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        spaced.append(c);
      } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') {
        spaced.append(' ');
      }
    }
    int end = spaced.length();
    if (end > 0 && spaced.charAt(end - 1) == ' ') {
      spaced.setLength(end - 1);
    }
    return spaced.toString();
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
