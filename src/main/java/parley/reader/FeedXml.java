package parley.reader;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import parley.article.Image;

/**
 * Takes RSS (0.9 to 2.0, RDF too) and Atom (0.3 and 1.0) apart by the names of their elements.
 *
 * <p>Half of the feeds there are break a rule of XML: an ampersand that stands alone, an entity of
 * HTML, a prefix that nobody declared, tags in a description. So it is read as browsers read pages.
 * Nothing is fetched, and an entity that a feed defines for itself is never expanded.
 */
final class FeedXml {

  private static final List<String> CONTENT =
      List.of("content:encoded", "encoded", "content", "xhtml:body", "body");
  private static final List<String> SUMMARY =
      List.of("description", "summary", "dc:description", "itunes:summary", "tagline");
  private static final List<String> PUBLISHED =
      List.of(
          "pubdate",
          "published",
          "issued",
          "dc:date",
          "dcterms:issued",
          "dcterms:created",
          "created",
          "date");
  private static final List<String> MODIFIED = List.of("updated", "modified", "dcterms:modified");
  private static final List<String> AUTHORS = List.of("dc:creator", "author", "itunes:author");

  /** As they are usually called. */
  private static final Set<String> OWN_PREFIXES = Set.of("atom", "atom03", "atom10", "a10", "rss");

  private static final int MOST_IMAGES = 20;

  private FeedXml() {}

  /** Whether a text begins as a feed does: what is in front of it in HTML is none. */
  static boolean begins(String start) {
    String lower = start.toLowerCase(Locale.ROOT);
    int at = -1;
    for (String root : List.of("<rss", "<feed", "<atom:feed", "<rdf:rdf")) {
      int found = lower.indexOf(root);
      at = found >= 0 && (at < 0 || found < at) ? found : at;
    }
    if (at < 0) {
      return false;
    }
    int html = lower.indexOf("<html");
    // RDF describes much else too
    return (html < 0 || html > at)
        && (!lower.startsWith("<rdf:rdf", at) || lower.indexOf("purl.org/rss", at) > 0);
  }

  static FeedItem.Feed read(String xml) {
    Document document = Jsoup.parse(xml.stripLeading(), "", Parser.xmlParser());
    List<Element> entries = new ArrayList<>();
    Element[] head = new Element[1];
    document.filter((node, depth) -> {
      if (!(node instanceof Element element)) {
        return NodeFilter.FilterResult.CONTINUE;
      }
      String name = name(element);
      if (name.equals("item") || name.equals("entry")) {
        entries.add(element);
        return NodeFilter.FilterResult.SKIP_ENTIRELY;
      }
      if (head[0] == null && (name.equals("channel") || name.equals("feed"))) {
        head[0] = element;
      }
      return NodeFilter.FilterResult.CONTINUE;
    });
    Element channel = head[0];
    String title = channel == null ? null : text(channel, List.of("title"));
    String home = channel == null ? null : link(channel, null);
    List<FeedItem> items = new ArrayList<>();
    for (Element entry : entries) {
      items.add(item(entry, home));
    }
    return new FeedItem.Feed(title, items);
  }

  private static FeedItem item(Element entry, @Nullable String home) {
    String base = base(entry, home);
    String id = text(entry, List.of("guid", "id", "dc:identifier"));
    if (id == null && entry.hasAttr("rdf:about")) {
      id = entry.attr("rdf:about");
    }
    return new FeedItem(
        id,
        text(entry, List.of("title", "dc:title")),
        link(entry, base),
        text(entry, CONTENT),
        text(entry, SUMMARY),
        text(entry, PUBLISHED),
        text(entry, MODIFIED),
        authors(entry),
        source(entry),
        base,
        images(entry));
  }

  /** What stands in the first child that goes by the first of these names that has anything. */
  private static @Nullable String text(Element parent, List<String> names) {
    for (String name : names) {
      for (Element child : parent.children()) {
        if (name(child).equals(name)) {
          String text = content(child);
          if (!text.isBlank()) {
            return text;
          }
        }
      }
    }
    return null;
  }

  /** Tags that nobody escaped are the content's own. */
  private static String content(Element element) {
    if (element.childrenSize() == 0) {
      return element.wholeText();
    }
    StringBuilder content = new StringBuilder();
    for (Node node : element.childNodes()) {
      content.append(node instanceof CDataNode data ? data.getWholeText() : node.outerHtml());
    }
    return content.toString();
  }

