package parley.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote or sent on in a message: without greetings, signatures, what is quoted below
 * an answer, and the way back to the mailing list.
 *
 * @param forwardedSubject of the message that was sent on, where there is one
 */
record MailBody(
    List<Block> blocks,
    @Nullable String forwardedSubject,
    @Nullable String forwardedFrom,
    @Nullable String forwardedDate) {

  /** What is written above a message that is sent on has fewer words. */
  private static final int LONGEST_NOTE = 120;

  /** The lines that name sender, day and subject of what is sent on. */
  private static final int MOST_LINES = 12;

  int words() {
    int words = 0;
    for (Block block : blocks) {
      words += block.words();
    }
    return words;
  }

  static MailBody ofText(String raw) {
    List<String> lines = new ArrayList<>();
    for (String line : unquoted(Clean.text(raw).lines().toList())) {
      if (line.equals("-- ") || line.equals("--")) {
        break; // a signature
      }
      lines.add(line);
    }
    return of(Layout.blocks(lines, line -> isField(line) || TextReader.standsAlone(line)));
  }

  /** Without the marks of a message that was quoted whole; what is quoted in part is left out. */
  private static List<String> unquoted(List<String> lines) {
    int quoted = 0;
    int own = 0;
    for (String line : lines) {
      if (line.startsWith(">")) {
        quoted++;
      } else if (!line.isBlank()) {
        own++;
      }
    }
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      boolean mark = line.startsWith(">");
      if (quoted > 3 * own) {
        kept.add(mark ? line.substring(1).stripLeading() : line);
      } else if (!mark) {
        kept.add(line);
      }
    }
    return kept;
  }

  static MailBody of(List<Block> all) {
    int marker = -1;
    int above = 0;
    for (int i = 0; i < all.size() && above <= LONGEST_NOTE; i++) {
      if (isForwarding(all.get(i).text())) {
        marker = i;
        break;
      }
      above += all.get(i).words();
    }
    String subject = null;
    String from = null;
    String date = null;
    int start = Math.max(marker, 0);
    if (marker >= 0) {
      int end = marker;
      for (int i = marker; i < all.size() && i < marker + MOST_LINES; i++) {
        List<String> fields = fields(all.get(i).text());
        if (fields.isEmpty() && i > marker) {
          break;
        }
        for (String field : fields) {
          String value = field.substring(field.indexOf(':') + 1).strip();
          switch (name(field)) {
            case "subject" -> subject = value;
            case "from" -> from = value;
            case "date", "sent" -> date = value;
            default -> {}
          }
        }
        end = i;
      }
      start = end + 1;
    }
    List<Block> kept = new ArrayList<>();
    for (Block block : all.subList(Math.min(start, all.size()), all.size())) {
      if (isAnswered(block.text())) {
        break;
      }
      if (!isGreeting(block, kept.isEmpty()) && !isWayBack(block)) {
        kept.add(block);
      }
    }
    return new MailBody(kept, subject, from, date);
  }

  private static boolean isForwarding(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return (lower.startsWith("---") && lower.contains("forwarded message"))
        || (lower.startsWith("---") && lower.contains("original message"))
        || lower.startsWith("begin forwarded message")
        || lower.startsWith("forwarded message:")
        || (lower.startsWith("from:") && !fields(text).isEmpty());
  }

  /** {@code From: …}, {@code Sent: …}: one or several on a line, as they were run together. */
  private static List<String> fields(String text) {
    List<String> fields = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < text.length() && text.length() < 2_000; i++) {
      boolean begins = (i == 0 || text.charAt(i - 1) == ' ') && fieldAt(text, i) != null;
      if (begins) {
        if (open >= 0) {
          fields.add(text.substring(open, i).strip());
        }
        open = i;
      }
    }
    if (open >= 0) {
      fields.add(text.substring(open).strip());
    }
    return fields;
  }

  private static @Nullable String fieldAt(String text, int at) {
    for (String name : List.of("From", "Date", "Sent", "Subject", "To", "Cc", "Reply-To")) {
      if (text.regionMatches(at, name + ":", 0, name.length() + 1)
          || text.regionMatches(at, "*" + name + ":*", 0, name.length() + 3)) {
        return name;
      }
    }
    return null;
  }

  private static boolean isField(String line) {
    return line.length() < 300 && fieldAt(line, 0) != null;
  }

  private static String name(String field) {
    return field.substring(0, field.indexOf(':')).replace("*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** {@code On Monday, Jane Roe wrote:} stands above what is answered. */
  private static boolean isAnswered(String text) {
    return text.length() < 250 && text.startsWith("On ") && text.endsWith("wrote:");
  }

  private static boolean isGreeting(Block block, boolean first) {
    String lower = block.text().toLowerCase(Locale.ROOT);
    boolean comma = lower.endsWith(",") || lower.endsWith("!") || lower.endsWith(":");
    if (first && block.words() <= 8 && comma) {
      return lower.startsWith("dear ")
          || lower.startsWith("hi")
          || lower.startsWith("hello")
          || lower.startsWith("good ")
          || lower.startsWith("all")
          || lower.startsWith("fyi");
    }
    return (first && lower.startsWith("fyi") && block.words() <= 8)
        || lower.startsWith("sent from my ");
  }

  /** {@code Unsubscribe}, {@code View this message in your browser}. */
  private static boolean isWayBack(Block block) {
    String lower = block.text().toLowerCase(Locale.ROOT);
    return block.words() <= 40
        && (lower.contains("unsubscribe")
            || lower.contains("in your browser")
            || lower.contains("in a browser")
            || lower.contains("email preferences")
            || lower.contains("you are receiving this")
            || lower.contains("you received this"));
  }

  /** A subject without {@code Fwd:}, {@code Re:} and the name of a mailing list. */
  static String bareSubject(String subject) {
    String bare = Clean.line(subject);
    while (true) {
      String lower = bare.toLowerCase(Locale.ROOT);
      int colon = bare.indexOf(':');
      if (colon > 0
          && List.of("re", "fw", "fwd", "aw", "wg", "tr").contains(lower.substring(0, colon))) {
        bare = bare.substring(colon + 1).strip();
      } else if (bare.startsWith("[") && bare.indexOf(']') > 0) {
        bare = bare.substring(bare.indexOf(']') + 1).strip();
      } else {
        return bare;
      }
    }
  }
}
