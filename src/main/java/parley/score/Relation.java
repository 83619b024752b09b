package parley.score;

import java.util.BitSet;
import java.util.List;
import parley.text.Span;

/**
 * Somebody's words or thoughts, as annotated or as read: the spans of source, cue and content, each
 * in the order of reading and empty where there is none.
 */
public record Relation(List<Span> source, List<Span> cue, List<Span> content) {

  public Relation {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }

  /**
   * The offsets of the letters and figures in these spans: a comma or a quotation mark at an edge
   * counts neither way.
   */
  public static BitSet letters(String text, List<Span> spans) {
    BitSet letters = new BitSet();
    for (Span span : spans) {
      int i = span.start();
      while (i < span.end() && i < text.length()) {
        int point = text.codePointAt(i);
        if (isLetter(point)) {
          letters.set(i);
        }
        i += Character.charCount(point);
      }
    }
    return letters;
  }

  /** Letters, figures and whatever else stands for a number, such as a fraction. */
  private static boolean isLetter(int point) {
    return Character.isLetterOrDigit(point)
        || switch (Character.getType(point)) {
          case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
          default -> false;
        };
  }
}
