package parley.linear;

import java.util.Arrays;

/**
 * Labels for a row of things, chosen together: each by its own features, and each pair of
 * neighbours by theirs.
 *
 * <p>Class {@code k} of the weights is label {@code k}; class {@code count + before * count + k} is
 * label {@code k} after label {@code before}.
 */
public final class SequenceModel {

  /** Lower than any sum of weights: a label that may not be chosen. */
  public static final int NEVER = -1_000_000_000;

  /** What is seen of a row. */
  public interface Row {
    int size();

    /** Adds the features of the thing at {@code i}. */
    void features(int i, Features features);

    /** Adds the features of the step from the one before {@code i}, which is not the first. */
    void steps(int i, Features features);

    /** What is added to the score of a label at {@code i}; {@link #NEVER} rules it out. */
    int bias(int i, int label);
  }

  private final int count;
  private final Weights weights;

  public SequenceModel(int count, Weights weights) {
    this.count = count;
    this.weights = weights;
  }

  public static int classCount(int labels) {
    return labels + labels * labels;
  }

  /** The labels with the highest score in all. */
  public int[] best(Row row) {
    int size = row.size();
    int[] labels = new int[size];
    if (size == 0) {
      return labels;
    }
    Features features = new Features();
    int[] scores = new int[classCount(count)];
    byte[] from = new byte[size * count];
    int[] before = new int[count];
    int[] now = new int[count];
    for (int i = 0; i < size; i++) {
      features.clear();
      row.features(i, features);
      if (i > 0) {
        row.steps(i, features);
      }
      features.score(weights, scores);
      for (int k = 0; k < count; k++) {
        int best = 0;
        if (i > 0) {
          best = Integer.MIN_VALUE;
          for (int b = 0; b < count; b++) {
            int score = before[b] + scores[count + b * count + k];
            if (score > best) {
              best = score;
              from[i * count + k] = (byte) b;
            }
          }
        }
        now[k] = Math.max(NEVER, best + scores[k] + row.bias(i, k));
      }
      int[] swap = before;
      before = now;
      now = swap;
      keepSmall(before);
    }
    int label = 0;
    for (int k = 1; k < count; k++) {
      if (before[k] > before[label]) {
        label = k;
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      labels[i] = label;
      label = from[i * count + label];
    }
    return labels;
  }

  /** Takes the highest score off all, so that rows of any length stay within whole numbers. */
  private static void keepSmall(int[] scores) {
    int highest = Arrays.stream(scores).max().orElse(0);
    for (int k = 0; k < scores.length; k++) {
      scores[k] = Math.max(NEVER, scores[k] - highest);
    }
  }
}
