package parley.measure;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import parley.entry.Stance;
import parley.linear.SoftmaxTraining;
import parley.linear.SoftmaxTraining.Example;
import parley.linear.SoftmaxTraining.Pace;
import parley.linear.Weights;
import parley.position.Leanings;
import parley.position.TermLeanings;

/**
 * Learns {@code terms.bin.gz}: which clauses around the words for a proposal tell what it holds,
 * from pieces of news whose terms are known.
 *
 * <pre>
 * TermTraining FILE
 * </pre>
 *
 * Prints how well the terms of each fifth of the pieces are foretold by the others.
 */
final class TermTraining {

  private static final int FOLDS = 5;
  private static final Pace TERMS = new Pace(3, 12, .1, 2);

  private final List<TermClauses.Clause> clauses;

  private TermTraining(List<TermClauses.Clause> clauses) {
    this.clauses = clauses;
  }

  public static void main(String[] arguments) throws IOException {
    TermTraining training = new TermTraining(TermClauses.read());
    training.foretell();
    Path file = Path.of(arguments[0]);
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      training.learned(-1).write(out);
    }
    System.out.printf(Locale.ROOT, "%,d bytes%n", Files.size(file));
  }

  private static int stance(TermClauses.Clause clause) {
    WrittenProposals.Term term = clause.term();
    return term == null ? Leanings.NONE : 1 + Leanings.number(Stance.of(term.stance()));
  }

  private void foretell() {
    List<double[]> likely = new ArrayList<>(); // likelihood, whether it is one, with that stance
    int terms = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      Weights weights = learned(fold);
      for (TermClauses.Clause one : clauses) {
        if (one.piece() % FOLDS == fold) {
          double[] p = TermLeanings.likelihoods(one.considered().traits(), weights);
          int best = 1;
          for (int k = 2; k < p.length; k++) {
            best = p[k] > p[best] ? k : best;
          }
          int is = stance(one);
          terms += is == Leanings.NONE ? 0 : 1;
          likely.add(
              new double[] {1 - p[Leanings.NONE], is == Leanings.NONE ? 0 : 1, is == best ? 1 : 0});
        }
      }
    }
    likely.sort(Comparator.comparingDouble((double[] one) -> -one[0]));
    for (double least : new double[] {.2, .3, .4, .5, .6, .7}) {
      double printed = likely.stream().filter(one -> one[0] >= least).count();
      double right = likely.stream().filter(one -> one[0] >= least).mapToDouble(o -> o[1]).sum();
      double stance = likely.stream().filter(one -> one[0] >= least).mapToDouble(o -> o[2]).sum();
      System.out.printf(
          Locale.ROOT,
          "least %.1f: %.0f printed, %.3f right (%.3f with their stance), %.3f of the terms%n",
          least,
          printed,
          right / printed,
          stance / printed,
          right / terms);
    }
  }

  private Weights learned(int without) {
    List<Example> examples =
        clauses.stream()
            .filter(one -> one.piece() % FOLDS != without)
            .map(one -> new Example(stance(one), one.considered().traits(), 1))
            .toList();
    return new SoftmaxTraining(1 + Stance.values().length, TERMS).learn(examples, Leanings.SCALE);
  }
}
