package parley.article;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.text.Span;

/**
 * Words of an article, and where they stand.
 *
 * <p>Only {@link Article#passage} makes one, so the words are always what the article says at these
 * offsets.
 */
public final class Passage implements Comparable<Passage> {

  private final String article;
  private final Field field;
  private final Span span;
  private final String words;

  Passage(String article, Field field, Span span, String words) {
    this.article = article;
    this.field = field;
    this.span = span;
    this.words = words;
  }

  /** The id of the article. */
  public String article() {
    return article;
  }

  public Field field() {
    return field;
  }

  public Span span() {
    return span;
  }

  public String words() {
    return words;
  }

  /** By field, then in the order of reading. */
  @Override
  public int compareTo(Passage other) {
    int byField = field.toString().compareTo(other.field.toString());
    return byField != 0 ? byField : span.compareTo(other.span);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Passage passage
        && article.equals(passage.article)
        && field.equals(passage.field)
        && span.equals(passage.span)
        && words.equals(passage.words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(article, field, span, words);
  }

  @Override
  public String toString() {
    return field + " " + span.start() + "–" + span.end() + " “" + words + "”";
  }
}
