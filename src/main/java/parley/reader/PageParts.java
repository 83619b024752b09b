package parley.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import parley.article.Embed;
import parley.article.Image;
import parley.article.Related;

/**
 * Tells which parts of a page are not the body, and takes from them what an article has besides.
 */
final class PageParts {

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

  /** What holds so much and so many paragraphs is not left out for a name that means much else. */
  private static final double MUCH = 0.4;

  private static final int PARAGRAPHS = 3;

  private static final int LONGEST_CAPTION = 1000;

  private static final int MOST_RELATED = 20;

  private final PageWords words = PageWords.shipped();
  private final boolean byName;
  private final PageShape shape;

  /**
   * @param byName whether the names of parts are believed; on a page where that leaves nothing they
   *     are not
   */
  PageParts(PageShape shape, boolean byName) {
    this.shape = shape;
    this.byName = byName;
  }

  /** Whether nothing in the element is body. */
  boolean isSkipped(Element element) {
    String tag = element.normalName();
    if (PageShape.NEVER.contains(tag) || isHidden(element) || isPost(element)) {
      return true;
    }
    if (SELDOM.contains(tag)) {
      return shape.share(element) < TOO_MUCH && !holdsQuoteOrTable(element);
    }
    if (tag.equals("body") || tag.equals("main")) {
      return false;
    }
    if (shape.isOtherArticle(element) || shape.isCard(element)) {
      return true;
    }
    Set<PageWords.Kind> kinds = byName ? words.of(element) : Set.of();
    if (tag.equals("article")) {
      return false;
    }
    if (ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || kinds.contains(PageWords.Kind.SKIP)
        || kinds.contains(PageWords.Kind.RELATED)
        || kinds.contains(PageWords.Kind.CAPTION)) {
      return shape.share(element) < TOO_MUCH;
    }
    return kinds.contains(PageWords.Kind.SELDOM)
        && shape.share(element) < TOO_MUCH
        && !(tag.equals("p") && shape.paragraphs(element) > 0)
        && !(shape.share(element) >= MUCH && shape.paragraphs(element) >= PARAGRAPHS);
  }

  private static boolean holdsQuoteOrTable(Element element) {
    return element.normalName().equals("figure")
        && element.selectFirst("table, blockquote, pre") != null;
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

  /** Takes captions and posts from the part of the page that belongs to the article. */
  void readPictures(Element scope, Draft draft) {
    for (Element figure : scope.select("figure, .wp-caption")) {
      Image image = image(figure);
      if (image != null && !draft.images.contains(image)) {
        draft.images.add(image);
      }
    }
    scope.filter((node, depth) -> {
      if (!(node instanceof Element element)
          || element.normalName().equals("figure")
          || element.hasClass("wp-caption")) {
        return NodeFilter.FilterResult.SKIP_ENTIRELY;
      }
      if (!words.of(element).contains(PageWords.Kind.CAPTION)) {
        return NodeFilter.FilterResult.CONTINUE;
      }
      caption(element, draft);
      return NodeFilter.FilterResult.SKIP_ENTIRELY;
    });
    for (Element quote : scope.select(".twitter-tweet, .twitter-video, .instagram-media")) {
      draft.embeds.add(post(quote));
    }
  }

  /** Takes related headlines from the body. */
  void readRelated(Element body, Draft draft) {
    body.filter((node, depth) -> {
      boolean found =
          depth > 0
              && node instanceof Element element
              && words.of(element).contains(PageWords.Kind.RELATED);
      if (found && node instanceof Element element) {
        related(element, draft);
      }
      return found ? NodeFilter.FilterResult.SKIP_ENTIRELY : NodeFilter.FilterResult.CONTINUE;
    });
  }

  /** A caption that stands in no figure. */
  private static void caption(Element element, Draft draft) {
    String whole = Clean.line(element.text());
    Image read = whole.isEmpty() ? null : Caption.read(Block.plain(whole), true);
    Image image = read == null ? new Image(whole, null, null) : read;
    if (!whole.isEmpty() && whole.length() <= LONGEST_CAPTION && !draft.images.contains(image)) {
      draft.images.add(image);
    }
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
      if (words.of(part).contains(PageWords.Kind.CREDIT) && part != figure && part != caption) {
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
