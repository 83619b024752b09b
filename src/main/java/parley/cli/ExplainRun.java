package parley.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parley.article.Article;
import parley.article.Passage;
import parley.attribution.AttributionExtractor;
import parley.attribution.Explanation;
import parley.event.Considered;
import parley.event.EventExtractor;
import parley.pipeline.Pipeline;
import parley.reader.ArticleReader;
import parley.reader.Input;
import parley.reading.Accounts;
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
    List<Considered> events = events(reading);
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
      for (Considered one : events) {
        Passage words = one.event().passages().getFirst();
        if (explanation.sentence().contains(words.span().start())) {
          out.append(line(one, words));
        }
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static List<Considered> events(Reading reading) {
    Accounts accounts = new Accounts(AttributionExtractor.standard().statements(reading));
    return EventExtractor.standard().considered(reading, accounts);
  }

  private static String line(Considered one, Passage words) {
    String who =
        one.event().participants().stream()
            .map(p -> p.role().label() + " " + line(p.who().name()))
            .collect(Collectors.joining("; "));
    return String.format(
        Locale.ROOT,
        "  %s %s: %s (trust %.2f)\n    words   %s\n%s",
        one.event().kind().label(),
        "(" + one.event().evidence().rule() + ")",
        one.isPrinted() ? "printed" : "left out",
        one.trust(),
        line(words.words()),
        who.isEmpty() ? "" : "    who     " + who + "\n");
  }

  private static String line(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
