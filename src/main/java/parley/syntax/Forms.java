package parley.syntax;

import java.util.List;
import parley.linear.Features;
import parley.text.Token;

/**
 * What the tagger and the parser see of a sentence's words: hashes of the words, of their
 * beginnings and ends, of their shapes and classes.
 *
 * <p>Figures become zeros, curly and straight marks one form. A straight quotation mark becomes an
 * opening or a closing one by the white space around it.
 */
final class Forms {

  final int size;
  final int[] word;
  final int[] lower;
  final int[] shape;
  final int[] prefix;
  final int[] suffix1;
  final int[] suffix2;
  final int[] suffix3;
  final int[] suffix4;
  final int[] wordClass;

  /** Whether letters are all capitals, or most words begin with one: a headline. */
  final boolean shouting;

  Forms(List<Token> tokens, WordClasses classes) {
    size = tokens.size();
    word = new int[size];
    lower = new int[size];
    shape = new int[size];
    prefix = new int[size];
    suffix1 = new int[size];
    suffix2 = new int[size];
    suffix3 = new int[size];
    suffix4 = new int[size];
    wordClass = new int[size];
    int small = 0;
    int capital = 0;
    for (int i = 0; i < size; i++) {
      String form = normal(tokens, i);
      String low = lowerCase(form);
      word[i] = Features.hash(form);
      lower[i] = Features.hash(low);
      shape[i] = Features.hash(shape(form));
      int length = low.length();
      prefix[i] = Features.hash(low.substring(0, Math.min(3, length)));
      suffix1[i] = Features.hash(low.substring(Math.max(0, length - 1)));
      suffix2[i] = Features.hash(low.substring(Math.max(0, length - 2)));
      suffix3[i] = Features.hash(low.substring(Math.max(0, length - 3)));
      suffix4[i] = Features.hash(low.substring(Math.max(0, length - 4)));
      wordClass[i] = classes.of(lower[i]);
      char c = form.charAt(0);
      if (length > 3 && Character.isLetter(c)) {
        if (Character.isUpperCase(c)) {
          capital++;
        } else {
          small++;
        }
      }
    }
    shouting = capital > 2 && small * 4 < capital;
  }

  /** One form for the marks that are written in several ways. */
  static String normal(List<Token> tokens, int i) {
    String form = tokens.get(i).word();
    if (form.length() > 40) {
      form = form.substring(0, 40);
    }
    char c = form.charAt(0);
    if (form.length() == 1 && !Character.isLetterOrDigit(c)) {
      return switch (c) {
        case '“', '«', '„' -> "``";
        case '”', '»' -> "''";
        case '"' -> opens(tokens, i) ? "``" : "''";
        case '‘', '`' -> "`";
        case '\'', '’' -> opens(tokens, i) ? "`" : "'";
        case '—', '–', '―' -> "—";
        case '…' -> "...";
        case '[' -> "(";
        case ']' -> ")";
        default -> form;
      };
    }
    if (c == '-' && form.startsWith("--")) {
      return "—";
    }
    if (c == '\'' && form.equals("''")) {
      return opens(tokens, i) ? "``" : "''";
    }
    StringBuilder changed = null;
    for (int k = 0; k < form.length(); k++) {
      char at = form.charAt(k);
      char to = at == '’' ? '\'' : Character.isDigit(at) ? '0' : at == '‑' || at == '‐' ? '-' : at;
      if (to != at) {
        if (changed == null) {
          changed = new StringBuilder(form);
        }
        changed.setCharAt(k, to);
      }
    }
    return changed == null ? form : changed.toString();
  }

  private static boolean opens(List<Token> tokens, int i) {
    boolean spaceBefore = i == 0 || tokens.get(i - 1).end() < tokens.get(i).start();
    boolean spaceAfter = i + 1 == tokens.size() || tokens.get(i).end() < tokens.get(i + 1).start();
    if (!spaceBefore && !spaceAfter) {
      return switch (tokens.get(i - 1).word()) {
        case "(", "[", "—", "–", "-", "“", "‘", "\"", "'" -> i == 1 || opensBefore(tokens, i - 1);
        default -> false;
      };
    }
    return spaceBefore && !spaceAfter;
  }

  /** Whether the mark before, written onto this one, opens something itself. */
  private static boolean opensBefore(List<Token> tokens, int i) {
    return (!tokens.get(i).word().equals("\"") && !tokens.get(i).word().equals("'"))
        || i == 0
        || tokens.get(i - 1).end() < tokens.get(i).start();
  }

  private static String lowerCase(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (Character.isUpperCase(form.charAt(i))) {
        return form.toLowerCase(java.util.Locale.ROOT);
      }
    }
    return form;
  }

  /** {@code Xxxx} becomes {@code Xx}, {@code U.S.} {@code X.X.}, {@code 00.0} {@code 0.0}. */
  private static String shape(String form) {
    var shape = new StringBuilder();
    char before = 0;
    for (int i = 0; i < form.length() && shape.length() < 8; i++) {
      char c = form.charAt(i);
      char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : c == '0' ? '0' : c;
      if (kind != before || (kind == 'X' && i == 1) || (kind == '0' && i < 4)) {
        shape.append(kind);
      }
      before = kind;
    }
    return shape.toString();
  }
}
