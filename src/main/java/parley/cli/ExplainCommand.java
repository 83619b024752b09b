package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parley.article.Article;
import parley.attribution.AttributionExtractor;
import parley.attribution.Explanation;
import parley.pipeline.Pipeline;
import parley.reader.ArticleReader;
import parley.reader.Input;
import parley.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parley explain}. */
@Command(
    name = "explain",
    header = "Tell why a sentence gave the statements that it gave, or none.",
    description = {
      "",
      "Prints each sentence of the articles and, below it, every statement that was considered in it:"
          + " the rule, the cue, the source and the content that it saw, and whether it was printed"
          + " or why it was left out. 'learned' stands for what was learned from annotated articles.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley explain article.txt | less",
      "  echo 'The mayor said that the road was open.' | parley explain -",
      "",
      "Exit status: 0 all was read; 1 some of the input could not be read;",
      "2 the call was wrong."
    })
final class ExplainCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  private final Problems problems = new Problems();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files and folders, as for 'parley read'; - is standard input.")
  private List<String> paths = List.of();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli asks it
  private HelpOption help = new HelpOption();

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Pipeline pipeline = Pipeline.standard();
    Output output = new Output(surroundings.out());
    ArticleReader reader = ArticleReader.standard();
    for (Input input : reader.inputs(Paths.existing(paths, problems::add), problems::add)) {
      reader.read(
          input,
          surroundings.in(),
          article -> output.print(explained(pipeline, article)),
          problems::add);
    }
    output.flush();
    problems.print(surroundings.errors(), false);
    return problems.anyLost() || output.failure() != null ? Main.LOST : Main.DONE;
  }

  private static String explained(Pipeline pipeline, Article article) {
    StringBuilder out = new StringBuilder();
    Reading reading = pipeline.mark(article);
    for (Explanation explanation : AttributionExtractor.explanations(reading)) {
      out.append(line(explanation.sentence().of(article.text()))).append('\n');
      if (explanation.considered().isEmpty()) {
        out.append("  no cue\n");
      }
      for (Explanation.Considered one : explanation.considered()) {
        out.append("  ").append(one.rule()).append(": ").append(one.verdict()).append('\n');
        if (!one.source().isEmpty()) {
          out.append("    source  ").append(line(one.source())).append('\n');
        }
        if (!one.cue().isEmpty()) {
          out.append("    cue     ").append(line(one.cue())).append('\n');
        }
        for (String part : one.content()) {
          out.append("    content ").append(line(part)).append('\n');
        }
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String line(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
