package parley.format;

import java.util.Set;
import parley.pipeline.ArticleRecord;

/**
 * A printed form of a record: what stands once at the beginning, then one block an article.
 *
 * <p>Blocks do not depend on each other, so they may be made on several threads and printed in the
 * order of the articles. Lines end with {@code \n} on every system.
 */
public interface Format {

  /** What is printed before the first article; empty where there is no such thing. */
  default String opening() {
    return "";
  }

  /** The block of one article, of lines of these types only; empty where nothing is left. */
  String block(ArticleRecord record, Set<LineType> types);
}
