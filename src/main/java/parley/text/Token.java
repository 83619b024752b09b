package parley.text;

import java.util.Objects;

/**
 * One token and where it stands: a word, a number, a mark, or half of a contraction.
 *
 * <p>{@code "don't"} makes two tokens, {@code do} and {@code n't}; {@code word} is the text at the
 * span to the letter, so {@code span.of(text).equals(word)} always holds.
 */
public record Token(Span span, String word) {

  public Token {
    Objects.requireNonNull(span, "span");
    if (span.length() != word.length() || word.isEmpty()) {
      throw new IllegalArgumentException("no token: '" + word + "' at " + span);
    }
  }

  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }

  /** Whether this is that word, whatever the case. */
  public boolean is(String other) {
    return word.equalsIgnoreCase(other);
  }
}
