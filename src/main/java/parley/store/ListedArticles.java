package parley.store;

import java.util.List;
import java.util.Map;

/**
 * A page of a list of articles.
 *
 * @param total how many there are on all pages
 */
public record ListedArticles(long total, List<Line> lines) {

  /**
   * An article in a list.
   *
   * @param article as printed
   * @param counts how many entries were read from it, by their types
   */
  public record Line(Account.Source source, String article, Map<String, Integer> counts) {
    public Line {
      counts = Map.copyOf(counts);
    }
  }

  public ListedArticles {
    lines = List.copyOf(lines);
  }
}
