package parley.desk.articles;

import java.util.ArrayList;
import java.util.List;
import parley.text.Span;

/**
 * A text in parts that a browser can show, and in paragraphs. A long article is cut between two
 * paragraphs; one long paragraph wherever it has to be.
 */
final class Parts {

  /** So many UTF-16 code units are shown at once. */
  static final int LONGEST = 40_000;

  private static final String BLANK_LINE = "\n\n";

  private Parts() {}

  /** The paragraphs of each part; at least one part, which has none where the text is empty. */
  static List<List<Span>> of(String text) {
    List<List<Span>> parts = new ArrayList<>();
    List<Span> part = new ArrayList<>();
    int length = 0;
    for (Span paragraph : paragraphs(text)) {
      for (Span piece : pieces(text, paragraph)) {
        if (length > 0 && length + piece.length() > LONGEST) {
          parts.add(part);
          part = new ArrayList<>();
          length = 0;
        }
        part.add(piece);
        length += piece.length();
      }
    }
    parts.add(part);
    return parts;
  }

  private static List<Span> paragraphs(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(BLANK_LINE, start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        paragraphs.add(new Span(start, end));
      }
      start = end + BLANK_LINE.length();
    }
    return paragraphs;
  }

  private static List<Span> pieces(String text, Span paragraph) {
    List<Span> pieces = new ArrayList<>();
    int start = paragraph.start();
    while (paragraph.end() - start > LONGEST) {
      int end = start + LONGEST;
      if (Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      pieces.add(new Span(start, end));
      start = end;
    }
    pieces.add(new Span(start, paragraph.end()));
    return pieces;
  }
}
