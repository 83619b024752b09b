package parley.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import parley.article.Problem;
import parley.article.Published;
import parley.reader.mail.InternetMessage;
import parley.reader.mail.Message;
import parley.reader.mail.Message.Enclosure;
import parley.reader.mail.OutlookMessage;

/**
 * Reads a message: its body is an article, and so is everything readable that comes with it.
 *
 * <p>The day on which it was sent is the article's day only if the article has none.
 */
final class MailReader {

  /** A message in a message in a message. */
  private static final int DEEPEST = 3;

  private static final int MOST_ENCLOSURES = 200;

  /** A body with fewer words says "see enclosed". */
  private static final int SHORTEST = 25;

  private final Message message;
  private final Finishing finishing;
  private final Packed.Within within;

  private MailReader(Message message, Finishing finishing, Packed.Within within) {
    this.message = message;
    this.finishing = finishing;
    this.within = within;
  }

  /**
   * Reads a message of the internet.
   *
   * @param within how many messages and archives it is enclosed in
   */
  static void read(byte[] bytes, Finishing finishing, Packed.Within within) {
    new MailReader(InternetMessage.read(bytes), finishing, within).read();
  }

  static void readOutlook(byte[] bytes, Finishing finishing, Packed.Within within)
      throws IOException {
    new MailReader(OutlookMessage.read(bytes), finishing, within).read();
  }

