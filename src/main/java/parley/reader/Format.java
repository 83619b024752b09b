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
  PDF,
  /** A document of an office program, a book: told apart when it is unpacked. */
  OFFICE,
  MAIL,
  /** Many messages in one file. */
  MAILBOX;

  /** Some programs put a little before the mark of a PDF. */
  private static final int PDF_MARK = 1024;

  private static final Set<String> MACHINE_FIELDS =
      Set.of("message-id", "mime-version", "received", "return-path", "delivered-to", "x-mailer");

  private static final int MOST_FIELDS = 200;

  private static final Set<String> TEXT_ENDINGS =
      Set.of("txt", "text", "md", "markdown", "mdown", "article");
  private static final Set<String> PAGE_ENDINGS = Set.of("html", "htm", "xhtml", "shtml");
  private static final Set<String> LINES_ENDINGS = Set.of("jsonl", "ndjson", "jsonlines");

  static Format of(String name, byte[] head) {
    if (isPdf(head)) {
      return PDF; // whatever it is called
    }
    if (isOffice(head)) {
      return OFFICE;
    }
    String ending = ending(name);
    if (ending.equals("eml")) {
      return MAIL;
    }
    if (ending.equals("mbox") || ending.equals("mbx")) {
      return MAILBOX;
    }
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
    if (isMail(start)) {
      return start.startsWith("from ") ? MAILBOX : MAIL;
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
    return this == PDF || this == OFFICE;
  }

  /** Whether a file is called as texts are. */
  static boolean isText(String name) {
    return TEXT_ENDINGS.contains(ending(name));
  }

  private static boolean isOffice(byte[] head) {
    return Decoded.starts(head, 'P', 'K', 3, 4)
        || Decoded.starts(head, 0xD0, 0xCF, 0x11, 0xE0)
        || Decoded.starts(head, '{', '\\', 'r', 't', 'f');
  }

  /**
   * Whether it begins as messages do that came over the internet: with fields, among them one that
   * only machines write.
   */
  private static boolean isMail(String start) {
    boolean machine = false;
    int fields = 0;
    for (String line : start.split("\n", MOST_FIELDS)) {
      String bare = line.strip();
      if (bare.isEmpty()) {
        break;
      }
      int colon = bare.indexOf(':');
      boolean goesOn = Character.isWhitespace(line.charAt(0)) && fields > 0;
      boolean field = colon > 0 && bare.substring(0, colon).matches("[a-z0-9-]+");
      if (!field && !goesOn && !(fields == 0 && bare.startsWith("from "))) {
        return false;
      }
      fields += field ? 1 : 0;
      machine |= field && MACHINE_FIELDS.contains(bare.substring(0, colon));
    }
    return machine && fields >= 3;
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
