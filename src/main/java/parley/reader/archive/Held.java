package parley.reader.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream that can be looked at ahead, and gone back in as far as a mark: where a record turns out
 * to be damaged, what it swallowed is read again.
 *
 * <p>No more than {@link #MOST} bytes are held. Behind a mark that lies further back the oldest
 * ones are forgotten, and what is read again altogether is bounded, so that reading takes linear
 * time.
 */
final class Held {

  /** As many bytes as are held at most. */
  static final int MOST = 1 << 24;

  private static final int LEAST = 1 << 16;

  /** So many bytes may be read again for nothing, and beyond that as many as were read. */
  private static final long AGAIN = 4L * MOST;

  private InputStream in;
  private byte[] bytes = new byte[LEAST];
  private long base;
  private int mark;
  private int at;
  private int end;
  private boolean over;
  private long again;

  Held(InputStream in) {
    this.in = in;
  }

  /** Begins anew with another stream, in the same memory. */
  void restart(InputStream other) {
    in = other;
    base = 0;
    mark = 0;
    at = 0;
    end = 0;
    over = false;
    again = 0;
  }

  /** How many bytes of the stream lie before the next one. */
  long offset() {
    return base + at;
  }

  /** Holds everything from here on. */
  void mark() {
    mark = at;
  }

  /**
   * Brings bytes in until so many can be looked at, and tells how many can: fewer where the stream
   * ends. They are at {@link #at} in {@link #array}.
   */
  int ensure(int wanted) throws IOException {
    while (end - at < wanted && !over) {
      fill();
    }
    return end - at;
  }

  private void fill() throws IOException {
    if (end == bytes.length) {
      makeRoom();
    }
    int read = in.read(bytes, end, bytes.length - end);
    if (read < 0) {
      over = true;
    } else {
      end += read;
    }
  }

  private void makeRoom() {
    int free = Math.min(mark, at);
    if (free < bytes.length / 2 && bytes.length < MOST) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
      return;
    }
    if (free < bytes.length / 2) {
      free = Math.min(at, bytes.length / 2);
    }
    System.arraycopy(bytes, free, bytes, 0, end - free);
    base += free;
    mark = Math.max(0, mark - free);
    at -= free;
    end -= free;
  }

  byte[] array() {
    return bytes;
  }

  int at() {
    return at;
  }

  /** The byte so far ahead, which has to have been ensured. */
  int peek(int ahead) {
    return bytes[at + ahead] & 0xFF;
  }

  /** Goes on by bytes that were ensured. */
  void skip(int count) {
    if (count > end - at) {
      throw new IllegalArgumentException(count + " bytes of " + (end - at));
    }
    at += count;
  }

  /**
   * Goes back to an offset, or as near to it as is still held; stays where it is when too much was
   * read again already.
   */
  void backTo(long offset) {
    long target = Math.max(offset, base + mark);
    long back = offset() - target;
    if (back > 0 && again + back <= AGAIN + offset()) {
      again += back;
      at -= (int) back;
    }
  }

  boolean startsWith(String ascii) throws IOException {
    if (ensure(ascii.length()) < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (peek(i) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
