package parley.network;

import java.io.DataInputStream;
import java.io.IOException;

/** A layer whose every output is a weighted sum of all inputs. */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record Dense(float[][] weights, float[] bias) {

  /** Rows of weights that are taken at once; the number of inputs is a multiple of it. */
  private static final int AT_ONCE = 4;

  /**
   * One that was written down.
   *
   * @param inputs a multiple of four
   */
  public static Dense read(DataInputStream in, int inputs, int outputs) throws IOException {
    float[][] weights = new float[inputs][];
    for (int i = 0; i < inputs; i++) {
      weights[i] = Numbers.read(in, outputs);
    }
    return new Dense(weights, Numbers.read(in, outputs));
  }

  /** What comes out for one row of inputs. */
  public float[] of(float[] input) {
    float[] output = bias.clone();
    add(input, output);
    return output;
  }

  float[][] of(float[][] inputs) {
    float[][] outputs = new float[inputs.length][];
    for (int row = 0; row < inputs.length; row++) {
      outputs[row] = bias.clone();
    }
    for (int i = 0; i < weights.length; i += AT_ONCE) { // some weights stay near for all rows
      for (int row = 0; row < inputs.length; row++) {
        add(inputs[row], i, outputs[row]);
      }
    }
    return outputs;
  }

  private void add(float[] input, float[] output) {
    for (int i = 0; i < weights.length; i += AT_ONCE) {
      add(input, i, output);
    }
  }

  private void add(float[] input, int i, float[] output) {
    Numbers.add(
        weights[i],
        weights[i + 1],
        weights[i + 2],
        weights[i + 3],
        output,
        input[i],
        input[i + 1],
        input[i + 2],
        input[i + 3]);
  }

  /** What comes out of a layer, before it goes into the next one; the row itself is changed. */
  public static float[] curved(float[] row) {
    Numbers.gelu(row);
    return row;
  }

  /** The same with what was learned in addition, as a product of two narrow tables. */
  Dense with(float[][] narrow, float[][] wide) {
    Dense second = new Dense(wide, new float[bias.length]);
    float[][] sum = new float[weights.length][];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = weights[i].clone();
      second.add(narrow[i], sum[i]);
    }
    return new Dense(sum, bias);
  }
}
