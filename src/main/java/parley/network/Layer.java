package parley.network;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import parley.network.Encoder.Norm;

/**
 * A layer of a transformer (Vaswani and others 2017): each row takes over from the others what it
 * attends to, and is then turned into another by itself.
 */
record Layer(
    Dense query,
    Dense key,
    Dense value,
    Dense mix,
    Norm mixed,
    Dense widen,
    Dense narrow,
    Norm turned) {

  private static final int WIDTH = Encoder.WIDTH;
  private static final int WIDE = 4 * WIDTH;
  private static final int HEADS = 12;
  private static final int HEAD = WIDTH / HEADS;

  /** Rows that are added at once. */
  private static final int AT_ONCE = 4;

  /** What was learned in addition to a step of the published model. */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  private record Addition(float[][] thin, float[][] wide, float[] bias) {

    static Addition read(int inputs, int outputs, int rank, DataInputStream in) throws IOException {
      float[][] thin = Numbers.read(in, inputs, rank);
      float[][] wide = Numbers.read(in, rank, outputs);
      return new Addition(thin, wide, Numbers.read(in, outputs));
    }

    Dense to(float[][] weights) {
      return new Dense(weights, bias).with(thin, wide);
    }
  }

  /** What was learned in addition to a layer of the published model. */
  record Learned(
      Addition query,
      Addition key,
      Addition value,
      Addition mix,
      Addition widen,
      Addition narrow,
      Norm mixed,
      Norm turned) {

    static Learned read(int rank, DataInputStream in) throws IOException {
      return new Learned(
          Addition.read(WIDTH, WIDTH, rank, in),
          Addition.read(WIDTH, WIDTH, rank, in),
          Addition.read(WIDTH, WIDTH, rank, in),
          Addition.read(WIDTH, WIDTH, rank, in),
          Addition.read(WIDTH, WIDE, rank, in),
          Addition.read(WIDE, WIDTH, rank, in),
          Norm.read(in),
          Norm.read(in));
    }

    /** The layer of this number, as it was published, with this in addition. */
    Layer on(PublishedModel model, int number) {
      return new Layer(
          query.to(model.weights(number, "attention/self/query")),
          key.to(model.weights(number, "attention/self/key")),
          value.to(model.weights(number, "attention/self/value")),
          mix.to(model.weights(number, "attention/output/dense")),
          mixed,
          widen.to(model.weights(number, "intermediate/dense")),
          narrow.to(model.weights(number, "output/dense")),
          turned);
    }
  }

  /**
   * The rows as they come out.
   *
   * @param rows all of them, which are attended to
   * @param own those that are asked for
   */
  float[][] of(float[][] rows, float[][] own) {
    float[][] taken = mix.of(attended(rows, own));
    for (int i = 0; i < own.length; i++) {
      add(own[i], taken[i]);
      mixed.apply(taken[i]);
    }
    float[][] wide = widen.of(taken);
    for (float[] row : wide) {
      Numbers.gelu(row);
    }
    float[][] turnedRows = narrow.of(wide);
    for (int i = 0; i < own.length; i++) {
      add(taken[i], turnedRows[i]);
      turned.apply(turnedRows[i]);
    }
    return turnedRows;
  }

  private static void add(float[] row, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += row[i];
    }
  }

  private float[][] attended(float[][] rows, float[][] own) {
    int count = rows.length;
    int padded = (count + AT_ONCE - 1) / AT_ONCE * AT_ONCE;
    float[][] queries = query.of(own);
    float[][] keys = key.of(rows);
    float[][] values = value.of(rows);
    float[][] sums = new float[own.length][WIDTH];
    float scale = (float) (1 / StrictMath.sqrt(HEAD));
    float[][] turnedKeys = new float[HEAD][count]; // so that the inner loop is along the rows
    float[][] given = new float[padded][HEAD];
    float[] scores = new float[count];
    float[] sum = new float[HEAD];
    for (int start = 0; start < WIDTH; start += HEAD) {
      for (int i = 0; i < count; i++) {
        System.arraycopy(values[i], start, given[i], 0, HEAD);
        for (int j = 0; j < HEAD; j++) {
          turnedKeys[j][i] = keys[i][start + j] * scale;
        }
      }
      for (int i = 0; i < own.length; i++) {
        float[] asked = queries[i];
        Arrays.fill(scores, 0);
        for (int j = 0; j < HEAD; j += AT_ONCE) {
          int at = start + j;
          Numbers.add(
              turnedKeys[j],
              turnedKeys[j + 1],
              turnedKeys[j + 2],
              turnedKeys[j + 3],
              scores,
              asked[at],
              asked[at + 1],
              asked[at + 2],
              asked[at + 3]);
        }
        Numbers.softmax(scores);
        float[] shares = Arrays.copyOf(scores, padded);
        Arrays.fill(sum, 0);
        for (int j = 0; j < padded; j += AT_ONCE) {
          Numbers.add(
              given[j],
              given[j + 1],
              given[j + 2],
              given[j + 3],
              sum,
              shares[j],
              shares[j + 1],
              shares[j + 2],
              shares[j + 3]);
        }
        System.arraycopy(sum, 0, sums[i], start, HEAD);
      }
    }
    return sums;
  }
}
