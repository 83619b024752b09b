package parley.reader.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** What a record holds, as far as its length says. */
final class Body implements ReadableByteChannel {

  private static final int CHUNK = 1 << 14;

  private final Held held;
  private final long length;
  private long left;

  Body(Held held, long length) {
    this.held = held;
    this.length = length;
    this.left = length;
  }

  long length() {
    return length;
  }

  Held held() {
    return held;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (!into.hasRemaining()) {
      return 0;
    }
    int available = left == 0 ? 0 : held.ensure(1);
    if (available == 0) {
      return -1;
    }
    int count = (int) Math.min(Math.min(available, into.remaining()), left);
    into.put(held.array(), held.at(), count);
    held.skip(count);
    left -= count;
    return count;
  }

  /** Goes to the end; false where the file ends before. */
  boolean skipRest() throws IOException {
    while (left > 0) {
      int available = held.ensure((int) Math.min(left, CHUNK));
      if (available == 0) {
        return false;
      }
      int count = (int) Math.min(available, left);
      held.skip(count);
      left -= count;
    }
    return true;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
