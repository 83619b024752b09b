package parley.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.article.Article;
import parley.reader.ArticleReader;
import parley.reader.Input;
import parley.reader.PrintedPdf;
import parley.reader.PrintedPdf.Printed;
import parley.reader.PrintedPdf.Setting;

/** An article that was set in columns over several pages is read as the same article is as text. */
class PrintedArticlesTest {

  private static final Pipeline PIPELINE = Pipeline.standard();

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(1, false, false, 10),
          new Setting(1, true, true, 12),
          new Setting(2, true, true, 10),
          new Setting(2, false, true, 16),
          new Setting(2, true, false, 9),
          new Setting(3, true, true, 10));

  static Stream<Arguments> golden() throws IOException {
    return GoldenArticlesTest.articles()
        .flatMap(file -> SETTINGS.stream().map(setting -> Arguments.of(file, setting)));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void isReadAsItsTextIs(Path file, Setting setting) throws IOException {
    Article story = GoldenArticle.read(file).article();
    String headline = "Word From Two Capitals Before the Talks";
    String day = "6 March 2026";
    List<String> paragraphs = PrintedPdf.paragraphs(story.text());
    String text = headline + "\n\n" + day + "\n\n" + String.join("\n\n", paragraphs);
    Article asText = read("story.txt", text.getBytes(StandardCharsets.UTF_8));
    Printed printed =
        PrintedPdf.print(
            setting,
            "The Harbour Gazette",
            headline,
            day,
            "",
            PrintedPdf.paragraphs(asText.text()));
    Article asPdf = read("story.pdf", printed.pdf());
    assertThat(asPdf.text()).isEqualTo(asText.text());
    assertThat(asPdf.headline()).isEqualTo(asText.headline());
    assertThat(asPdf.published()).isEqualTo(asText.published());
    assertThat(entries(asPdf)).containsExactlyInAnyOrderElementsOf(entries(asText));
  }

  static Stream<Arguments> samples() {
    return Stream.of("1-seizure.txt", "2-envoy.md", "5-geneva.txt", "6-geneva-reykjavik.md")
        .flatMap(file -> SETTINGS.stream().map(setting -> Arguments.of(file, setting)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isReadOverPagesThatCutItsSentences(String file, Setting setting) throws IOException {
    Article sample = sample(file);
    Printed printed =
        PrintedPdf.print(
            setting,
            "The Harbour Gazette | Friday, 20 March 2026",
            String.valueOf(sample.headline()),
            "",
            "The quay of a little harbour in the north. (Photo: Kari Moen)",
            PrintedPdf.paragraphs(sample.text()));
    assertThat(printed.pages()).isGreaterThan(1);
    Article asPdf = read("story.pdf", printed.pdf());
    assertThat(asPdf.text()).isEqualTo(sample.text());
    assertThat(asPdf.headline()).isEqualTo(sample.headline());
    assertThat(String.valueOf(asPdf.published())).isEqualTo("2026-03-20");
    assertThat(asPdf.images())
        .singleElement()
        .satisfies(image -> {
          assertThat(image.caption()).isEqualTo("The quay of a little harbour in the north.");
          assertThat(image.credit()).isEqualTo("Kari Moen");
        });
  }

  private static Article sample(String file) {
    List<Article> read = new ArrayList<>();
    Path path = Path.of("samples", file);
    ArticleReader.standard().read(new Input(file, path), System.in, read::add, problem -> {});
    return read.getFirst();
  }

  private static Article read(String name, byte[] bytes) {
    List<Article> read = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    ArticleReader.standard()
        .read(
            new Input(name, null),
            new ByteArrayInputStream(bytes),
            read::add,
            problem -> problems.add(problem.toString()));
    assertThat(read).as("%s", problems).hasSize(1);
    return read.getFirst();
  }

  private static List<Map<String, String>> entries(Article article) {
    List<Map<String, String>> views = new ArrayList<>();
    PIPELINE.read(article).entries().forEach(entry -> views.add(EntryView.of(entry)));
    return views;
  }
}
