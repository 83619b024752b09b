package parley.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Link;
import parley.text.Span;

/**
 * Makes blocks of a document that is told element by element, as HTML has them: paragraphs,
 * headings, items of lists, rows of tables.
 *
 * <p>A row of a table whose cells hold a few words each is one block; a table that only puts
 * paragraphs side by side is taken for those paragraphs.
 */
final class DocumentBlocks {

  /** A document has no more letters than an article may have, and a few to spare. */
  private static final int MOST_LETTERS = 2 * Finishing.LONGEST_TEXT;

  private static final int MOST_ELEMENTS = 2_000_000;

  private static final Set<String> BREAKING =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "ul");

  private static final Set<String> BOLD = Set.of("b", "strong", "em", "i");

  private static final Set<String> LEFT_OUT =
      Set.of(
          "head",
          "script",
          "style",
          "title",
          "noscript",
          "template",
          "iframe",
          "object",
          "svg",
          "math",
          "button",
          "select",
          "textarea",
          "nav");

  private static final Set<String> WITHOUT_END =
      Set.of("br", "hr", "img", "wbr", "input", "meta", "link");

  private static final int LONGEST_HEADING = 20;

  /** Cells with more words are paragraphs. */
  private static final int LONGEST_CELL = 12;

  /** A row of a table has no more. */
  private static final int MOST_CELLS = 40;

  /** Links and bold words that are open at once. */
  private static final int DEEPEST = 20;

  /** More than a document may hold. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super(null, null, false, false);
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Link> links = new ArrayList<>();
  private final List<Span> bold = new ArrayList<>();
  private final Deque<Open> opened = new ArrayDeque<>();
  private final Deque<Integer> rows = new ArrayDeque<>();
  private Block.Kind kind = Block.Kind.PARAGRAPH;
  private int quotes;
  private int leftOut;
  private int breaks;
  private long letters;
  private int elements;

  /** A link or bold words that have begun, and where in this block. */
  private record Open(String tag, @Nullable String address, int from) {}

  /** The blocks so far; what is open is ended. */
  List<Block> blocks() {
    flush();
    return blocks;
  }

  /** A sign that what follows may be another article. */
  void rule() {
    flush();
    blocks.add(Block.plain("\f").as(Block.Kind.RULE));
  }

  /**
   * @param address of a link
   * @param skipped whether nothing in the element belongs to the text
   */
  void open(String name, @Nullable String address, boolean skipped) {
    if (++elements > MOST_ELEMENTS) {
      throw new TooLong();
    }
    String tag = name.toLowerCase(Locale.ROOT);
    if (WITHOUT_END.contains(tag)) {
      empty(tag);
      return;
    }
    if (leftOut > 0 || skipped || LEFT_OUT.contains(tag)) {
      leftOut++;
      return;
    }
    if ((tag.equals("a") || BOLD.contains(tag)) && opened.size() < DEEPEST) {
      opened.push(new Open(tag, address, text.length()));
      return;
    }
    if (BREAKING.contains(tag)) {
      flush();
      switch (tag) {
        case "li", "dt", "dd" -> kind = Block.Kind.ITEM;
        case "h1", "h2", "h3", "h4", "h5", "h6" -> kind = Block.Kind.HEADING;
        case "blockquote" -> quotes++;
        case "tr" -> rows.push(blocks.size());
        default -> {}
      }
    }
  }

  void close(String name) {
    String tag = name.toLowerCase(Locale.ROOT);
    if (WITHOUT_END.contains(tag)) {
      return;
    }
    if (leftOut > 0) {
      leftOut--;
      return;
    }
    if (tag.equals("a") || BOLD.contains(tag)) {
      if (!opened.isEmpty()) {
        close(opened.pop());
      }
    } else if (BREAKING.contains(tag)) {
      flush();
      if (tag.equals("blockquote")) {
        quotes = Math.max(0, quotes - 1);
      } else if (tag.equals("tr") && !rows.isEmpty()) {
        row(rows.pop());
      }
    }
  }

  void words(String raw) {
    if (leftOut > 0) {
      return;
    }
    letters += raw.length();
    if (letters > MOST_LETTERS) {
      throw new TooLong();
    }
    append(Clean.text(raw));
  }

  private void empty(String tag) {
    if (leftOut > 0) {
      return;
    }
    if (tag.equals("hr")) {
      rule();
    } else if (tag.equals("br")) {
      breaks++;
      if (breaks > 1) {
        Block.Kind open = kind;
        flush();
        kind = open;
      } else {
        append("\n");
      }
    }
  }

  private void append(String words) {
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

  private void close(Open open) {
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
    String address = open.address;
    if (!open.tag.equals("a")) {
      bold.add(span);
    } else if (address != null) {
      links.add(
          new Link(span, text.substring(start, end), address.isBlank() ? "#" : address.strip()));
    }
  }

  private void flush() {
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == ' ') {
      text.setLength(end - 1);
    }
    List<Open> open = new ArrayList<>(opened);
    opened.clear();
    for (Open one : open) {
      close(one);
      opened.addLast(new Open(one.tag, one.address, 0));
    }
    if (!text.isEmpty()) {
      Block.Kind known = kind == Block.Kind.PARAGRAPH && quotes > 0 ? Block.Kind.QUOTE : kind;
      Block block = new Block(known, text.toString(), links, bold, List.of());
      blocks.add(isHeading(block) ? block.as(Block.Kind.HEADING) : block);
    }
    text.setLength(0);
    links.clear();
    bold.clear();
    breaks = 0;
    kind = Block.Kind.PARAGRAPH;
  }

  /** A short line that is bold from end to end, where nobody made a heading of it. */
  private static boolean isHeading(Block block) {
    return block.kind() == Block.Kind.PARAGRAPH
        && block.bold().stream().anyMatch(span -> span.length() == block.text().length())
        && block.words() <= LONGEST_HEADING
        && !SentenceEdge.ends(block.text())
        && !Header.isHeaderLine(block.text());
  }

  /** Makes one block of the cells of a row, if they hold a few words each. */
  private void row(int from) {
    List<Block> cells = blocks.subList(from, blocks.size());
    boolean few = cells.size() > 1;
    for (Block cell : cells) {
      few &= cell.words() <= LONGEST_CELL && !SentenceEdge.ends(cell.text());
      few &= cell.kind() != Block.Kind.HEADING && !Header.isHeaderLine(cell.text());
    }
    if (few) {
      Block row = cells.getFirst();
      for (Block cell : List.copyOf(cells.subList(1, Math.min(cells.size(), MOST_CELLS)))) {
        row = row.followedBy(" | ", cell);
      }
      cells.clear();
      blocks.add(row.as(Block.Kind.ITEM));
    }
  }
}
