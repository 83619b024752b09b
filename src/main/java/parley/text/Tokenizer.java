package parley.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts English text into tokens, as the English treebanks do, but for one thing: hyphenated words
 * stay whole.
 *
 * <p>{@code "Putin's U.S. envoy doesn't pay $3.5 million."} makes {@code Putin 's U.S. envoy does
 * n't pay $ 3.5 million .} White space and control characters belong to no token; everything else
 * does. The scan reads each character a bounded number of times.
 */
public final class Tokenizer {

  /** Longer runs of letters are cut: no word is that long, and what comes after stays bounded. */
  static final int LONGEST = 1000;

  private static final Abbreviations ABBREVIATIONS = Abbreviations.english();

  private final String text;
  private final int end;
  private final List<Token> tokens = new ArrayList<>();

  private Tokenizer(String text, int end) {
    this.text = text;
    this.end = end;
  }

  /** All tokens of a text, in order. */
  public static List<Token> tokens(String text) {
    return tokens(text, new Span(0, text.length()));
  }

  /** The tokens of a stretch of a text, as if nothing stood around it. */
  public static List<Token> tokens(String text, Span within) {
    var tokenizer = new Tokenizer(text, within.end());
    int at = within.start();
    while (at < within.end()) {
      int point = tokenizer.point(at);
      at = blank(point) ? at + Character.charCount(point) : tokenizer.token(at, point);
    }
    return tokenizer.tokens;
  }

  /** Whether a code point separates tokens: white space, controls, and marks without a width. */
  static boolean blank(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.isISOControl(point)
        || point == 0x200B
        || point == 0x2060
        || point == 0xFEFF;
  }

  /** Adds what begins here and returns where it ends. */
  private int token(int at, int point) {
    if (wordy(point)) {
      return word(at);
    }
    int clitic = loneClitic(at, point);
    if (clitic > at) {
      return add(at, clitic);
    }
    if ((point == '@' || point == '#') && letter(at + 1)) {
      return add(at, wordRun(at + 1));
    }
    if (point == '.' || point == '-' || point == '`' || point == '_' || point == '*') {
      int run = run(at, (char) point);
      // two stops are an ellipsis, two hyphens a dash, two apostrophes a quotation mark
      return add(at, run);
    }
    if (point == '!' || point == '?') {
      int run = at;
      while (run < end && run - at < LONGEST && (is(run, '!') || is(run, '?'))) {
        run++;
      }
      return add(at, run);
    }
    if (point == '\'' && is(at + 1, '\'')) {
      return add(at, at + 2);
    }
    if (point == '[' && text.startsWith("[...]", at) && at + 5 <= end) {
      return add(at, at + 5);
    }
    return add(at, at + Character.charCount(point));
  }

  /** The end of {@code 's} after a quotation mark or bracket, of {@code '90s}; else the start. */
  private int loneClitic(int at, int point) {
    if (point != '\'' && point != '’') {
      return at;
    }
    if (digit(at + 1) && digit(at + 2) && !wordyAt(at + 4) && is(at + 3, 's')) {
      return at + 4;
    }
    boolean attached = at > 0 && !blank(text.charAt(at - 1)) && !tokens.isEmpty();
    if (attached && (is(at + 1, 's') || is(at + 1, 'S')) && !wordyAt(at + 2)) {
      return at + 2;
    }
    return at;
  }

  private int word(int at) {
    int address = address(at);
    if (address > at) {
      return add(at, address);
    }
    int to = wordRun(at);
    if (is(to, '$') && to - at <= 2 && Character.isUpperCase(text.charAt(at)) && digit(to + 1)) {
      return add(at, to + 1); // US$, A$
    }
    if (is(to, '.') && to - at < LONGEST && stopBelongs(at, to)) {
      return add(at, to + 1);
    }
    return contraction(at, to);
  }

  /** A word with what is written onto it: {@code n't}, {@code 's}, {@code 'll}, {@code cannot}. */
  private int contraction(int at, int to) {
    int length = to - at;
    if (length == 6 && text.regionMatches(true, at, "cannot", 0, 6)) {
      add(at, at + 3);
      return add(at + 3, to);
    }
    if (length > 3
        && apostrophe(to - 2)
        && (is(to - 3, 'n') || is(to - 3, 'N'))
        && (is(to - 1, 't') || is(to - 1, 'T'))) {
      add(at, to - 3);
      return add(to - 3, to);
    }
    for (int size = 2; size <= 3 && size < length; size++) {
      if (apostrophe(to - size)) {
        String tail = text.substring(to - size + 1, to).toLowerCase(java.util.Locale.ROOT);
        switch (tail) {
          case "s", "m", "d", "re", "ve", "ll" -> {
            contraction(at, to - size); // "shouldn't've"
            return add(to - size, to);
          }
          default -> {}
        }
      }
    }
    return add(at, to);
  }

  /** The end of the run of letters and digits with the marks that may stand between two of them. */
  private int wordRun(int at) {
    int to = at;
    int limit = Math.min(end, at + LONGEST);
    while (to < limit) {
      int point = point(to);
      if (wordy(point) || combining(point)) {
        to += Character.charCount(point);
      } else if (to > at && to + 1 < limit && joins((char) point, at, to)) {
        to++;
      } else {
        break;
      }
    }
    return Math.min(to, end);
  }

  /** Whether this mark, between two letters or digits, holds a word together. */
  private boolean joins(char mark, int start, int at) {
    if (!wordyAt(at + 1)) {
      // U.S.-led
      return mark == '.' && is(at + 1, '-') && wordyAt(at + 2) && initials(start, at);
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    boolean digits = Character.isDigit(before) && Character.isDigit(after);
    return switch (mark) {
      case '-', '‐', '‑', '_', '·' -> true;
      case '\'', '’' -> Character.isLetter(after);
      case ',', ':', '/' -> digits;
      case '–' ->
          digits || (Character.isUpperCase(after) && Character.isUpperCase(text.charAt(start)));
      case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
      case '.' -> digits || stopJoins(start, at, before, after);
      default -> false;
    };
  }

  /** {@code U.S}, {@code e.g}, {@code Ph.D}, {@code example.org}, and not {@code end.The}. */
  private boolean stopJoins(int start, int at, char before, char after) {
    if (!Character.isLetterOrDigit(before)) {
      return false;
    }
    boolean single = at - 1 == start || is(at - 2, '.');
    if (single && Character.isLetter(before) && Character.isLetter(after)) {
      return true;
    }
    return (Character.isLowerCase(after) && Character.isLetterOrDigit(before))
        || text.startsWith("Ph.D", start);
  }

  /** Whether the stop after a word is part of it. */
  private boolean stopBelongs(int at, int to) {
    if (is(to + 1, '.')) {
      return false; // an ellipsis
    }
    if (to - at == 1 && Character.isUpperCase(text.charAt(at))) {
      return text.charAt(at) != 'I' || initialFollows(to + 1);
    }
    if (to - at > 12) {
      return false;
    }
    if (to - at >= 3 && initials(at, to)) {
      return true;
    }
    Abbreviations.Kind kind = ABBREVIATIONS.kind(text.substring(at, to + 1));
    if (kind == null) {
      return allDigits(at, to) && opensLine(at) && to - at <= 2 && blankAt(to + 1);
    }
    return kind != Abbreviations.Kind.NUMBER || numberFollows(to + 1);
  }

  /** {@code I. M. Pei}: another capital with a stop comes next, or one came just before. */
  private boolean initialFollows(int at) {
    boolean next = upper(skipSpace(at)) && is(skipSpace(at) + 1, '.');
    return next
        || (!tokens.isEmpty()
            && tokens.getLast().word().length() == 2
            && tokens.getLast().word().charAt(1) == '.');
  }

  /** Letters with single stops between them: {@code U.S}, {@code p.m}. */
  private boolean initials(int at, int to) {
    for (int i = at; i < to && to - at <= 12; i++) {
      boolean stop = (i - at) % 2 == 1;
      if (stop != is(i, '.') || (!stop && !Character.isLetter(text.charAt(i)))) {
        return false;
      }
    }
    return (to - at) % 2 == 1 && to - at <= 12;
  }

  private boolean numberFollows(int at) {
    int next = skipSpace(at);
    return next > at && digit(next);
  }

  private boolean opensLine(int at) {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  private int skipSpace(int at) {
    int next = at;
    while (next < end && next < at + 3 && (is(next, ' ') || is(next, '\u00a0'))) {
      next++;
    }
    return next;
  }

  /** The end of a web or e-mail address that begins here; else the start. */
  private int address(int at) {
    boolean web =
        text.startsWith("http://", at)
            || text.startsWith("https://", at)
            || (text.startsWith("www.", at) && wordyAt(at + 4));
    if (web) {
      int to = at;
      int limit = Math.min(end, at + LONGEST);
      while (to < limit && !blank(text.charAt(to)) && "<>\"“”()[]{}".indexOf(text.charAt(to)) < 0) {
        to++;
      }
      while (to > at + 4 && ".,;:!?'’".indexOf(text.charAt(to - 1)) >= 0) {
        to--;
      }
      return to;
    }
    int to = mailRun(at);
    if (!is(to, '@') || !wordyAt(to + 1)) {
      return at;
    }
    int host = mailRun(to + 1);
    while (host > to + 2 && !wordyAt(host - 1)) {
      host--;
    }
    return text.substring(to, host).indexOf('.') > 0 ? host : at;
  }

  private int mailRun(int at) {
    int to = at;
    int limit = Math.min(end, at + 64);
    while (to < limit) {
      char c = text.charAt(to);
      boolean ascii = c < 128 && (Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0);
      if (!ascii) {
        break;
      }
      to++;
    }
    return to;
  }

  private int run(int at, char mark) {
    int to = at;
    while (to < end && to - at < LONGEST && text.charAt(to) == mark) {
      to++;
    }
    return to;
  }

  private boolean allDigits(int at, int to) {
    for (int i = at; i < to; i++) {
      if (!digit(i)) {
        return false;
      }
    }
    return true;
  }

  private int add(int start, int stop) {
    int to = stop;
    if (to - start >= LONGEST
        && to < end
        && Character.isLowSurrogate(text.charAt(to))
        && Character.isHighSurrogate(text.charAt(to - 1))) {
      to++; // a cut never parts a pair
    }
    tokens.add(new Token(new Span(start, to), text.substring(start, to)));
    return to;
  }

  private int point(int at) {
    char c = text.charAt(at);
    return Character.isHighSurrogate(c)
            && at + 1 < end
            && Character.isLowSurrogate(text.charAt(at + 1))
        ? Character.toCodePoint(c, text.charAt(at + 1))
        : c;
  }

  private static boolean wordy(int point) {
    return Character.isLetterOrDigit(point);
  }

  private static boolean combining(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> point == 0x00AD || point == 0x200C || point == 0x200D;
    };
  }

  private boolean wordyAt(int at) {
    return at < end && wordy(point(at));
  }

  private boolean blankAt(int at) {
    return at >= end || blank(text.charAt(at));
  }

  private boolean letter(int at) {
    return at < end && Character.isLetter(text.charAt(at));
  }

  private boolean upper(int at) {
    return at < end && Character.isUpperCase(text.charAt(at));
  }

  private boolean digit(int at) {
    return at < end && Character.isDigit(text.charAt(at));
  }

  private boolean apostrophe(int at) {
    return is(at, '\'') || is(at, '’');
  }

  private boolean is(int at, char mark) {
    return at >= 0 && at < end && text.charAt(at) == mark;
  }
}
