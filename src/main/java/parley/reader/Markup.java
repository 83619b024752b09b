package parley.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import parley.article.Image;
import parley.article.Link;
import parley.text.Span;

/**
 * Takes Markdown's markup off the words of one block: {@code [words](address)}, {@code **bold**},
 * {@code <https://…>}.
 *
 * <p>What a block is has been settled before, by {@link Layout}: in plain text an indented line is
 * no code and a year at the start of a line no item, so CommonMark is not asked.
 */
final class Markup {

  private static final Parser PARSER = Parser.builder().enabledBlockTypes(Set.of()).build();

  private final StringBuilder text = new StringBuilder();
  private final List<Link> links = new ArrayList<>();
  private final List<Span> bold = new ArrayList<>();
  private final List<Image> images = new ArrayList<>();
  private final Deque<Integer> opened = new ArrayDeque<>();
  private org.commonmark.node.@Nullable Image inImage;
  private int imageFrom;

  private Markup() {}

  static Block read(Block.Kind kind, String source) {
    // "[Note]: …" would define a link and say nothing
    String safe = source.startsWith("[") && source.contains("]:") ? "\\" + source : source;
    return new Markup().walk(kind, PARSER.parse(safe));
  }

  /** Goes through the tree without recursion: hostile text nests as deep as it is long. */
  @SuppressWarnings("ReferenceEquality") // nodes are places in a tree
  private Block walk(Block.Kind kind, Node root) {
    Node node = root;
    while (true) {
      enter(node);
      Node next = node.getFirstChild();
      while (next == null && node != root) {
        leave(node);
        next = node.getNext();
        if (next == null) {
          node = node.getParent();
        }
      }
      if (next == null) {
        break;
      }
      node = next;
    }
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == ' ') {
      text.setLength(end - 1);
    }
    return new Block(kind, text.toString(), links, bold, images);
  }

  private void enter(Node node) {
    switch (node) {
      case Text words -> append(words.getLiteral());
      case Code code -> append(code.getLiteral());
      case SoftLineBreak soft -> append(" ");
      case HardLineBreak hard -> append(" ");
      case HtmlInline html -> append(html.getLiteral().startsWith("<br") ? " " : "");
      case org.commonmark.node.Image image -> {
        if (inImage == null) {
          inImage = image;
          imageFrom = text.length();
        }
      }
      case org.commonmark.node.Link link -> opened.push(text.length());
      case StrongEmphasis strong -> opened.push(text.length());
      case Emphasis emphasis -> opened.push(text.length());
      default -> {}
    }
  }

  @SuppressWarnings("ReferenceEquality") // the same image that was entered
  private void leave(Node node) {
    switch (node) {
      case org.commonmark.node.Link link -> {
        Span span = span(opened.pop());
        if (!span.isEmpty() && inImage == null) {
          links.add(new Link(span, text.substring(span.start(), span.end()), address(link)));
        }
      }
      case StrongEmphasis strong -> addBold(span(opened.pop()));
      case Emphasis emphasis -> addBold(span(opened.pop()));
      case org.commonmark.node.Image image -> {
        if (inImage == image) {
          String words = text.substring(imageFrom).strip();
          text.setLength(imageFrom);
          images.add(new Image(words.isEmpty() ? null : words, null, image.getDestination()));
          inImage = null;
        }
      }
      default -> {}
    }
  }

  private static String address(org.commonmark.node.Link link) {
    return link.getDestination().isEmpty() ? "#" : link.getDestination();
  }

  private void addBold(Span span) {
    if (!span.isEmpty() && inImage == null) {
      bold.add(span);
    }
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Character.isWhitespace(c)) {
        text.append(c);
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }

  /** From an offset to here, without the spaces at its ends. */
  private Span span(int from) {
    int start = Math.min(from, text.length());
    int end = text.length();
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Span(start, end);
  }
}
