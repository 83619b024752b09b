package parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.entry.EventKind;

/** What {@code docs/record.md} shows of each kind of event is what Parley makes of its example. */
class RecordDocumentTest {

  private static final Path PAGE = Path.of("docs/record.md");

  /**
   * An example of the page.
   *
   * @param headline empty where the example has none
   * @param printed the lines that stand indented under it
   * @param coded the codes of its events
   */
  record Example(String headline, List<String> body, List<String> printed, String coded) {
    @Override
    public String toString() {
      return body.getFirst();
    }
  }

  @TempDir private Path folder = Path.of(".");

  static List<Example> examples() throws IOException {
    List<Example> found = new ArrayList<>();
    String headline = "";
    List<String> body = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    for (String line : Files.readString(PAGE).lines().toList()) {
      if (line.startsWith("> **")) {
        headline = line.substring("> **".length(), line.length() - "**".length());
      } else if (line.startsWith("> ")) {
        body.add(line.substring(2));
      } else if (line.startsWith("    ")) {
        printed.add(line.substring(2));
      } else if (line.startsWith("Coded: ")) {
        found.add(new Example(headline, List.copyOf(body), List.copyOf(printed), line));
        headline = "";
        body.clear();
        printed.clear();
      }
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isWhatIsPrinted(Example example) throws IOException {
    List<String> lines =
        read(example, "plain")
            .lines()
            .dropWhile(line -> !line.equals("What happened"))
            .skip(1)
            .filter(line -> !line.isBlank())
            .toList();
    assertThat(lines).isEqualTo(example.printed);
    List<String> codes = new ArrayList<>();
    read(example, "jsonl")
        .lines()
        .filter(line -> line.contains("\"type\":\"event\""))
        .forEach(line -> codes.add("`" + codes(line) + "`"));
    assertThat("Coded: " + String.join(" · ", codes)).isEqualTo(example.coded);
  }

  /** {@code CONSULT, phone; CAMEO 041}. */
  private static String codes(String line) {
    Matcher plover = PLOVER.matcher(line);
    List<String> parts = new ArrayList<>();
    if (plover.find()) {
      for (int group = 1; group <= 3; group++) {
        String part = plover.group(group);
        if (part != null) {
          parts.add(part.replace("\"", "").replace(",", ", "));
        }
      }
    }
    Matcher cameo = CAMEO.matcher(line);
    return (parts.isEmpty() ? "no PLOVER event" : String.join(", ", parts))
        + "; "
        + (cameo.find() ? "CAMEO " + cameo.group(1) : "no CAMEO code");
  }

  private static final Pattern PLOVER =
      Pattern.compile(
          "\"plover\":\\{\"event\":\"([A-Z]+)\""
              + "(?:,\"mode\":\"([^\"]+)\")?(?:,\"contexts\":\\[([^]]*)])?}");

  private static final Pattern CAMEO = Pattern.compile("\"cameo\":\"(\\d+)\"");

  /** What {@code parley read} prints of an example that appeared on 6 March 2026. */
  private String read(Example example, String format) throws IOException {
    String headline = example.headline.isEmpty() ? "A story" : example.headline;
    Path story = folder.resolve("story.txt");
    Files.writeString(
        story, headline + "\n6 March 2026\n\n" + String.join("\n\n", example.body) + "\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Surroundings surroundings =
        Surroundings.of(
            InputStream.nullInputStream(), out, OutputStream.nullOutputStream(), false, false, 80);
    Main.run(
        surroundings,
        new String[] {
          "read", story.toString(), "--record", "none", "--only", "event", "--format", format
        });
    return out.toString(UTF_8);
  }

  @Test
  void everyKindHasAnExample() throws IOException {
    List<String> headings =
        Files.readString(PAGE).lines().filter(line -> line.startsWith("### ")).toList();
    assertThat(headings)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(EventKind.values()).map(kind -> "### " + kind.label()).toList());
    assertThat(examples()).hasSizeGreaterThan(headings.size());
  }
}
