package parley.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import parley.article.Article;
import parley.article.Problem;

/**
 * Reads a mailbox, one message at a time (mbox, RFC 4155): each begins with a line {@code From …}
 * behind a blank one.
 */
final class Mailbox {

  private static final byte[] BEGINNING = "From ".getBytes(StandardCharsets.US_ASCII);

  private final String file;
  private final Packed.Within within;
  private final Consumer<Article> articles;
  private final Consumer<Problem> problems;
  private int number;

  Mailbox(
      String file, Packed.Within within, Consumer<Article> articles, Consumer<Problem> problems) {
    this.file = file;
    this.within = within;
    this.articles = articles;
    this.problems = problems;
  }

  void read(InputStream in) throws IOException {
    ByteLines lines = new ByteLines(in);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean blank = true;
    boolean tooLong = false;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      if (blank && starts(line)) {
        message(message, tooLong);
        message.reset();
        tooLong = false;
      } else if (message.size() + line.length > ArticleReader.LONGEST_FILE || lines.tooLong()) {
        tooLong = true;
      } else {
        int quoted = 0;
        while (quoted < line.length && line[quoted] == '>') {
          quoted++;
        }
        boolean masked = quoted > 0 && starts(line, quoted); // so that it begins no message
        message.write(line, masked ? 1 : 0, line.length - (masked ? 1 : 0));
        message.write('\n');
      }
      blank = line.length == 0 || (line.length == 1 && line[0] == '\r');
    }
    message(message, tooLong);
    if (number == 0) {
      problems.accept(new Problem(Problem.Kind.EMPTY, file, "there is no message in it"));
    }
  }

  private void message(ByteArrayOutputStream message, boolean tooLong) {
    if (message.size() == 0) {
      return;
    }
    String name = file + ", message " + ++number;
    if (tooLong) {
      problems.accept(
          new Problem(
              Problem.Kind.TOO_LARGE,
              name,
              "it has more than " + ArticleReader.LONGEST_FILE + " bytes and was left out"));
      return;
    }
    byte[] bytes = message.toByteArray();
    MailReader.read(
        bytes, new Finishing(name, Bytes.sha256(bytes), articles, problems), within.deeper());
  }

  private static boolean starts(byte[] line) {
    return starts(line, 0);
  }

  private static boolean starts(byte[] line, int from) {
    if (line.length < from + BEGINNING.length) {
      return false;
    }
    for (int i = 0; i < BEGINNING.length; i++) {
      if (line[from + i] != BEGINNING[i]) {
        return false;
      }
    }
    return true;
  }
}
