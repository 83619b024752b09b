package parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output, in UTF-8. Where its reader has gone away, as {@code head} does when it has
 * enough, it is {@linkplain #isClosed closed} and takes no more, quietly.
 */
final class Output {

  private final OutputStream out;
  private boolean closed;
  private @Nullable String failure;

  Output(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  void print(String text) {
    write(() -> out.write(text.getBytes(UTF_8)));
  }

  void flush() {
    write(out::flush);
  }

  /** Whether printing on is of no use. */
  boolean isClosed() {
    return closed;
  }

  /** What went wrong, if it was more than that the reader had enough. */
  @Nullable String failure() {
    return failure;
  }

  private interface Step {
    void run() throws IOException;
  }

  private void write(Step step) {
    if (closed) {
      return;
    }
    try {
      step.run();
    } catch (IOException e) {
      closed = true;
      String message = String.valueOf(e.getMessage());
      // "Broken pipe" on Linux and macOS, "The pipe is being closed" on Windows
      if (!message.toLowerCase(Locale.ROOT).contains("pipe")) {
        failure = message;
      }
    }
  }
}
