package parley.reader;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Tells tables that hold facts from those that hold a page's parts in their places. */
final class PageTable implements NodeFilter {

  /** A cell with more characters holds paragraphs. */
  private static final int LONGEST_CELL = 1000;

  private final Element table;
  private int rows;
  private int cells;
  private int cell;
  private boolean layout;

  private PageTable(Element table) {
    this.table = table;
  }

  /** Whether it has rows of several cells, none of which holds a table or paragraphs. */
  static boolean isOfFacts(Element table) {
    String role = table.attr("role").toLowerCase(Locale.ROOT);
    if (role.equals("presentation") || role.equals("none")) {
      return false;
    }
    PageTable reading = new PageTable(table);
    table.filter(reading);
    return !reading.layout && reading.rows >= 2 && reading.cells > reading.rows;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // elements are places in a page
  public FilterResult head(org.jsoup.nodes.Node node, int depth) {
    if (node instanceof TextNode words) {
      cell += words.getWholeText().strip().length();
      return cell > LONGEST_CELL ? stop() : FilterResult.CONTINUE;
    }
    if (node instanceof Element element && element != table) {
      switch (element.normalName()) {
        case "table", "form" -> {
          return stop();
        }
        case "script", "style" -> {
          return FilterResult.SKIP_ENTIRELY;
        }
        case "tr" -> rows++;
        case "td", "th" -> {
          cells++;
          cell = 0;
        }
        default -> {}
      }
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult stop() {
    layout = true;
    return FilterResult.STOP;
  }
}
