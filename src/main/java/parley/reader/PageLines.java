package parley.reader;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words of a page as lines of plain text: an empty line where an element ends a paragraph. For
 * what is laid out as text and only saved as a page.
 */
final class PageLines implements NodeFilter {

  private static final Set<String> UNSEEN =
      Set.of("head", "script", "style", "noscript", "template", "svg", "object", "iframe");

  private final StringBuilder text = new StringBuilder();

  private PageLines() {}

  static List<String> of(Element root) {
    PageLines lines = new PageLines();
    root.filter(lines);
    return Clean.text(lines.text.toString()).lines().map(String::strip).toList();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (UNSEEN.contains(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    switch (element.normalName()) {
      case "br" -> text.append('\n');
      case "td", "th" -> text.append("  ");
      default -> paragraph(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    boolean cell = node.nameIs("td") || node.nameIs("th");
    if (node instanceof Element element && !cell) {
      paragraph(element);
    }
    return FilterResult.CONTINUE;
  }

  private void paragraph(Element element) {
    if (element.isBlock()) {
      text.append("\n\n");
    }
  }

  /** A line of the source is none of the page. */
  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank = Character.isWhitespace(c);
      boolean behind = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
      if (!blank) {
        text.append(c);
      } else if (!behind) {
        text.append(' ');
      }
    }
  }
}
