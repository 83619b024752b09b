package parley.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into sentences. A blank line always ends one; a stop does, unless it belongs to an
 * abbreviation or the words after it go on.
 *
 * <p>{@code "It ends at 10 a.m. Thursday," the U.S. envoy said. "Good."} makes two sentences: the
 * first ends with {@code said.}
 */
public final class Sentences {

  /** A sentence with more tokens than this is cut at the best place; news has hardly any. */
  static final int LONGEST = 400;

  /** A dateline has fewer tokens than this before its dash. */
  private static final int LONGEST_DATELINE = 12;

  private static final Abbreviations ABBREVIATIONS = Abbreviations.english();

  private final String text;
  private final List<Token> tokens;

  private Sentences(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** All sentences of a text, in order; every token is in exactly one. */
  public static List<Sentence> of(String text) {
    return new Sentences(text, Tokenizer.tokens(text)).cut();
  }

  private List<Sentence> cut() {
    List<Sentence> sentences = new ArrayList<>();
    int first = 0;
    while (first < tokens.size()) {
      int last = lastFrom(first);
      sentences.add(Sentence.of(tokens.subList(first, last + 1)));
      first = last + 1;
    }
    return sentences;
  }

  private int lastFrom(int first) {
    int dash = dashOfDateline(first);
    if (dash >= 0) {
      return dash;
    }
    int limit = Math.min(tokens.size(), first + LONGEST);
    for (int i = first; i < limit; i++) {
      if (i + 1 == tokens.size() || gapHasBlankLine(i)) {
        return i;
      }
      if (stop(i)) {
        int last = i;
        while (last + 1 < limit && closes(last)) {
          last++;
        }
        if (last + 1 == tokens.size() || endsAfter(i, last)) {
          return last;
        }
      }
    }
    return bestCut(first, limit - 1);
  }

  /**
   * The dash that ends a dateline which begins here, {@code GENEVA (Agency) –}, or -1. What follows
   * is a sentence that knows nothing of it.
   */
  private int dashOfDateline(int first) {
    boolean opens = first == 0 || gapHasBlankLine(first - 1);
    if (!opens || !isCapitals(word(first))) {
      return -1;
    }
    int limit = Math.min(tokens.size() - 1, first + LONGEST_DATELINE);
    for (int i = first + 1; i < limit && !gapHasBlankLine(i - 1); i++) {
      switch (word(i)) {
        case "–", "—", "-", "--" -> {
          return i;
        }
        case ".", "!", "?" -> {
          return -1;
        }
        default -> {
          if (Character.isLowerCase(word(i).codePointAt(0))) {
            return -1;
          }
        }
      }
    }
    return -1;
  }

  private static boolean isCapitals(String word) {
    return word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
  }

  private boolean stop(int i) {
    String word = word(i);
    char end = word.charAt(word.length() - 1);
    return end == '.' || end == '!' || end == '?' || end == '…' || end == '。';
  }

  /**
   * Whether the token after this one closes a quotation or bracket, written right onto the stop.
   */
  private boolean closes(int i) {
    if (!adjacent(i)) {
      return false;
    }
    return switch (word(i + 1)) {
      case "”", "’", ")", "]", "''", "»" -> true;
      case "\"", "'" -> i + 2 >= tokens.size() || !adjacent(i + 1) || closes(i + 1);
      default -> false;
    };
  }

  /** Whether a sentence ends after {@code last}, the stop being at {@code i}. */
  private boolean endsAfter(int i, int last) {
    if (last > i && gapHasBlankLine(last)) {
      return true;
    }
    int next = last + 1;
    boolean quoteOpens = false;
    while (next < tokens.size() && next - last <= 3 && opens(next)) {
      quoteOpens = true;
      next++;
    }
    if (next >= tokens.size()) {
      return true;
    }
    String stop = word(i);
    String following = word(next);
    boolean capital = Character.isUpperCase(following.codePointAt(0));
    boolean quoted = last > i;
    if (stop.length() > 1 && stop.charAt(stop.length() - 2) != '.' && wordStop(stop)) {
      return abbreviationEnds(i, quoted, quoteOpens && capital, following);
    }
    if (dots(stop)) {
      return capital && (quoted || quoteOpens || ABBREVIATIONS.startsSentences(following));
    }
    if (quoted && stop.charAt(0) != '.' && capital && reportFollows(next)) {
      return false;
    }
    return capital
        || quoteOpens
        || Character.isDigit(following.charAt(0))
        || bullet(following)
        || (!Character.isLetter(following.codePointAt(0)) && !adjacent(last) && !joining(following))
        || (Character.isLetter(following.codePointAt(0))
            && !Character.isLowerCase(following.codePointAt(0)));
  }

  private boolean abbreviationEnds(int i, boolean quoted, boolean quoteOpens, String following) {
    String stop = word(i);
    if (allDigits(stop)) {
      return false; // "1." at the start of a line
    }
    Abbreviations.Kind kind = ABBREVIATIONS.kind(stop);
    if (kind == Abbreviations.Kind.TITLE || kind == Abbreviations.Kind.NUMBER) {
      return false;
    }
    boolean starter = ABBREVIATIONS.startsSentences(following);
    if (kind == null && stop.length() == 2) {
      // an initial; "plan B. The"
      return starter && following.length() > 1;
    }
    return starter || quoteOpens || (quoted && Character.isUpperCase(following.charAt(0)));
  }

  /** A name of up to four words, then a word of saying: {@code "Why?" Ms. Keller asked}. */
  private boolean reportFollows(int from) {
    for (int i = from; i < tokens.size() && i < from + 6; i++) {
      String word = word(i);
      if (ABBREVIATIONS.reports(word)) {
        return true;
      }
      if ((stop(i) && word.length() == 1) || (word.equals(",") && i > from + 3)) {
        return false;
      }
    }
    return false;
  }

  /** Where to part a sentence that does not end: after a semicolon, else a comma, else anywhere. */
  private int bestCut(int first, int last) {
    for (String mark : new String[] {";", ","}) {
      for (int i = last; i > first + LONGEST / 2; i--) {
        if (word(i).equals(mark)) {
          return i;
        }
      }
    }
    return last;
  }

  private boolean gapHasBlankLine(int i) {
    int to = tokens.get(i + 1).start();
    int lines = 0;
    for (int at = tokens.get(i).end(); at < to; at++) {
      char c = text.charAt(at);
      if (c == '\u2029' || c == '\f') {
        return true;
      }
      if (c == '\n' || (c == '\r' && !(at + 1 < to && text.charAt(at + 1) == '\n'))) {
        lines++;
      }
    }
    return lines > 1;
  }

  private boolean opens(int i) {
    return switch (word(i)) {
      case "“", "‘", "(", "[", "``", "«", "„" -> true;
      case "\"", "'", "''" -> i + 1 < tokens.size() && adjacent(i) && !adjacent(i - 1);
      default -> false;
    };
  }

  private static boolean wordStop(String word) {
    return word.charAt(word.length() - 1) == '.' && Character.isLetterOrDigit(word.charAt(0));
  }

  private static boolean dots(String word) {
    return word.equals("…") || word.startsWith("..") || word.equals("[...]");
  }

  private static boolean bullet(String word) {
    return switch (word) {
      case "•", "●", "*", "▪", "■" -> true;
      default -> false;
    };
  }

  /** Marks that go on with what stood before them. */
  private static boolean joining(String word) {
    return switch (word) {
      case ",", ";", ":", "—", "–", "-", "--", ")", "]", "”", "’", "\"", "'", "''", "/", "%" ->
          true;
      default -> word.endsWith(".") || word.endsWith("?") || word.endsWith("!");
    };
  }

  private static boolean allDigits(String stop) {
    for (int i = 0; i + 1 < stop.length(); i++) {
      if (!Character.isDigit(stop.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private String word(int i) {
    return tokens.get(i).word();
  }

  private boolean adjacent(int i) {
    return i >= 0 && i + 1 < tokens.size() && tokens.get(i).end() == tokens.get(i + 1).start();
  }
}
