package parley.reader;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;

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
  private static final double ENOUGH_FOR_A_NAME = 0.5;

  /** Less than this many words in paragraphs is no article. */
  private static final int SHORTEST = 15;

  /** A page that states so many times the words that it shows has not shown its body. */
  private static final int FAR_MORE = 2;

  /** How many elements around a body its introduction may stand outside of. */
  private static final int HIGHER = 3;

  private final Draft draft;
  private final IdentityHashMap<Element, double[]> worth = new IdentityHashMap<>();

  private PageBody(Draft draft) {
    this.draft = draft;
  }

  /** The blocks of the body; pictures, posts and related headlines go to the draft. */
  static List<Block> blocks(Document page, Draft draft) {
    List<Block> blocks = shown(page, draft);
    List<Block> stated = PageData.stated(page);
    if (words(stated) > words(blocks) * FAR_MORE) {
      return stated;
    }
    return blocks.isEmpty() ? shown(PageData.template(page), draft) : blocks;
  }

  private static List<Block> shown(Document page, Draft draft) {
    PageShape shape = PageShape.of(page.body());
    List<Block> blocks = new PageBody(draft).read(page, shape, true);
    return blocks.isEmpty() ? new PageBody(draft).read(page, shape, false) : blocks;
  }

  private static int words(List<Block> blocks) {
    int words = 0;
    for (Block block : blocks) {
      words += block.words();
    }
    return words;
  }

  private List<Block> read(Document page, PageShape shape, boolean byName) {
    Element body = page.body();
    PageParts parts = new PageParts(shape, byName);
    List<PageBlock> all = PageBlocks.of(body, parts);
    for (PageBlock block : all) {
      add(block.in(), block.worth());
    }
    Set<Element> roots = roots(body);
    if (roots.isEmpty()) {
      return List.of();
    }
    Set<Element> scopes = places();
    for (Element root : roots) {
      scopes.add(scope(root));
    }
    for (Element scope : scopes) {
      parts.readPictures(scope, draft);
    }
    for (Element root : roots) {
      parts.readRelated(root, draft);
    }
    Set<Element> leads = leads(roots);
    List<PageBlock> inside = new ArrayList<>();
    for (PageBlock block : all) {
      if (isIn(block.in(), roots) || (block.worth() > 0 && isIn(block.in(), leads))) {
        inside.add(block);
      }
    }
    return new PageStory(inside, draft).blocks();
  }

  /**
   * What stands right before the body beside it and is a paragraph, or calls itself an introduction
   * and stands a little higher: the first paragraphs.
   */
  private static Set<Element> leads(Set<Element> roots) {
    Set<Element> leads = places();
    Set<Element> seen = places();
    for (Element root : roots) {
      Element around = root;
      for (int up = 0; around != null && up < HIGHER && !isWhole(around); up++) {
        Element e = around.previousElementSibling();
        while (e != null && seen.add(e)) {
          if ((up == 0 && e.normalName().equals("p"))
              || PageWords.shipped().of(e).contains(PageWords.Kind.LEAD)) {
            leads.add(e);
          }
          e = e.previousElementSibling();
        }
        around = around.parent();
      }
    }
    return leads;
  }

  /** Whether it is an article or a page. */
  private static boolean isWhole(Element element) {
    String tag = element.normalName();
    return tag.equals("article") || tag.equals("main") || tag.equals("body");
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

  /** The elements whose blocks are the body. */
  private Set<Element> roots(Element body) {
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
      return Set.of();
    }
    Set<Element> named = named(elements);
    double sum = 0;
    for (Element element : named) {
      sum += worth(element);
    }
    if (sum >= most * ENOUGH_FOR_A_NAME) {
      return named;
    }
    Set<Element> best = places();
    for (Element element : elements) {
      if (worth(element) >= most * NEARLY_ALL) {
        best.clear();
        best.add(element); // in the order of the page the last one is the deepest
      }
    }
    return best;
  }

  /**
   * The elements that call themselves the body, of the article where these are worth most. Where
   * one stands in another that is hardly worth more, it is the inner one.
   */
  private Set<Element> named(List<Element> elements) {
    IdentityHashMap<Element, Set<Element>> byArticle = new IdentityHashMap<>();
    IdentityHashMap<Element, Double> worths = new IdentityHashMap<>();
    IdentityHashMap<Element, Element> outermost = new IdentityHashMap<>();
    Set<Element> best = places();
    double most = 0;
    for (Element element : elements) {
      if (worth(element) <= 0 || !PageWords.shipped().of(element).contains(PageWords.Kind.BODY)) {
        continue;
      }
      Element around = element.parent();
      while (around != null && !outermost.containsKey(around)) {
        around = around.parent();
      }
      Element article = article(element);
      Set<Element> group = byArticle.computeIfAbsent(article, key -> places());
      if (around == null) {
        outermost.put(element, element);
        group.add(element);
        double sum = worths.merge(article, worth(element), Double::sum);
        if (sum > most) {
          most = sum;
          best = group;
        }
      } else {
        Element now = Objects.requireNonNull(outermost.get(around));
        boolean inner = isIn(element, Set.of(now)) && worth(element) >= worth(now) * NEARLY_ALL;
        if (inner && group.remove(now)) {
          group.add(element);
          outermost.put(around, element);
        }
      }
    }
    return best;
  }

  /** A set of places in the page, in its order; an element equals itself alone. */
  private static Set<Element> places() {
    return new LinkedHashSet<>();
  }

  /** The article that an element stands in, or the whole page. */
  private static Element article(Element element) {
    Element last = element;
    for (Element e = element; e != null; e = e.parent()) {
      last = e;
      if (e.normalName().equals("article")) {
        return e;
      }
    }
    return last;
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

  private static boolean isIn(Element element, Set<Element> ancestors) {
    for (Element e = element; e != null; e = e.parent()) {
      if (ancestors.contains(e)) {
        return true;
      }
    }
    return false;
  }
}
