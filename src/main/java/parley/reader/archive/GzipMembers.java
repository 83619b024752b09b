package parley.reader.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A gzip file that is made of members, as archives of the web are: one for each record, so that one
 * that is damaged costs no other.
 *
 * <p>The stream is what one member holds that begins with a record, and the members behind it that
 * do not. {@link #next} goes on to the one after it; where this one was not read to its end it
 * looks for the beginning of a member in the compressed bytes. Check sums are checked.
 */
final class GzipMembers extends InputStream {

  /** What the first bytes of a part are. */
  static final String RECORD = "WARC/";

  /** A member may unpack to this without being looked at any closer. */
  static final long SMALL = 64_000_000;

  /** Text shrinks to a tenth or so; what shrinks further than this was made to do harm. */
  static final int MOST_RATIO = 100;

  private static final int LONGEST_NAME = 4096;

  /** The first bytes of a member come out of so many compressed ones, or it is none. */
  private static final int LONGEST_START = 1 << 16;

  private final Budget budget;
  private final Held held;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final byte[] first = new byte[RECORD.length()];
  private int firstAt;
  private int firstEnd;
  private long start;
  private long unpacked;
  private long packed;
  private @Nullable BadMember broken;
  private boolean begun;
  private boolean ready;
  private boolean over;
  private boolean ended;

  GzipMembers(InputStream in, Budget budget) {
    this.budget = budget;
    held = new Held(in);
  }

  /** Where the member lies that the part begins with, in the compressed file. */
  long offset() {
    return start;
  }

  /**
   * Goes to the next part.
   *
   * @return false where there is none
   * @throws BadMember where the one that ought to stand there is damaged; the next call looks for
   *     one behind it
   */
  boolean next() throws IOException {
    firstAt = 0;
    if (broken != null) {
      BadMember told = broken;
      broken = null;
      over = false;
      throw told;
    }
    if (ready) {
      ready = false;
      over = false;
      return true;
    }
    if (ended) {
      return false;
    }
    if (!begun) {
      begun = true;
      over = !open();
      ended = over;
      return !over;
    }
    over = !find();
    ended = over;
    return !over;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (over) {
      return -1;
    }
    if (firstAt < firstEnd) {
      int count = Math.min(length, firstEnd - firstAt);
      System.arraycopy(first, firstAt, into, from, count);
      firstAt += count;
      return count;
    }
    while (true) {
      int count = inflate(into, from, length);
      if (count > 0) {
        return count;
      }
      checkTrailer();
      if (!goesOn()) {
        over = true;
        return -1;
      }
      if (firstEnd > 0) {
        return read(into, from, length);
      }
    }
  }

  /** Opens the next member, and tells whether it belongs to this part. */
  private boolean goesOn() throws IOException {
    try {
      if (!open()) {
        ended = true;
        return false;
      }
      ready = peeked();
      return !ready;
    } catch (BadMember e) {
      broken = e; // which is no fault of the part before it
      return false;
    }
  }

  @Override
  public void close() {
    inflater.end();
  }

  /** Unpacks the first bytes of a member, and tells whether a record begins there. */
  private boolean peeked() throws IOException {
    firstEnd = 0;
    firstAt = 0;
    while (firstEnd < first.length) {
      int count = inflate(first, firstEnd, first.length - firstEnd);
      if (count == 0) {
        return false;
      }
      firstEnd += count;
    }
    for (int i = 0; i < first.length; i++) {
      if (first[i] != RECORD.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** As many bytes as come out; 0 at the end of the member. */
  private int inflate(byte[] into, int from, int length) throws IOException {
    try {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          int available = held.ensure(1);
          if (available == 0) {
            throw new BadMember(start, "the file ends in the middle of it");
          }
          inflater.setInput(held.array(), held.at(), available);
        }
        int before = inflater.getRemaining();
        int count = inflater.inflate(into, from, length);
        int used = before - inflater.getRemaining();
        held.skip(used);
        // what is left is set anew: the bytes may move before the next call
        inflater.setInput(into, 0, 0);
        packed += used;
        if (count > 0) {
          sum.update(into, from, count);
          unpacked += count;
          budget.unpacked(count);
          if (unpacked > SMALL && unpacked > MOST_RATIO * packed) {
            throw new BadMember(start, "it unpacks to more than " + MOST_RATIO + " times its size");
          }
          return count;
        }
        if (inflater.needsDictionary() || (unpacked == 0 && packed > LONGEST_START)) {
          throw new BadMember(start, "what is compressed in it is damaged");
        }
      }
      return 0;
    } catch (DataFormatException e) {
      throw new BadMember(start, "what is compressed in it is damaged");
    }
  }

  private void checkTrailer() throws IOException {
    if (held.ensure(8) < 8) {
      throw new BadMember(start, "the file ends in the middle of it");
    }
    long stated = number(0);
    long size = number(4);
    if (stated != sum.getValue() || size != (unpacked & 0xFFFFFFFFL)) {
      throw new BadMember(start, "its check sum is not that of its content");
    }
    held.skip(8);
  }

  private long number(int ahead) {
    return held.peek(ahead)
        | held.peek(ahead + 1) << 8
        | held.peek(ahead + 2) << 16
        | (long) held.peek(ahead + 3) << 24;
  }

  /** Reads the head of a member; false where the file ends. */
  private boolean open() throws IOException {
    held.mark();
    start = held.offset();
    inflater.reset();
    sum.reset();
    unpacked = 0;
    packed = 0;
    firstAt = 0;
    firstEnd = 0;
    if (held.ensure(1) == 0) {
      return false;
    }
    if (!isHead()) {
      throw new BadMember(start, "there is no gzip member where one has to begin");
    }
    int flags = held.peek(3);
    held.skip(10);
    if ((flags & 4) != 0) {
      if (held.ensure(2) < 2) {
        throw new BadMember(start, "its head is damaged");
      }
      skip(2 + (held.peek(0) | held.peek(1) << 8));
    }
    if ((flags & 8) != 0) {
      skipName();
    }
    if ((flags & 16) != 0) {
      skipName();
    }
    if ((flags & 2) != 0) {
      skip(2);
    }
    return true;
  }

  private boolean isHead() throws IOException {
    return held.ensure(10) >= 10
        && held.peek(0) == 0x1F
        && held.peek(1) == 0x8B
        && held.peek(2) == 8
        && (held.peek(3) & 0xE0) == 0;
  }

  private void skip(int count) throws IOException {
    if (held.ensure(count) < count) {
      throw new BadMember(start, "its head is damaged");
    }
    held.skip(count);
  }

  private void skipName() throws IOException {
    for (int i = 0; i < LONGEST_NAME; i++) {
      if (held.ensure(1) == 0) {
        break;
      }
      boolean last = held.peek(0) == 0;
      held.skip(1);
      if (last) {
        return;
      }
    }
    throw new BadMember(start, "its head is damaged");
  }

  /** Looks for the next member that begins with a record, from behind the start of this one. */
  private boolean find() throws IOException {
    held.backTo(start + 1);
    while (held.ensure(10) >= 10) {
      if (!isHead()) {
        held.skip(1);
        held.mark();
        continue;
      }
      try {
        if (open() && peeked()) {
          return true;
        }
      } catch (BadMember e) {
        // it only looked like one
      }
      held.backTo(start + 1);
    }
    return false;
  }
}
