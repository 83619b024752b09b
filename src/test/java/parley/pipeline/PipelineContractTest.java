package parley.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.article.Article;
import parley.article.Passage;
import parley.article.Published;
import parley.entry.Entry;
import parley.mark.Mark;

/** What every marker and every extractor owes on any text, held on all of them together. */
class PipelineContractTest {

  private static final Pipeline PIPELINE = Pipeline.standard();

  private static final List<String> WORDS =
      List.of(
          ("Peru Chile said that the envoy “ ” \" ' , . … – ¶ told Reuters he she who met on Friday a day"
                  + " after strike killed at least 12 people in Lima according to proposal includes"
                  + " ceasefire and rejects not will may if direct talks between has accused of being"
                  + " U.S. officials 31 June 2025 😀 é \u0000 \uD800 # ( ) we our 's its both sides"
                  + " differ over border closer")
              .split(" ", -1));

  static Stream<String> texts() {
    Random random = new Random(20260306);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(120);
      for (int k = 0; k < length; k++) {
        text.append(WORDS.get(random.nextInt(WORDS.size())).replace("¶", "\n\n"));
        text.append(random.nextInt(8) == 0 ? "" : " ");
      }
      texts.add(text.toString());
    }
    texts.add("");
    texts.add("\"".repeat(3000));
    texts.add("“".repeat(2000) + "said" + "”".repeat(2000));
    texts.add("and ".repeat(3000));
    texts.add("Peru, ".repeat(2000));
    texts.add("said ".repeat(3000));
    texts.add("a".repeat(50_000));
    texts.add("He told her that ".repeat(800));
    texts.add("the proposal of the proposal ".repeat(500));
    texts.add("2025-04-24 ".repeat(2000));
    return texts.stream();
  }

  private static Article article(String text) {
    return Article.builder("contract", text)
        .outlet("The Harbour Gazette")
        .published(Published.on(LocalDate.of(2026, 3, 6)))
        .build();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void givesTheSameTwiceAndStaysInsideTheText(String text) {
    ArticleRecord first = PIPELINE.read(article(text));
    ArticleRecord second = PIPELINE.read(article(text));
    assertThat(second).isEqualTo(first);
    for (Entry entry : first.entries()) {
      for (Passage passage : entry.passages()) {
        assertThat(passage.span().of(text)).isEqualTo(passage.words());
      }
    }
    for (Mark mark : first.marks()) {
      assertThat(mark.span().end()).isLessThanOrEqualTo(text.length());
    }
    assertThat(first.entries()).extracting(Entry::id).doesNotHaveDuplicates();
  }

  @Test
  void givesTheSameInEveryThread() throws Exception {
    List<String> texts = texts().toList();
    List<ArticleRecord> alone = texts.stream().map(t -> PIPELINE.read(article(t))).toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<ArticleRecord>> work = new ArrayList<>();
      texts.forEach(t -> work.add(() -> PIPELINE.read(article(t))));
      List<ArticleRecord> together = new ArrayList<>();
      for (Future<ArticleRecord> done : pool.invokeAll(work)) {
        together.add(done.get());
      }
      assertThat(together).isEqualTo(alone);
    }
  }

  static Stream<String> repeated() {
    return Stream.of(
        "Peru and Chile met in Lima on Friday. \"We talked,\" the envoy said. He left.\n\n",
        "\"",
        "said ",
        "Peru, ",
        "He told her that ",
        "Ana Quispe and Luis Rojas ",
        "on Friday after a day ",
        "x");
  }

  /**
   * Work is counted in bytes allocated, which are the same on every run. A loop that goes over the
   * same words again and allocates nothing is not seen here.
   */
  @ParameterizedTest
  @MethodSource("repeated")
  void workGrowsNoFasterThanTheText(String unit) {
    int times = 4000 / unit.length() + 1;
    String shorter = unit.repeat(times * 4);
    String longer = unit.repeat(times * 16);
    allocated(shorter);
    long few = allocated(shorter);
    long many = allocated(longer);
    assertThat((double) many / few).as("%,d bytes, then %,d", few, many).isLessThan(6);
  }

  private static long allocated(String text) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Article article = article(text);
    long before = threads.getCurrentThreadAllocatedBytes();
    PIPELINE.read(article);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
