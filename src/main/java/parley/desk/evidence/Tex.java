package parley.desk.evidence;

/** Text that TeX prints as it stands. */
final class Tex {

  private Tex() {}

  /** Characters that mean something to TeX or BibTeX by commands that print them. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        // BibTeX counts braces, also behind a backslash: they must not stand there alone
        case '{' -> out.append("\\textbraceleft{}");
        case '}' -> out.append("\\textbraceright{}");
        case '\\' -> out.append("\\textbackslash{}");
        case '~' -> out.append("\\textasciitilde{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '"' -> out.append("\\textquotedbl{}");
        case '%', '&', '$', '#', '_' -> out.append('\\').append(c);
        default -> out.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return out.toString();
  }

  /** An address, which is printed letter by letter: only braces and backslashes would harm. */
  static String address(String url) {
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
  }
}
