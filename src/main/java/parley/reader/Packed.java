package parley.reader;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import parley.article.Article;
import parley.article.Problem;
import parley.reader.archive.Budget;

/**
 * What has other files in it: gzip, ZIP, archives of the web. Nothing is written to the disk, and
 * what is packed more than twice is refused.
 */
final class Packed {

  /** A page in a ZIP that is compressed once more is read; a third time nobody packs anything. */
  private static final int DEEPEST = 2;

  private static final int[] RECORD = {'W', 'A', 'R', 'C', '/'};

  /** Where in a ZIP the name of its first file stands. */
  private static final int ZIP_NAME = 30;

  /**
   * In what a file was found.
   *
   * @param depth how often it was packed
   */
  record Within(int depth, Budget budget) {

    Within deeper() {
      return new Within(depth + 1, budget);
    }
  }

  private final String name;
  private final Within within;
  private final Consumer<Article> articles;
  private final Consumer<Problem> problems;

  private Packed(
      String name, Within within, Consumer<Article> articles, Consumer<Problem> problems) {
    this.name = name;
    this.within = within;
    this.articles = articles;
    this.problems = problems;
  }

  /** Reads what is packed; false where nothing is. */
  static boolean read(
      String name,
      byte[] head,
      InputStream in,
      Within within,
      Consumer<Article> articles,
      Consumer<Problem> problems)
      throws IOException {
    boolean gzip = Decoded.starts(head, 0x1F, 0x8B);
    boolean zip = Decoded.starts(head, 'P', 'K', 3, 4) && isZip(name, head);
    boolean begun = beginsRecord(head, gzip);
    boolean warc = begun || isWarc(name);
    if (!gzip && !zip && !warc) {
      return false;
    }
    Packed packed = new Packed(name, within, articles, problems);
    if (within.depth() >= DEEPEST && !(warc && !gzip)) {
      packed.refuse();
      return true;
    }
    try {
      if (warc) {
        boolean compressed = gzip || (Format.ending(name).equals("gz") && !begun);
        ArchiveReader.read(name, in, compressed, within.budget(), articles, problems);
      } else if (zip) {
        packed.unzip(in);
      } else {
        packed.gunzip(in);
      }
    } catch (Budget.TooMuch e) {
      packed.tell(Problem.Kind.TOO_LARGE, String.valueOf(e.getMessage()));
    } catch (ZipException | EOFException e) {
      packed.tell(
          Problem.Kind.DAMAGED,
          "it cannot be unpacked to its end (" + e.getMessage() + "); what came before was read");
    }
    return true;
  }

  private static boolean beginsRecord(byte[] head, boolean gzip) {
    byte[] start = head;
    if (gzip) {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
        start = in.readNBytes(RECORD.length);
      } catch (IOException e) {
        return false;
      }
    }
    return Decoded.starts(start, RECORD);
  }

  /** The first record may be the one that is damaged. */
  private static boolean isWarc(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".warc") || lower.endsWith(".warc.gz");
  }

  /** Documents of office programs and books are ZIP files too. */
  private static boolean isZip(String name, byte[] head) {
    String ending = Format.ending(name);
    if (!ending.equals("zip") && !ending.isEmpty()) {
      return false;
    }
    String first =
        new String(
            head,
            ZIP_NAME,
            Math.max(0, Math.min(head.length - ZIP_NAME, 32)),
            StandardCharsets.ISO_8859_1);
    return !first.startsWith("[Content_Types]")
        && !first.startsWith("mimetype")
        && !first.startsWith("docProps/")
        && !first.startsWith("word/")
        && !first.startsWith("_rels/");
  }

  private void refuse() {
    tell(
        Problem.Kind.TOO_LARGE,
        "it is packed more than " + DEEPEST + " times over; unpack it, and give what is in it");
  }

  private void tell(Problem.Kind kind, String detail) {
    problems.accept(new Problem(kind, name, detail));
  }

  private void gunzip(InputStream in) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    int ending = lower.endsWith(".gz") ? 3 : lower.endsWith(".gzip") ? 5 : 0;
    String inner = name.substring(0, name.length() - ending);
    InputStream unpacked = within.budget().unpacking(new GZIPInputStream(in, 1 << 16));
    ArticleReader.read(inner, unpacked, within.deeper(), articles, problems);
  }

  private void unzip(InputStream in) throws IOException {
    // names that are marked as UTF-8 are read as that; of the others no byte is wrong here
    ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
    boolean any = false;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String inner = called(entry.getName());
      if (!entry.isDirectory() && Folders.isRead(inner)) {
        any = true;
        // whoever reads a file closes it, which must not end the others
        entry(name + "/" + inner, new Open(within.budget().unpacking(zip)));
      }
      drain(zip);
    }
    if (!any) {
      tell(Problem.Kind.EMPTY, "there is nothing in it that could be an article");
    }
  }

  private static String called(String name) {
    boolean bytes = name.chars().allMatch(c -> c < 256);
    return Clean.line(
        bytes ? Decoded.of(name.getBytes(StandardCharsets.ISO_8859_1), false).text() : name);
  }

  private void entry(String inner, InputStream in) throws IOException {
    try {
      ArticleReader.read(inner, in, within.deeper(), articles, problems);
    } catch (CancellationException e) {
      throw e; // nobody wants more articles
    } catch (RuntimeException | StackOverflowError e) {
      problems.accept(Problem.failed(inner, e));
    }
  }

  private void drain(InputStream zip) throws IOException {
    InputStream rest = new BufferedInputStream(within.budget().unpacking(zip), 1 << 14);
    byte[] chunk = new byte[1 << 14];
    while (rest.read(chunk) >= 0) {
      // it counts, whether anybody reads it or not
    }
  }

  private static final class Open extends FilterInputStream {

    Open(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
