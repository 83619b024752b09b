package parley.reader;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Makes blocks of all that HTML has, where it is no page with an article somewhere in it: a chapter
 * of a book, a message.
 */
final class HtmlBlocks {

  private HtmlBlocks() {}

  static List<Block> of(Element root) {
    DocumentBlocks blocks = new DocumentBlocks();
    add(root, blocks);
    return blocks.blocks();
  }

  static void add(Element root, DocumentBlocks blocks) {
    root.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              blocks.words(words.getWholeText());
            } else if (node instanceof Element element) {
              String address = element.hasAttr("href") ? element.attr("href") : null;
              blocks.open(element.normalName(), address, isHidden(element));
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              blocks.close(element.normalName());
            }
          }
        });
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("mso-hide:all")
        || style.contains("visibility:hidden");
  }
}
