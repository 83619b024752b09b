package parley.reader;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Problem;
import parley.reader.archive.Budget;

/**
 * Reads articles from files and folders: plain text and Markdown, web pages, JSON Lines; PDFs,
 * documents of office programs, books, messages; feeds, archives of the web, exports of news
 * databases; packed or not.
 *
 * <pre>{@code
 * ArticleReader reader = ArticleReader.standard();
 * for (Input input : reader.inputs(List.of("articles"), problems::add)) {
 *   reader.read(input, System.in, article -> print(article.headline()), problems::add);
 * }
 * }</pre>
 *
 * <p>Whatever is wrong with an input is a {@link Problem}, and the rest is read all the same.
 */
public final class ArticleReader {

  /** A file that is one text or one page is read whole, and may be this long, in bytes. */
  static final int LONGEST_FILE = 64_000_000;

  /** So much of the beginning is looked at to tell what a file is. */
  static final int HEAD = 8192;

  private ArticleReader() {}

  /** The reader; it loads nothing until it reads. */
  public static ArticleReader standard() {
    return new ArticleReader();
  }

  /**
   * What there is to read under these paths: a folder stands for the files below it, by name. A
   * path that is missing is a problem; {@code -} is standard input.
   */
  public List<Input> inputs(List<String> paths, Consumer<Problem> problems) {
    List<Input> inputs = new ArrayList<>();
    for (String path : paths) {
      Folders.add(path, inputs, problems);
    }
    return inputs;
  }

  /**
   * Reads one input, handing over each article as soon as it is there: of a JSON Lines file no more
   * than one line is held at a time.
   */
  public void read(
      Input input,
      InputStream standardInput,
      Consumer<Article> articles,
      Consumer<Problem> problems) {
    Path path = input.path();
    try {
      if (path == null) {
        read(input.name(), standardInput, articles, problems);
      } else {
        try (InputStream in = Files.newInputStream(path)) {
          read(input.name(), in, articles, problems);
        }
      }
    } catch (IOException e) {
      problems.accept(new Problem(Problem.Kind.UNREADABLE, input.name(), why(e)));
    }
  }

  private static void read(
      String name, InputStream stream, Consumer<Article> articles, Consumer<Problem> problems)
      throws IOException {
    Budget budget = new Budget();
    read(name, budget.reading(stream), new Packed.Within(0, budget), articles, problems);
  }

  /** Reads a file, or one that was packed into another. */
  static void read(
      String name,
      InputStream stream,
      Packed.Within within,
      Consumer<Article> articles,
      Consumer<Problem> problems)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    if (Packed.read(name, head, in, within, articles, problems)) {
      return;
    }
    Format format = Format.of(name, head);
    String advice = format.isBinary() ? null : Bytes.advice(head);
    if (advice != null) {
      problems.accept(new Problem(Problem.Kind.BINARY, name, advice));
      return;
    }
    switch (format) {
      case JSON_LINES -> {
        if (Decoded.starts(head, 0xFF, 0xFE) || Decoded.starts(head, 0xFE, 0xFF)) {
          json(name, in, articles, problems); // UTF-16, whose lines are not those of the bytes
        } else {
          new JsonLines(name, articles, problems).read(in);
        }
      }
      case JSON -> json(name, in, articles, problems);
      case TEXT, FEED, PAGE -> whole(name, in, format, articles, problems);
      case MAILBOX -> new Mailbox(name, within, articles, problems).read(in);
      case PDF, OFFICE, MAIL -> {
        byte[] bytes = bytes(name, in, problems);
        if (bytes != null) {
          paper(
              format, bytes, new Finishing(name, Bytes.sha256(bytes), articles, problems), within);
        }
      }
    }
  }

  /** Only here is anything loaded that such files need. */
  private static void paper(
      Format format, byte[] bytes, Finishing finishing, Packed.Within within) {
    switch (format) {
      case PDF -> PdfReader.read(bytes, finishing);
      case OFFICE -> OfficeReader.read(bytes, finishing, within);
      case MAIL -> MailReader.read(bytes, finishing, within);
      case TEXT, FEED, PAGE, JSON, JSON_LINES, MAILBOX ->
          throw new IllegalArgumentException("no paper: " + format);
    }
  }

  private static void whole(
      String name,
      InputStream in,
      Format format,
      Consumer<Article> articles,
      Consumer<Problem> problems)
      throws IOException {
    byte[] bytes = bytes(name, in, problems);
    if (bytes == null) {
      return;
    }
    Decoded decoded = Decoded.of(bytes, format != Format.TEXT);
    if (decoded.text().isBlank()) {
      problems.accept(new Problem(Problem.Kind.EMPTY, name, "there is nothing in it"));
      return;
    }
    if (!decoded.told() || decoded.replaced() > 0) {
      problems.accept(JsonLines.encoding(decoded, name));
    }
    Finishing finishing = new Finishing(name, Bytes.sha256(bytes), articles, problems);
    switch (format) {
      case PAGE -> {
        if (!Exports.readPage(decoded.text(), name, articles, problems)) {
          PageReader.read(decoded.text(), finishing);
        }
      }
      case FEED -> FeedReader.readXml(decoded.text(), name, articles, problems);
      case TEXT, JSON_LINES, JSON, PDF, OFFICE, MAIL, MAILBOX ->
          TextReader.read(decoded.text(), finishing);
    }
  }

  /** A file called JSON may be JSON Lines all the same; then every line is an object. */
  private static void json(
      String name, InputStream in, Consumer<Article> articles, Consumer<Problem> problems)
      throws IOException {
    byte[] bytes = bytes(name, in, problems);
    if (bytes == null) {
      return;
    }
    JsonLines lines = new JsonLines(name, articles, problems);
    String text = Decoded.of(bytes, false).text();
    if (Format.isObjectALine(text)) {
      lines.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } else {
      lines.readWhole(text, Bytes.sha256(bytes));
    }
  }

  /** All bytes, or null where there are too many. */
  private static byte @Nullable [] bytes(String name, InputStream in, Consumer<Problem> problems)
      throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] chunk = new byte[1 << 16];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      if (all.size() + read > LONGEST_FILE) {
        problems.accept(
            new Problem(
                Problem.Kind.TOO_LARGE,
                name,
                "it has more than "
                    + LONGEST_FILE / 1_000_000
                    + " million bytes; give many articles as JSON Lines, or as a folder of files"));
        return null;
      }
      all.write(chunk, 0, read);
    }
    return all.toByteArray();
  }

  private static String why(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "there is no such file";
      case AccessDeniedException denied -> "it may not be read by this user";
      default -> String.valueOf(e.getMessage());
    };
  }
}
