package parley.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How fast a subject went through some texts.
 *
 * @param articlesPerSecond the median of the rounds
 * @param slowest the slowest round, in articles a second
 * @param fastest the fastest round
 * @param tokensPerSecond as articles, counted in words between blanks
 * @param bytesPerArticle allocated, not held
 * @param peakHeapBytes the most that the heap held during the rounds, garbage included
 */
record Measurement(
    String subject,
    int threads,
    double articlesPerSecond,
    double slowest,
    double fastest,
    double tokensPerSecond,
    long bytesPerArticle,
    long peakHeapBytes) {

  /**
   * How long and how often.
   *
   * @param warmUpSeconds before anything is counted
   * @param rounds how many are counted; an odd number has a round in the middle
   * @param roundSeconds the least time for a round, which runs through all texts until it is over
   */
  record Effort(int warmUpSeconds, int rounds, int roundSeconds) {}

  private record Round(double seconds, long articles, long found, long passes, long bytes) {}

  static Measurement of(Subject subject, List<String> texts, int threads, Effort effort)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Round warmUp = round(subject, texts, threads, pool, effort.warmUpSeconds());
      heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
      List<Double> speeds = new ArrayList<>();
      long articles = 0;
      long bytes = 0;
      for (int i = 0; i < effort.rounds(); i++) {
        Round round = round(subject, texts, threads, pool, effort.roundSeconds());
        if (round.found() * warmUp.passes() != warmUp.found() * round.passes()) {
          throw new IllegalStateException(
              "%s found %d in %d passes, and %d in %d"
                  .formatted(
                      subject.name(),
                      warmUp.found(),
                      warmUp.passes(),
                      round.found(),
                      round.passes()));
        }
        speeds.add(round.articles() / round.seconds());
        articles += round.articles();
        bytes += round.bytes();
      }
      long peak = heapPools().stream().mapToLong(heap -> heap.getPeakUsage().getUsed()).sum();
      speeds.sort(null);
      double median = median(speeds);
      return new Measurement(
          subject.name(),
          threads,
          median,
          speeds.getFirst(),
          speeds.getLast(),
          median * tokens(texts) / texts.size(),
          bytes / articles,
          peak);
    }
  }

  /** The middle one of ascending numbers, or the mean of the two in the middle. */
  static double median(List<Double> ascending) {
    int middle = ascending.size() / 2;
    return ascending.size() % 2 == 1
        ? ascending.get(middle)
        : (ascending.get(middle - 1) + ascending.get(middle)) / 2;
  }

  /** Goes through all texts, as often as the time asks for; whole passes only. */
  private static Round round(
      Subject subject, List<String> texts, int threads, ExecutorService pool, int seconds)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    long found = 0;
    long bytes = 0;
    long passes = 0;
    do {
      AtomicInteger next = new AtomicInteger();
      Callable<long[]> worker =
          () -> {
            long before = allocated();
            long sum = 0;
            for (int i = next.getAndIncrement(); i < texts.size(); i = next.getAndIncrement()) {
              sum += subject.work().applyAsInt(texts.get(i));
            }
            return new long[] {sum, allocated() - before};
          };
      List<Callable<long[]>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(worker);
      }
      for (Future<long[]> done : pool.invokeAll(workers)) {
        found += done.get()[0];
        bytes += done.get()[1];
      }
      passes++;
    } while (System.nanoTime() < end);
    double took = (System.nanoTime() - start) / 1e9;
    return new Round(took, passes * texts.size(), found, passes, bytes);
  }

  /** Words between blanks: a measure of length that no tokenizer of ours can change. */
  private static long tokens(List<String> texts) {
    long count = 0;
    for (String text : texts) {
      boolean inside = false;
      for (int i = 0; i < text.length(); i++) {
        boolean blank = Character.isWhitespace(text.charAt(i));
        if (!blank && !inside) {
          count++;
        }
        inside = !blank;
      }
    }
    return count;
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
