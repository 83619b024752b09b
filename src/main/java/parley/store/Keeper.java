package parley.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a stream of articles, a batch at a time: at the latest a second after an article came it is
 * on the disk. When the disk fails, nothing more is kept and {@link #failure} tells; the stream
 * goes on.
 *
 * <p>Several threads may call; whoever ends the program calls {@link #close} and loses nothing.
 */
public final class Keeper implements AutoCloseable {

  private static final int BATCH_ARTICLES = 100;
  private static final long BATCH_CHARACTERS = 20_000_000;
  private static final long BATCH_NANOS = 1_000_000_000;

  private final RecordStore store;
  private final String maker;
  private final BiConsumer<KeptArticle, Outcome> kept;
  private final List<KeptArticle> waiting = new ArrayList<>();
  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private long characters;
  private long since;
  private boolean closed;
  private @Nullable StoreException failure;

  /**
   * Opens the record, and makes it where there is none.
   *
   * @param maker the version of Parley that reads the articles
   */
  public Keeper(Path file, String maker) throws StoreException {
    this(file, maker, (article, outcome) -> {});
  }

  /**
   * The same, for somebody who wants to know of each article what became of it.
   *
   * @param kept told once an article is on the disk
   */
  public Keeper(Path file, String maker, BiConsumer<KeptArticle, Outcome> kept)
      throws StoreException {
    this.store = RecordStore.open(file);
    this.maker = maker;
    this.kept = kept;
  }

  /**
   * Takes an article, and tells whether more is wanted: no longer when the record was closed.
   *
   * @param now nanoseconds of a clock that only goes forward, as of {@link System#nanoTime}
   */
  public synchronized boolean keep(KeptArticle article, long now) {
    if (closed || failure != null) {
      return !closed;
    }
    if (waiting.isEmpty()) {
      since = now;
    }
    waiting.add(article);
    characters += article.size();
    if (waiting.size() >= BATCH_ARTICLES || characters >= BATCH_CHARACTERS) {
      write();
    } else {
      tick(now);
    }
    return true;
  }

  /** Writes what has waited long enough. */
  public synchronized void tick(long now) {
    if (!waiting.isEmpty() && now - since >= BATCH_NANOS) {
      write();
    }
  }

  /** How many articles became what. */
  public synchronized Map<Outcome, Long> outcomes() {
    return new EnumMap<>(outcomes);
  }

  /** Why nothing is kept any more; null while all is well. */
  public synchronized @Nullable StoreException failure() {
    return failure;
  }

  /** Writes what still waits, and closes the record. */
  @Override
  public synchronized void close() {
    if (!closed) {
      write();
      closed = true;
      store.close();
    }
  }

  private void write() {
    if (waiting.isEmpty() || closed || failure != null) {
      return;
    }
    try {
      List<Outcome> now = store.keep(waiting, maker);
      for (int i = 0; i < now.size(); i++) {
        outcomes.merge(now.get(i), 1L, Long::sum);
        kept.accept(waiting.get(i), now.get(i));
      }
    } catch (StoreException e) {
      failure = e;
    }
    waiting.clear();
    characters = 0;
  }
}
