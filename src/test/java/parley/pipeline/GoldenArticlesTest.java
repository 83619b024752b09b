package parley.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Little stories, and the record that a careful reader takes from each. */
class GoldenArticlesTest {

  private static final Pipeline PIPELINE = Pipeline.standard();

  static Stream<Path> articles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void readsAsACarefulReaderWould(Path file) throws IOException {
    GoldenArticle golden = GoldenArticle.read(file);
    List<Map<String, String>> found = new ArrayList<>();
    PIPELINE.read(golden.article()).entries().forEach(entry -> found.add(EntryView.of(entry)));
    List<Map<String, String>> left = new ArrayList<>(found);
    List<String> wrong = new ArrayList<>();
    for (GoldenArticle.Expected line : golden.expected()) {
      Map<String, String> hit = left.stream().filter(line::fits).findFirst().orElse(null);
      if (hit != null) {
        left.remove(hit);
      }
      if (hit == null && !line.missing()) {
        wrong.add("not found: " + line.line());
      }
      if (hit != null && line.missing()) {
        wrong.add("found by now, so no longer missing: " + line.line());
      }
    }
    for (Map<String, String> view : left) {
      if (golden.whole().contains(view.get("type"))) {
        wrong.add("not in the story: " + view);
      }
    }
    assertThat(wrong).as("%s; the record was%n%s", golden.name(), lines(found)).isEmpty();
  }

  private static String lines(List<Map<String, String>> views) {
    StringBuilder lines = new StringBuilder();
    for (Map<String, String> view : views) {
      lines.append("  ").append(view).append('\n');
    }
    return lines.toString();
  }
}
