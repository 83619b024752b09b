package parley.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as bytes, one at a time; never holds more than one. */
final class ByteLines {

  /** Room for the longest text and what is around it. */
  static final int LONGEST = 32_000_000;

  private static final byte[] NOTHING = {};

  private final InputStream in;
  private final byte[] chunk = new byte[1 << 16];
  private int at;
  private int end;
  private int number;
  private boolean tooLong;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /** The next line without its end, or null behind the last one. */
  byte @org.jspecify.annotations.Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean any = false;
    tooLong = false;
    while (fill()) {
      any = true;
      int stop = at;
      while (stop < end && chunk[stop] != '\n') {
        stop++;
      }
      if (line.size() + (stop - at) > LONGEST) {
        tooLong = true;
        line = new ByteArrayOutputStream();
      } else if (!tooLong) {
        line.write(chunk, at, stop - at);
      }
      at = stop;
      if (stop < end) {
        at++;
        break;
      }
    }
    if (!any) {
      return null;
    }
    number++;
    return tooLong ? NOTHING : line.toByteArray();
  }

  /** Which line {@link #next} gave last, from 1. */
  int number() {
    return number;
  }

  /** Whether that line was longer than {@link #LONGEST}, and was left out. */
  boolean tooLong() {
    return tooLong;
  }

  private boolean fill() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    end = Math.max(0, in.read(chunk));
    return end > 0;
  }
}
