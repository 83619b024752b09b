package parley.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's post inside an article.
 *
 * @param kind what it is, such as {@code post} or {@code video}
 */
public record Embed(
    String kind,
    @Nullable String author,
    @Nullable Published published,
    String text,
    List<String> urls) {

  public Embed {
    urls = List.copyOf(urls);
  }
}
