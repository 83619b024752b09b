package parley.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void powersAreThoseOfTheLibrary() {
    for (float x = -87; x <= 0; x += .013f) {
      assertThat(Numbers.exp(x) / StrictMath.exp(x)).isCloseTo(1, within(1e-5));
    }
    assertThat(Numbers.exp(-1e9f)).isCloseTo(0, within(1e-37f));
  }

  /** Values of the distribution of Gauss, from any table of it. */
  @Test
  void unitsAreWeighedByTheDistributionOfGauss() {
    float[] row = {-8, -1, 0, 1, 2, 8};
    Numbers.gelu(row);
    float[] expected = {0, -.158655f, 0, .841345f, 1.954500f, 8};
    for (int i = 0; i < row.length; i++) {
      assertThat(row[i]).isCloseTo(expected[i], within(2e-6f));
    }
  }

  @Test
  void likelihoodsAddUpToOne() {
    float[] row = {3, -200, 3.5f, 0};
    Numbers.softmax(row);
    assertThat(row[0] + row[1] + row[2] + row[3]).isCloseTo(1, within(1e-6f));
    assertThat(row[2] / row[0]).isCloseTo((float) StrictMath.exp(.5), within(1e-5f));
  }

  @Test
  void aRowIsBroughtToOneMeasure() {
    float[] row = {1, 2, 3, 4};
    Numbers.normalize(row, new float[] {1, 1, 1, 2}, new float[] {0, 0, 0, 5});
    float unit = (float) (1 / StrictMath.sqrt(1.25));
    assertThat(row)
        .containsExactly(
            new float[] {-1.5f * unit, -.5f * unit, .5f * unit, 3 * unit + 5}, within(1e-6f));
  }

  @Test
  void aLayerIsTheSumOfItsInputs() {
    Random random = new Random(11);
    float[][] weights = new float[8][5];
    float[] bias = new float[5];
    float[][] rows = new float[3][8];
    for (float[] row : weights) {
      fill(row, random);
    }
    for (float[] row : rows) {
      fill(row, random);
    }
    fill(bias, random);
    Dense dense = new Dense(weights, bias);
    float[][] found = dense.of(rows);
    for (int i = 0; i < rows.length; i++) {
      assertThat(dense.of(rows[i])).containsExactly(found[i]);
      for (int j = 0; j < bias.length; j++) {
        double sum = bias[j];
        for (int k = 0; k < weights.length; k++) {
          sum += rows[i][k] * weights[k][j];
        }
        assertThat(found[i][j]).isCloseTo((float) sum, within(1e-5f));
      }
    }
  }

  private static void fill(float[] row, Random random) {
    for (int i = 0; i < row.length; i++) {
      row[i] = random.nextFloat() - .5f;
    }
  }
}
