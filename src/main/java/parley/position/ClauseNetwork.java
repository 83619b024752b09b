package parley.position;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import parley.network.Dense;
import parley.network.Encoder;
import parley.syntax.Tree;

/**
 * What a network that reads the whole sentence makes of a clause: which stance it tells or none, on
 * which issue, and whose it is. {@link Leanings} weighs it together with what the traits say.
 *
 * <p>Its weights are learned by {@code src/test/python/clauses.py}.
 */
final class ClauseNetwork {

  private static final String SHIPPED = "clauses.network.gz";

  private final Encoder encoder;
  private final List<String> issues;
  private final Dense stanceInner;
  private final Dense stanceOuter;
  private final Dense issueInner;
  private final Dense issueOuter;
  private final Dense partyOfClause;
  private final Dense partyOfName;
  private final Dense partyOuter;

  /** What the name would be of whoever is named outside of the sentence. */
  private final float[] outside;

  private static final class Shipped {
    static final ClauseNetwork NETWORK = read();
  }

  private ClauseNetwork(DataInputStream in) throws IOException {
    encoder = Encoder.read(in);
    int width = in.readUnsignedByte();
    List<String> known = new ArrayList<>();
    int count = in.readUnsignedByte();
    for (int i = 0; i < count; i++) {
      known.add(in.readUTF());
    }
    issues = List.copyOf(known);
    stanceInner = Dense.read(in, Encoder.WIDTH, width);
    stanceOuter = Dense.read(in, width, Leanings.STANCES.size() + 1);
    issueInner = Dense.read(in, Encoder.WIDTH, width);
    issueOuter = Dense.read(in, width, count);
    partyOfClause = Dense.read(in, Encoder.WIDTH, width);
    partyOfName = Dense.read(in, Encoder.WIDTH, width);
    partyOuter = Dense.read(in, width, 1);
    outside = partyOfName.of(Dense.read(in, 0, Encoder.WIDTH).bias());
  }

  /** Read when it is first asked for, which takes a while. */
  static ClauseNetwork shipped() {
    return Shipped.NETWORK;
  }

  private static ClauseNetwork read() {
    try (InputStream in = Objects.requireNonNull(ClauseNetwork.class.getResourceAsStream(SHIPPED));
        DataInputStream data =
            new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16))) {
      return new ClauseNetwork(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The issues, in the order of their scores. */
  List<String> issues() {
    return issues;
  }

  /**
   * Reads a sentence.
   *
   * @param asked the tokens of its clauses and of those whose positions they may tell
   */
  Encoder.Read read(Tree sentence, BitSet asked) {
    return encoder.read(sentence, asked);
  }

  /** Of no stance, and then of each, in their order. */
  float[] stances(Encoder.Read read, int clause) {
    return stanceOuter.of(Dense.curved(stanceInner.of(read.row(clause))));
  }

  float[] issues(Encoder.Read read, int clause) {
    return issueOuter.of(Dense.curved(issueInner.of(read.row(clause))));
  }

  /** What of a clause tells whose position it is. */
  float[] ofParty(Encoder.Read read, int clause) {
    return partyOfClause.of(read.row(clause));
  }

  /**
   * How much speaks for somebody.
   *
   * @param ofParty what the clause tells of it
   * @param name where they are named, or the clause where that is elsewhere
   */
  float party(Encoder.Read read, int clause, float[] ofParty, int name) {
    float[] sum = ofParty.clone();
    boolean here = name != clause && read.has(name);
    float[] other = here ? partyOfName.of(read.row(name)) : outside;
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return partyOuter.of(Dense.curved(sum))[0];
  }
}
