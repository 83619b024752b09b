package parley.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the paragraphs, headings and items of a plain text, and makes lines that an editor wrapped
 * whole again.
 *
 * <p>A blank line ends a paragraph. Where a line is longer than anybody wraps text, every line is a
 * paragraph. A line that {@code standsAlone} (a label, an address) is a paragraph wherever it is.
 */
final class Layout {

  /** Nobody wraps lines wider than this. */
  private static final int WIDEST_WRAP = 120;

  private final Predicate<String> standsAlone;
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private Block.Kind kind = Block.Kind.PARAGRAPH;
  private boolean fenced;

  private Layout(Predicate<String> standsAlone) {
    this.standsAlone = standsAlone;
  }

  /** The blocks of a text that went through {@link Clean#text}. */
  static List<Block> blocks(List<String> lines, Predicate<String> standsAlone) {
    Layout layout = new Layout(standsAlone);
    for (String line : lines) {
      layout.add(line);
    }
    layout.flush();
    return layout.blocks;
  }

  private void add(String raw) {
    String line = raw.strip();
    if (line.isEmpty() && raw.indexOf('\f') < 0) {
      flush();
    } else if (raw.indexOf('\f') >= 0) {
      rule("\f");
    } else if (line.startsWith("```")) {
      fenced = !fenced;
      flush();
    } else if (!fenced && isLine(line)) {
      if (lines.size() == 1 && kind == Block.Kind.PARAGRAPH && "=-".indexOf(line.charAt(0)) >= 0) {
        kind = Block.Kind.HEADING;
        flush();
      } else {
        rule(line);
      }
    } else if (heading(line) > 0) {
      flush();
      kind = Block.Kind.HEADING;
      lines.add(withoutClosingMarks(line.substring(heading(line))));
      flush();
    } else if (line.charAt(0) == '>') {
      begin(Block.Kind.QUOTE);
      String quoted = line.substring(1).strip();
      if (quoted.isEmpty()) {
        flush();
      } else {
        lines.add(quoted);
      }
    } else if (bullet(line) > 0 && mayBeginItem()) {
      flush();
      kind = Block.Kind.ITEM;
      lines.add(line.substring(bullet(line)).strip());
    } else if (numbered(line) && (lines.isEmpty() || kind == Block.Kind.ITEM)) {
      flush();
      kind = Block.Kind.ITEM;
      lines.add(line);
    } else {
      if (kind == Block.Kind.QUOTE) {
        flush();
      }
      lines.add(isIndented(raw) && !lines.isEmpty() ? "  " + line : line);
    }
  }

  private void begin(Block.Kind wanted) {
    if (kind != wanted) {
      flush();
      kind = wanted;
    }
  }

  private void rule(String line) {
    flush();
    blocks.add(Block.plain(line).as(Block.Kind.RULE));
  }

  private boolean mayBeginItem() {
    return lines.isEmpty() || kind == Block.Kind.ITEM || lines.getLast().endsWith(":");
  }

  /** Ends the paragraph that is being read. */
  private void flush() {
    if (!lines.isEmpty()) {
      boolean lineEach = kind == Block.Kind.PARAGRAPH && isLineEach();
      StringBuilder paragraph = new StringBuilder();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        boolean apart =
            i > 0
                && (lineEach
                    || standsAlone.test(line.strip())
                    || standsAlone.test(lines.get(i - 1).strip())
                    || (line.startsWith("  ") && SentenceEdge.ends(lines.get(i - 1))));
        if (apart) {
          close(paragraph);
        }
        append(paragraph, line.strip());
      }
      close(paragraph);
    }
    lines.clear();
    kind = Block.Kind.PARAGRAPH;
  }

  private boolean isLineEach() {
    for (String line : lines) {
      if (line.length() > WIDEST_WRAP) {
        return true;
      }
    }
    return false;
  }

  private void close(StringBuilder paragraph) {
    Block block = Markup.read(kind, paragraph.toString());
    if (!block.text().isEmpty() || !block.images().isEmpty()) {
      blocks.add(block);
    }
    paragraph.setLength(0);
  }

  /**
   * Puts a line behind another one; a word that was hyphenated at the line's end is whole again.
   */
  static void append(StringBuilder paragraph, String line) {
    int length = paragraph.length();
    if (Hyphen.isSplit(paragraph, line)) {
      if (!Hyphen.keeps(paragraph, line)) {
        paragraph.setLength(length - 1);
      }
    } else if (length > 0) {
      paragraph.append('\n');
    }
    paragraph.append(line);
  }

  /** A line drawn with three or more of the same sign. */
  private static boolean isLine(String line) {
    char sign = line.charAt(0);
    if ("-*_=~".indexOf(sign) < 0) {
      return false;
    }
    int signs = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == sign) {
        signs++;
      } else if (line.charAt(i) != ' ') {
        return false;
      }
    }
    return signs >= 3;
  }

  /** How long the mark of a heading is, or 0. */
  private static int heading(String line) {
    int marks = 0;
    while (marks < line.length() && line.charAt(marks) == '#') {
      marks++;
    }
    return marks >= 1 && marks <= 6 && marks < line.length() && line.charAt(marks) == ' '
        ? marks
        : 0;
  }

  private static String withoutClosingMarks(String heading) {
    int end = heading.length();
    while (end > 0 && heading.charAt(end - 1) == '#') {
      end--;
    }
    return (end > 0 && heading.charAt(end - 1) == ' ' ? heading.substring(0, end) : heading)
        .strip();
  }

  private static int bullet(String line) {
    return line.length() > 2 && "-*+•‣▪".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' '
        ? 2
        : 0;
  }

  /** {@code 1. …} or {@code 1) …}, but no year. */
  private static boolean numbered(String line) {
    int digits = 0;
    while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
      digits++;
    }
    return digits >= 1
        && digits <= 2
        && digits + 1 < line.length()
        && ".)".indexOf(line.charAt(digits)) >= 0
        && line.charAt(digits + 1) == ' ';
  }

  private static boolean isIndented(String raw) {
    return raw.startsWith("  ") || raw.startsWith("\t");
  }
}
