package parley.reader;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on a page, in the order of reading, without what belongs to other articles, to
 * readers or to the site: its lines, and the elements that say that they hold an author or a day.
 *
 * <p>Where something stands is counted in characters of these lines, from the headline.
 */
final class PageSigns implements NodeFilter {

  /** A line, and how many characters stand before it. */
  record Line(String text, Element in, int at) {}

  /**
   * An element that says what it holds.
   *
   * @param sure whether it says so in microdata, RDFa or by its relation, not by a class alone
   */
  record Sign(FieldWords.Kind kind, Element element, int at, boolean sure) {}

  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "template",
          "svg",
          "select",
          "option",
          "textarea",
          "iframe",
          "math",
          "object",
          "canvas",
          "audio",
          "video",
          "head",
          "noscript",
          "dialog",
          "menu",
          "figcaption",
          "input");

  /**
   * A link to the page of somebody who writes there. In an element that says that it holds authors
   * {@link PageAuthors} believes more addresses, which elsewhere lead to people in the news.
   */
  private static final Pattern PROFILE = Pattern.compile("/(?:authors?|editors|contributors?)/.");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "cite", "em", "font", "i", "small", "span", "strong", "time", "u",
          "img", "sup", "sub", "mark", "wbr", "meta", "link", "address");

  /** A link around so many characters is a pointer to another article. */
  private static final int LONG_LINK = 90;

  /** An article that is shorter is a pointer to one, where the headline stands outside. */
  private static final int SHORT_ARTICLE = 800;

  /** Lines beyond this many characters are not looked at. */
  private static final int MOST_TEXT = 400_000;

  private final FieldWords words = FieldWords.shipped();
  private final Map<String, Set<FieldWords.Kind>> known = new HashMap<>();
  private final IdentityHashMap<Element, Boolean> around = new IdentityHashMap<>();
  private final @Nullable Element headline;
  private final List<Line> lines = new ArrayList<>();
  private final List<Sign> signs = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private boolean inArticle;
  private int at;
  private int headlineStart = -1;
  private int headlineEnd = -1;

  private PageSigns(@Nullable Element headline) {
    this.headline = headline;
    for (Element e = headline; e != null; e = e.parent()) {
      around.put(e, true);
      inArticle |= e.nameIs("article");
    }
  }

  /**
   * Reads a page.
   *
   * @param headline the element that holds it, or null; what stands around it is not foreign
   */
  static PageSigns of(Document page, @Nullable Element headline) {
    PageSigns signs = new PageSigns(headline);
    Element body = page.body();
    body.filter(signs);
    signs.endLine(body);
    return signs;
  }

  List<Line> lines() {
    return lines;
  }

  List<Sign> signs() {
    return signs;
  }

  /** Whether the headline was found among the lines. */
  boolean hasHeadline() {
    return headlineStart >= 0;
  }

  /** How far a place is from the headline: behind it, or twice as far where it stands before it. */
  int distance(int place) {
    if (headlineStart < 0) {
      return place;
    }
    return place >= headlineEnd
        ? place - headlineEnd
        : place >= headlineStart ? 0 : 2 * (headlineStart - place);
  }

  boolean isBefore(int place) {
    return place < headlineStart;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // elements are places in a page
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (at < MOST_TEXT) {
        append(text.getWholeText());
      }
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String tag = element.normalName();
    if (!INLINE.contains(tag)) {
      Element parent = element.parent();
      endLine(parent == null ? element : parent);
    }
    if (isForeign(element, tag)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element == headline) {
      endLine(element);
      headlineStart = at;
    }
    note(element, tag);
    return FilterResult.CONTINUE;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // elements are places in a page
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (!INLINE.contains(element.normalName()) || element == headline) {
        endLine(element);
      }
      if (element == headline) {
        headlineEnd = at;
      }
    }
    return FilterResult.CONTINUE;
  }

  private void append(String raw) {
    String text = Clean.line(raw);
    boolean apart = !raw.isEmpty() && Character.isWhitespace(raw.charAt(0));
    if (apart && !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
      line.append(' ');
    }
    line.append(text);
    at += text.length();
    if (!text.isEmpty() && Character.isWhitespace(raw.charAt(raw.length() - 1))) {
      line.append(' ');
    }
  }

  private void endLine(Element in) {
    String text = line.toString().strip();
    if (!text.isEmpty()) {
      lines.add(new Line(text, in, at - text.length()));
    }
    line.setLength(0);
  }

  private boolean isForeign(Element element, String tag) {
    if (around.containsKey(element)) {
      return false;
    }
    if (SKIPPED.contains(tag) || isOther(element, tag)) {
      return true;
    }
    Set<FieldWords.Kind> kinds = kinds(element);
    return kinds.contains(FieldWords.Kind.FOREIGN) && !isSure(element);
  }

  /** Whether an element is about something else for where it stands. */
  private boolean isOther(Element element, String tag) {
    return switch (tag) {
      case "footer" -> {
        Element parent = element.parent();
        yield parent != null && parent.nameIs("body");
      }
      case "nav" -> element.selectFirst("[itemprop=author], [itemprop~=^date]") == null;
      case "aside" -> element.selectFirst("h1, h2, h3, h4, p") != null;
      case "article" -> isOtherArticle(element);
      case "a" ->
          element.childrenSize() > 0
              && (element.selectFirst("h1, h2, h3, h4") != null
                  || element.text().length() > LONG_LINK);
      case "li" -> element.selectFirst("h2, h3, h4") != null;
      default -> false;
    };
  }

  /** Whether an article is one of several, and not that of the headline. */
  private boolean isOtherArticle(Element article) {
    return headline != null && (inArticle || !words(article, SHORT_ARTICLE).isEmpty());
  }

  private void note(Element element, String tag) {
    FieldWords.Kind sure = stated(element);
    if (sure != null) {
      signs.add(new Sign(sure, element, at, true));
      return;
    }
    Set<FieldWords.Kind> kinds = kinds(element);
    boolean profile = tag.equals("a") && PROFILE.matcher(element.attr("href")).find();
    if (kinds.contains(FieldWords.Kind.AUTHOR) || tag.equals("address") || profile) {
      signs.add(new Sign(FieldWords.Kind.AUTHOR, element, at, false));
    }
    if (kinds.contains(FieldWords.Kind.MODIFIED)) {
      signs.add(new Sign(FieldWords.Kind.MODIFIED, element, at, false));
    } else if (kinds.contains(FieldWords.Kind.DAY) || tag.equals("time")) {
      signs.add(new Sign(FieldWords.Kind.DAY, element, at, false));
    }
  }

  private static boolean isSure(Element element) {
    FieldWords.Kind stated = stated(element);
    return stated != null;
  }

  /** What microdata, RDFa or a relation says of an element, or null. */
  private static FieldWords.@Nullable Kind stated(Element element) {
    for (String attribute : List.of("itemprop", "property", "rel", "pubdate")) {
      if (!element.hasAttr(attribute)) {
        continue;
      }
      if (attribute.equals("pubdate")) {
        return FieldWords.Kind.DAY;
      }
      for (String value : element.attr(attribute).toLowerCase(Locale.ROOT).split("\\s+", -1)) {
        String local = value.substring(value.lastIndexOf(':') + 1);
        switch (local) {
          case "author", "creator", "has_creator" -> {
            return FieldWords.Kind.AUTHOR;
          }
          case "datepublished", "issued", "date" -> {
            return FieldWords.Kind.DAY;
          }
          case "datemodified", "modified" -> {
            return FieldWords.Kind.MODIFIED;
          }
          default -> {}
        }
      }
    }
    return null;
  }

  /** What the names of an element say. */
  Set<FieldWords.Kind> kinds(Element element) {
    Set<FieldWords.Kind> kinds = EnumSet.noneOf(FieldWords.Kind.class);
    for (String name :
        List.of(
            element.className(),
            element.id(),
            element.attr("data-testid"),
            element.attr("data-component"))) {
      if (!name.isEmpty()) {
        kinds.addAll(known.computeIfAbsent(name, words::kinds));
      }
    }
    return kinds;
  }

  /**
   * The words in an element, a space wherever an element begins or ends; of a {@code meta} element
   * what it says.
   *
   * @param most if there are more characters the answer is an empty string
   */
  static String words(Element element, int most) {
    if (element.hasAttr("content") || (element.nameIs("meta") && element.hasAttr("value"))) {
      String content = element.attr(element.hasAttr("content") ? "content" : "value");
      return content.length() > most ? "" : Clean.line(content);
    }
    StringBuilder words = new StringBuilder();
    element.filter((node, depth) -> {
      if (node instanceof TextNode text) {
        words.append(text.getWholeText());
      } else if (node instanceof Element part) {
        if (depth > 0 && SKIPPED.contains(part.normalName())) {
          return FilterResult.SKIP_ENTIRELY;
        }
        words.append(' ');
      }
      return words.length() > most * 4 ? FilterResult.STOP : FilterResult.CONTINUE;
    });
    String line = Clean.line(words.toString()).replace(" ,", ",");
    return line.length() > most ? "" : line;
  }
}