  /** The name in small letters; Atom's and RSS's own with or without a prefix. */
  private static String name(Element element) {
    String name = element.normalName();
    int colon = name.indexOf(':');
    return colon > 0 && OWN_PREFIXES.contains(name.substring(0, colon))
        ? name.substring(colon + 1)
        : name;
  }

  /**
   * The address of the article: where a service counts who follows its links, the one behind it.
   */
  private static @Nullable String link(Element entry, @Nullable String base) {
    String original = text(entry, List.of("feedburner:origlink"));
    if (original != null) {
      return absolute(original, base);
    }
    String first = null;
    for (Element child : entry.children()) {
      if (name(child).equals("link") && first == null) {
        String relation = child.attr("rel");
        boolean page = relation.isEmpty() || relation.equalsIgnoreCase("alternate");
        String address = child.hasAttr("href") ? child.attr("href") : child.wholeText();
        first = page && !address.isBlank() ? address : null;
      }
    }
    if (first == null) {
      for (Element child : entry.children()) {
        boolean address =
            name(child).equals("guid")
                && !child.attr("isPermaLink").equalsIgnoreCase("false")
                && child.wholeText().strip().startsWith("http");
        first = address ? child.wholeText() : first;
      }
    }
    return first == null ? null : absolute(first, base);
  }

  private static @Nullable String base(Element entry, @Nullable String home) {
    List<String> given = new ArrayList<>();
    for (Node e = entry; e instanceof Element element; e = e.parent()) {
      if (element.hasAttr("xml:base")) {
        given.add(element.attr("xml:base"));
      }
    }
    String base = home;
    for (String one : given.reversed()) {
      base = absolute(one, base);
    }
    return base;
  }

  /** An address, seen from another one; null where that gives none of the web. */
  static @Nullable String absolute(String address, @Nullable String base) {
    String own = address.strip().replace(" ", "%20");
    if (own.startsWith("http://") || own.startsWith("https://")) {
      return own;
    }
    if (base == null || own.isEmpty()) {
      return null;
    }
    try {
      String whole = URI.create(base).resolve(own).toString();
      return whole.startsWith("http://") || whole.startsWith("https://") ? whole : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static List<String> authors(Element entry) {
    List<String> authors = new ArrayList<>();
    for (String wanted : AUTHORS) {
      for (Element child : entry.children()) {
        if (name(child).equals(wanted) && authors.size() < 20) {
          String name = text(child, List.of("name"));
          String whole = child.childrenSize() == 0 ? child.wholeText() : "";
          authors.add(name == null ? whole : name);
        }
      }
      if (!authors.isEmpty()) {
        break;
      }
    }
    return authors;
  }

  private static @Nullable String source(Element entry) {
    for (Element child : entry.children()) {
      if (name(child).equals("source")) {
        String title = text(child, List.of("title"));
        String whole = child.childrenSize() == 0 ? child.wholeText() : null;
        return title == null ? whole : title;
      }
    }
    return text(entry, List.of("dc:publisher"));
  }

  private static List<Image> images(Element entry) {
    List<Image> images = new ArrayList<>();
    entry.filter((node, depth) -> {
      if (depth > 0
          && node instanceof Element media
          && name(media).equals("media:content")
          && images.size() < MOST_IMAGES) {
        String type = media.attr("medium") + media.attr("type");
        String caption = text(media, List.of("media:description", "media:title"));
        String credit = text(media, List.of("media:credit", "media:copyright"));
        String url = absolute(media.attr("url"), null);
        if (type.startsWith("image") && (caption != null || credit != null)) {
          Image image = new Image(line(caption), line(credit), url);
          // the same picture stands there in several sizes
          boolean other =
              images.stream()
                  .noneMatch(one ->
                      Objects.equals(one.caption(), image.caption())
                          && Objects.equals(one.credit(), image.credit()));
          if (other) {
            images.add(image);
          }
        }
      }
      return NodeFilter.FilterResult.CONTINUE;
    });
    return images;
  }

  private static @Nullable String line(@Nullable String value) {
    return value == null ? null : FeedText.line(value);
  }
}
