package parley.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.text.Span;

/**
 * A text put together again from its tokens, as it may have stood on the page: no space before a
 * comma, none inside quotation marks, a blank line where a token is a line break.
 *
 * @param tokens where each token stands; a line break has an empty span
 */
record Detokenised(String text, List<Span> tokens) {

  private static final Set<String> CLOSING =
      Set.of(",", ".", ";", ":", "!", "?", ")", "]", "%", "”", "…", "...", "n't", "n’t");
  private static final Set<String> OPENING = Set.of("(", "[", "“", "$", "€", "£", "#");

  /** Words before which a hyphen is a dash: nobody writes "delegation-and". */
  private static final Set<String> AFTER_DASH =
      Set.of(
          "and",
          "or",
          "but",
          "a",
          "an",
          "which",
          "who",
          "that",
          "as",
          "for",
          "from",
          "with",
          "is",
          "was",
          "are",
          "were",
          "has",
          "have",
          "had",
          "not",
          "it",
          "he",
          "she",
          "they",
          "we",
          "i",
          "this",
          "these",
          "including",
          "such",
          "if",
          "when",
          "where",
          "while",
          "because",
          "say",
          "says",
          "said",
          "will",
          "would",
          "can",
          "could");

  Detokenised {
    tokens = List.copyOf(tokens);
  }

  /**
   * Puts tokens together.
   *
   * @param joined whether a name is known to go on over this token, so that a hyphen is no dash
   */
  static Detokenised of(List<String> words, boolean[] joined) {
    boolean[] dash = dashes(words, joined);
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>(words.size());
    boolean open = false;
    boolean glue = true;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.isBlank()) {
        text.append(text.isEmpty() || text.toString().endsWith("\n\n") ? "" : "\n\n");
        spans.add(new Span(text.length(), text.length()));
        open = false;
        glue = true;
        continue;
      }
      boolean mark = word.equals("\"");
      boolean hyphen = word.equals("-") && !dash[i];
      boolean left =
          CLOSING.contains(word)
              || (word.startsWith("'") && word.length() > 1)
              || word.startsWith("’")
              || (mark && open)
              || hyphen;
      if (!left && !glue) {
        text.append(' ');
      }
      spans.add(new Span(text.length(), text.length() + word.length()));
      text.append(word);
      glue = OPENING.contains(word) || (mark && !open) || hyphen;
      open ^= mark;
    }
    return new Detokenised(text.toString(), spans);
  }

  /** Which hyphens are dashes: those before certain words, and the one that such a one closes. */
  private static boolean[] dashes(List<String> words, boolean[] joined) {
    boolean[] dash = new boolean[words.size()];
    int before = -1;
    boolean paired = true;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.isBlank() || word.equals(".")) {
        before = -1;
        paired = true;
      }
      if (!word.equals("-") || joined[i]) {
        continue;
      }
      boolean edge = i == 0 || i + 1 == words.size() || words.get(i - 1).isBlank();
      boolean chain = before >= 0 && i - before <= 2;
      if (edge || (!chain && AFTER_DASH.contains(words.get(i + 1)))) {
        dash[i] = true;
        if (!paired && before >= 0 && i - before > 3) {
          dash[before] = true;
        }
        paired = !paired;
      } else {
        paired = false;
      }
      before = i;
    }
    return dash;
  }
}
