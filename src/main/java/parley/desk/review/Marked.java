package parley.desk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Field;
import parley.article.Passage;
import parley.text.Span;

/** Finds the words that a reviewer marked or wrote where they stand in the article. */
final class Marked {

  private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R");

  private Marked() {}

  /**
   * The passages.
   *
   * @param words a blank line between two passages
   * @param before the passages that they take the place of, the nearest is meant where the same
   *     words stand several times
   * @param at the offset in the body near which they were marked; -1 if not known
   */
  static List<Passage> words(Article article, String words, List<Passage> before, int at) {
    List<Passage> passages = new ArrayList<>();
    for (String wanted : BLANK_LINE.split(words.strip(), -1)) {
      if (!wanted.isBlank()) {
        passages.add(passage(article, wanted.strip(), before, at));
      }
    }
    if (passages.isEmpty()) {
      throw new IllegalArgumentException("No words are marked.");
    }
    return passages;
  }

  private static Passage passage(Article article, String wanted, List<Passage> before, int at) {
    for (Passage passage : before) {
      if (passage.words().equals(wanted)) {
        return passage;
      }
    }
    Field home = before.isEmpty() ? Field.TEXT : before.getFirst().field();
    int near = at >= 0 ? at : before.isEmpty() ? 0 : before.getFirst().span().start();
    List<Field> fields = new ArrayList<>(List.of(home, Field.TEXT, new Field.Headline()));
    for (int i = 1; i <= article.images().size(); i++) {
      fields.add(new Field.Caption(i));
    }
    for (int i = 1; i <= article.embeds().size(); i++) {
      fields.add(new Field.Post(i));
    }
    for (Field field : fields) {
      Span span = nearest(article.words(field), wanted, near);
      if (span != null) {
        return article.passage(field, span);
      }
    }
    throw new IllegalArgumentException(
        "These words do not stand in the article: “" + shortened(wanted) + "”");
  }

  private static @Nullable Span nearest(String text, String wanted, int near) {
    Span best = null;
    for (int i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + 1)) {
      if (best == null || Math.abs(i - near) < Math.abs(best.start() - near)) {
        best = new Span(i, i + wanted.length());
      }
    }
    return best;
  }

  private static String shortened(String words) {
    return words.length() <= 80 ? words : words.substring(0, 77) + "…";
  }
}
