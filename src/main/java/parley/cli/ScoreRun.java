package parley.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.entry.Entry;
import parley.intake.OrderedWork;
import parley.pipeline.Pipeline;
import parley.score.Annotated;
import parley.score.AttributionScore;
import parley.score.Share;

/** One run of {@code parley score attribution}: reads the articles and prints the figures. */
final class ScoreRun implements OrderedWork.Sink<ScoreRun.Done> {

  /** Articles under way per thread. */
  private static final int AHEAD = 4;

  /** An article with what was read out of it. */
  record Done(Annotated annotated, List<Entry> entries) {}

  private final Surroundings surroundings;
  private final Problems problems;
  private final boolean list;
  private final Progress progress;
  private final AttributionScore score = new AttributionScore();

  ScoreRun(Surroundings surroundings, Problems problems, boolean list) {
    this.surroundings = surroundings;
    this.problems = problems;
    this.list = list;
    this.progress = new Progress(surroundings.watched());
  }

  int run(List<Annotated> articles) {
    Pipeline pipeline = Pipeline.standard();
    int threads = Runtime.getRuntime().availableProcessors();
    try (progress) {
      new OrderedWork<Annotated, Done>(
              threads,
              threads * AHEAD,
              annotated -> new Done(annotated, pipeline.read(annotated.article()).entries()))
          .run(articles::forEach, this);
    }
    Output output = new Output(surroundings.out());
    output.print(figures());
    if (list) {
      output.print(misses());
    }
    output.flush();
    problems.print(surroundings.errors(), false);
    return problems.anyLost() || output.failure() != null ? Main.LOST : Main.DONE;
  }

  @Override
  public boolean accept(Done done) {
    score.add(done.annotated(), done.entries());
    progress.step();
    return true;
  }

  @Override
  public void idle() {
    progress.show();
  }

  private String figures() {
    StringBuilder out = new StringBuilder();
    out.append(score.articles()).append(score.articles() == 1 ? " article, " : " articles, ");
    out.append(score.words()).append(" words\n");
    for (Map.Entry<String, Share> figure : score.shares().entrySet()) {
      out.append(
          String.format(Locale.ROOT, "%-22s %s\n", figure.getKey(), figure.getValue().line()));
    }
    if (score.quoted() > 0) {
      out.append(
          String.format(
              Locale.ROOT,
              "quoted: %d annotated, found %.3f, source right %.3f\n",
              score.quoted(),
              score.quotedFound(),
              score.quotedSource()));
    }
    return out.toString();
  }

  private String misses() {
    StringBuilder out = new StringBuilder();
    String article = "";
    for (AttributionScore.Miss miss : score.misses()) {
      if (!miss.article().equals(article)) {
        article = miss.article();
        out.append('\n').append(article).append('\n');
      }
      out.append(miss.missed() ? "  - " : "  + ")
          .append(miss.words().words().replaceAll("\\s+", " ").strip())
          .append('\n');
    }
    return out.toString();
  }
}
