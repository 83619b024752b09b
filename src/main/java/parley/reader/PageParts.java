package parley.reader;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import parley.article.Embed;
import parley.article.Image;
import parley.article.Related;

/**
 * Tells which parts of a page are not the body, and takes from them what an article has besides.
 */
final class PageParts {

  private static final Set<String> NEVER =
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

  /** No part of the article unless most of the page is in it. */
  private static final Set<String> SELDOM = Set.of("aside", "form", "header", "figure");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "dialog",
          "search",
          "menu",
          "alert",
          "tooltip",
          "button");

  /** What holds so much of a page's paragraphs is not left out for its name. */
  private static final double TOO_MUCH = 0.8;

  /** Texts between two tags that are shorter are words of menus as often as not. */
  private static final int RUNNING_TEXT = 40;

  private static final int MOST_RELATED = 20;

  private final PageWords words = PageWords.shipped();
  private final boolean byName;
  private final IdentityHashMap<Element, int[]> runningText = new IdentityHashMap<>();
  private final int total;

  /**
   * @param byName whether the names of parts are believed; on a page where that leaves nothing they
   *     are not
   */
  PageParts(Document page, boolean byName) {
    this.byName = byName;
    int[] all = new int[1];
    page.body()
        .filter((node, depth) -> {
          if ((node instanceof Element element && NEVER.contains(element.normalName()))
              || node.nameIs("a")) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
          }
          if (node instanceof TextNode words && words.text().length() >= RUNNING_TEXT) {
            count(words);
            all[0] += words.text().length();
          }
          return NodeFilter.FilterResult.CONTINUE;
        });
    total = all[0];
  }

  private void count(TextNode words) {
    int length = words.text().length();
    for (Node e = words.parent(); e instanceof Element element; e = e.parent()) {
      runningText.computeIfAbsent(element, key -> new int[1])[0] += length;
    }
  }

  /** Whether nothing in the element is body. */
  boolean isSkipped(Element element) {
    String tag = element.normalName();
    if (NEVER.contains(tag) || isHidden(element) || isPost(element)) {
      return true;
    }
    if (SELDOM.contains(tag)) {
      return share(element) < TOO_MUCH;
    }
    if (tag.equals("body") || tag.equals("main") || tag.equals("article") || tag.equals("p")) {
      return tag.equals("p") && names(element);
    }
    if (ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT)) || names(element)) {
      return share(element) < TOO_MUCH;
    }
    return false;
  }

  private boolean names(Element element) {
    return byName
        && (words.is(PageWords.Kind.SKIP, element) || words.is(PageWords.Kind.RELATED, element));
  }

  private double share(Element element) {
    int[] length = runningText.get(element);
    return length == null || total == 0 ? 0 : (double) length[0] / total;
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  private static boolean isPost(Element element) {
    return element.hasClass("twitter-tweet")
        || element.hasClass("twitter-video")
        || element.hasClass("instagram-media")
        || element.hasClass("fb-post");
  }

  /** Takes captions and posts from the scope, and related headlines from the body. */
  void read(Element scope, Element body, Draft draft) {
    for (Element figure : scope.select("figure, .wp-caption")) {
      Image image = image(figure);
      if (image != null && !draft.images.contains(image)) {
        draft.images.add(image);
      }
    }
    for (Element quote : scope.select(".twitter-tweet, .twitter-video, .instagram-media")) {
      draft.embeds.add(post(quote));
    }
    body.filter((node, depth) -> {
      boolean found =
          depth > 0 && node instanceof Element element && words.is(PageWords.Kind.RELATED, element);
      if (found && node instanceof Element element) {
        related(element, draft);
      }
      return found ? NodeFilter.FilterResult.SKIP_ENTIRELY : NodeFilter.FilterResult.CONTINUE;
    });
  }

  @SuppressWarnings("ReferenceEquality") // elements are places in a page
  private @Nullable Image image(Element figure) {
    Element caption = figure.selectFirst("figcaption, .wp-caption-text");
    if (caption == null) {
      return null;
    }
    Element picture = figure.selectFirst("img[src]");
    String url =
        picture == null || !picture.attr("src").startsWith("http") ? null : picture.attr("src");
    String whole = Clean.line(caption.text());
    for (Element part : figure.select("*")) {
      if (words.is(PageWords.Kind.CREDIT, part) && part != figure && part != caption) {
        String credit = Clean.line(part.text());
        String rest = whole.replace(credit, "").strip();
        return credit.isEmpty() ? null : new Image(orNull(rest), Caption.bare(credit), url);
      }
    }
    Image read = Caption.read(Block.plain(whole), true);
    return whole.isEmpty()
        ? null
        : read == null
            ? new Image(whole, null, url)
            : new Image(read.caption(), read.credit(), url);
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }

  private static Embed post(Element quote) {
    List<Block> paragraphs = new ArrayList<>();
    for (Element p : quote.select("p")) {
      Block block = PageBlocks.inline(p);
      if (!block.text().isEmpty()) {
        paragraphs.add(block);
      }
    }
    Block whole = PageBlocks.inline(quote);
    int signature = Post.signatureIn(whole);
    if (signature < 0) {
      return Post.embed(paragraphs.isEmpty() ? List.of(whole) : paragraphs, null);
    }
    Block signed = whole.part(signature, whole.text().length());
    List<Block> text = paragraphs.isEmpty() ? List.of(whole.part(0, signature)) : paragraphs;
    return Post.embed(text, Post.signature(signed));
  }

  private static void related(Element element, Draft draft) {
    for (Element link : element.select("a[href]")) {
      Related related = new Related(Clean.line(link.text()), link.attr("href"));
      boolean headline = Block.plain(related.headline()).words() >= 4;
      if (headline && draft.related.size() < MOST_RELATED && !draft.related.contains(related)) {
        draft.related.add(related);
      }
    }
  }
}
