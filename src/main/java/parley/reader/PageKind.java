package parley.reader;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that are no article: home pages and lists of a section, results of a search, errors,
 * and the questions that stand before an article (for a robot, for cookies).
 *
 * <p>A page that calls itself an article is one. Of the others those are none that say what they
 * are and have next to nothing to read, and those that are headlines with links and hardly a
 * paragraph.
 */
final class PageKind {

  /** Errors and questions have fewer words in sentences. */
  private static final int LITTLE_TEXT = 150;

  /** A list has at least so many headlines that are links… */
  private static final int MANY_HEADLINES = 15;

  /** …and nowhere so many words of paragraphs side by side. */
  private static final int FEW_WORDS = 40;

  /** On a home page, and where the page calls itself a list, summaries may be a little longer. */
  private static final int FEW_WORDS_OF_LISTS = 200;

  private static final int SHORTEST_HEADLINE = 4;
  private static final int SHORTEST_PARAGRAPH = 8;

  private final Document page;
  private final PageFields fields;
  private final Set<String> headlines = new HashSet<>();
  private final IdentityHashMap<Element, int[]> paragraphs = new IdentityHashMap<>();
  private int text;

  private PageKind(Document page, PageFields fields) {
    this.page = page;
    this.fields = fields;
  }

  /** Why a page is no article, or null where it may be one. */
  static @Nullable String whyNone(Document page, PageFields fields, Draft draft) {
    return new PageKind(page, fields).whyNone(draft);
  }

  private @Nullable String whyNone(Draft draft) {
    if (callsItselfAnArticle()) {
      return null;
    }
    count();
    WallWords.Kind wall = wall(draft);
    if (wall != null && text < LITTLE_TEXT) {
      return switch (wall) {
        case ERROR -> "it is a page that tells of an error, not an article";
        case ROBOT -> "it asks whether a robot reads; the article was not sent";
        case CONSENT -> "it asks for consent to cookies; the article was not sent";
        case SEARCH -> "it is a list of search results";
        case PAYWALL -> null;
      };
    }
    boolean home = isHome(draft.url);
    boolean list = fields.json().isList() || wall == WallWords.Kind.SEARCH;
    int most = 0;
    for (int[] words : paragraphs.values()) {
      most = Math.max(most, words[0]);
    }
    boolean unsigned = draft.published == null && draft.authors.isEmpty();
    boolean shaped = unsigned && headlines.size() >= 2 * MANY_HEADLINES && most < FEW_WORDS;
    boolean called =
        (home || list) && headlines.size() >= MANY_HEADLINES && most < FEW_WORDS_OF_LISTS;
    if (shaped || called) {
      return home
          ? "it is the front page of a site: headlines that lead to articles, and none of its own"
          : "it is a list of headlines that lead to articles, and none of its own";
    }
    return null;
  }

  private boolean callsItselfAnArticle() {
    String type = fields.meta().first("og:type");
    return fields.json().hasArticle()
        || (type != null && type.regionMatches(true, 0, "article", 0, 7))
        || fields.meta().first("article:published_time") != null
        || page.selectFirst("[itemprop=articleBody], [itemtype$=Article]") != null;
  }

  private WallWords.@Nullable Kind wall(Draft draft) {
    WallWords words = WallWords.shipped();
    WallWords.Kind kind = words.ofHeading(page.title());
    if (kind == null && draft.headline != null) {
      kind = words.ofHeading(draft.headline);
    }
    Element heading = kind == null ? page.selectFirst("h1, h2") : null;
    return heading == null ? kind : words.ofHeading(PageSigns.words(heading, 200));
  }

  private static boolean isHome(@Nullable String url) {
    if (url == null) {
      return false;
    }
    int host = url.indexOf("//");
    int path = host < 0 ? -1 : url.indexOf('/', host + 2);
    return host >= 0 && (path < 0 || path == url.length() - 1);
  }

  /** Counts headlines that are links, and the words of paragraphs by the element around them. */
  private void count() {
    page.body()
        .filter((node, depth) -> {
          if (node instanceof TextNode words) {
            count(words);
          }
          if (node instanceof Element element) {
            if (element.nameIs("a")) {
              String line = PageSigns.words(element, 300);
              if (Block.plain(line).words() >= SHORTEST_HEADLINE) {
                headlines.add(line);
              }
              return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (element.nameIs("script") || element.nameIs("style") || element.nameIs("noscript")) {
              return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
          }
          return NodeFilter.FilterResult.CONTINUE;
        });
  }

  private void count(TextNode node) {
    int words = Block.plain(Clean.line(node.getWholeText())).words();
    Element parent = node.parentElement();
    if (words < SHORTEST_PARAGRAPH || parent == null) {
      return;
    }
    text += words;
    Element around = parent;
    for (Element e = parent; e != null; e = e.parent()) {
      around = e;
      if (e.nameIs("div") || isContainer(e)) {
        break;
      }
    }
    paragraphs.computeIfAbsent(around, key -> new int[1])[0] += words;
  }

  private static boolean isContainer(Element element) {
    return element.nameIs("section")
        || element.nameIs("article")
        || element.nameIs("main")
        || element.nameIs("td")
        || element.nameIs("li")
        || element.nameIs("body");
  }
}
