package parley.cli;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import parley.article.Article;
import parley.entry.Entry;
import parley.format.Format;
import parley.format.LineType;
import parley.pipeline.ArticleRecord;
import parley.pipeline.Pipeline;
import parley.reader.ArticleReader;
import parley.reader.Input;

/** One run of {@code parley read}: from paths to printed and kept records. */
final class ReadRun implements OrderedWork.Sink<ReadRun.Done> {

  /** Articles under way per thread: enough that none waits, few enough for the memory. */
  private static final int AHEAD = 4;

  /** An article that was read, and the block to print of it. */
  record Done(ArticleRecord record, String block) {}

  private final Surroundings surroundings;
  private final List<String> paths;
  private final Format format;
  private final Set<LineType> types;
  private final int threads;
  private final boolean quiet;
  private final Output output;
  private final Problems problems = new Problems();
  private final Progress progress;
  private final Map<LineType, Long> counts = new EnumMap<>(LineType.class);
  private long articles;

  ReadRun(
      Surroundings surroundings,
      List<String> paths,
      PrintOptions print,
      boolean marks,
      String record,
      int threads,
      boolean quiet) {
    this.surroundings = surroundings;
    this.paths = paths;
    this.format = Formats.of(print.style(), surroundings);
    this.types = EnumSet.copyOf(print.types());
    if (marks) {
      types.add(LineType.MARK);
    }
    this.threads = threads;
    this.quiet = quiet;
    this.output = new Output(surroundings.out());
    this.progress = new Progress(surroundings.watched() && !quiet);
  }

  int run() {
    output.print(format.opening());
    Pipeline pipeline = Pipeline.standard();
    try (progress) {
      new OrderedWork<Article, Done>(
              threads, threads * AHEAD, article -> read(pipeline, article))
          .run(this::articles, this);
    } finally {
      output.flush();
    }
    summarise();
    return problems.anyLost() || output.failure() != null ? Main.LOST : Main.DONE;
  }

  private void articles(Consumer<Article> articles) {
    ArticleReader reader = ArticleReader.standard();
    List<String> existing = Paths.existing(paths, problems::add);
    for (Input input : reader.inputs(existing, problems::add)) {
      reader.read(input, surroundings.in(), articles, problems::add);
    }
  }

  private Done read(Pipeline pipeline, Article article) {
    ArticleRecord record = pipeline.read(article);
    return new Done(record, format.block(record, types));
  }

  @Override
  public boolean accept(Done done) {
    articles++;
    for (Entry entry : done.record().entries()) {
      counts.merge(LineType.of(entry), 1L, Long::sum);
    }
    output.print(done.block());
    progress.step();
    return !output.isClosed();
  }

  @Override
  public void idle() {
    output.flush();
    progress.show();
  }

  private void summarise() {
    if (!quiet) {
      StringBuilder line = new StringBuilder("Read " + LineType.ARTICLE.counted(articles));
      String before = ": ";
      for (Map.Entry<LineType, Long> count : counts.entrySet()) {
        line.append(before).append(count.getKey().counted(count.getValue()));
        before = ", ";
      }
      surroundings.errors().print(line + ".\n");
    }
    problems.print(surroundings.errors(), quiet);
    if (output.failure() != null) {
      surroundings.errors().print("could not write to standard output: " + output.failure() + "\n");
    }
    surroundings.errors().flush();
  }
}
