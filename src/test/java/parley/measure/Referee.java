package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A script that lies beside the annotated texts: it runs {@code parley read} as a program and
 * prints figures, which are read from its lines. What is right stands at the head of each script.
 */
final class Referee implements Measure {

  /** {@code half P 0.724 R 0.516 F1 0.602 (1130 of 1561 predicted, 2192 gold)}. */
  private static final Pattern TRIPLE =
      Pattern.compile("(\\S.*?) +P (\\d\\.\\d+) +R (\\d\\.\\d+) +F1 (\\d\\.\\d+) +\\((.+)\\)");

  /** {@code chains 0.047 (3 of 64 nested ones)}, {@code source right 0.739}, {@code F1 0.976}. */
  private static final Pattern SINGLE = Pattern.compile("([a-z][a-z0-9 -]*?|F1) (\\d\\.\\d+)");

  /** {@code event 9 of 10 (21 printed)}. */
  private static final Pattern SHARE =
      Pattern.compile("([a-z]+) +(\\d+) of (\\d+) +\\(\\d+ printed\\)");

  /** {@code 44 of 46 expected lines}. */
  private static final Pattern WHOLE = Pattern.compile("(\\d+) of (\\d+) expected lines.*");

  private final String name;
  private final String script;
  private final List<String> arguments;

  /**
   * Prepares a script.
   *
   * @param arguments those of the script; the last one is a path in the shared folder
   */
  Referee(String name, String script, String... arguments) {
    this.name = name;
    this.script = script;
    this.arguments = List.of(arguments);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Figure> figures() throws IOException {
    List<String> call = new ArrayList<>();
    call.add("python3");
    call.add(SharedTexts.at("score").resolve(script).toString());
    call.addAll(arguments.subList(0, arguments.size() - 1));
    call.add(SharedTexts.at(arguments.getLast()).toString());
    ProcessBuilder builder = new ProcessBuilder(call);
    builder.environment().put("PARLEY", parley());
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    List<Figure> figures = new ArrayList<>();
    printed.lines().forEach(line -> read(line, figures));
    if (figures.isEmpty()) {
      throw new IOException(script + " printed no figures: " + printed);
    }
    return figures;
  }

  /** The program as it is compiled now, as a shell would call it. */
  private static String parley() {
    return Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
            "parley.cli.Main")
        .map(word -> "'" + word + "'")
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  /** Reads the figures in a line of a script's. */
  static void read(String line, List<Figure> figures) {
    Matcher triple = TRIPLE.matcher(line);
    if (triple.matches()) {
      String of = triple.group(1);
      figures.add(figure(of + ", precision", triple.group(2), triple.group(5)));
      figures.add(figure(of + ", recall", triple.group(3), ""));
      figures.add(figure(of + ", F1", triple.group(4), ""));
      return;
    }
    Matcher share = SHARE.matcher(line);
    if (share.matches()) {
      figures.add(
          Figure.share(
              share.group(1), Integer.parseInt(share.group(2)), Integer.parseInt(share.group(3))));
      return;
    }
    Matcher whole = WHOLE.matcher(line);
    if (whole.matches()) {
      figures.add(
          Figure.share("all", Integer.parseInt(whole.group(1)), Integer.parseInt(whole.group(2))));
      return;
    }
    if (line.startsWith(" ")) {
      return;
    }
    int colon = line.indexOf(':');
    String before = colon < 0 ? "" : line.substring(0, colon) + ": ";
    Matcher single = SINGLE.matcher(line);
    while (single.find()) {
      figures.add(figure(before + single.group(1).strip(), single.group(2), ""));
    }
  }

  private static Figure figure(String name, String value, String counts) {
    return new Figure(name, Double.parseDouble(value), counts);
  }
}
