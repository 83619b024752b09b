package parley.network;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
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

  /** Somebody waits for the first sentence, so the tables are read by all who can. */
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

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
    // threads of its own: those of a pool may all be waiting for what is read here
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      CompletableFuture<PublishedModel> published =
          CompletableFuture.supplyAsync(PublishedModel::read, threads);
      CompletableFuture<WordPieces> pieces =
          CompletableFuture.supplyAsync(WordPieces::read, threads);
      int count = in.readUnsignedByte();
      int rank = in.readUnsignedByte();
      float[][] segments = {Numbers.read(in, WIDTH), Numbers.read(in, WIDTH)};
      Norm norm = Norm.read(in);
      List<CompletableFuture<Layer>> layers = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        Layer.Learned learned = Layer.Learned.read(rank, in);
        layers.add(published.thenApplyAsync(model -> learned.on(model, number), threads));
      }
      PublishedModel model = published.join();
      float[] kind = model.row(EMBEDDINGS + "token_type_embeddings.weight", 0);
      for (float[] segment : segments) {
        for (int i = 0; i < WIDTH; i++) {
          segment[i] += kind[i];
        }
      }
      return new Encoder(
          model,
          pieces.join(),
          segments,
          norm,
          layers.stream().map(CompletableFuture::join).toList());
    }
  }

  /** What was read of the words of a sentence that were asked for. */
  public static final class Read {

    private final float[] @Nullable [] rows;

    private Read(float[] @Nullable [] rows) {
      this.rows = rows;
    }

    /** Whether a word was read: it was asked for, and is not at the end of a very long sentence. */
    public boolean has(int token) {
      return rows[token] != null;
    }

    /** The row of the first piece of a word. */
    public float[] row(int token) {
      return Objects.requireNonNull(rows[token]);
    }
  }

  /**
   * Reads a sentence.
   *
   * @param asked the tokens whose rows are asked for
   */
  public Read read(Tree sentence, BitSet asked) {
    WordPieces.Sentence words = pieces.of(sentence);
    int[] first = words.first();
    int[] tokens = asked.stream().filter(token -> first[token] >= 0).toArray();
    float[][] rows = embedded(words.pieces());
    for (int i = 0; i < layers.size(); i++) {
      boolean isLast = i == layers.size() - 1; // of which no other layer takes the rest
      rows = layers.get(i).of(rows, isLast ? of(rows, tokens, first) : rows);
    }
    float[] @Nullable [] found = new float[first.length][];
    for (int i = 0; i < tokens.length; i++) {
      found[tokens[i]] = rows[i];
    }
    return new Read(found);
  }

  private static float[][] of(float[][] rows, int[] tokens, int[] first) {
    float[][] own = new float[tokens.length][];
    for (int i = 0; i < own.length; i++) {
      own[i] = rows[first[tokens[i]]];
    }
    return own;
  }

  /** What the pieces mean by themselves, and where they stand. */
  private float[][] embedded(int[] ids) {
    float[][] rows = new float[ids.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = model.row(EMBEDDINGS + "word_embeddings.weight", ids[i]);
      float[] place = model.row(EMBEDDINGS + "position_embeddings.weight", i);
      float[] segment = segments[i == 0 ? 0 : 1];
      for (int j = 0; j < WIDTH; j++) {
        rows[i][j] += place[j] + segment[j];
      }
      norm.apply(rows[i]);
    }
    return rows;
  }
}
