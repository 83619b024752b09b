package parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.score.Annotated;
import parley.score.BratFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley score}. */
@Command(
    name = "score",
    header = "Measure how well Parley reads articles that you annotated.",
    description = {
      "",
      "Reads the articles of a folder, holds what was read against what you marked in them with brat,"
          + " and prints precision (P), recall (R) and their harmonic mean (F1). Statements are"
          + " paired by how much of their content they share; letters and digits count, quotation"
          + " marks and commas at the edges do not.",
      "",
      "The folder holds NAME.txt and NAME.ann side by side, or the folders text and attributions as"
          + " PolNeAR has them. In the .ann file, text spans are joined by events:",
      "",
      "    T1  Source 0 13   Ingrid Solvang",
      "    T2  Cue 14 18     said",
      "    T3  Content 19 51 ...",
      "    E1  Attribution:T4 Source:T1 Cue:T2 Content:T3",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley score attribution --data annotated/",
      "  parley score attribution --data annotated/ --list | less",
      "",
      "found             the contents overlap",
      "half              they share at least half of their letters",
      "all three exact   source, cue and content are the same",
      "quoted            of those with quotation marks: found, and with the right source",
      "",
      "Exit status: 0 all was read; 1 some of the input could not be read;",
      "2 the call was wrong."
    })
final class ScoreCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  private final Problems problems = new Problems();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "WHAT",
      converter = WhatConverter.class,
      description = "What to measure: attribution (who said what).")
  @SuppressWarnings("UnusedVariable") // there is one choice so far
  private String what = "attribution";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "The folder with the texts and the annotations.")
  private @Nullable Path data;

  @Option(
      names = "--list",
      description =
          "Also list each statement that was missed (-), and each that is not annotated (+).")
  private boolean list;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  ScoreCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Reads what to measure. */
  static final class WhatConverter implements ITypeConverter<String> {
    @Override
    public String convert(String word) {
      if (word.equals("attribution")) {
        return word;
      }
      throw Choice.wrong(word, List.of("attribution"));
    }
  }

  @Override
  public Integer call() {
    Path folder = data == null ? Path.of("") : data;
    if (!Files.isDirectory(folder)) {
      throw wrong("no folder lies at " + folder);
    }
    List<Annotated> articles;
    try {
      articles = BratFolder.read(folder, problems::add);
    } catch (IOException e) {
      throw wrong(folder + " could not be read: " + e.getMessage());
    }
    if (articles.isEmpty()) {
      throw wrong(
          folder
              + " holds no annotated article: no NAME.ann beside a NAME.txt, and no folders text"
              + " and attributions");
    }
    return new ScoreRun(surroundings, problems, list).run(articles);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
