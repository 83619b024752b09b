package parley.cli;

import java.util.List;
import parley.article.Article;
import parley.attribution.AttributionExtractor;
import parley.attribution.Explanation;
import parley.pipeline.Pipeline;
import parley.reader.ArticleReader;
import parley.reader.Input;
import parley.reading.Reading;

/** One run of {@code parley explain}. */
final class ExplainRun {

  private final Surroundings surroundings;
  private final Problems problems = new Problems();

  ExplainRun(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  int run(List<String> paths) {
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
