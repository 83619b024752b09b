package parley.desk.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.desk.evidence.Excerpt;
import parley.text.Token;
import parley.text.Tokenizer;

/**
 * The words that were looked for, marked where they stand. The index finds other forms of a word
 * too; here a word is marked where its beginning is the same.
 */
final class Snippet {

  /** So many characters are shown around the first word that was found. */
  private static final int BEFORE = 90;

  private static final int LENGTH = 280;

  /** Words that are longer may be cut at the beginning. */
  private static final int LONGEST_WORD = 30;

  private static final List<String> ENDINGS = List.of("ing", "ies", "ed", "es", "s", "e", "y");
  private static final int SHORTEST = 3;
  private static final int LONGEST_ENDING = 4;

  /** Longer texts are not looked through to their end. */
  private static final int LONGEST = 200_000;

  private final List<String> stems = new ArrayList<>();

  Snippet(String typed) {
    for (String word : typed.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        stems.add(stem(plain(word)));
      }
    }
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Without the ending that other forms of the word may not have. */
  private static String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** A piece of the text with the words marked; its beginning where none of them stands there. */
  List<Excerpt.Piece> of(String whole) {
    String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    List<Token> found = new ArrayList<>();
    for (Token token : Tokenizer.tokens(text)) {
      if (token.word().length() < LENGTH && isWanted(token.word())) {
        found.add(token);
      }
    }
    int from = found.isEmpty() ? 0 : Math.max(0, found.getFirst().start() - BEFORE);
    int earliest = Math.max(0, from - LONGEST_WORD);
    while (from > earliest && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    int to = Math.min(text.length(), from + LENGTH);
    if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
      to--;
    }
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from--;
    }
    List<Excerpt.Piece> pieces = new ArrayList<>();
    if (from > 0) {
      pieces.add(new Excerpt.Piece("… ", ""));
    }
    int at = from;
    for (Token token : found) {
      if (token.start() >= at && token.end() <= to) {
        add(pieces, text.substring(at, token.start()), "");
        add(pieces, text.substring(token.start(), token.end()), "words");
        at = token.end();
      }
    }
    add(pieces, text.substring(at, to), "");
    if (to < whole.length()) {
      pieces.add(new Excerpt.Piece(" …", ""));
    }
    return pieces;
  }

  private static void add(List<Excerpt.Piece> pieces, String text, String mark) {
    if (!text.isEmpty()) {
      pieces.add(new Excerpt.Piece(text, mark));
    }
  }

  private boolean isWanted(String word) {
    String plain = plain(word);
    return stems.stream()
        .anyMatch(stem ->
            stem.length() < SHORTEST
                ? plain.equals(stem)
                : plain.startsWith(stem) && plain.length() <= stem.length() + LONGEST_ENDING);
  }
}
