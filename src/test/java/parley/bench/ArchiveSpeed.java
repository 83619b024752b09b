package parley.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import parley.reader.ArticleReader;
import parley.reader.Input;
import parley.reader.archive.Budget;
import parley.reader.archive.Capture;
import parley.reader.archive.MadeWarc;
import parley.reader.archive.Warc;

/**
 * How fast an archive of the web is read on one core, in time of the processor: the records alone,
 * as far as the bytes of every page, and with the articles taken out of the pages. The archive is
 * made here: invented articles amid menus, scripts and lists of links, as pages have them, and
 * pictures between.
 *
 * @param megabytes of the archive in a second of the processor, uncompressed, whatever of it is
 *     compressed
 * @param pages in the same
 */
record ArchiveSpeed(String what, double megabytes, double pages) {

  static final String BEGIN = "<!-- archives: begin, written by ./build bench -->";
  static final String END = "<!-- archives: end -->";

  private static final int PAGES = 400;
  private static final int PICTURE = 30_000;
  private static final int WARM_UPS = 2;
  private static final int ROUNDS = 7;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private interface Reading {
    int pages(byte[] file) throws IOException;
  }

  static List<ArchiveSpeed> ofAll() throws IOException {
    MadeWarc made = made();
    byte[] plain = made.plain();
    byte[] gzip = made.gzip();
    List<ArchiveSpeed> speeds = new ArrayList<>();
    speeds.add(of("records, a gzip member each", plain.length, gzip, ArchiveSpeed::records));
    speeds.add(of("records, not compressed", plain.length, plain, ArchiveSpeed::records));
    speeds.add(of("records and the articles in them", plain.length, gzip, ArchiveSpeed::articles));
    return speeds;
  }

  private static ArchiveSpeed of(String what, int bytes, byte[] file, Reading reading)
      throws IOException {
    List<Double> seconds = new ArrayList<>();
    for (int i = -WARM_UPS; i < ROUNDS; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      if (reading.pages(file) != PAGES) {
        throw new IllegalStateException(what + ": not all pages were read");
      }
      if (i >= 0) {
        seconds.add((THREADS.getCurrentThreadCpuTime() - start) / 1e9);
      }
    }
    seconds.sort(null);
    double median = Measurement.median(seconds);
    return new ArchiveSpeed(what, bytes / 1e6 / median, PAGES / median);
  }

  private static int records(byte[] file) throws IOException {
    AtomicInteger pages = new AtomicInteger();
    Warc.Sink sink =
        new Warc.Sink() {
          @Override
          public void page(Capture capture) {
            pages.incrementAndGet();
          }

          @Override
          public void damaged(long offset, String why) {
            throw new IllegalStateException(why);
          }

          @Override
          public void refused(long offset, @Nullable String address, String why) {
            throw new IllegalStateException(why);
          }
        };
    InputStream in = new ByteArrayInputStream(file);
    Warc.read(in, file[0] == 0x1F, sink, new Budget());
    return pages.get();
  }

  private static int articles(byte[] file) {
    AtomicInteger articles = new AtomicInteger();
    ArticleReader.standard()
        .read(
            new Input("bench.warc.gz", null),
            new ByteArrayInputStream(file),
            article -> articles.incrementAndGet(),
            problem -> {});
    return articles.get();
  }

  private static MadeWarc made() {
    Random random = new Random(1);
    MadeWarc made = new MadeWarc().info();
    List<String> texts = Texts.invented(PAGES, 1);
    for (int i = 0; i < PAGES; i++) {
      made.record(
          "WARC-Type: request\r\nContent-Type: application/http; msgtype=request\r\n",
          "GET / HTTP/1.1\r\nHost: courier.example\r\n\r\n".getBytes(UTF_8));
      made.page("https://courier.example/2031/03/11/" + i, page(texts.get(i), i, random));
      byte[] picture = new byte[PICTURE];
      random.nextBytes(picture);
      made.response(
          "https://courier.example/" + i + ".jpg",
          "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n",
          picture);
    }
    return made;
  }

  private static String page(String text, int number, Random random) {
    StringBuilder html = new StringBuilder("<!doctype html><html><head><title>Talks, part ");
    html.append(number).append("</title><script>");
    for (int i = 0; i < 700; i++) {
      html.append("var a")
          .append(random.nextInt(100_000))
          .append("=function(e){return e.t(\"")
          .append(Integer.toHexString(random.nextInt()))
          .append("\")};");
    }
    html.append("</script></head><body><nav><ul>");
    for (int i = 0; i < 250; i++) {
      html.append("<li class=\"menu-item menu-item-")
          .append(i)
          .append("\"><a href=\"/section/")
          .append(random.nextInt(1000))
          .append("\">Section ")
          .append(i)
          .append("</a></li>\n");
    }
    html.append("</ul></nav><article><h1>Talks, part ").append(number).append("</h1>\n");
    for (String paragraph : text.split("\n\n", -1)) {
      html.append("<p class=\"story-body__text\">").append(paragraph).append("</p>\n");
    }
    html.append("</article><footer>Courier</footer></body></html>");
    return html.toString();
  }

  /** A section of a page, as {@link Report#replaceSection} puts it there. */
  static String section(String machine, String commit, List<ArchiveSpeed> speeds) {
    StringBuilder page = new StringBuilder();
    page.append("Machine: ").append(machine).append("  \n");
    page.append("Commit: ").append(commit).append("  \n");
    page.append(
        String.format(
            Locale.ROOT,
            "Archive: %d made-up pages with menus and scripts, a request and a picture of %d kB to each%n%n",
            PAGES,
            PICTURE / 1000));
    page.append("| an archive of the web, a second of one core | MB, uncompressed | pages |\n");
    page.append("| --- | ---: | ---: |\n");
    for (ArchiveSpeed speed : speeds) {
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %,.0f | %,.0f |%n",
              speed.what(),
              speed.megabytes(),
              speed.pages()));
    }
    return page.toString();
  }
}
