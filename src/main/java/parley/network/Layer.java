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

  /** Of a layer of the published model, with what was learned in addition. */
  static Layer read(PublishedModel model, int number, int rank, DataInputStream in)
      throws IOException {
    Dense query = dense(model, number, "attention/self/query", rank, WIDTH, WIDTH, in);
    Dense key = dense(model, number, "attention/self/key", rank, WIDTH, WIDTH, in);
    Dense value = dense(model, number, "attention/self/value", rank, WIDTH, WIDTH, in);
    Dense mix = dense(model, number, "attention/output/dense", rank, WIDTH, WIDTH, in);
    Dense widen = dense(model, number, "intermediate/dense", rank, WIDTH, WIDE, in);
    Dense narrow = dense(model, number, "output/dense", rank, WIDE, WIDTH, in);
    return new Layer(query, key, value, mix, Norm.read(in), widen, narrow, Norm.read(in));
  }

  private static Dense dense(
      PublishedModel model,
      int number,
      String step,
      int rank,
      int inputs,
      int outputs,
      DataInputStream in)
      throws IOException {
    float[][] thin = Numbers.read(in, inputs, rank);
    float[][] wide = Numbers.read(in, rank, outputs);
    float[] bias = Numbers.read(in, outputs);
    return new Dense(model.weights(number, step), bias).with(thin, wide);
  }

  float[][] of(float[][] rows) {
    float[][] taken = mix.of(attended(rows));
    for (int i = 0; i < rows.length; i++) {
      add(rows[i], taken[i]);
      mixed.apply(taken[i]);
    }
    float[][] wide = widen.of(taken);
    for (float[] row : wide) {
      Numbers.gelu(row);
    }
    float[][] turnedRows = narrow.of(wide);
    for (int i = 0; i < rows.length; i++) {
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

  private float[][] attended(float[][] rows) {
    int count = rows.length;
    float[][] queries = query.of(rows);
    float[][] keys = key.of(rows);
    float[][] values = value.of(rows);
    float[][] turnedKeys = new float[WIDTH][count]; // so that the inner loop is along the rows
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < WIDTH; j++) {
        turnedKeys[j][i] = keys[i][j];
      }
    }
    float scale = (float) (1 / StrictMath.sqrt(HEAD));
    float[][] sums = new float[count][WIDTH];
    float[] scores = new float[count];
    for (int i = 0; i < count; i++) {
      float[] asked = queries[i];
      for (int head = 0; head < HEADS; head++) {
        int start = head * HEAD;
        Arrays.fill(scores, 0);
        for (int j = start; j < start + HEAD; j += 4) {
          Numbers.add(
              turnedKeys[j],
              turnedKeys[j + 1],
              turnedKeys[j + 2],
              turnedKeys[j + 3],
              scores,
              asked[j] * scale,
              asked[j + 1] * scale,
              asked[j + 2] * scale,
              asked[j + 3] * scale);
        }
        Numbers.softmax(scores);
        for (int other = 0; other < count; other++) {
          float share = scores[other];
          float[] given = values[other];
          float[] sum = sums[i];
          for (int j = start; j < start + HEAD; j++) {
            sum[j] = Math.fma(share, given[j], sum[j]);
          }
        }
      }
    }
    return sums;
  }
}
