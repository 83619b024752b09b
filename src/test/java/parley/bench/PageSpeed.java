package parley.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import parley.bench.Measurement.Effort;
import parley.reader.ArticleReader;
import parley.reader.Input;

/**
 * How fast web pages are read into articles, on one thread: their fields and their bodies, and
 * nothing of the record. Real pages lie beside the checkout; where they are absent nothing is
 * measured.
 */
final class PageSpeed {

  static final String BEGIN = "<!-- pages: begin, written by ./build bench -->";
  static final String END = "<!-- pages: end -->";

  private static final Path FOLDER =
      Path.of("..", "shared", "data", "pages", "article-extraction-benchmark", "html");

  private PageSpeed() {}

  static boolean isPossible() {
    return Files.isDirectory(FOLDER);
  }

  static String section(String machine, String commit, Effort effort)
      throws IOException, InterruptedException, ExecutionException {
    List<String> pages = pages();
    Subject reading = new Subject("web pages", PageSpeed::read);
    return section(machine, commit, pages, Measurement.of(reading, pages, 1, effort));
  }

  static String section(String machine, String commit, List<String> pages, Measurement speed) {
    long characters = pages.stream().mapToLong(String::length).sum();
    return String.format(
        Locale.ROOT,
        """
        Machine: %s \s
        Commit: %s \s
        Pages: %d of the article extraction benchmark, %,d thousand characters each

        | what | pages/s, one core | slowest–fastest | KB/page |
        | --- | ---: | ---: | ---: |
        | fields and body | %,.0f | %,.0f–%,.0f | %,d |
        """,
        machine,
        commit,
        pages.size(),
        characters / Math.max(1, pages.size()) / 1000,
        speed.articlesPerSecond(),
        speed.slowest(),
        speed.fastest(),
        speed.bytesPerArticle() / 1000);
  }

  private static List<String> pages() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(FOLDER)) {
      files = found.sorted().toList();
    }
    List<String> pages = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in =
          new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
        pages.add(new String(in.readAllBytes(), UTF_8));
      }
    }
    return pages;
  }

  /** The characters of the body. */
  private static int read(String page) {
    int[] characters = new int[1];
    ArticleReader.standard()
        .read(
            new Input("page.html", null),
            new ByteArrayInputStream(page.getBytes(UTF_8)),
            article -> characters[0] += article.text().length(),
            problem -> {});
    return characters[0];
  }
}
