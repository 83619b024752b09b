package parley.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear model: for each feature, an integer weight for some of the classes.
 *
 * <p>Features are 32-bit hashes, kept in an open-addressed table; two features that share a hash
 * share their weights, in training too. Rows are sparse, as most features speak for a few classes
 * only.
 */
public final class Weights {

  private final int[] keys;
  private final int[] rowStart;
  private final byte[] classes;
  private final short[] values;

  /** The key in the high half, where its row begins plus one in the low half; 0 for nothing. */
  private final long[] slots;

  /**
   * Rows one after the other: how many entries, then each entry with the class in the high half and
   * the weight in the low half, so that one look at memory gets all of a short row.
   */
  private final int[] rows;

  private final int shift;

  /**
   * Keys ascend; row {@code r} has the entries from {@code rowStart[r]} to {@code rowStart[r+1]}.
   */
  public Weights(int[] keys, int[] rowStart, byte[] classes, short[] values) {
    this.keys = keys;
    this.rowStart = rowStart;
    this.classes = classes;
    this.values = values;
    rows = new int[values.length + keys.length];
    int bits = 4;
    while ((1 << bits) < keys.length * 2) {
      bits++;
    }
    shift = 32 - bits;
    slots = new long[1 << bits];
    int at = 0;
    for (int row = 0; row < keys.length; row++) {
      int slot = slot(keys[row]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = (long) keys[row] << 32 | (at + 1);
      rows[at++] = rowStart[row + 1] - rowStart[row];
      for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
        rows[at++] = classes[k] << 16 | (values[k] & 0xFFFF);
      }
    }
  }

  private int slot(int key) {
    return (key * 0x9E3779B1) >>> shift;
  }

  /**
   * Adds the weights of the first {@code count} features to the scores.
   *
   * <p>The table is larger than the processor's caches. All slots are looked up before any is used,
   * so that the waits for memory overlap instead of adding up.
   */
  void addTo(int[] scores, int[] features, int count, long[] found) {
    for (int i = 0; i < count; i++) {
      found[i] = slots[slot(features[i])];
    }
    int hits = 0;
    for (int i = 0; i < count; i++) {
      long slot = found[i];
      if (slot != 0 && (int) (slot >> 32) != features[i]) {
        slot = probe(features[i]);
      }
      if (slot != 0) {
        found[hits++] = slot;
      }
    }
    for (int i = 0; i < hits; i++) {
      int at = (int) found[i];
      int end = at + rows[at - 1];
      for (int k = at; k < end; k++) {
        int entry = rows[k];
        scores[entry >> 16] += (short) entry;
      }
    }
  }

  /** The slot of a feature whose own slot another one has taken. */
  private long probe(int key) {
    int slot = (slot(key) + 1) & (slots.length - 1);
    while (slots[slot] != 0 && (int) (slots[slot] >> 32) != key) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slots[slot];
  }

  public int features() {
    return keys.length;
  }

  public int entries() {
    return classes.length;
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeInt(keys.length);
    out.writeInt(classes.length);
    // columns apart, so that each compresses well
    int before = Integer.MIN_VALUE;
    for (int key : keys) {
      long gap = (long) key - before;
      while (gap >= 0x80) {
        out.writeByte((int) (gap & 0x7F) | 0x80);
        gap >>>= 7;
      }
      out.writeByte((int) gap);
      before = key;
    }
    for (int row = 0; row < keys.length; row++) {
      out.writeByte(rowStart[row + 1] - rowStart[row]);
    }
    out.write(classes);
    // high halves and low halves apart, for the same reason
    byte[] halves = new byte[values.length * 2];
    for (int k = 0; k < values.length; k++) {
      halves[k] = (byte) (values[k] >> 8);
      halves[values.length + k] = (byte) values[k];
    }
    out.write(halves);
  }

  public static Weights read(DataInputStream in) throws IOException {
    int rows = in.readInt();
    int entries = in.readInt();
    int[] keys = new int[rows];
    int before = Integer.MIN_VALUE;
    for (int row = 0; row < rows; row++) {
      long gap = 0;
      int bits = 0;
      int part;
      do {
        part = in.readUnsignedByte();
        gap |= (long) (part & 0x7F) << bits;
        bits += 7;
      } while (part >= 0x80);
      before = (int) (before + gap);
      keys[row] = before;
    }
    byte[] sizes = in.readNBytes(rows);
    int[] rowStart = new int[rows + 1];
    for (int row = 0; row < rows; row++) {
      rowStart[row + 1] = rowStart[row] + (sizes[row] & 0xFF);
    }
    byte[] classes = in.readNBytes(entries);
    byte[] halves = in.readNBytes(entries * 2);
    short[] values = new short[entries];
    for (int k = 0; k < entries; k++) {
      values[k] = (short) (halves[k] << 8 | (halves[entries + k] & 0xFF));
    }
    return new Weights(keys, rowStart, classes, values);
  }
}
