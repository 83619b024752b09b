package parley.desk.add;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.actor.ActorBook;
import parley.article.Article;
import parley.article.Problem;
import parley.desk.web.Fault;
import parley.dossier.Dossier;
import parley.intake.Inputs;
import parley.intake.OrderedWork;
import parley.intake.Scribe;
import parley.pipeline.ArticleRecord;
import parley.reader.ArticleReader;
import parley.reader.Input;
import parley.store.Keeper;
import parley.store.KeptArticle;
import parley.store.StoreException;

/**
 * Reads what is added into the record, in the order in which it came, on a thread of its own. What
 * reading needs is loaded when there is something to read, so that the desk is there at once.
 */
public final class Intake implements AutoCloseable {

  /** Articles under way per thread. */
  private static final int AHEAD = 8;

  /** More than this many files may not wait: they lie in a folder for a time. */
  private static final int MOST_WAITING = 500;

  /**
   * How it is done.
   *
   * @param record the file
   * @param maker the version of Parley that reads
   * @param threads how many articles are read at a time
   * @param failures where an error in Parley itself is written
   */
  public record Setting(Path record, String maker, int threads, Consumer<Throwable> failures) {}

  /** Something to read. */
  private sealed interface Batch {
    Dossier dossier();
  }

  /** Files and folders that stay where they are. */
  private record Paths(List<String> paths, InputStream standardInput, Dossier dossier)
      implements Batch {}

  /** One file that was sent, and is deleted when it was read. */
  private record Sent(String name, Path file, Dossier dossier) implements Batch {}

  /** What is left of an article once it is read; nothing after an error of ours. */
  private record Read(@Nullable KeptArticle article) {}

  private final Setting setting;
  private final Ledger ledger = new Ledger();
  private final BlockingQueue<Batch> queue = new LinkedBlockingQueue<>();
  private final Thread worker;
  private @Nullable Scribe scribe;
  private @Nullable Dossier scribesDossier;

  private Intake(Setting setting) {
    this.setting = setting;
    this.worker = Thread.ofPlatform().daemon().name("parley-intake").unstarted(this::work);
  }

  /** One that waits for something to read. */
  public static Intake start(Setting setting) {
    Intake intake = new Intake(setting);
    intake.worker.start();
    return intake;
  }

  /**
   * Files and folders, to be read where they lie.
   *
   * @param standardInput what {@code -} stands for
   */
  public void add(List<String> paths, InputStream standardInput, Dossier dossier) {
    ledger.expect(0);
    queue.add(new Paths(List.copyOf(paths), standardInput, dossier));
  }

  /**
   * A file as it was sent or pasted.
   *
   * @param name as it is called; its ending tells what it is
   */
  public void add(String name, byte[] bytes, Dossier dossier) {
    if (ledger.waiting() >= MOST_WAITING) {
      throw new Fault(
              503,
              "Too much at once",
              MOST_WAITING + " files wait to be read.",
              "Try again in a minute, or read the folder with: parley read FOLDER")
          .with("Retry-After", "60");
    }
    try {
      Path file = Files.createTempFile("parley-", ".added");
      try {
        Files.write(file, bytes);
      } catch (IOException e) {
        Files.deleteIfExists(file);
        throw e;
      }
      ledger.expect(1);
      queue.add(new Sent(name, file, dossier));
    } catch (IOException e) {
      throw new Fault(
          500,
          "The file could not be put aside",
          "To be read it has to lie on the disk for a moment: " + e.getMessage(),
          "See whether the disk is full.");
    }
  }

  /** How far it is. */
  public Progress progress() {
    return ledger.now();
  }

  /** Waits until there is something newer to tell, but not for long. */
  Progress progressAfter(long seen, long millis) throws InterruptedException {
    ledger.await(seen, millis);
    return ledger.now();
  }

  boolean isClosed() {
    return ledger.isClosed();
  }

  private void work() {
    try {
      while (!ledger.isClosed()) {
        Batch batch = queue.take();
        try {
          read(batch);
        } catch (StoreException e) {
          ledger.add(notKept(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
          setting.failures().accept(e);
          ledger.add(Problem.failed(null, e));
        } finally {
          discard(batch);
          ledger.finish();
        }
      }
    } catch (InterruptedException e) {
      // the desk is being closed
    }
    queue.forEach(Intake::discard);
  }

  private static void discard(Batch batch) {
    if (batch instanceof Sent sent) {
      try {
        Files.deleteIfExists(sent.file());
      } catch (IOException e) {
        // the system clears its folder of such files sometime
      }
    }
  }

  private void read(Batch batch) throws StoreException {
    List<Input> inputs = inputs(batch);
    Scribe reading = scribe(batch.dossier());
    Keeper keeper =
        new Keeper(
            setting.record(),
            setting.maker(),
            (article, outcome) -> ledger.kept(article.article(), outcome));
    try (keeper) {
      new OrderedWork<Article, Read>(
              setting.threads(), setting.threads() * AHEAD, article -> read(reading, article))
          .run(articles -> articles(batch, inputs, articles), sink(keeper));
    }
    StoreException failure = keeper.failure();
    if (failure != null) {
      throw failure;
    }
  }

  private Scribe scribe(Dossier dossier) {
    Scribe ready = scribe;
    if (ready == null || !dossier.equals(scribesDossier)) {
      ready = Scribe.with(ActorBook.standard(), dossier);
      scribe = ready;
      scribesDossier = dossier;
    }
    return ready;
  }

  /** What there is to read of it: of a folder the files. */
  private List<Input> inputs(Batch batch) {
    return switch (batch) {
      case Paths found -> {
        List<Input> inputs = ArticleReader.standard().inputs(found.paths(), ledger::add);
        ledger.more(inputs.size());
        yield inputs;
      }
      case Sent sent -> List.of(new Input(sent.name(), sent.file()));
    };
  }

  private void articles(Batch batch, List<Input> inputs, Consumer<Article> articles) {
    InputStream standardInput =
        batch instanceof Paths paths ? paths.standardInput() : InputStream.nullInputStream();
    Inputs reader = new Inputs(standardInput, ledger::add, setting.failures());
    for (Input input : inputs) {
      ledger.begin(input.name());
      reader.read(input, articles);
      ledger.end();
    }
  }

  private Read read(Scribe reading, Article article) {
    ArticleRecord found = reading.read(article, ledger::add, setting.failures());
    return new Read(found == null ? null : reading.kept(found));
  }

  private OrderedWork.Sink<Read> sink(Keeper keeper) {
    return new OrderedWork.Sink<>() {
      @Override
      public boolean accept(Read read) {
        if (read.article() != null) {
          keeper.keep(read.article(), System.nanoTime());
        }
        return keeper.failure() == null && !ledger.isClosed();
      }

      @Override
      public void idle() {
        keeper.tick(System.nanoTime());
      }
    };
  }

  private static Progress.Trouble notKept(String why) {
    return new Progress.Trouble(
        "could not be kept",
        null,
        why,
        "See whether the disk is full or the record may be written, and add it again.",
        true);
  }

  /** Ends it; what was read until then is kept. */
  @Override
  public void close() {
    ledger.close();
    worker.interrupt();
    try {
      worker.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
