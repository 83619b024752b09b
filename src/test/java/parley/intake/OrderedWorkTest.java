package parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {

  private final List<Integer> taken = new ArrayList<>();

  private OrderedWork.Sink<Integer> sink(int atMost) {
    return new OrderedWork.Sink<>() {
      @Override
      public boolean accept(Integer result) {
        taken.add(result);
        return taken.size() < atMost;
      }

      @Override
      public void idle() {}
    };
  }

  private static Consumer<Consumer<Integer>> numbers(int count) {
    return things -> IntStream.range(0, count).forEach(things::accept);
  }

  @Test
  void handsOnInTheOrderOfTheInput() {
    CountDownLatch second = new CountDownLatch(1);
    // the first can only be done after the second
    new OrderedWork<Integer, Integer>(
            2,
            4,
            n -> {
              if (n == 0) {
                awaitQuietly(second);
              } else {
                second.countDown();
              }
              return n * 10;
            })
        .run(numbers(100), sink(1000));
    assertThat(taken).isEqualTo(IntStream.range(0, 100).mapToObj(n -> n * 10).toList());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void holdsNoMoreThanItsWindow() {
    AtomicInteger brought = new AtomicInteger();
    List<Integer> ahead = new ArrayList<>();
    new OrderedWork<Integer, Integer>(2, 5, n -> n)
        .run(
            things ->
                IntStream.range(0, 500)
                    .forEach(n -> {
                      brought.incrementAndGet();
                      things.accept(n);
                    }),
            new OrderedWork.Sink<>() {
              @Override
              public boolean accept(Integer result) {
                ahead.add(brought.get() - result);
                return true;
              }

              @Override
              public void idle() {}
            });
    // five wait, one waits to wait, one is handed on
    assertThat(ahead).hasSize(500).allMatch(n -> n <= 7);
  }

  @Test
  void stopsWhenNoMoreIsWanted() {
    new OrderedWork<Integer, Integer>(2, 4, n -> n).run(numbers(Integer.MAX_VALUE), sink(3));
    assertThat(taken).containsExactly(0, 1, 2);
  }

  @Test
  void whatTheWorkThrowsIsThrownAfterWhatCameBefore() {
    OrderedWork<Integer, Integer> work =
        new OrderedWork<>(
            2,
            4,
            n -> {
              if (n == 5) {
                throw new IllegalStateException("five");
              }
              return n;
            });
    assertThatThrownBy(() -> work.run(numbers(100), sink(1000)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("five");
    assertThat(taken).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void whatTheSourceThrowsIsThrownToo() {
    OrderedWork<Integer, Integer> work = new OrderedWork<>(2, 4, n -> n);
    assertThatThrownBy(() ->
            work.run(
                things -> {
                  things.accept(1);
                  throw new IllegalArgumentException("source");
                },
                sink(1000)))
        .hasMessage("source");
    assertThat(taken).containsExactly(1);
  }
}
