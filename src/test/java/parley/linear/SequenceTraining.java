package parley.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Learns a {@link SequenceModel}: a conditional random field, by stochastic gradients whose steps
 * shrink weight by weight. Features seen too seldom are left out, and small weights rounded away.
 *
 * <p>The order is seeded and the arithmetic strict, so that the same rows give the same weights.
 */
public final class SequenceTraining {

  /** A row as seen: by place its features and those of its step, and the label that is right. */
  private static final class Example {
    final int[][] keys;
    final int[][] steps;
    final int[] labels;

    /** Where no other label is possible. */
    final boolean[] fixed;

    Example(int size, int[] labels) {
      keys = new int[size][];
      steps = new int[size][];
      this.labels = labels.clone();
      fixed = new boolean[size];
    }
  }

  /** How learning goes: how often over the rows, how fast, and what is too rare to be learned. */
  public record Pace(int epochs, double rate, double decay, int rare) {}

  /** Weights are stored as whole numbers: so many to one. */
  private static final double SCALE = 200;

  /** Weights nearer to nothing than this, as stored, are left out. */
  private static final int LEAST = 3;

  private final int count;
  private final List<Example> examples = new ArrayList<>();
  private final IntTable table = new IntTable();
  private int[] seen = new int[1 << 16];
  private boolean[] isStep = new boolean[1 << 16];

  private final Pace pace;

  public SequenceTraining(int labels, Pace pace) {
    count = labels;
    this.pace = pace;
  }

  public int size() {
    return examples.size();
  }

  /** Adds a row with the labels that are right. */
  public void add(SequenceModel.Row row, int[] labels) {
    Features features = new Features();
    Example example = new Example(row.size(), labels);
    for (int i = 0; i < labels.length; i++) {
      features.clear();
      row.features(i, features);
      example.keys[i] = ids(features, false);
      features.clear();
      if (i > 0) {
        row.steps(i, features);
      }
      example.steps[i] = ids(features, true);
      example.fixed[i] = isFixed(row, i);
    }
    examples.add(example);
  }

  private boolean isFixed(SequenceModel.Row row, int i) {
    for (int label = 1; label < count; label++) {
      if (row.bias(i, label) != SequenceModel.NEVER) {
        return false;
      }
    }
    return true;
  }

  private int[] ids(Features features, boolean step) {
    int[] ids = new int[features.size()];
    for (int k = 0; k < ids.length; k++) {
      int id = table.id(features.key(k));
      if (id >= seen.length) {
        seen = Arrays.copyOf(seen, seen.length * 2);
        isStep = Arrays.copyOf(isStep, seen.length);
      }
      seen[id]++;
      isStep[id] = step;
      ids[k] = id;
    }
    return ids;
  }

  /** What is learned from the rows. */
  public Weights learn() {
    int pairs = count * count;
    int[] place = new int[table.size()];
    int kept = 0;
    for (int id = 0; id < place.length; id++) {
      place[id] = seen[id] >= pace.rare ? kept : -1;
      kept += seen[id] < pace.rare ? 0 : isStep[id] ? pairs : count;
    }
    for (Example example : examples) {
      for (int i = 0; i < example.keys.length; i++) {
        example.keys[i] = placed(example.keys[i], place);
        example.steps[i] = placed(example.steps[i], place);
      }
    }
    float[] weights = new float[kept];
    float[] squares = new float[kept];
    Integer[] order = new Integer[examples.size()];
    Arrays.setAll(order, i -> i);
    Random random = new Random(7);
    List<Integer> shuffled = Arrays.asList(order);
    for (int epoch = 0; epoch < pace.epochs; epoch++) {
      java.util.Collections.shuffle(shuffled, random);
      for (int index : shuffled) {
        step(examples.get(index), weights, squares);
      }
    }
    return pack(weights, place);
  }

  private static int[] placed(int[] ids, int[] place) {
    int[] places = new int[ids.length];
    int n = 0;
    for (int id : ids) {
      if (place[id] >= 0) {
        places[n++] = place[id];
      }
    }
    return Arrays.copyOf(places, n);
  }

