package parley.network;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import parley.syntax.Tree;

/**
 * Reads a sentence: the first layers of a published model, with what was learned in addition. Of
 * every word it gives a row of numbers, from which a task can tell what the word means where it
 * stands.
 */
public final class Encoder {

  /** How many numbers there are for a word. */
  public static final int WIDTH = 384;

  private static final String EMBEDDINGS = "embeddings.";

  private final PublishedModel model;
  private final WordPieces pieces;
  private final float[][] segments;
  private final Norm norm;
  private final List<Layer> layers;

  /** How a row is brought to one measure. */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  record Norm(float[] stretch, float[] shift) {
    static Norm read(DataInputStream in) throws IOException {
      return new Norm(Numbers.read(in, WIDTH), Numbers.read(in, WIDTH));
    }

    void apply(float[] row) {
      Numbers.normalize(row, stretch, shift);
    }
  }

  private Encoder(
      PublishedModel model, WordPieces pieces, float[][] segments, Norm norm, List<Layer> layers) {
    this.model = model;
    this.pieces = pieces;
    this.segments = segments;
    this.norm = norm;
    this.layers = layers;
  }

  /** Reads what was learned in addition. */
  public static Encoder read(DataInputStream in) throws IOException {
    PublishedModel model = PublishedModel.read();
    int count = in.readUnsignedByte();
    int rank = in.readUnsignedByte();
    float[] kind = model.row(EMBEDDINGS + "token_type_embeddings.weight", 0);
    float[][] segments = {Numbers.read(in, WIDTH), Numbers.read(in, WIDTH)};
    for (float[] segment : segments) {
      for (int i = 0; i < WIDTH; i++) {
        segment[i] += kind[i];
      }
    }
    Norm norm = Norm.read(in);
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      layers.add(Layer.read(model, i, rank, in));
    }
    return new Encoder(model, WordPieces.read(), segments, norm, layers);
  }

  /** What was read of a sentence: a row for every word, but for the end of a very long one. */
  public static final class Read {

    private final float[][] rows;
    private final int[] first;

    private Read(float[][] rows, int[] first) {
      this.rows = rows;
      this.first = first;
    }

    /** Whether a word was read at all. */
    public boolean has(int token) {
      return first[token] >= 0;
    }

    /** The row of the first piece of a word. */
    public float[] row(int token) {
      return rows[first[token]];
    }
  }

  /** Reads a sentence. */
  public Read read(Tree sentence) {
    WordPieces.Sentence words = pieces.of(sentence);
    float[][] rows = new float[words.pieces().length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = model.row(EMBEDDINGS + "word_embeddings.weight", words.pieces()[i]);
      float[] place = model.row(EMBEDDINGS + "position_embeddings.weight", i);
      float[] segment = segments[i == 0 ? 0 : 1];
      for (int j = 0; j < WIDTH; j++) {
        rows[i][j] += place[j] + segment[j];
      }
      norm.apply(rows[i]);
    }
    for (Layer layer : layers) {
      rows = layer.of(rows);
    }
    return new Read(rows, words.first());
  }
}
