package parley.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import parley.article.Link;
import parley.text.Span;

/** Cuts a page into blocks where its elements begin and end. */
final class PageBlocks implements NodeFilter {

  static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike",
          "strong", "sub", "sup", "tt", "u", "var", "wbr", "picture", "img");

  /** What is never shown, or shown in a line among words, and does not part them. */
  private static final Set<String> PASSING =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "svg",
          "math",
          "time",
          "input",
          "label",
          "button",
          "select",
          "map");

  private static final Set<String> BOLD = Set.of("b", "strong", "em", "i");

  /** What stands between two cells of a row. */
  private static final char CELL = '|';

  /** A post or a caption has no more. */
  private static final int MOST_BLOCKS = 40;

  private final @Nullable PageParts parts;
  private final List<PageBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Link> links = new ArrayList<>();
  private final List<Span> bold = new ArrayList<>();
  private final Deque<Open> opened = new ArrayDeque<>();
  private Element in;
  private int breaks;

  /** The table that is being read row by row, if it is one of facts and not of layout. */
  private @Nullable Element table;

  /** An element that has begun and not ended, and where its words begin in this block. */
  private record Open(Element element, int from) {}

  private PageBlocks(Element root, @Nullable PageParts parts) {
    this.in = root;
    this.parts = parts;
  }

  static List<PageBlock> of(Element root, PageParts parts) {
    PageBlocks reading = new PageBlocks(root, parts);
    root.filter(reading);
    reading.flush(root);
    return reading.blocks;
  }

  /** The words of one element as one block. */
  static Block inline(Element element) {
    PageBlocks reading = new PageBlocks(element, null);
    element.filter(reading);
    reading.flush(element);
    if (reading.blocks.isEmpty()) {
      return Block.plain("");
    }
    Block whole = reading.blocks.getFirst().block();
    int last = Math.min(reading.blocks.size(), MOST_BLOCKS);
    for (PageBlock next : reading.blocks.subList(1, last)) {
      whole = whole.followedBy(" ", next.block());
    }
    return whole;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (parts != null && depth > 0 && parts.isSkipped(element)) {
      if (!INLINE.contains(element.normalName()) && !PASSING.contains(element.normalName())) {
        flush(in);
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    String tag = element.normalName();
    if (table == null && tag.equals("table") && PageTable.isOfFacts(element)) {
      flush(element);
      table = element;
    } else if (table != null && !INLINE.contains(tag)) {
      inTable(element);
    } else if (tag.equals("br")) {
      breaks++;
      if (breaks > 1) {
        flush(in);
      } else {
        append(" ");
      }
    } else if (!INLINE.contains(tag)) {
      flush(element);
    } else if (tag.equals("a") || BOLD.contains(tag)) {
      opened.push(new Open(element, text.length()));
    }
    return FilterResult.CONTINUE;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // elements are places in a page
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (element == table) {
      table = null;
    }
    if (tag.equals("a") || BOLD.contains(tag)) {
      close(opened.pop());
    } else if (table != null && !tag.equals("tr")) {
      return FilterResult.CONTINUE;
    } else if (!INLINE.contains(tag) && !tag.equals("br")) {
      Element parent = element.parent();
      flush(parent == null ? element : parent);
    }
    return FilterResult.CONTINUE;
  }

  /** A row is a block; its cells stand on one line. */
  private void inTable(Element element) {
    String tag = element.normalName();
    if (tag.equals("tr") || tag.equals("caption")) {
      flush(element);
    } else if ((tag.equals("td") || tag.equals("th")) && !text.isEmpty()) {
      append(" ");
      if (text.length() > 1 && text.charAt(text.length() - 2) != CELL) {
        append(CELL + " ");
      }
    } else {
      append(" ");
    }
  }

  private void close(Open open) {
    Element element = open.element;
    int start = Math.min(open.from, text.length());
    int end = text.length();
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (start == end) {
      return;
    }
    Span span = new Span(start, end);
    if (!element.normalName().equals("a")) {
      bold.add(span);
    } else if (element.hasAttr("href")) {
      String href = element.attr("href").strip();
      links.add(new Link(span, text.substring(start, end), href.isEmpty() ? "#" : href));
    }
  }

  private void append(String raw) {
    String words = Clean.text(raw);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Character.isWhitespace(c)) {
        text.append(c);
        breaks = 0;
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }

  /** Ends the block that is being read; the next one stands in this element. */
  private void flush(Element next) {
    int end = text.length();
    while (end > 0
        && (text.charAt(end - 1) == ' ' || (table != null && text.charAt(end - 1) == CELL))) {
      end--;
    }
    text.setLength(end);
    reopen();
    if (!text.isEmpty()) {
      int linked = 0;
      for (Link link : links) {
        linked += link.span().length();
      }
      String tag = tag(in);
      Block block = new Block(kind(tag), text.toString(), links, bold, List.of());
      blocks.add(new PageBlock(block, in, tag, linked));
    }
    text.setLength(0);
    links.clear();
    bold.clear();
    breaks = 0;
    in = next;
  }

  /** A link around several blocks is a link in each of them. */
  private void reopen() {
    if (!opened.isEmpty()) {
      List<Open> open = List.copyOf(opened);
      opened.clear();
      for (Open one : open) {
        close(one);
        opened.addLast(new Open(one.element, 0));
      }
    }
  }

  /** The element that gives the block its character: a div in an item is an item. */
  private static String tag(Element element) {
    String tag = element.normalName();
    Element parent = element.parent();
    return tag.equals("div") && parent != null && kind(parent.normalName()) != Block.Kind.PARAGRAPH
        ? parent.normalName()
        : tag;
  }

  private static Block.Kind kind(String tag) {
    return switch (tag) {
      case "li", "dd", "dt", "tr" -> Block.Kind.ITEM;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
      case "blockquote" -> Block.Kind.QUOTE;
      default -> Block.Kind.PARAGRAPH;
    };
  }
}
