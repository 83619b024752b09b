package parley.pipeline;

import java.util.List;
import parley.article.Article;

/**
 * Reads an article: text, marks, actors, entries.
 *
 * <p>{@link #read} is pure: no clock, no network, nothing remembered. The same article gives the
 * same record on any machine and in any thread.
 */
public final class Pipeline {

  private Pipeline() {}

  /** The pipeline with the rules, names and weights that ship with Parley. */
  public static Pipeline standard() {
    return new Pipeline();
  }

  public ArticleRecord read(Article article) {
    return new ArticleRecord(article, List.of(), List.of(), List.of());
  }
}
