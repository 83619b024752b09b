package parley.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * How much text stands in each element of a page, which elements are cards that lead to other
 * articles, and which of several articles the page is about. Read in one pass.
 */
final class PageShape implements NodeFilter {

  /** What is no text for readers, wherever it stands. */
  static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "footer",
          "button",
          "input",
          "select",
          "textarea",
          "svg",
          "iframe",
          "object",
          "canvas",
          "audio",
          "video",
          "dialog",
          "menu",
          "head",
          "figcaption",
          "math",
          "map",
          "label",
          "option",
          "time");

  /** Texts between two tags that are shorter are words of menus as often as not. */
  private static final int RUNNING_TEXT = 40;

  /** A text of this length is a paragraph, or most of one. */
  private static final int PARAGRAPH = 80;

  /** A link of this length may be a headline. */
  private static final int HEADLINE = 20;

  private static final int LONGEST_CARD = 500;
  private static final double CARDS_LINKS = 0.2;
  private static final int FEWEST_CARDS = 3;

  /** How many of the elements that stand beside one another are cards. */
  private static final double MOSTLY = 0.7;

  /** The article that a page is about has so many times the text of any other. */
  private static final int FAR_MORE = 2;

  /** And so much of the page. */
  private static final double MUCH = 0.3;

  private static final Set<String> NO_CARDS =
      Set.of("p", "td", "th", "tr", "tbody", "thead", "blockquote", "pre", "main", "body", "table");

  /** Characters of text, wide scripts counted by what they would be in Latin letters. */
  static final class Size {
    private final @Nullable Element article;
    private int text;
    private int linked;
    private int running;
    private int ownRunning;
    private int paragraphs;
    private int headlines;
    private int children;
    private int cards;
    private boolean structured;

    private Size(@Nullable Element article) {
      this.article = article;
    }
  }

  private final IdentityHashMap<Element, Size> sizes = new IdentityHashMap<>();
  private final Set<Element> cards = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> others = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Element> articles = new ArrayList<>();
  private final Deque<Size> open = new ArrayDeque<>();
  private int inLink;
  private int total;

  private PageShape() {}

  static PageShape of(Element body) {
    PageShape shape = new PageShape();
    body.filter(shape);
    Size whole = shape.sizes.get(body);
    shape.total = whole == null ? 0 : whole.running;
    shape.tellArticlesApart();
    return shape;
  }

  /** Which share of the page's running text stands in an element. */
  double share(Element element) {
    Size size = sizes.get(element);
    return size == null || total == 0 ? 0 : (double) size.running / total;
  }

  /** How many paragraphs stand in it. */
  int paragraphs(Element element) {
    Size size = sizes.get(element);
    return size == null ? 0 : size.paragraphs;
  }

  /** Whether it is one of several cards beside one another, each with a headline to click. */
  boolean isCard(Element element) {
    return cards.contains(element);
  }

  /** Whether it is an article, and not the one that the page is about. */
  boolean isOtherArticle(Element element) {
    return others.contains(element);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      count(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element) || NEVER.contains(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    inLink += element.normalName().equals("a") ? 1 : 0;
    Size parent = open.peek();
    Element around = parent == null ? null : parent.article;
    boolean article = element.normalName().equals("article");
    if (article) {
      articles.add(element);
    }
    Size size = new Size(article ? element : around);
    open.push(size);
    sizes.put(element, size);
    return FilterResult.CONTINUE;
  }

  private void count(String words) {
    int length = length(words);
    Size size = open.peek();
    if (length == 0 || size == null) {
      return;
    }
    size.text += length;
    if (inLink > 0) {
      size.linked += length;
      size.headlines += length >= HEADLINE ? 1 : 0;
    } else if (length >= RUNNING_TEXT) {
      size.running += length;
      size.paragraphs += length >= PARAGRAPH ? 1 : 0;
      Size article = size.article == null ? null : sizes.get(size.article);
      if (article != null) {
        article.ownRunning += length;
      }
    }
  }

  /** Characters, white space counted once. */
  private static int length(String words) {
    int length = 0;
    boolean space = true;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Character.isWhitespace(c)) {
        length += PageBlock.isWide(c) ? 3 : 1;
        space = false;
      } else if (!space) {
        length++;
        space = true;
      }
    }
    return length;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    inLink -= tag.equals("a") ? 1 : 0;
    Size size = open.pop();
    boolean list = size.cards >= FEWEST_CARDS && size.cards >= size.children * MOSTLY;
    for (Element child : list ? element.children() : List.<Element>of()) {
      if (isCard(child, sizes.get(child))) {
        cards.add(child);
      }
    }
    Size parent = open.peek();
    if (parent != null) {
      parent.text += size.text;
      parent.linked += size.linked;
      parent.running += size.running;
      parent.paragraphs += size.paragraphs;
      parent.headlines += size.headlines;
      parent.children += size.text > 0 ? 1 : 0;
      parent.cards += isCard(element, size) ? 1 : 0;
      parent.structured |= size.structured || !PageBlocks.INLINE.contains(tag) || tag.equals("img");
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isCard(Element element, @Nullable Size size) {
    String tag = element.normalName();
    return size != null
        && size.structured
        && size.headlines > 0
        && size.text <= LONGEST_CARD
        && size.linked >= size.text * CARDS_LINKS
        && !NO_CARDS.contains(tag)
        && !PageBlocks.INLINE.contains(tag);
  }

  /** A page with one long article and some short ones is about the long one. */
  private void tellArticlesApart() {
    Element first = null;
    int most = 0;
    int second = 0;
    int sum = 0;
    for (Element article : articles) {
      int own = size(article).ownRunning;
      sum += own;
      if (own > most) {
        second = most;
        most = own;
        first = article;
      } else {
        second = Math.max(second, own);
      }
    }
    boolean main = most >= second * FAR_MORE && most >= total * MUCH;
    if (first == null || (!main && (articles.size() < FEWEST_CARDS || sum > total / 2))) {
      return;
    }
    others.addAll(articles);
    for (Element e = main ? first : null; e != null; e = e.parent()) {
      others.remove(e);
    }
  }

  private Size size(Element element) {
    return Objects.requireNonNull(sizes.get(element));
  }
}
