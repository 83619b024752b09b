package parley.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Field;
import parley.article.Passage;
import parley.entry.Entry;
import parley.text.Span;

/**
 * Finds an entry's words again in another version of its article: where they stood, else in the
 * only other place where they stand. Short words such as "said" move with the long ones before
 * them.
 */
final class Moving extends Rewriting {

  /** Words that an entry cannot do without stand nowhere. */
  private static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1;

    Missing(Passage passage) {
      super(passage.toString(), null, false, false);
    }
  }

  private final Article to;

  /** By field how far what began at an offset was moved. */
  private final Map<Field, TreeMap<Integer, Integer>> shifts = new HashMap<>();

  private Moving(Article to) {
    this.to = to;
  }

  /** The entry with its words in this version of its article; nothing where they are gone. */
  static Optional<Entry> of(Entry entry, Article to) {
    Moving moving = new Moving(to);
    try {
      entry.passages().stream()
          .sorted((a, b) -> Integer.compare(b.span().length(), a.span().length()))
          .forEach(moving::learn);
      return Optional.of(moving.of(entry));
    } catch (Missing e) {
      return Optional.empty();
    }
  }

  private void learn(Passage passage) {
    Span span = find(passage);
    if (span != null) {
      shifts
          .computeIfAbsent(passage.field(), f -> new TreeMap<>())
          .put(passage.span().start(), span.start() - passage.span().start());
    }
  }

  @Override
  Passage passage(Passage passage) {
    Passage moved = beside(passage);
    if (moved == null) {
      throw new Missing(passage);
    }
    return moved;
  }

  @Override
  @Nullable Passage beside(@Nullable Passage passage) {
    Span span = passage == null ? null : find(passage);
    return passage == null || span == null ? null : to.passage(passage.field(), span);
  }

  private @Nullable Span find(Passage passage) {
    String text = to.words(passage.field());
    String words = passage.words();
    int start = passage.span().start();
    Map.Entry<Integer, Integer> near =
        shifts.getOrDefault(passage.field(), new TreeMap<>()).floorEntry(start);
    if (near == null) {
      near = shifts.getOrDefault(passage.field(), new TreeMap<>()).firstEntry();
    }
    int likely = near == null ? start : start + near.getValue();
    if (likely >= 0 && text.startsWith(words, likely)) {
      return new Span(likely, likely + words.length());
    }
    if (text.startsWith(words, start)) {
      return passage.span();
    }
    int first = text.indexOf(words);
    boolean once = first >= 0 && text.indexOf(words, first + 1) < 0;
    return once ? new Span(first, first + words.length()) : null;
  }
}
