package parley.reader;

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
  JSON;

  private static final Set<String> TEXT_ENDINGS =
      Set.of("txt", "text", "md", "markdown", "mdown", "article");
  private static final Set<String> PAGE_ENDINGS = Set.of("html", "htm", "xhtml", "shtml");
  private static final Set<String> LINES_ENDINGS = Set.of("jsonl", "ndjson", "jsonlines");

  static Format of(String name, byte[] head) {
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
