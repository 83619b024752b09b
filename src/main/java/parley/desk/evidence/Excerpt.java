package parley.desk.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parley.article.Article;
import parley.article.Field;
import parley.article.Passage;
import parley.text.Sentence;
import parley.text.Sentences;
import parley.text.Span;

/**
 * The sentences around the words of an entry, with what they are marked as.
 *
 * @param field as the record writes it: {@code text}, {@code headline}
 * @param start where the first piece begins in the field, in UTF-16 code units
 */
public record Excerpt(String field, int start, List<Piece> pieces) {

  /**
   * Words that follow on the piece before.
   *
   * @param mark what they are: empty, {@code words}, {@code cue}, {@code source}, {@code gap}
   */
  public record Piece(String text, String mark) {}

  /** Words that are marked. */
  public record Mark(Passage passage, String mark) {}

  /** Only what no sentence is as long as gets gaps, in UTF-16 code units. */
  private static final int LONGEST = 20_000;

  private static final int LONGEST_PIECE = 2_000;

  public Excerpt {
    pieces = List.copyOf(pieces);
  }

  /**
   * The sentences that hold the passages.
   *
   * @param marks later ones lie over earlier ones
   * @param around so many sentences more before and after
   */
  public static List<Excerpt> of(
      Article article, List<Passage> passages, List<Mark> marks, int around) {
    List<Excerpt> excerpts = new ArrayList<>();
    Set<Field> fields = new LinkedHashSet<>();
    passages.forEach(passage -> fields.add(passage.field()));
    for (Field field : fields) {
      List<Span> wanted =
          passages.stream().filter(p -> p.field().equals(field)).map(Passage::span).toList();
      for (Span stretch : stretches(article.words(field), wanted, around)) {
        excerpts.add(
            new Excerpt(
                field.toString(),
                stretch.start(),
                pieces(article.words(field), field, stretch, marks)));
      }
    }
    return excerpts;
  }

  /** Runs of sentences; those that follow one another are one. */
  private static List<Span> stretches(String text, List<Span> wanted, int around) {
    List<Span> sentences = Sentences.of(text).stream().map(Sentence::span).toList();
    Set<Integer> numbers = new TreeSet<>();
    for (Span span : wanted) {
      for (int i = 0; i < sentences.size(); i++) {
        if (sentences.get(i).overlaps(span)) {
          for (int j = Math.max(0, i - around);
              j <= Math.min(sentences.size() - 1, i + around);
              j++) {
            numbers.add(j);
          }
        }
      }
    }
    List<Span> stretches = new ArrayList<>();
    int last = -2;
    for (int number : numbers) {
      Span span = sentences.get(number);
      if (number == last + 1) {
        stretches.set(stretches.size() - 1, Span.covering(stretches.getLast(), span));
      } else {
        stretches.add(span);
      }
      last = number;
    }
    // words that no sentence holds, as in a headline that is none
    for (Span span : wanted) {
      if (stretches.stream().noneMatch(stretch -> stretch.contains(span))) {
        stretches.removeIf(span::overlaps);
        stretches.add(span);
      }
    }
    stretches.sort(Comparator.naturalOrder());
    return stretches;
  }

  private static List<Piece> pieces(String text, Field field, Span stretch, List<Mark> marks) {
    Set<Integer> cuts = new TreeSet<>(List.of(stretch.start(), stretch.end()));
    List<Mark> here =
        marks.stream()
            .filter(m -> m.passage().field().equals(field) && m.passage().span().overlaps(stretch))
            .toList();
    for (Mark mark : here) {
      cuts.add(Math.max(stretch.start(), mark.passage().span().start()));
      cuts.add(Math.min(stretch.end(), mark.passage().span().end()));
    }
    List<Piece> pieces = new ArrayList<>();
    int from = -1;
    for (int cut : cuts) {
      if (from >= 0) {
        Span span = new Span(from, cut);
        String kind = "";
        for (Mark mark : here) {
          kind = mark.passage().span().contains(span) ? mark.mark() : kind;
        }
        pieces.add(new Piece(span.of(text), kind));
      }
      from = cut;
    }
    return stretch.length() > LONGEST ? shortened(pieces) : pieces;
  }

  /** The borders of all pieces, with a gap inside of those that are too long to be shown. */
  private static List<Piece> shortened(List<Piece> pieces) {
    List<Piece> shorter = new ArrayList<>();
    for (Piece piece : pieces) {
      String text = piece.text();
      if (text.length() <= LONGEST_PIECE) {
        shorter.add(piece);
        continue;
      }
      int head = LONGEST_PIECE / 2;
      int tail = text.length() - LONGEST_PIECE / 2;
      head -= Character.isHighSurrogate(text.charAt(head - 1)) ? 1 : 0;
      tail += Character.isLowSurrogate(text.charAt(tail)) ? 1 : 0;
      shorter.add(new Piece(text.substring(0, head), piece.mark()));
      shorter.add(new Piece(" … ", "gap"));
      shorter.add(new Piece(text.substring(tail), piece.mark()));
    }
    return shorter;
  }
}
