package parley.desk.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;

/** Reads what comes with a request: not too much, not too many at once, and not for ever. */
final class Bodies {

  /** The longest form, in bytes: an article that is pasted, and more. */
  private static final int LONGEST_FORM = 4_000_000;

  /** The longest file that is dropped, in bytes: what the reader takes. */
  private static final int LONGEST_FILE = 64_000_000;

  /** Files that are received at a time, as each is held in memory. */
  private static final int FILES = 2;

  /** A client may take this long, and longer for what is long. */
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  private static final long NANOS_PER_BYTE = 100_000; // 10 kB a second

  private final Semaphore files = new Semaphore(FILES);

  static boolean isForm(ServerRequest asked) {
    return asked
        .headers()
        .first(HeaderNames.CONTENT_TYPE)
        .orElse("")
        .startsWith("application/x-www-form-urlencoded");
  }

  byte[] form(ServerRequest asked) {
    return read(asked, LONGEST_FORM);
  }

  byte[] file(ServerRequest asked) {
    check(asked, LONGEST_FILE);
    if (!files.tryAcquire()) {
      throw new Fault(
              503,
              "Too many at once",
              "Other files are being received just now.",
              "Try again in a moment.")
          .with("Retry-After", "2");
    }
    try {
      return read(asked, LONGEST_FILE);
    } finally {
      files.release();
    }
  }

  private static void check(ServerRequest asked, int most) {
    if (asked.headers().contentLength().orElse(-1) > most) {
      throw tooLong(most);
    }
  }

  private static byte[] read(ServerRequest asked, int most) {
    check(asked, most);
    long begun = System.nanoTime();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] chunk = new byte[1 << 14];
    try (InputStream in = asked.content().inputStream()) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        if (all.size() + read > most) {
          throw tooLong(most);
        }
        all.write(chunk, 0, read);
        if (System.nanoTime() - begun > PATIENCE_NANOS + all.size() * NANOS_PER_BYTE) {
          throw new Fault(408, "Too slow", "The rest did not come.", "Send it again.");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toByteArray();
  }

  private static Fault tooLong(int most) {
    return new Fault(
        413,
        "Too long",
        "At most " + most / 1_000_000 + " MB are read at once.",
        "Send it in parts, or read it with: parley read FILE");
  }
}
