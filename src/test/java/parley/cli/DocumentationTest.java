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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Holds the documents against the code: what they name has to be there. */
class DocumentationTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern CLASS = Pattern.compile("`(parley(?:\\.[a-z]+)+\\.[A-Z]\\w*)`");
  private static final Pattern FILE = Pattern.compile("`((?:src|docs|etc|samples)/[\\w./-]+)`");
  private static final Pattern COMMAND =
      Pattern.compile("(?m)(?:^|[`\\s])(?:\\./)?parley ([a-z]+)((?: +[^\\n`#]*)?)");
  private static final Pattern BUILD = Pattern.compile("\\./build ([a-z]+)");
  private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z-]+");

  static List<Path> documents() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> here = Files.list(Path.of("."))) {
      found.addAll(here.filter(f -> f.toString().endsWith(".md")).sorted().toList());
    }
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      found.addAll(docs.filter(f -> f.toString().endsWith(".md")).sorted().toList());
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksAndFilesAreThere(Path document) throws IOException {
    String text = Files.readString(document);
    List<String> lost = new ArrayList<>();
    Path folder = Path.of("").resolve(document).resolveSibling("");
    for (String target : all(LINK, text)) {
      if (!target.contains("://") && !Files.exists(folder.resolve(target))) {
        lost.add(target);
      }
    }
    for (String target : all(FILE, text)) {
      if (!Files.exists(Path.of(target))) {
        lost.add(target);
      }
    }
    assertThat(lost).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void classesAreThere(Path document) throws IOException {
    List<String> lost = new ArrayList<>();
    for (String name : all(CLASS, Files.readString(document))) {
      String file = name.replace('.', '/') + ".java";
      if (!Files.exists(Path.of("src/main/java", file))
          && !Files.exists(Path.of("src/test/java", file))
          && !Files.exists(Path.of("src/compare/java", file))) {
        lost.add(name);
      }
    }
    assertThat(lost).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void commandsAndOptionsAreThere(Path document) throws IOException {
    CommandLine parley = Main.commandLine();
    Set<String> lost = new TreeSet<>();
    Matcher matcher = COMMAND.matcher(codeOf(Files.readString(document)));
    while (matcher.find()) {
      CommandLine command = parley.getSubcommands().get(matcher.group(1));
      if (command == null) {
        lost.add(matcher.group(1));
        continue;
      }
      for (String option : all(OPTION, matcher.group(2), 0)) {
        if (command.getCommandSpec().findOption(option) == null
            && command.getSubcommands().values().stream()
                .allMatch(below -> below.getCommandSpec().findOption(option) == null)) {
          lost.add(matcher.group(1) + " " + option);
        }
      }
    }
    String build = Files.readString(Path.of("build"));
    for (String name : all(BUILD, Files.readString(document))) {
      if (!Pattern.compile("(?m)^\\s*\\(?([a-z |]*\\b)?" + name + "\\b[a-z |]*\\)")
          .matcher(build)
          .find()) {
        lost.add("./build " + name);
      }
    }
    assertThat(lost).isEmpty();
  }

  /** What the README shows under a call of {@code parley} is what that call prints. */
  @Test
  void theTranscriptInTheReadmeIsTrue() throws IOException {
    List<String> lines = Files.readString(Path.of("README.md")).lines().toList();
    int at = 0;
    while (!lines.get(at).startsWith("    $ ./parley ")) {
      at++;
    }
    String[] call = lines.get(at).substring("    $ ./parley ".length()).split(" ", -1);
    List<String> shown = new ArrayList<>();
    for (String line : lines.subList(at + 1, lines.size())) {
      if (!line.isEmpty() && !line.startsWith("    ")) {
        break;
      }
      shown.add(line.isEmpty() ? line : line.substring(4));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Surroundings surroundings =
        Surroundings.of(
            InputStream.nullInputStream(), out, OutputStream.nullOutputStream(), false, false, 80);
    Main.run(
        surroundings,
        Stream.concat(Stream.of(call), Stream.of("--record", "none")).toArray(String[]::new));
    assertThat(String.join("\n", shown).strip()).isEqualTo(out.toString(UTF_8).strip());
  }

  /** What is set as code: blocks that are indented or fenced, and words in backticks. */
  private static String codeOf(String text) {
    StringBuilder code = new StringBuilder();
    boolean fenced = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith("```")) {
        fenced = !fenced;
      } else if (fenced || line.startsWith("    ")) {
        code.append(line).append('\n');
      } else {
        for (String inline : all(Pattern.compile("(`[^`]+`)"), line)) {
          code.append(inline).append('\n');
        }
      }
    }
    return code.toString();
  }

  private static List<String> all(Pattern pattern, String text) {
    return all(pattern, text, 1);
  }

  private static List<String> all(Pattern pattern, String text, int group) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(group));
    }
    return found;
  }
}
