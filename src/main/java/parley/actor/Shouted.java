package parley.actor;

import java.util.Locale;

/** Names in capitals, with which the turns of a transcript begin: "MS. SOTO: No truce yet." */
final class Shouted {

  private Shouted() {}

  /** Whether a name is that of the one whose turn begins with it. */
  static boolean isTurn(Scene scene, int last) {
    if (last + 1 >= scene.size() || !scene.word(last + 1).equals(":")) {
      return false;
    }
    for (int i = 0; i <= last; i++) {
      if (!isShouted(scene.word(i)) && !scene.lower[i].matches("m[rs]s?\\.?|dr\\.?|\\W+")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isShouted(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean small = i == 1 && c == 'c' && word.charAt(0) == 'M'; // McKAY
      if (Character.isLowerCase(c) && !small) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters > 0;
  }

  /** A name as it is written in a sentence: "Ana Soto", "von der Leyen" without the shouting. */
  static String spelt(Named named) {
    String words = NameTable.normal(named.words());
    if (!isTurn(named.scene(), named.last())) {
      return words;
    }
    StringBuilder spelt = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      spelt.append(spelt.isEmpty() ? "" : " ");
      spelt.append(NameShapes.PARTICLES.contains(lower) ? lower : large(lower));
    }
    return spelt.toString();
  }

  /** With capitals at the beginning and behind what is no letter: "Al-Thani", "O'Neil", "McKay". */
  private static String large(String lower) {
    StringBuilder large = new StringBuilder(lower);
    for (int i = 0; i < lower.length(); i++) {
      boolean begins = i == 0 || !Character.isLetter(lower.charAt(i - 1));
      boolean scottish = i == 2 && lower.startsWith("mc");
      if (begins || scottish) {
        large.setCharAt(i, Character.toUpperCase(lower.charAt(i)));
      }
    }
    return large.toString();
  }
}
