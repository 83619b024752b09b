package parley.reader.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much may come out of one file, whatever is packed into it how often. Everything that is
 * unpacked counts, at every depth, against the bytes that were read from the file itself.
 */
public final class Budget {

  /** So much may be unpacked out of however little. */
  static final long SMALL = 1_000_000_000;

  /** Beyond that, so many times what was read. */
  static final int MOST_RATIO = 100;

  private long read;
  private long unpacked;

  /** The file itself. */
  public InputStream reading(InputStream file) {
    return new Counted(file, true);
  }

  /** Something that is unpacked out of it. */
  public InputStream unpacking(InputStream unpacker) {
    return new Counted(unpacker, false);
  }

  void unpacked(long bytes) throws TooMuch {
    unpacked += bytes;
    if (unpacked > SMALL && unpacked / MOST_RATIO > read) {
      throw new TooMuch(
          "it unpacks to more than " + MOST_RATIO + " times its size; no more of it is read");
    }
  }

  /** A file out of which more comes than anybody would pack. */
  public static final class TooMuch extends IOException {

    private static final long serialVersionUID = 1;

    TooMuch(String message) {
      super(message);
    }
  }

  private final class Counted extends FilterInputStream {

    private final boolean file;

    Counted(InputStream in, boolean file) {
      super(in);
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = super.read(into, from, length);
      if (count > 0 && file) {
        read += count;
      } else if (count > 0) {
        unpacked(count);
      }
      return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
      byte[] skipped = new byte[(int) Math.min(Math.max(wanted, 0), 1 << 14)];
      return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
