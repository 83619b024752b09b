package parley.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.reader.paper.Line;
import parley.reader.paper.Sheet;

/**
 * Puts lines together that are one paragraph, one headline, one caption: in a column, over the end
 * of a column, over the end of a page.
 */
final class PaperParts {

  /** What letters are for, by their size beside that of the body. */
  enum Size {
    SMALL,
    BODY,
    LARGE
  }

  /** Lines that belong together, and their words. */
  static final class Part {
    final Sheet sheet;
    Sheet lastSheet;
    final Size size;
    final boolean bold;
    final List<Line> lines = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    Part(Sheet sheet, Size size, Line first) {
      this.sheet = sheet;
      this.lastSheet = sheet;
      this.size = size;
      this.bold = first.bold();
      lines.add(first);
      text.append(first.text());
    }

    Line first() {
      return lines.getFirst();
    }

    Line last() {
      return lines.getLast();
    }

    String words() {
      return text.toString();
    }
  }

  /** A line further in than this, in sizes of its font, is indented; further still, set apart. */
  private static final float INDENT = 0.7f;

  private static final float WIDEST_INDENT = 4.5f;

  /** So many lines show where the margins of a column are. */
  private static final int TELLING = 4;

  private final Typography type;
  private final LineEnds ends;
  private final List<Part> parts = new ArrayList<>();
  private @Nullable Part body;

  private PaperParts(Typography type, LineEnds ends) {
    this.type = type;
    this.ends = ends;
  }

  static List<Part> of(List<Sheet> sheets, Typography type) {
    PaperParts reading = new PaperParts(type, LineEnds.of(sheets));
    for (Sheet sheet : sheets) {
      for (Line line : sheet.lines()) {
        reading.add(sheet, line);
      }
    }
    return reading.parts;
  }

  @SuppressWarnings("ReferenceEquality") // sheets are places in a paper
  private void add(Sheet sheet, Line line) {
    Size size = type.size(line);
    Part last = parts.isEmpty() ? null : parts.getLast();
    boolean below =
        last != null
            && last.lastSheet == sheet
            && last.size == size
            && line.isOfSize(last.last().size())
            && isBelow(last.last(), line);
    Part into = null;
    if (last != null && below) {
      into = begins(last, line) ? null : last;
    } else if (size == Size.BODY && body != null && goesOn(body, last, line)) {
      into = body;
    }
    if (into == null) {
      into = new Part(sheet, size, line);
      parts.add(into);
    } else {
      ends.append(into.text, into.last(), line);
      into.lines.add(line);
      into.lastSheet = sheet;
    }
    if (size == Size.BODY) {
      body = into;
    }
  }

  private static boolean isBelow(Line above, Line line) {
    float down = line.base() - above.base();
    return down > 0.3f * line.size()
        && down < 3.5f * line.size()
        && line.left() < above.column().right()
        && above.left() < line.column().right()
        && Math.abs(line.column().left() - above.column().left()) < 6 * line.size();
  }

  /** Whether a line begins a part of its own, below the part before it. */
  private boolean begins(Part part, Line line) {
    Line last = part.last();
    float down = line.base() - last.base();
    if (part.size == Size.LARGE) {
      return down > 1.8f * line.size() || line.bold() != last.bold();
    }
    boolean apart = down > 1.3f * type.leading(line.size());
    boolean split = last.text().endsWith("-") && SentenceEdge.goesOn(line.text());
    if (split && !apart) {
      return false;
    }
    return apart
        || isBullet(line.text())
        || (line.bold() != last.bold() && !SentenceEdge.goesOn(line.text()))
        || isIndented(last, line)
        || (part.lines.size() == 1 && SentenceEdge.ends(last.text()) && areIndented(last, line))
        || (isEnded(last, line) && (isShort(last) || SentenceEdge.ends(last.text())))
        || (isEnded(last, line) && standsAlone(part, line));
  }

  private static boolean standsAlone(Part part, Line line) {
    return TextReader.standsAlone(line.text())
        || (part.lines.size() == 1 && TextReader.standsAlone(part.last().text()));
  }

  /** Whether a line at the head of a column or page goes on with the last paragraph. */
  @SuppressWarnings("ReferenceEquality") // the part that was begun last
  private boolean goesOn(Part open, @Nullable Part last, Line line) {
    Line end = open.last();
    String text = line.text();
    if (isBullet(text) || line.bold() != end.bold() || !line.isOfSize(end.size())) {
      return false;
    }
    boolean unfinished = !SentenceEdge.ends(end.text());
    if (unfinished && SentenceEdge.goesOn(text)) {
      return true;
    }
    boolean interrupted = last != open && last != null && last.size == Size.LARGE;
    if (interrupted || TextReader.standsAlone(text) || isEnded(end, line)) {
      return false;
    }
    boolean indented = line.left() - line.column().left() > INDENT * line.size();
    boolean told = line.column().lines() >= TELLING && end.column().lines() >= TELLING;
    return (unfinished || (!indented && told)) && end.column().width() > 8 * end.size();
  }

  private static boolean isIndented(Line last, Line line) {
    float in = line.left() - last.left();
    return in > INDENT * line.size()
        && line.left() - line.column().left() < WIDEST_INDENT * line.size()
        && in < WIDEST_INDENT * line.size();
  }

  /** A paragraph of one line, and the first line of the next one. */
  private static boolean areIndented(Line last, Line line) {
    float in = line.left() - line.column().left();
    return in > INDENT * line.size()
        && in < WIDEST_INDENT * line.size()
        && Math.abs(line.left() - last.left()) < 0.2f * line.size();
  }

  /** Whether the line was ended on purpose: the next word would have had room on it. */
  private boolean isEnded(Line line, Line next) {
    float room = line.column().right() - line.right();
    if (type.justified()) {
      return room > 0.3f * line.size();
    }
    return room > next.firstWord() + 0.35f * line.size();
  }

  /** Whether much of its column is empty behind it. */
  private static boolean isShort(Line line) {
    return line.column().right() - line.right() > 0.3f * line.column().width();
  }

  static boolean isBullet(String text) {
    return text.length() > 2 && "-*•‣▪●■◦○".indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
  }
}
