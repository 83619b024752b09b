package parley.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.actor.ActorBook;
import parley.article.Article;
import parley.article.Problem;
import parley.dossier.Dossier;
import parley.entry.Entry;
import parley.format.Format;
import parley.format.LineType;
import parley.intake.Inputs;
import parley.intake.OrderedWork;
import parley.intake.Scribe;
import parley.pipeline.ArticleRecord;
import parley.reader.ArticleReader;
import parley.reader.Input;
import parley.store.Keeper;
import parley.store.KeptArticle;
import parley.store.RecordStore;
import parley.store.StoreException;

/**
 * One run of {@code parley read}: from paths to printed and kept records.
 *
 * <p>A thread of its own takes the input apart into articles, several read them, and the calling
 * one prints and keeps what they found, in the order of the articles.
 */
final class ReadRun implements OrderedWork.Sink<ReadRun.Done> {

  /** Articles under way per thread: enough while a batch is written, few enough for the memory. */
  private static final int AHEAD = 16;

  /**
   * An article that was read.
   *
   * @param read false after an error in Parley itself
   * @param block what to print of it
   * @param kept what to keep of it, if anything is kept
   */
  record Done(boolean read, Map<LineType, Long> counts, String block, @Nullable KeptArticle kept) {}

  /**
   * What is to be read, and how.
   *
   * @param kept whether what the record has is read again
   * @param dossier the one whose own issues are to be found
   */
  record Task(
      List<String> paths,
      boolean kept,
      RecordOption record,
      @Nullable Path actors,
      Dossier dossier,
      boolean marks,
      boolean quiet) {
    Task {
      paths = List.copyOf(paths);
    }
  }

  private final Surroundings surroundings;
  private final Task task;
  private final Format format;
  private final Set<LineType> types;
  private final @Nullable Keeper keeper;
  private final Output output;
  private final Problems problems = new Problems();
  private final Progress progress;
  private final Map<LineType, Long> counts = new EnumMap<>(LineType.class);
  private final AtomicBoolean failed = new AtomicBoolean();
  private long articles;

  private ReadRun(
      Surroundings surroundings, Task task, PrintOptions print, @Nullable Keeper keeper) {
    this.surroundings = surroundings;
    this.task = task;
    this.format = Formats.of(print.style(), surroundings);
    this.types = EnumSet.copyOf(print.types());
    if (task.marks()) {
      types.add(LineType.MARK);
    }
    this.keeper = keeper;
    this.output = new Output(surroundings.out());
    this.progress = new Progress(surroundings.watched() && !task.quiet());
  }

  /** Runs to the end and returns the exit status. */
  static int start(Surroundings surroundings, Task task, PrintOptions print, int threads) {
    if (task.record().isNone()) {
      return new ReadRun(surroundings, task, print, null).run(threads);
    }
    Keeper keeper;
    try {
      if (task.kept()) {
        RecordStore.openExisting(task.record().file()).close();
      }
      keeper = new Keeper(task.record().file(), Version.number());
    } catch (StoreException e) {
      return RecordOption.refuse(e, surroundings.errors(), "read");
    }
    // Whoever stops the program early, as with Ctrl-C, keeps what was read until then.
    Thread atTheEnd = new Thread(keeper::close, "parley-keep");
    Runtime.getRuntime().addShutdownHook(atTheEnd);
    try (keeper) {
      return new ReadRun(surroundings, task, print, keeper).run(threads);
    } finally {
      forget(atTheEnd);
    }
  }

