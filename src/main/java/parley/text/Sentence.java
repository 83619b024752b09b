package parley.text;

import java.util.List;

/**
 * A sentence: its tokens in order, at least one, and the span from the first to the last.
 *
 * <p>A closing quotation mark or bracket after the stop belongs to the sentence it closes.
 */
public record Sentence(Span span, List<Token> tokens) {

  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()
        || tokens.getFirst().start() != span.start()
        || tokens.getLast().end() != span.end()) {
      throw new IllegalArgumentException("tokens do not fill the sentence at " + span);
    }
  }

  /** The sentence that these tokens make. */
  public static Sentence of(List<Token> tokens) {
    return new Sentence(new Span(tokens.getFirst().start(), tokens.getLast().end()), tokens);
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  public String word(int index) {
    return tokens.get(index).word();
  }

  /** The index of the first token that ends after this offset; {@link #size()} if none does. */
  public int indexFrom(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The index of the token that covers this offset, or -1 where white space or nothing stands. */
  public int indexAt(int offset) {
    int index = indexFrom(offset);
    return index < tokens.size() && tokens.get(index).start() <= offset ? index : -1;
  }

  /** The tokens that share at least one code unit with the span. */
  public List<Token> within(Span stretch) {
    int from = indexFrom(stretch.start());
    int to = from;
    while (to < tokens.size() && tokens.get(to).start() < stretch.end()) {
      to++;
    }
    return tokens.subList(from, to);
  }

  /** The span from one token's start to another's end, the last one included. */
  public Span span(int first, int last) {
    return new Span(tokens.get(first).start(), tokens.get(last).end());
  }
}
