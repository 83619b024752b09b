package parley.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the body of an article on a page.
 *
 * <p>Every block is worth its words if it looks like a paragraph, and less than nothing if it looks
 * like a menu. The body is the element whose blocks are worth most together: an element above it
 * would take in more of what costs.
 */
final class PageBody {

  /** An element further down is as good if it holds so much of the worth. */
  private static final double NEARLY_ALL = 0.9;

  /** An element that calls itself the body is believed if it holds so much. */
  private static final double ENOUGH_FOR_A_NAME = 0.8;

  /** Less than this many words in paragraphs is no article. */
  private static final int SHORTEST = 15;

  private final Draft draft;
  private final IdentityHashMap<Element, double[]> worth = new IdentityHashMap<>();

  private PageBody(Draft draft) {
    this.draft = draft;
  }

  /** The blocks of the body; pictures, posts and related headlines go to the draft. */
  static List<Block> blocks(Document page, Draft draft) {
    List<Block> blocks = new PageBody(draft).read(page, true);
    return blocks.isEmpty() ? new PageBody(draft).read(page, false) : blocks;
  }

  private List<Block> read(Document page, boolean byName) {
    Element body = page.body();
    PageParts parts = new PageParts(page, byName);
    List<PageBlock> all = PageBlocks.of(body, parts);
    for (PageBlock block : all) {
      add(block.in(), block.worth());
    }
    Element best = best(body);
    if (best == null) {
      return List.of();
    }
    parts.read(scope(best), best, draft);
    List<PageBlock> inside = new ArrayList<>();
    for (PageBlock block : all) {
      if (isIn(block.in(), best)) {
        inside.add(block);
      }
    }
    return kept(inside);
  }

  private void add(Element from, double value) {
    for (Element e = from; e != null; e = e.parent()) {
      worth.computeIfAbsent(e, key -> new double[1])[0] += value;
    }
  }

  private double worth(Element element) {
    double[] value = worth.get(element);
    return value == null ? 0 : value[0];
  }

  /** The element that is worth most, or the deepest of those that are worth nearly as much. */
  private @Nullable Element best(Element body) {
    List<Element> elements = new ArrayList<>();
    body.filter((node, depth) -> {
      if (node instanceof Element element) {
        if (!worth.containsKey(element)) {
          return NodeFilter.FilterResult.SKIP_ENTIRELY;
        }
        elements.add(element);
      }
      return NodeFilter.FilterResult.CONTINUE;
    });
    double most = 0;
    for (Element element : elements) {
      most = Math.max(most, worth(element));
    }
    if (most < SHORTEST) {
      return null;
    }
    Element best = null;
    Element named = null;
    for (Element element : elements) {
      if (worth(element) >= most * NEARLY_ALL) {
        best = element; // in the order of the page the last one is the deepest
      }
      if (worth(element) >= most * ENOUGH_FOR_A_NAME
          && PageWords.shipped().is(PageWords.Kind.BODY, element)) {
        named = element;
      }
    }
    return named == null ? best : named;
  }

  /** The part of the page that belongs to the article: captions may stand above the body. */
  private static Element scope(Element best) {
    for (Element e = best; e != null; e = e.parent()) {
      if (e.normalName().equals("article") || e.normalName().equals("main")) {
        return e;
      }
    }
    Element parent = best.parent();
    return parent == null ? best : parent;
  }

  @SuppressWarnings("ReferenceEquality") // elements are places in a page
  private static boolean isIn(Element element, Element ancestor) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** Without lists of links, headings of nothing, and what the header says already. */
  private List<Block> kept(List<PageBlock> inside) {
    List<PageBlock> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean body = false;
    for (PageBlock block : inside) {
      String text = block.block().text();
      boolean headline = block.tag().equals("h1") || text.equals(draft.headline);
      boolean header = !body && block.block().words() <= 20 && Header.isLine(draft, text);
      boolean twice = block.block().words() >= 12 && !seen.add(text);
      if (!headline && !header && !twice && !isFurniture(block)) {
        kept.add(block);
        body |= block.worth() > 0;
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      boolean ofNothing =
          kept.get(i).isHeading() && (i + 1 == kept.size() || kept.get(i + 1).isHeading());
      if (!ofNothing) {
        blocks.add(kept.get(i).block());
      }
    }
    return blocks;
  }

  private static boolean isFurniture(PageBlock block) {
    int words = block.block().words();
    return block.isLinks()
        || (words < 3 && !SentenceEdge.ends(block.block().text()) && !block.isHeading())
        || (block.tag().equals("div") && words < 5 && !SentenceEdge.ends(block.block().text()));
  }
}
