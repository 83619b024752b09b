package parley.syntax;

import java.util.Arrays;
import parley.linear.Features;
import parley.linear.Weights;

/**
 * An averaged perceptron over hashed features, in training. {@link #weights} is what it learned.
 */
final class Learner {

  private static final class Row {
    byte[] classes = new byte[2];
    float[] now = new float[2];
    double[] total = new double[2];
    int[] since = new int[2];
    int size;
    int touched;
  }

  private final int classCount;
  private int[] keys = new int[1 << 20];
  private Row[] rows = new Row[1 << 20];
  private int used;
  private int time;

  Learner(int classCount) {
    if (classCount > 127) {
      throw new IllegalArgumentException("too many classes: " + classCount);
    }
    this.classCount = classCount;
  }

  float[] scores(Features features) {
    float[] scores = new float[classCount];
    for (int i = 0; i < features.size(); i++) {
      Row row = rows[slot(features.key(i))];
      if (row != null) {
        for (int k = 0; k < row.size; k++) {
          scores[row.classes[k]] += row.now[k];
        }
      }
    }
    return scores;
  }

  /** Learns from one decision; what would have been chosen, which a tie makes a wrong class. */
  int learn(Features features, int right) {
    float[] scores = scores(features);
    int best = right;
    for (int k = 0; k < scores.length; k++) {
      if (k != right && scores[k] >= scores[best]) {
        best = k;
      }
    }
    tick();
    if (best != right) {
      update(features, right, best);
    }
    return best;
  }

  /** One decision has been made; averages count decisions. */
  void tick() {
    time++;
  }

  void update(Features features, int right, int wrong) {
    for (int i = 0; i < features.size(); i++) {
      int slot = slot(features.key(i));
      Row row = rows[slot];
      if (row == null) {
        if (used * 2 > rows.length) {
          grow();
          slot = slot(features.key(i));
        }
        row = new Row();
        rows[slot] = row;
        keys[slot] = features.key(i);
        used++;
      }
      row.touched++;
      change(row, right, 1);
      change(row, wrong, -1);
    }
  }

  private void change(Row row, int label, float by) {
    int k = 0;
    while (k < row.size && row.classes[k] != label) {
      k++;
    }
    if (k == row.size) {
      if (k == row.classes.length) {
        row.classes = Arrays.copyOf(row.classes, k * 2);
        row.now = Arrays.copyOf(row.now, k * 2);
        row.total = Arrays.copyOf(row.total, k * 2);
        row.since = Arrays.copyOf(row.since, k * 2);
      }
      row.classes[k] = (byte) label;
      row.size++;
      row.since[k] = time;
    }
    row.total[k] += (double) row.now[k] * (time - row.since[k]);
    row.since[k] = time;
    row.now[k] += by;
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9E3779B1) >>> (32 - Integer.numberOfTrailingZeros(keys.length));
    while (rows[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    Row[] oldRows = rows;
    keys = new int[oldKeys.length * 2];
    rows = new Row[oldRows.length * 2];
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != null) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        rows[slot] = oldRows[i];
      }
    }
  }

  /**
   * What of the weights is kept.
   *
   * @param rare features that were corrected fewer times are left out
   * @param scale of the whole numbers that stand for the weights
   * @param least weights nearer to nothing than this are left out
   * @param strongest features without a weight as far from nothing as this are left out
   */
  record Kept(int rare, double scale, int least, int strongest) {

    /** All weights that do not round to nothing. */
    Kept(int rare, double scale) {
      this(rare, scale, 1, 1);
    }
  }

  /** The averaged weights, as small integers. */
  Weights weights(Kept what) {
    long[] order = new long[used];
    int count = 0;
    for (int slot = 0; slot < rows.length; slot++) {
      if (rows[slot] != null && rows[slot].touched >= what.rare()) {
        order[count++] = ((long) keys[slot] << 32) | slot;
      }
    }
    Arrays.sort(order, 0, count);
    int[] kept = new int[count];
    int[] start = new int[count + 1];
    byte[] classes = new byte[1024];
    short[] values = new short[1024];
    int rowCount = 0;
    int size = 0;
    for (int i = 0; i < count; i++) {
      Row row = rows[(int) order[i]];
      int before = size;
      long far = 0;
      for (int k = 0; k < row.size; k++) {
        double total = row.total[k] + (double) row.now[k] * (time - row.since[k]);
        long value = Math.round(total / Math.max(1, time) * what.scale());
        far = Math.max(far, Math.abs(value));
        if (Math.abs(value) >= what.least()) {
          if (size == classes.length) {
            classes = Arrays.copyOf(classes, size * 2);
            values = Arrays.copyOf(values, size * 2);
          }
          classes[size] = row.classes[k];
          values[size++] = (short) Math.clamp(value, -32_000, 32_000);
        }
      }
      if (far < what.strongest()) {
        size = before;
      }
      if (size > before) {
        kept[rowCount++] = (int) (order[i] >> 32);
        start[rowCount] = size;
      }
    }
    return new Weights(
        Arrays.copyOf(kept, rowCount),
        Arrays.copyOf(start, rowCount + 1),
        Arrays.copyOf(classes, size),
        Arrays.copyOf(values, size));
  }
}
