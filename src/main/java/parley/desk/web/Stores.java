package parley.desk.web;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedDeque;
import parley.store.RecordStore;
import parley.store.StoreException;

/**
 * Open connections to the record: a request takes one and gives it back, so that each has one of
 * its own and few are opened.
 */
public final class Stores implements AutoCloseable {

  private static final int IDLE = 8;

  private final Path file;
  private final ConcurrentLinkedDeque<RecordStore> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  public Stores(Path file) {
    this.file = file;
  }

  public Path file() {
    return file;
  }

  /** One that nobody else has; make it where there is no record yet. */
  public RecordStore take() throws StoreException {
    if (closed) {
      throw new IllegalStateException("the desk is closed");
    }
    RecordStore store = idle.poll();
    return store != null ? store : RecordStore.open(file);
  }

  /** Gives it back. */
  public void give(RecordStore store) {
    if (idle.size() < IDLE && !closed) {
      idle.push(store);
    } else {
      store.close();
    }
  }

  @Override
  public void close() {
    closed = true;
    for (RecordStore store = idle.poll(); store != null; store = idle.poll()) {
      store.close();
    }
  }
}
