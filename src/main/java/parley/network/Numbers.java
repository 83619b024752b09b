package parley.network;

import java.io.DataInputStream;
import java.io.IOException;

/** Sums, products and curves over rows of numbers, the same on every machine. */
final class Numbers {

  /** A variance is never smaller than this. */
  private static final float SMALLEST = 1e-12f;

  /** Beyond this a unit is its own weight, or nothing. */
  private static final int FURTHEST = 6;

  private static final int STEPS = 1024;
  private static final float[] GELU = gelu();

  private static final float LOG2_E = (float) 1.442695041;
  private static final float LOWEST = -87;

  private Numbers() {}

  /** As they were written down: sixteen bits each. */
  static float[] read(DataInputStream in, int count) throws IOException {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = Float.float16ToFloat(in.readShort());
    }
    return numbers;
  }

  static float[][] read(DataInputStream in, int rows, int columns) throws IOException {
    float[][] numbers = new float[rows][];
    for (int i = 0; i < rows; i++) {
      numbers[i] = read(in, columns);
    }
    return numbers;
  }

  /** Adds four rows, each as often as it is told: the one loop that takes time. */
  static void add(
      float[] first,
      float[] second,
      float[] third,
      float[] fourth,
      float[] sum,
      float a,
      float b,
      float c,
      float d) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] =
          Math.fma(
              a,
              first[j],
              Math.fma(b, second[j], Math.fma(c, third[j], Math.fma(d, fourth[j], sum[j]))));
    }
  }

  /** Moves and stretches a row to a mean of 0 and a variance of 1, and then as was learned. */
  static void normalize(float[] row, float[] stretch, float[] shift) {
    float mean = 0;
    for (float x : row) {
      mean += x;
    }
    mean /= row.length;
    float variance = 0;
    for (float x : row) {
      variance += (x - mean) * (x - mean);
    }
    float unit = (float) (1 / StrictMath.sqrt(variance / row.length + SMALLEST));
    for (int i = 0; i < row.length; i++) {
      row[i] = (row[i] - mean) * unit * stretch[i] + shift[i];
    }
  }

  /**
   * Gaussian error linear units (Hendrycks and Gimpel 2016), from a table between whose steps lies
   * a line.
   */
  static void gelu(float[] row) {
    for (int i = 0; i < row.length; i++) {
      float x = row[i];
      if (x <= -FURTHEST) {
        row[i] = 0;
      } else if (x < FURTHEST) {
        float place = (x + FURTHEST) * STEPS;
        int step = (int) place;
        row[i] = GELU[step] + (place - step) * (GELU[step + 1] - GELU[step]);
      }
    }
  }

  private static float[] gelu() {
    float[] table = new float[2 * FURTHEST * STEPS + 1];
    for (int i = 0; i < table.length; i++) {
      float x = (float) i / STEPS - FURTHEST;
      table[i] = .5f * x * (1 + erf(x * (float) .70710678));
    }
    return table;
  }

  /** The error function, to seven places: Abramowitz and Stegun 1964, 7.1.26. */
  private static float erf(float x) {
    float size = Math.abs(x);
    float t = 1 / (1 + (float) .3275911 * size);
    float polynomial =
        (((((float) 1.061405429 * t - (float) 1.453152027) * t + (float) 1.421413741) * t
                        - (float) .284496736)
                    * t
                + (float) .254829592)
            * t;
    return Math.copySign(1 - polynomial * exp(-size * size), x);
  }

  /** Likelihoods of a row of scores, in its place. */
  static void softmax(float[] row) {
    float most = row[0];
    for (float x : row) {
      most = Math.max(most, x);
    }
    float sum = 0;
    for (int i = 0; i < row.length; i++) {
      row[i] = exp(row[i] - most);
      sum += row[i];
    }
    for (int i = 0; i < row.length; i++) {
      row[i] /= sum;
    }
  }

  /** Of a number that is not above 0, to six places. */
  static float exp(float x) {
    float power = Math.max(x, LOWEST) * LOG2_E;
    int whole = (int) (power - .5f);
    float rest = (power - whole) * (float) .693147181;
    float series =
        1
            + rest
                * (1
                    + rest
                        * (.5f
                            + rest
                                * ((float) .166666667
                                    + rest
                                        * ((float) .0416666667
                                            + rest
                                                * ((float) .00833333333
                                                    + rest * (float) .00138888889)))));
    return series * Float.intBitsToFloat((whole + 127) << 23);
  }
}
