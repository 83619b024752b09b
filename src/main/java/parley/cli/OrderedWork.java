package parley.cli;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does the same work on each of many things, several at a time, and hands the results on in the
 * order of the things.
 *
 * <p>Whoever brings the things waits while as many as {@code window} are under way, so that memory
 * holds no more of them than that.
 */
final class OrderedWork<A, B> {

  private static final long TICK_MILLIS = 200;

  /** Takes the results, on the thread that called {@link #run}. */
  interface Sink<B> {

    /** Takes the next result and tells whether more is wanted. */
    boolean accept(B result);

    /** Called several times a second while there is nothing to take. */
    void idle();
  }

  private final int threads;
  private final Function<A, B> work;

  /** Empty at the end. */
  private final BlockingQueue<Optional<Future<B>>> underWay;

  private volatile boolean stopped;

  OrderedWork(int threads, int window, Function<A, B> work) {
    this.threads = threads;
    this.work = work;
    this.underWay = new ArrayBlockingQueue<>(window);
  }

  /**
   * Runs until the source is at its end, or the sink wants no more. What the source or the work
   * throws is thrown here, after the results of everything before it.
   *
   * @param source brings the things, one after the other, on a thread of its own
   */
  void run(Consumer<Consumer<A>> source, Sink<B> sink) {
    try (ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("parley-", 1).factory())) {
      Thread.ofPlatform().daemon().name("parley-input").start(() -> feed(source, workers));
      try {
        boolean more = true;
        while (more) {
          Optional<Future<B>> next = next(sink);
          more = next.isPresent() && sink.accept(result(next.get(), sink));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        stopped = true;
        workers.shutdownNow();
      }
    }
  }

  private void feed(Consumer<Consumer<A>> source, ExecutorService workers) {
    try {
      source.accept(thing -> put(Optional.of(workers.submit(() -> work.apply(thing)))));
      put(Optional.empty());
    } catch (CancellationException e) {
      // nobody takes the results any more
    } catch (RuntimeException | Error e) {
      if (!stopped) {
        put(Optional.of(failed(e)));
      }
    }
  }

  private void put(Optional<Future<B>> future) {
    try {
      while (!underWay.offer(future, TICK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (stopped) {
          throw new CancellationException();
        }
      }
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  private Optional<Future<B>> next(Sink<B> sink) throws InterruptedException {
    @Nullable Optional<Future<B>> next = underWay.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
    while (next == null) {
      sink.idle();
      next = underWay.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
    }
    return next;
  }

  private B result(Future<B> future, Sink<B> sink) throws InterruptedException {
    while (true) {
      try {
        return future.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        sink.idle();
      } catch (ExecutionException e) {
        throw unchecked(e);
      }
    }
  }

  private static RuntimeException unchecked(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException exception ? exception : new IllegalStateException(e);
  }

  private static <B> Future<B> failed(Throwable cause) {
    CompletableFuture<B> future = new CompletableFuture<>();
    future.completeExceptionally(cause);
    return future;
  }
}
