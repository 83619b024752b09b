package parley.network;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The tables of the published model, one after the other, for those who learn more to them. */
public final class PublishedTables {

  private static final String EMBEDDINGS = "embeddings.";
  private static final int WORDS = 30_522;
  private static final int PLACES = 512;

  private PublishedTables() {}

  /**
   * Writes words, places, the kind of a text and a norm; then of each layer six steps, their
   * weights before what is added, and two norms: numbers of 32 bits.
   */
  public static void write(DataOutputStream out, int layers) throws IOException {
    PublishedModel model = PublishedModel.read();
    for (int i = 0; i < WORDS; i++) {
      write(out, model.row(EMBEDDINGS + "word_embeddings.weight", i));
    }
    for (int i = 0; i < PLACES; i++) {
      write(out, model.row(EMBEDDINGS + "position_embeddings.weight", i));
    }
    write(out, model.row(EMBEDDINGS + "token_type_embeddings.weight", 0));
    norm(out, model, EMBEDDINGS);
    for (int layer = 0; layer < layers; layer++) {
      String stem = "encoder.layer." + layer + ".";
      List<String> steps = new ArrayList<>();
      for (String asked : List.of("query", "key", "value")) {
        steps.add("attention.self." + asked);
      }
      steps.addAll(List.of("attention.output.dense", "intermediate.dense", "output.dense"));
      for (String step : steps) {
        for (float[] row : model.weights(layer, step.replace('.', '/'))) {
          write(out, row);
        }
        write(out, model.row(stem + step + ".bias"));
      }
      norm(out, model, stem + "attention.output.");
      norm(out, model, stem + "output.");
    }
  }

  private static void norm(DataOutputStream out, PublishedModel model, String stem)
      throws IOException {
    write(out, model.row(stem + "LayerNorm.weight"));
    write(out, model.row(stem + "LayerNorm.bias"));
  }

  private static void write(DataOutputStream out, float[] row) throws IOException {
    for (float number : row) {
      out.writeFloat(number);
    }
  }
}