  private void read() {
    if (!message.whole()) {
      finishing.tell(Problem.Kind.DAMAGED, "the message is broken; what could be read was read");
    }
    MailBody body = body();
    List<Enclosure> readable = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Enclosure enclosure : message.enclosures()) {
      if (isReadable(enclosure)) {
        readable.add(enclosure);
      } else if (!isOrnament(enclosure)) {
        others.add(enclosure.name());
      }
    }
    boolean letter = body.words() < SHORTEST && !readable.isEmpty();
    if (!body.blocks().isEmpty() && !letter) {
      TextReader.articles(body.blocks(), new Draft(), draft -> complete(draft, body), finishing);
    } else if (readable.isEmpty()) {
      finishing.tell(Problem.Kind.EMPTY, "the message has no text");
    }
    for (Enclosure enclosure : readable.subList(0, Math.min(readable.size(), MOST_ENCLOSURES))) {
      enclosed(enclosure);
    }
    for (Enclosure enclosure :
        readable.subList(Math.min(readable.size(), MOST_ENCLOSURES), readable.size())) {
      others.add(enclosure.name());
    }
    if (!others.isEmpty()) {
      finishing.tell(Problem.Kind.INCOMPLETE, "what came with it was not read: " + names(others));
    }
  }

  private static String names(List<String> all) {
    List<String> some = all.subList(0, Math.min(all.size(), 20));
    return String.join(", ", some)
        + (all.size() > some.size() ? " and " + (all.size() - some.size()) + " more" : "");
  }

  /** The text where there is one that is more than a pointer to the HTML; else the HTML. */
  private MailBody body() {
    String text = message.text();
    String html = message.html();
    MailBody plain = text == null ? null : MailBody.ofText(text);
    if (html == null) {
      return plain == null ? MailBody.ofText("") : plain;
    }
    MailBody marked;
    try {
      marked = MailBody.of(HtmlBlocks.of(Jsoup.parse(html).body()));
    } catch (DocumentBlocks.TooLong e) {
      finishing.tell(Problem.Kind.TOO_LARGE, "its HTML is longer than a book, and was left out");
      return plain == null ? MailBody.ofText("") : plain;
    }
    return plain != null && plain.words() * 2 > marked.words() ? plain : marked;
  }

  /** Gives the article what the message knows and the article does not say. */
  private void complete(Draft draft, MailBody body) {
    String subject = body.forwardedSubject() == null ? message.subject() : body.forwardedSubject();
    String from = body.forwardedFrom() == null ? message.from() : body.forwardedFrom();
    String sent = body.forwardedDate() == null ? message.sent() : body.forwardedDate();
    if (draft.headline == null && subject != null) {
      String headline = MailBody.bareSubject(subject);
      draft.headline = headline.isEmpty() ? null : headline;
    }
    if (draft.outlet == null && from != null) {
      draft.outlet = outlet(from);
    }
    if (draft.published == null && sent != null) {
      draft.published = sent(sent);
    }
  }

  /** Who sends {@code "The Vareno Courier" <news@courier.example>}, where that is an outlet. */
  private static @Nullable String outlet(String from) {
    int open = from.indexOf('<');
    String name = (open < 0 ? from : from.substring(0, open)).replace("\"", "").strip();
    String known = Outlets.shipped().named(name);
    int at = from.lastIndexOf('@');
    if (known != null || at < 0) {
      return known;
    }
    String host = from.substring(at + 1).replace(">", "").strip().toLowerCase(Locale.ROOT);
    return host.indexOf(' ') < 0 ? Outlets.shipped().at("https://" + host + "/") : null;
  }

  private static @Nullable Published sent(String raw) {
    String date = raw.replaceAll("\\([^)]*\\)", "").strip();
    try {
      return Published.at(OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeParseException e) {
      Published stamp = Days.stamp(date);
      return stamp == null ? Days.line(date) : stamp;
    }
  }

  private boolean isReadable(Enclosure enclosure) {
    String type = enclosure.type();
    byte[] bytes = enclosure.bytes();
    if (bytes.length == 0) {
      return false;
    }
    if (type.equals("message/rfc822") || type.equals("application/vnd.ms-outlook")) {
      return within.depth() < DEEPEST;
    }
    if (Decoded.starts(bytes, 'P', 'K', 3, 4) && Format.ending(enclosure.name()).equals("zip")) {
      return within.depth() < DEEPEST - 1;
    }
    Format format = Format.of(enclosure.name(), head(bytes));
    return switch (format) {
      case PDF -> true;
      case OFFICE -> isDocument(enclosure);
      case PAGE -> true;
      case FEED -> false;
      case MAIL, MAILBOX -> within.depth() < DEEPEST;
      case TEXT ->
          Bytes.advice(head(bytes)) == null
              && (Format.isText(enclosure.name()) || type.equals("text/plain"));
      case JSON, JSON_LINES -> false;
    };
  }

  /** Tables and presentations come with messages too; they are named, and not opened. */
  private static boolean isDocument(Enclosure enclosure) {
    return switch (Format.ending(enclosure.name())) {
      case "xls", "xlsx", "xlsm", "ppt", "pptx", "ods", "odp", "jar", "vsd" -> false;
      default -> true;
    };
  }

  /** Pictures that are shown in the message, signatures, invitations: nobody misses them. */
  private static boolean isOrnament(Enclosure enclosure) {
    String type = enclosure.type();
    return (type.startsWith("image/") && enclosure.inline())
        || type.contains("signature")
        || type.equals("text/calendar")
        || type.startsWith("message/delivery")
        || enclosure.bytes().length == 0;
  }

  private static byte[] head(byte[] bytes) {
    return java.util.Arrays.copyOf(bytes, Math.min(bytes.length, ArticleReader.HEAD));
  }

  private void enclosed(Enclosure enclosure) {
    String name = finishing.file() + ", " + Clean.line(enclosure.name());
    byte[] bytes = enclosure.bytes();
    if (enclosure.type().equals("message/rfc822") && Bytes.advice(head(bytes)) == null) {
      Finishing inside =
          new Finishing(name, Bytes.sha256(bytes), finishing.articles(), finishing.problems());
      read(bytes, inside, within.deeper());
      return;
    }
    try {
      ArticleReader.read(
          name,
          within.budget().unpacking(new ByteArrayInputStream(bytes)),
          within.deeper(),
          finishing.articles(),
          finishing.problems());
    } catch (IOException e) {
      finishing.tell(Problem.Kind.TOO_LARGE, String.valueOf(e.getMessage())); // of the budget
    }
  }
}
