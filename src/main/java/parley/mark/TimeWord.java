package parley.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, number or sign as the grammar of dates reads it.
 *
 * <p>This cut is finer than the one into tokens: {@code 24/04/2025}, {@code three-year} and {@code
 * 5pm} come apart, because their parts are what the rules speak of.
 *
 * @param text in lower case; curly apostrophes straight, every hyphen and en dash {@code -}
 * @param glued whether nothing stands between this and the word before it
 * @param number the value of a number of at most nine digits, otherwise -1
 */
record TimeWord(
    int start, int end, String text, Kind kind, boolean capital, boolean glued, int number) {

  enum Kind {
    WORD,
    /** Digits alone: {@code 2022}. */
    NUMBER,
    /** Digits with a grouping comma or a decimal point: {@code 2,000}, {@code 3.5}. */
    AMOUNT,
    /** {@code 14th}. */
    ORDINAL,
    /** {@code 1990s}. */
    PLURAL,
    SIGN,
    /** The blank line between two paragraphs, which no date crosses. */
    BREAK
  }

  /** How many digits a number has, leading zeros included. */
  int digits() {
    return kind == Kind.NUMBER ? text.length() : 0;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  static List<TimeWord> of(String text) {
    return new Scan(text).run();
  }

  private static final class Scan {
    private final String text;
    private final List<TimeWord> words = new ArrayList<>();
    private int at;

    Scan(String text) {
      this.text = text;
    }

    List<TimeWord> run() {
      while (at < text.length()) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || c == '\u00a0') {
          space();
        } else if (digit(at)) {
          number();
        } else if (Character.isLetter(c)) {
          letters();
        } else if (apostrophe(at) && letter(at + 1, 's') && !Character.isLetter(peek(at + 2))) {
          add(at + 2, Kind.WORD, "'s", -1);
        } else if ((c == '\'' || c == '`') && peek(at + 1) == c) {
          // Typewriters write the double quotation mark as two single ones.
          add(at + 2, Kind.SIGN, "\"", -1);
        } else {
          add(at + 1, Kind.SIGN, plain(c), -1);
        }
      }
      return words;
    }

    private void space() {
      int lines = 0;
      int from = at;
      while (at < text.length()
          && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
        lines += text.charAt(at) == '\n' ? 1 : 0;
        at++;
      }
      if (lines > 1) {
        words.add(new TimeWord(from, at, "\n", Kind.BREAK, false, false, -1));
      }
    }

    private void number() {
      int end = digits(at);
      boolean amount = false;
      while (peek(end) == ',' && end - at <= 3 + 4 * 5 && digits(end + 1) == end + 4) {
        end += 4;
        amount = true;
      }
      boolean afterPoint = at > 1 && text.charAt(at - 1) == '.' && digit(at - 2);
      if (!afterPoint && peek(end) == '.' && digit(end + 1)) {
        int after = digits(end + 1);
        if (!(peek(after) == '.' && digit(after + 1))) {
          end = after;
          amount = true;
        }
      }
      if (amount) {
        add(end, Kind.AMOUNT, text.substring(at, end).replace(",", ""), -1);
        return;
      }
      int value = end - at <= 9 ? Integer.parseInt(ascii(at, end)) : -1;
      int tail = end;
      while (tail < text.length() && tail - end < 3 && Character.isLetter(text.charAt(tail))) {
        tail++;
      }
      String suffix = lower(end, tail);
      switch (suffix) {
        case "st", "nd", "rd", "th" -> add(tail, Kind.ORDINAL, lower(at, tail), value);
        case "s" -> add(tail, Kind.PLURAL, lower(at, tail), value);
        default -> add(end, Kind.NUMBER, ascii(at, end), value);
      }
    }

    private void letters() {
      int end = at;
      while (Character.isLetter(peek(end))) {
        end++;
      }
      if (end == at + 1 && peek(end) == '.' && Character.isLetter(peek(end + 1))) {
        StringBuilder initials = new StringBuilder();
        int from = at;
        while (Character.isLetter(peek(from)) && peek(from + 1) == '.') {
          initials.append(text.charAt(from));
          from += 2;
        }
        if (initials.length() > 1 && !Character.isLetter(peek(from))) {
          add(from, Kind.WORD, initials.toString().toLowerCase(Locale.ROOT), -1);
          return;
        }
      }
      if (apostrophe(end)
          && Character.isLetter(peek(end + 1))
          && !(letter(end + 1, 's') && !Character.isLetter(peek(end + 2)))) {
        end++;
        while (Character.isLetter(peek(end))) {
          end++;
        }
      }
      add(end, Kind.WORD, lower(at, end).replace('’', '\''), -1);
    }

    private void add(int end, Kind kind, String form, int number) {
      boolean glued = at > 0 && !words.isEmpty() && words.getLast().end() == at;
      words.add(
          new TimeWord(at, end, form, kind, Character.isUpperCase(text.charAt(at)), glued, number));
      at = end;
    }

    private char peek(int index) {
      return index < text.length() ? text.charAt(index) : ' ';
    }

    private boolean letter(int index, char lower) {
      return Character.toLowerCase(peek(index)) == lower;
    }

    private boolean apostrophe(int index) {
      return peek(index) == '\'' || peek(index) == '’';
    }

    private boolean digit(int index) {
      return peek(index) >= '0' && peek(index) <= '9';
    }

    private int digits(int from) {
      int end = from;
      while (digit(end)) {
        end++;
      }
      return end;
    }

    private String ascii(int from, int to) {
      return text.substring(from, to);
    }

    private String lower(int from, int to) {
      return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static String plain(char c) {
      return switch (c) {
        case '’', '‘' -> "'";
        case '‐', '‑', '–', '−' -> "-";
        default -> String.valueOf(c);
      };
    }
  }
}
