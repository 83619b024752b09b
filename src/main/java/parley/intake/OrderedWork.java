package parley.intake;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
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
public final class OrderedWork<A, B> {

  private static final long TICK_MILLIS = 200;

  /** A place in the order of the things; one without a result is the end. */
  private record Place<B>(@Nullable Future<B> result) {}

  /** Takes the results, on the thread that called {@link #run}. */
  public interface Sink<B> {

    /** Takes the next result and tells whether more is wanted. */
    boolean accept(B result);

    /** Called several times a second while there is nothing to take. */
    void idle();
  }

  private final int threads;
  private final Function<A, B> work;

  private final BlockingQueue<Place<B>> underWay;

  private volatile boolean stopped;

  public OrderedWork(int threads, int window, Function<A, B> work) {
    this.threads = threads;
    this.work = work;
    this.underWay = new ArrayBlockingQueue<>(window);
  }

  /**
   * Runs until the source is at its end, or the sink wants no more. What the source or the work
   * throws is thrown here, after the results of everything before it.
   *
   * @param source brings the things, one after the other, on a thread of its own; once no more are
   *     wanted handing one on throws {@link CancellationException}
   */
  public void run(Consumer<Consumer<A>> source, Sink<B> sink) {
    try (ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("parley-", 1).factory())) {
      Thread.ofPlatform().daemon().name("parley-input").start(() -> feed(source, workers));
      try {
        Future<B> next = next(sink).result();
        while (next != null && sink.accept(result(next, sink))) {
          next = next(sink).result();
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
      source.accept(thing -> put(new Place<>(submitted(thing, workers))));
      put(new Place<>(null));
    } catch (CancellationException e) {
      // nobody takes the results any more
    } catch (RuntimeException | Error e) {
      if (!stopped) {
        put(new Place<>(failed(e)));
      }
    }
  }

  private Future<B> submitted(A thing, ExecutorService workers) {
    try {
      return workers.submit(() -> work.apply(thing));
    } catch (RejectedExecutionException e) {
      throw new CancellationException(); // it has been stopped
    }
  }

  private void put(Place<B> place) {
    try {
      while (!underWay.offer(place, TICK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (stopped) {
          throw new CancellationException();
        }
      }
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  private Place<B> next(Sink<B> sink) throws InterruptedException {
    @Nullable Place<B> next = underWay.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
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
