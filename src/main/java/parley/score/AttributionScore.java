package parley.score;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How well statements were read: counts over articles, and the figures that follow from them.
 *
 * <p>Read and annotated relations are paired one to one, greedily, by how much of their contents
 * they share. Spans are compared as sets of letters and figures.
 */
public final class AttributionScore {

  /** Of so many predicted and so many annotated ones, so many agree. */
  public record Figure(long hits, long predicted, long gold) {
    public double precision() {
      return predicted == 0 ? 0 : (double) hits / predicted;
    }

    public double recall() {
      return gold == 0 ? 0 : (double) hits / gold;
    }

    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  private static final String MARKS = "\"\u201c\u201d";

  /** Letters of the roles of one relation, and where its content begins and ends. */
  private record Sets(BitSet source, BitSet cue, BitSet content) {
    static Sets of(Relation relation, String text) {
      return new Sets(
          Relation.letters(text, relation.source()),
          Relation.letters(text, relation.cue()),
          Relation.letters(text, relation.content()));
    }

    BitSet role(int role) {
      return role == 0 ? source : role == 1 ? cue : content;
    }
  }

  private record Pair(double share, int read, int gold) {}

  private static final List<String> ROLES = List.of("source", "cue", "content");

  private int articles;
  private long gold;
  private long read;
  private long found;
  private long half;
  private long three;
  private long quoted;
  private long quotedFound;
  private long quotedSource;
  private final long[] exact = new long[3];
  private final long[] readWith = new long[3];
  private final long[] goldWith = new long[3];
  private final long[] shared = new long[3];
  private final long[] readLetters = new long[3];
  private final long[] goldLetters = new long[3];

  /** Counts one article. */
  public void add(String text, List<Relation> reading, List<Relation> annotated) {
    articles++;
    List<Sets> predicted = new ArrayList<>();
    for (Relation relation : reading) {
      Sets sets = Sets.of(relation, text);
      if (!sets.content.isEmpty()) {
        predicted.add(sets);
      }
    }
    List<Sets> wanted = annotated.stream().map(relation -> Sets.of(relation, text)).toList();
    gold += wanted.size();
    read += predicted.size();
    for (int role = 0; role < 3; role++) {
      for (Sets one : predicted) {
        readWith[role] += one.role(role).isEmpty() ? 0 : 1;
        readLetters[role] += one.role(role).cardinality();
      }
      for (Sets one : wanted) {
        goldWith[role] += one.role(role).isEmpty() ? 0 : 1;
        goldLetters[role] += one.role(role).cardinality();
      }
    }
    int[] of = paired(predicted, wanted);
    for (int j = 0; j < of.length; j++) {
      count(of[j] < 0 ? null : predicted.get(of[j]), wanted.get(j), text);
    }
  }

  private void count(@org.jspecify.annotations.Nullable Sets one, Sets wanted, String text) {
    int start = Math.max(0, wanted.content.nextSetBit(0));
    int end = Math.max(0, wanted.content.length() - 1);
    boolean marks = false;
    for (int i = Math.max(0, start - 2); i < Math.min(text.length(), end + 3); i++) {
      marks |= MARKS.indexOf(text.charAt(i)) >= 0;
    }
    quoted += marks ? 1 : 0;
    if (one == null) {
      return;
    }
    found++;
    half += share(one, wanted) >= .5 ? 1 : 0;
    boolean all = true;
    for (int role = 0; role < 3; role++) {
      boolean same = one.role(role).equals(wanted.role(role));
      all &= same;
      exact[role] += same && !wanted.role(role).isEmpty() ? 1 : 0;
      shared[role] += common(one.role(role), wanted.role(role));
    }
    three += all ? 1 : 0;
    quotedFound += marks ? 1 : 0;
    boolean source =
        one.source.intersects(wanted.source) || (one.source.isEmpty() && wanted.source.isEmpty());
    quotedSource += marks && source ? 1 : 0;
  }

  /** For each annotated relation the one read that it is paired with, or -1. */
  private static int[] paired(List<Sets> read, List<Sets> gold) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      for (int j = 0; j < gold.size(); j++) {
        if (read.get(i).content.intersects(gold.get(j).content)) {
          pairs.add(new Pair(share(read.get(i), gold.get(j)), i, j));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.share)
            .thenComparingInt(Pair::read)
            .thenComparingInt(Pair::gold));
    int[] of = new int[gold.size()];
    java.util.Arrays.fill(of, -1);
    boolean[] taken = new boolean[read.size()];
    for (Pair pair : pairs) {
      if (!taken[pair.read] && of[pair.gold] < 0) {
        taken[pair.read] = true;
        of[pair.gold] = pair.read;
      }
    }
    return of;
  }

  private static int common(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }

  private static double share(Sets one, Sets other) {
    int both = common(one.content, other.content);
    int either = one.content.cardinality() + other.content.cardinality() - both;
    return either == 0 ? 0 : (double) both / either;
  }

  public Figure found() {
    return new Figure(found, read, gold);
  }

  public Figure half() {
    return new Figure(half, read, gold);
  }

  public Figure allExact() {
    return new Figure(three, read, gold);
  }

  /** Exactly the same source (0), cue (1) or content (2). */
  public Figure exact(int role) {
    return new Figure(exact[role], readWith[role], goldWith[role]);
  }

  /** Over the letters of a role. */
  public Figure overlap(int role) {
    return new Figure(shared[role], readLetters[role], goldLetters[role]);
  }

  /** Of the relations whose content touches a quotation mark the share that was found. */
  public Figure quotedFound() {
    return new Figure(quotedFound, quoted, quoted);
  }

  public Figure quotedSource() {
    return new Figure(quotedSource, quoted, quoted);
  }

  /** The figures as lines for people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(articles + " articles");
    lines.add(line("found", found()));
    lines.add(line("half", half()));
    lines.add(line("all three exact", allExact()));
    for (int role = 0; role < 3; role++) {
      lines.add(line(ROLES.get(role) + " exact", exact(role)));
      lines.add(line(ROLES.get(role) + " overlap", overlap(role)));
    }
    if (quoted > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "quoted: %d annotated, found %.3f, source right %.3f",
              quoted,
              quotedFound().recall(),
              quotedSource().recall()));
    }
    return lines;
  }

  private static String line(String name, Figure figure) {
    return String.format(
        Locale.ROOT,
        "%-22s P %.3f  R %.3f  F1 %.3f   (%d of %d read, %d annotated)",
        name,
        figure.precision(),
        figure.recall(),
        figure.f1(),
        figure.hits,
        figure.predicted,
        figure.gold);
  }
}
