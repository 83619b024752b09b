package parley.store;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.StringJoiner;

/** Names in the form in which they are compared: small letters, no accents, single spaces. */
final class Names {

  private Names() {}

  /** Folded, with a space on either side, so that whole words can be looked for. */
  static String folded(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(" ");
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        folded.appendCodePoint(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && c != '.' // U.S. is US
          && c != '\''
          && c != '’'
          && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    if (folded.charAt(folded.length() - 1) != ' ') {
      folded.append(' ');
    }
    return folded.toString();
  }

  /** Several names of one actor. */
  static String folded(Collection<String> names) {
    StringJoiner joined = new StringJoiner("|");
    for (String name : names) {
      joined.add(folded(name));
    }
    return joined.toString();
  }

  /** The SQL pattern of those that hold these words, one after the other. */
  static String pattern(String words) {
    return "%" + folded(words) + "%";
  }
}
