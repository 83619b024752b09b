package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, and what is said of a call that is wrong. */
class MainTest {

  @Test
  void explainsItself() {
    Call call = Call.of("--help");
    assertThat(call.status()).isEqualTo(Main.DONE);
    assertThat(call.out()).contains("read", "show", "version", "Examples:", "Exit status");
    assertThat(call.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "show", "version"})
  void everyCommandTeachesByExample(String command) {
    Call call = Call.of(command, "--help");
    assertThat(call.status()).isEqualTo(Main.DONE);
    assertThat(call.out()).contains("Example").contains("  parley " + command);
    assertThat(call.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void tellsItsVersion() {
    assertThat(Call.of("--version").out()).startsWith("parley ");
    assertThat(Call.of("version").out()).startsWith("parley ").contains("Java 2");
  }

  static Stream<Arguments> wrongCalls() {
    return Stream.of(
        wrong("Which command?"),
        wrong("Did you mean read?", "raed"),
        wrong("Did you mean --format?", "read", "--fromat", "csv", "x"),
        wrong("Missing required parameter: 'PATH'", "read"),
        wrong("did you mean jsonl?", "read", "x", "--format", "json"),
        wrong("did you mean statement?", "read", "x", "--only", "event,statment"),
        wrong("'mark' is none of", "read", "x", "--only", "mark"),
        wrong("--threads takes a number from 1, not 0", "read", "x", "--threads", "0"),
        wrong("'two' is not an int", "read", "x", "--threads", "two"),
        wrong("--marks needs --format jsonl", "read", "x", "--marks"),
        wrong("did you mean meeting?", "show", "--kind", "meetin"),
        wrong("'24.4.2025' is no day; write it as 2025-04-24", "show", "--from", "24.4.2025"),
        wrong("is after", "show", "--from", "2025-04-24", "--to", "2025-04-23"),
        wrong("needs a word", "show", "--words", "\"\""),
        wrong("nothing to show", "show", "--record", "none"),
        wrong("Unmatched argument", "show", "something"));
  }

  private static Arguments wrong(String message, String... args) {
    return Arguments.of(message, List.of(args));
  }

  @ParameterizedTest
  @MethodSource("wrongCalls")
  void saysWhatIsWrongAndWhereToLook(String message, List<String> args) {
    Call call = Call.of(args.toArray(String[]::new));
    assertThat(call.status()).isEqualTo(Main.WRONG_CALL);
    assertThat(call.err()).contains(message).containsPattern("Try: parley.* --help");
    assertThat(call.out()).isEmpty();
  }

  /** Help has to come at once: nothing of the reading and the keeping may be loaded for it. */
  @ParameterizedTest
  @ValueSource(strings = {"--help", "read --help", "show --help", "version"})
  void helpLoadsNothingOfTheReadingAndTheKeeping(String args) throws Exception {
    assertThat(classesLoadedBy(args.split(" ")))
        .noneMatch(name ->
            name.startsWith("org.sqlite")
                || name.startsWith("org.jdbi")
                || name.startsWith("tools.jackson")
                || name.startsWith("opennlp")
                || name.startsWith("parley.pipeline")
                || name.startsWith("parley.syntax")
                || name.startsWith("parley.reader"));
  }

  /** Who reads one article does not wait for what reads archives of them. */
  @Test
  void aTextLoadsNothingOfWhatReadsArchivesAndFeeds() throws Exception {
    assertThat(classesLoadedBy("read", "samples/5-geneva.txt", "--record", "none"))
        .contains("parley.reader.TextReader")
        .noneMatch(name ->
            name.startsWith("org.netpreserve")
                || name.startsWith("org.brotli")
                || name.startsWith("parley.reader.archive.Warc")
                || name.startsWith("parley.reader.Feed"));
  }

  private static List<String> classesLoadedBy(String... args) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                "parley.cli.Main"));
    command.addAll(List.of(args));
    Path log = Files.createTempFile("parley", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      assertThat(process.waitFor()).isZero();
      List<String> loaded = loaded(log);
      assertThat(loaded).anyMatch(name -> name.startsWith("parley.cli."));
      return loaded;
    } finally {
      Files.delete(log);
    }
  }

  /** Lines such as {@code [0.05s][info][class,load] parley.cli.Main source: file:…}. */
  private static List<String> loaded(Path log) throws IOException {
    List<String> names = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      int from = line.indexOf("[class,load]");
      int to = line.indexOf(" source: ");
      if (from >= 0 && to > from) {
        names.add(line.substring(from + "[class,load]".length(), to).strip());
      }
    }
    return names;
  }
}
