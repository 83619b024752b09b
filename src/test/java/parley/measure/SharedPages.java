package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import parley.reader.ArticleReader;
import parley.reader.Input;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Web pages that lie among the annotated texts, with what their annotators want of them. */
final class SharedPages {

  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * A page.
   *
   * @param file the page, packed
   * @param body the whole body as annotated, or an empty string
   * @param with words that stand in the body
   * @param without words that stand on the page and not in the body
   */
  record Page(String id, Path file, String body, List<String> with, List<String> without) {

    /** Rules are developed on half of the pages, and nobody looks at the errors of the others. */
    boolean isDeveloped() {
      return Math.floorMod(id.hashCode(), 2) == 0;
    }

    /** The body as Parley reads it; of a page that came apart into several articles, all. */
    String read() throws IOException {
      StringJoiner read = new StringJoiner("\n\n");
      ArticleReader.standard()
          .read(
              new Input(id + ".html", null),
              new ByteArrayInputStream(unpacked(file)),
              article -> read.add(article.text()),
              problem -> {});
      return read.toString();
    }
  }

  private SharedPages() {}

  static List<Page> benchmark() throws IOException {
    Path folder = SharedTexts.at("data/pages/article-extraction-benchmark");
    List<Page> pages = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry :
        MAPPER.readTree(folder.resolve("ground-truth.json")).properties()) {
      Path file = folder.resolve("html/" + entry.getKey() + ".html.gz");
      String body = entry.getValue().path("articleBody").asString();
      pages.add(new Page(entry.getKey(), file, body, List.of(), List.of()));
    }
    return pages;
  }

  /** Captions of pictures are left out of the expected bodies: Parley keeps them apart. */
  static List<Page> mozilla() throws IOException {
    List<Path> folders;
    try (Stream<Path> found =
        Files.list(SharedTexts.at("data/pages/mozilla-readability/test-pages"))) {
      folders = found.sorted().toList();
    }
    List<Page> pages = new ArrayList<>();
    for (Path folder : folders) {
      Document expected =
          Jsoup.parse(new String(unpacked(folder.resolve("expected.html.gz")), UTF_8));
      expected.select("figcaption, script, style").remove();
      expected.select("br").before("\n");
      expected
          .select("p, div, li, dd, dt, td, th, tr, h1, h2, h3, h4, h5, h6, blockquote")
          .append("\n");
      String body = expected.body().wholeText();
      Path file = folder.resolve("source.html.gz");
      pages.add(new Page(folder.getFileName().toString(), file, body, List.of(), List.of()));
    }
    return pages;
  }

  static List<Page> trafilatura() throws IOException {
    Path folder = SharedTexts.at("data/pages/trafilatura-eval");
    List<Page> pages = new ArrayList<>();
    for (JsonNode entry : MAPPER.readTree(folder.resolve("evaldata-en.json"))) {
      String file = entry.path("file").asString();
      Path packed = folder.resolve("html/" + file + ".gz");
      pages.add(
          new Page(file, packed, "", strings(entry.path("with")), strings(entry.path("without"))));
    }
    return pages;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(string -> strings.add(string.asString()));
    return strings;
  }

  private static byte[] unpacked(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      return in.readAllBytes();
    }
  }
}
