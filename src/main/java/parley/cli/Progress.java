package parley.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress line on standard error, once a run has taken two seconds and somebody watches. */
final class Progress implements AutoCloseable {

  private static final long PATIENCE_NANOS = 2_000_000_000L;

  private final boolean wanted;
  private final long begun = System.nanoTime();
  private long articles;
  private @Nullable ProgressBar bar;

  Progress(boolean wanted) {
    this.wanted = wanted;
  }

  /** One more article was read. */
  void step() {
    articles++;
    show();
  }

  /** Shows where the run is, if it is time. */
  void show() {
    if (!wanted) {
      return;
    }
    if (bar == null && System.nanoTime() - begun > PATIENCE_NANOS) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Reading")
              .setUnit(" articles", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .setInitialMax(-1) // how many articles the files hold shows only at the end
              .showSpeed()
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build();
    }
    if (bar != null) {
      bar.stepTo(articles);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