  private static void forget(Thread atTheEnd) {
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException e) {
      // the program is being stopped: it has run, or does now
    }
  }

  private int run(int threads) {
    output.print(format.opening());
    Scribe scribe = Scribe.with(book(), task.dossier());
    try (progress) {
      new OrderedWork<Article, Done>(threads, threads * AHEAD, article -> read(scribe, article))
          .run(this::articles, this);
    }
    output.flush();
    if (keeper != null) {
      keeper.close();
    }
    // whoever had enough of the output, as head has, does not want the summary either
    if (!output.isClosed() || output.failure() != null) {
      summarise();
    }
    boolean lost = problems.anyLost() || output.failure() != null;
    return lost || (keeper != null && keeper.failure() != null) ? Main.LOST : Main.DONE;
  }

  private ActorBook book() {
    ActorBook book = ActorBook.standard();
    if (task.actors() == null) {
      return book;
    }
    ActorBook together = book.with(task.actors());
    together.problems().forEach(this::add);
    return together;
  }

  private void articles(Consumer<Article> articles) {
    if (task.kept()) {
      kept(articles);
    }
    List<String> existing = Paths.existing(task.paths(), this::add);
    Inputs inputs = new Inputs(surroundings.in(), this::add, this::failed);
    for (Input input : ArticleReader.standard().inputs(existing, this::add)) {
      inputs.read(input, articles);
    }
  }

  private void kept(Consumer<Article> articles) {
    try (RecordStore store = RecordStore.openExisting(task.record().file())) {
      store.articles(articles);
    } catch (StoreException e) {
      String file = task.record().file().toString();
      add(new Problem(Problem.Kind.UNREADABLE, file, String.valueOf(e.getMessage())));
    }
  }

  private void add(Problem problem) {
    problems.add(problem);
  }

  /** Of an error in Parley itself the summary names the place; the first one is told whole. */
  private void failed(Throwable error) {
    if (!failed.getAndSet(true)) {
      error.printStackTrace(surroundings.errors());
      surroundings.errors().flush();
    }
  }

  private Done read(Scribe scribe, Article article) {
    ArticleRecord found = scribe.read(article, this::add, this::failed);
    if (found == null) {
      return new Done(false, Map.of(), "", null);
    }
    Map<LineType, Long> entries = new EnumMap<>(LineType.class);
    for (Entry entry : found.entries()) {
      entries.merge(LineType.of(entry), 1L, Long::sum);
    }
    return new Done(
        true, entries, format.block(found, types), keeper == null ? null : scribe.kept(found));
  }

  @Override
  public boolean accept(Done done) {
    // kept first, so that whoever stops the program has in the record what was printed
    if (keeper != null && done.kept() != null && !keeper.keep(done.kept(), System.nanoTime())) {
      return false;
    }
    articles += done.read() ? 1 : 0;
    done.counts().forEach((type, count) -> counts.merge(type, count, Long::sum));
    output.print(done.block());
    output.flush();
    progress.step();
    return !output.isClosed();
  }

  @Override
  public void idle() {
    if (keeper != null) {
      keeper.tick(System.nanoTime());
    }
    progress.show();
  }

  private void summarise() {
    StringBuilder text = new StringBuilder();
    if (!task.quiet()) {
      StringJoiner entries = new StringJoiner(", ", ": ", "").setEmptyValue("");
      counts.forEach((type, count) -> entries.add(type.counted(count)));
      text.append("Read ").append(LineType.ARTICLE.counted(articles)).append(entries);
      text.append(task.actors() == null ? "" : ", with the actors of " + task.actors())
          .append(".\n");
      if (keeper != null && keeper.failure() == null) {
        StringJoiner kept = new StringJoiner(", ", ": ", "").setEmptyValue("");
        keeper.outcomes().forEach((outcome, count) -> kept.add(count + " " + outcome.label()));
        text.append("Kept in ").append(task.record().file()).append(kept).append(".\n");
      }
    }
    surroundings.errors().print(text);
    problems.print(surroundings.errors(), task.quiet());
    if (keeper != null && keeper.failure() != null) {
      surroundings.errors().print("Not all was kept: " + keeper.failure().getMessage() + "\n");
    }
    if (output.failure() != null) {
      surroundings.errors().print("could not write to standard output: " + output.failure() + "\n");
    }
    surroundings.errors().flush();
  }
}
