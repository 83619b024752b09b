package parley.reader;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * How an input is written: by its name, and by a look at its beginning where the name is silent.
 */
enum Format {
  TEXT,
  PAGE,
  FEED,
  JSON_LINES,
  JSON,
  PDF;

  /** Some programs put a little before the mark of a PDF. */
  private static final int PDF_MARK = 1024;

  private static final Set<String> TEXT_ENDINGS =
      Set.of("txt", "text", "md", "markdown", "mdown", "article");
  private static final Set<String> PAGE_ENDINGS = Set.of("html", "htm", "xhtml", "shtml");
  private static final Set<String> LINES_ENDINGS = Set.of("jsonl", "ndjson", "jsonlines");

  static Format of(String name, byte[] head) {
    if (isPdf(head)) {
      return PDF; // whatever it is called
    }
    String ending = ending(name);
    if (TEXT_ENDINGS.contains(ending)) {
      return TEXT;
    }
    if (PAGE_ENDINGS.contains(ending)) {
      return PAGE;
    }
    if (LINES_ENDINGS.contains(ending)) {
      return JSON_LINES;
    }
    if (ending.equals("json")) {
      return JSON;
    }
    String start = Decoded.of(head, false).text().stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("{")) {
      return FeedJson.begins(start) ? JSON : JSON_LINES;
    }
    if (start.startsWith("<") && FeedXml.begins(start)) {
      return FEED;
    }
    boolean page =
        start.startsWith("<!doctype html")
            || start.startsWith("<html")
            || start.startsWith("<head")
            || (start.startsWith("<?xml") && start.contains("<html"))
            || (start.startsWith("<") && (start.contains("<body") || start.contains("<head")));
    return page ? PAGE : TEXT;
  }

  /** Whether its bytes are no text, and are read all the same. */
  boolean isBinary() {
    return this == PDF;
  }

  private static boolean isPdf(byte[] head) {
    String start =
        new String(head, 0, Math.min(head.length, PDF_MARK), StandardCharsets.ISO_8859_1);
    int mark = start.indexOf("%PDF-");
    return mark == 0
        || (mark > 0 && start.substring(0, mark).isBlank())
        || isMarkedLate(start, mark);
  }

  /** A text may speak of the mark; a PDF has bytes behind it that no text has. */
  private static boolean isMarkedLate(String start, int mark) {
    return mark > 0 && start.substring(mark).chars().filter(c -> c >= 0x80).count() >= 4;
  }

  /** What stands behind the last point of a file's name, in small letters. */
  static String ending(String name) {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    int point = name.lastIndexOf('.');
    return point > slash + 1 ? name.substring(point + 1).toLowerCase(Locale.ROOT) : "";
  }

  /** Whether the first line that is not blank is a whole object. */
  static boolean isObjectALine(String text) {
    String start = text.stripLeading();
    int end = start.indexOf('\n');
    String line = (end < 0 ? start : start.substring(0, end)).strip();
    return line.startsWith("{") && line.endsWith("}") && line.length() > 2;
  }
}
