package parley.mark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Finds words in quotation marks: straight, curly, single or angled ones.
 *
 * <p>A quotation never leaves its paragraph. Where the closing mark is missing it ends with the
 * paragraph; if the next one opens with the same mark, the quotation {@linkplain
 * Quotation#continues() continues} there, as English sets quotations of several paragraphs. A
 * single mark only opens a quotation where a mark that can close it follows in the paragraph:
 * apostrophes are far more common.
 */
public final class QuotationMarker {

  /** Quotations inside quotations are followed down to here. */
  private static final int DEEPEST = 6;

  private static final QuotationMarker STANDARD = new QuotationMarker();

  /** The marks that belong together; each has its own opening and closing forms. */
  private enum Style {
    STRAIGHT,
    CURLY,
    ANGLED,
    SINGLE_ANGLED,
    DOUBLED_SINGLE,
    SINGLE_STRAIGHT,
    SINGLE_CURLY;

    boolean isSingle() {
      return this == SINGLE_STRAIGHT || this == SINGLE_CURLY;
    }
  }

  /** A mark that was met in the text: it may open, or close, or (straight ones) do either. */
  private record Met(Style style, int start, int end, boolean opens, boolean closes) {}

  private record Open(Met mark, int depth, List<Quotation> inside) {}

  private QuotationMarker() {}

  public static QuotationMarker standard() {
    return STANDARD;
  }

  /** The quotations in the order of reading, an outer one before those inside it. */
  public List<Quotation> mark(String text, List<Tree> sentences) {
    return mark(text);
  }

  /** The same; where the sentences end makes no difference, paragraphs do. */
  public List<Quotation> mark(String text) {
    List<Quotation> found = new ArrayList<>();
    List<Span> paragraphs = paragraphs(text);
    for (int i = 0; i < paragraphs.size(); i++) {
      Span next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
      new Paragraph(text, paragraphs.get(i), next).addTo(found);
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
  }

  /** What stands between blank lines, without the white space around it. */
  private static List<Span> paragraphs(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = -1;
    int lastInk = -1;
    int newlines = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        newlines++;
      } else if (!Character.isWhitespace(c) && c != '\u00a0') {
        if (start >= 0 && newlines > 1) {
          paragraphs.add(new Span(start, lastInk + 1));
          start = -1;
        }
        if (start < 0) {
          start = i;
        }
        lastInk = i;
        newlines = 0;
      }
    }
    if (start >= 0) {
      paragraphs.add(new Span(start, lastInk + 1));
    }
    return paragraphs;
  }

  /** Pairs the marks of one paragraph. */
  private static final class Paragraph {
    private final String text;
    private final Span span;
    private final @Nullable Span next;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Quotation> done = new ArrayList<>();

    Paragraph(String text, Span span, @Nullable Span next) {
      this.text = text;
      this.span = span;
      this.next = next;
    }

    void addTo(List<Quotation> found) {
      List<Met> marks = marks();
      int[] closersAfter = closersAfter(marks);
      for (int i = 0; i < marks.size(); i++) {
        Met mark = marks.get(i);
        if (mark.closes && isOpen(mark.style) && !isPossessive(mark, closersAfter[i])) {
          close(mark);
        } else if (mark.opens
            && open.size() < DEEPEST
            && (!mark.style.isSingle() || closersAfter[i] > 0)) {
          open(mark);
        }
      }
      leaveOpen();
      found.addAll(done);
    }

    /**
     * For each single mark how many marks that can close it follow before the next that opens one.
     */
    private static int[] closersAfter(List<Met> marks) {
      int[] counts = new int[marks.size()];
      int straight = 0;
      int curly = 0;
      for (int i = marks.size() - 1; i >= 0; i--) {
        Met mark = marks.get(i);
        if (mark.style == Style.SINGLE_STRAIGHT) {
          counts[i] = straight;
          straight = mark.opens ? 0 : straight + (mark.closes ? 1 : 0);
        } else if (mark.style == Style.SINGLE_CURLY) {
          counts[i] = curly;
          curly = mark.opens ? 0 : curly + (mark.closes ? 1 : 0);
        }
      }
      return counts;
    }

    private boolean isOpen(Style style) {
      for (Open one : open) {
        if (one.mark.style == style) {
          return true;
        }
      }
      return false;
    }

    /** "the workers' union", while another mark is left to close the quotation with. */
    private boolean isPossessive(Met mark, int closersAfter) {
      return mark.style.isSingle()
          && closersAfter > 0
          && (before(mark.start) == 's' || before(mark.start) == 'n')
          && after(mark.end) == ' '
          && Character.isLowerCase(after(mark.end + 1));
    }

    private void open(Met mark) {
      Open top = open.peek();
      if (top != null && top.mark.style == mark.style) {
        // The same marks again: the one before was never closed, and ends where this begins.
        open.pop();
        int end = mark.start;
        while (end > top.mark.end && Character.isWhitespace(text.charAt(end - 1))) {
          end--;
        }
        add(top, end, end, false);
      }
      open.push(new Open(mark, open.size(), new ArrayList<>()));
    }

    private void close(Met mark) {
      Open top = open.pop();
      while (top.mark.style != mark.style) {
        keepInside(top);
        top = open.pop();
      }
      add(top, mark.start, mark.end, false);
    }

    /** An inner mark that was never closed while the outer one was: no quotation. */
    private void keepInside(Open lost) {
      Open outer = open.peek();
      if (outer != null) {
        outer.inside.addAll(lost.inside);
      } else {
        done.addAll(lost.inside);
      }
    }

    private void add(Open opened, int innerEnd, int end, boolean continues) {
      List<Quotation> target = open.isEmpty() ? done : open.peek().inside;
      int innerStart = Math.min(opened.mark.end, innerEnd);
      if (innerStart < innerEnd) {
        target.add(
            new Quotation(
                new Span(opened.mark.start, end),
                new Span(innerStart, innerEnd),
                continues,
                opened.depth));
      }
      target.addAll(opened.inside);
    }

    /** What is open at the end of the paragraph; the outermost first, single marks forgotten. */
    private void leaveOpen() {
      while (!open.isEmpty()) {
        Open last = open.pop();
        if (last.mark.style.isSingle()) {
          keepInside(last);
        } else {
          add(last, span.end(), span.end(), opensNext(last.mark));
        }
      }
    }

    private boolean opensNext(Met mark) {
      if (next == null) {
        return false;
      }
      String words = text.substring(mark.start, mark.end);
      return text.startsWith(words, next.start());
    }

    private char before(int offset) {
      return offset > span.start() ? text.charAt(offset - 1) : '\n';
    }

    private char after(int offset) {
      return offset < span.end() ? text.charAt(offset) : '\n';
    }

    private List<Met> marks() {
      List<Met> marks = new ArrayList<>();
      for (int i = span.start(); i < span.end(); i++) {
        Met mark = at(i);
        if (mark != null) {
          marks.add(mark);
          i = mark.end - 1;
        }
      }
      return marks;
    }

    private @Nullable Met at(int i) {
      return switch (text.charAt(i)) {
        case '"', '\uff02' -> straight(Style.STRAIGHT, i, i + 1);
        case '\u201c' -> new Met(Style.CURLY, i, i + 1, true, false);
        case '\u201d' -> new Met(Style.CURLY, i, i + 1, false, true);
        case '\u201e' -> new Met(Style.CURLY, i, i + 1, true, false);
        case '\u00ab' -> new Met(Style.ANGLED, i, i + 1, true, false);
        case '\u00bb' -> new Met(Style.ANGLED, i, i + 1, false, true);
        case '\u2039' -> new Met(Style.SINGLE_ANGLED, i, i + 1, true, false);
        case '\u203a' -> new Met(Style.SINGLE_ANGLED, i, i + 1, false, true);
        case '\u2018' -> single(Style.SINGLE_CURLY, i, true);
        case '\u2019' -> single(Style.SINGLE_CURLY, i, false);
        case '`' ->
            after(i + 1) == '`' ? new Met(Style.DOUBLED_SINGLE, i, i + 2, true, false) : null;
        case '\'' ->
            after(i + 1) == '\'' ? straight(Style.DOUBLED_SINGLE, i, i + 2) : singleStraight(i);
        default -> null;
      };
    }

    private Met straight(Style style, int start, int end) {
      char left = before(start);
      char right = after(end);
      boolean inkLeft = !Character.isWhitespace(left);
      boolean inkRight = !Character.isWhitespace(right);
      if (Character.isDigit(left) && !inkRight) {
        return new Met(
            style, start, end, false, true); // 6" of snow closes nothing, if nothing is open
      }
      if (!inkLeft && inkRight) {
        return new Met(style, start, end, true, false);
      }
      boolean opensWord = Character.isLetterOrDigit(right) && !Character.isLetterOrDigit(left);
      boolean opens = !inkLeft || opensWord || isOpening(left);
      return new Met(style, start, end, opens, !isOpening(left));
    }

    private static boolean isOpening(char c) {
      return "([{\u2014\u2013-\u201c\u2018".indexOf(c) >= 0;
    }

    private @Nullable Met single(Style style, int i, boolean left) {
      boolean closes =
          !Character.isWhitespace(before(i)) && !Character.isLetterOrDigit(after(i + 1));
      boolean opens = left && !Character.isLetterOrDigit(before(i));
      return opens || (!left && closes) ? new Met(style, i, i + 1, opens, !opens && closes) : null;
    }

    private @Nullable Met singleStraight(int i) {
      char left = before(i);
      char right = after(i + 1);
      boolean opens =
          (Character.isWhitespace(left) || isOpening(left) || left == '"')
              && (Character.isLetter(right) || right == '"' || right == '$');
      boolean closes =
          !Character.isWhitespace(left) && left != '\n' && !Character.isLetterOrDigit(right);
      return opens || closes
          ? new Met(Style.SINGLE_STRAIGHT, i, i + 1, opens, !opens && closes)
          : null;
    }
  }
}