  private void step(Example example, float[] weights, float[] squares) {
    int size = example.keys.length;
    if (size == 0) {
      return;
    }
    double[][] node = new double[size][count];
    double[][] edge = new double[size][count * count];
    for (int i = 0; i < size; i++) {
      for (int base : example.keys[i]) {
        for (int k = 0; k < count; k++) {
          node[i][k] += weights[base + k];
        }
      }
      for (int base : example.steps[i]) {
        for (int k = 0; k < count * count; k++) {
          edge[i][k] += weights[base + k];
        }
      }
      if (example.fixed[i]) {
        for (int k = 1; k < count; k++) {
          node[i][k] = -1e6;
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < count; k++) {
        node[i][k] = StrictMath.exp(Math.min(30, node[i][k]));
      }
      if (i > 0) {
        for (int k = 0; k < count * count; k++) {
          edge[i][k] = StrictMath.exp(Math.min(30, edge[i][k]));
        }
      }
    }
    double[][] forward = new double[size][count];
    double[][] backward = new double[size][count];
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int k = 0; k < count; k++) {
        double in = 1;
        if (i > 0) {
          in = 0;
          for (int b = 0; b < count; b++) {
            in += forward[i - 1][b] * edge[i][b * count + k];
          }
        }
        forward[i][k] = in * node[i][k];
        sum += forward[i][k];
      }
      for (int k = 0; k < count; k++) {
        forward[i][k] /= sum;
      }
    }
    Arrays.fill(backward[size - 1], 1);
    for (int i = size - 2; i >= 0; i--) {
      double sum = 0;
      for (int b = 0; b < count; b++) {
        for (int k = 0; k < count; k++) {
          backward[i][b] += edge[i + 1][b * count + k] * node[i + 1][k] * backward[i + 1][k];
        }
        sum += backward[i][b];
      }
      for (int b = 0; b < count; b++) {
        backward[i][b] /= sum;
      }
    }
    double[] gradient = new double[count];
    double[] stepGradient = new double[count * count];
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int k = 0; k < count; k++) {
        gradient[k] = forward[i][k] * backward[i][k];
        sum += gradient[k];
      }
      for (int k = 0; k < count; k++) {
        gradient[k] = -gradient[k] / sum;
      }
      gradient[example.labels[i]] += 1;
      change(weights, squares, example.keys[i], gradient);
      if (i > 0) {
        double pairs = 0;
        for (int b = 0; b < count; b++) {
          for (int k = 0; k < count; k++) {
            double p = forward[i - 1][b] * edge[i][b * count + k] * node[i][k] * backward[i][k];
            stepGradient[b * count + k] = p;
            pairs += p;
          }
        }
        for (int k = 0; k < stepGradient.length; k++) {
          stepGradient[k] = -stepGradient[k] / pairs;
        }
        stepGradient[example.labels[i - 1] * count + example.labels[i]] += 1;
        change(weights, squares, example.steps[i], stepGradient);
      }
    }
  }

  private void change(float[] weights, float[] squares, int[] places, double[] gradient) {
    for (int k = 0; k < gradient.length; k++) {
      double g = gradient[k];
      if (g > -1e-3 && g < 1e-3) {
        continue;
      }
      for (int base : places) {
        int at = base + k;
        squares[at] += (float) (g * g);
        double by = pace.rate / Math.sqrt(0.1 + squares[at]);
        weights[at] += (float) (by * (g - pace.decay * weights[at]));
      }
    }
  }

  private Weights pack(float[] weights, int[] place) {
    long[] order = new long[place.length];
    int n = 0;
    for (int id = 0; id < place.length; id++) {
      if (place[id] >= 0) {
        order[n++] = (long) table.key(id) << 32 | id;
      }
    }
    Arrays.sort(order, 0, n);
    int[] keys = new int[n];
    int[] start = new int[n + 1];
    byte[] names = new byte[1024];
    short[] values = new short[1024];
    int rows = 0;
    int size = 0;
    for (int i = 0; i < n; i++) {
      int id = (int) order[i];
      int classes = isStep[id] ? count * count : count;
      int before = size;
      for (int k = 0; k < classes; k++) {
        long value = Math.round(weights[place[id] + k] * SCALE);
        if (Math.abs(value) >= LEAST) {
          if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
          }
          names[size] = (byte) (isStep[id] ? count + k : k);
          values[size++] = (short) Math.clamp(value, -32_000, 32_000);
        }
      }
      if (size > before) {
        keys[rows++] = (int) (order[i] >> 32);
        start[rows] = size;
      }
    }
    return new Weights(
        Arrays.copyOf(keys, rows),
        Arrays.copyOf(start, rows + 1),
        Arrays.copyOf(names, size),
        Arrays.copyOf(values, size));
  }

  /** Numbers for keys, in the order in which they are first met. */
  private static final class IntTable {
    private int[] keys = new int[1 << 16];
    private int[] ids = new int[1 << 16];
    private int[] byId = new int[1 << 15];
    private int used;

    int size() {
      return used;
    }

    int key(int id) {
      return byId[id];
    }

    int id(int key) {
      int slot = slot(key);
      if (ids[slot] == 0) {
        if (used * 2 >= keys.length) {
          grow();
          slot = slot(key);
        }
        if (used == byId.length) {
          byId = Arrays.copyOf(byId, used * 2);
        }
        byId[used] = key;
        keys[slot] = key;
        ids[slot] = ++used;
      }
      return ids[slot] - 1;
    }

    private int slot(int key) {
      int mask = keys.length - 1;
      int slot = (key * 0x9E3779B1) >>> (32 - Integer.numberOfTrailingZeros(keys.length));
      while (ids[slot] != 0 && keys[slot] != key) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void grow() {
      int[] oldKeys = keys;
      int[] oldIds = ids;
      keys = new int[oldKeys.length * 2];
      ids = new int[oldIds.length * 2];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldIds[i] != 0) {
          int slot = slot(oldKeys[i]);
          keys[slot] = oldKeys[i];
          ids[slot] = oldIds[i];
        }
      }
    }
  }
}
