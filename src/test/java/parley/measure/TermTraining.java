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
import org.jspecify.annotations.Nullable;
import parley.attribution.AttributionExtractor;
import parley.entry.Issues;
import parley.entry.Proposal;
import parley.entry.Stance;
import parley.linear.SoftmaxTraining;
import parley.linear.SoftmaxTraining.Example;
import parley.linear.SoftmaxTraining.Pace;
import parley.linear.Weights;
import parley.pipeline.Pipeline;
import parley.position.ConsideredProposal;
import parley.position.Leanings;
import parley.position.PositionExtractor;
import parley.position.TermLeanings;
import parley.reading.Accounts;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

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

  private record Labelled(int fold, int piece, TermLeanings.Considered clause, int stance) {
    Example example() {
      return new Example(stance, clause.traits(), 1);
    }
  }

  private final Pipeline pipeline = Pipeline.standard();
  private final PositionExtractor extractor = PositionExtractor.with(Issues.standard());
  private final List<Labelled> clauses = new ArrayList<>();
  private int terms;
  private int placed;

  private TermTraining() {}

  public static void main(String[] arguments) throws IOException {
    TermTraining training = new TermTraining();
    int number = 0;
    for (WrittenProposals.Piece piece : WrittenProposals.pieces()) {
      if (!piece.isMeasured()) {
        training.add(piece, number++);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d clauses, %d terms, %d of them on one%n",
        training.clauses.size(),
        training.terms,
        training.placed);
    training.foretell();
    try (DataOutputStream out =
        new DataOutputStream(
            new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[0]))))) {
      training.learned(-1).write(out);
    }
    System.out.printf(Locale.ROOT, "%,d bytes%n", Files.size(Path.of(arguments[0])));
  }

  private void add(WrittenProposals.Piece piece, int number) {
    Reading reading = pipeline.mark(piece.article());
    Accounts accounts = new Accounts(AttributionExtractor.standard().statements(reading));
    List<ConsideredProposal> ruled = extractor.proposals(reading, accounts);
    List<List<Span>> mentions = new ArrayList<>();
    for (WrittenProposals.Told told : piece.proposals()) {
      List<Span> spans = new ArrayList<>(List.of(told.words()));
      for (ConsideredProposal one : ruled) {
        List<Span> passages = passages(one.proposal());
        if (passages.stream().anyMatch(told.words()::overlaps)) {
          passages.stream().filter(p -> !p.overlaps(told.words())).forEach(spans::add);
        }
      }
      mentions.add(spans);
    }
    List<TermLeanings.Considered> considered =
        extractor.consideredTerms(reading, accounts, mentions);
    int[] labels = new int[considered.size()];
    for (int proposal = 0; proposal < piece.proposals().size(); proposal++) {
      for (WrittenProposals.Term term : piece.proposals().get(proposal).terms()) {
        terms++;
        int at = outermost(considered, term.span());
        if (at >= 0) {
          placed++;
          labels[at] = 1 + Leanings.number(Stance.of(term.stance()));
        }
      }
    }
    for (int i = 0; i < labels.length; i++) {
      clauses.add(new Labelled(number % FOLDS, number, considered.get(i), labels[i]));
    }
  }

  private static List<Span> passages(Proposal proposal) {
    return proposal.evidence().passages().stream().map(passage -> passage.span()).toList();
  }

  /** The clause within a passage that hangs on no other of them. */
  private static int outermost(List<TermLeanings.Considered> considered, Span passage) {
    int found = -1;
    for (int i = 0; i < considered.size(); i++) {
      TermLeanings.Considered one = considered.get(i);
      if (passage.overlaps(one.token())) {
        @Nullable Tree tree = found < 0 ? null : considered.get(found).sentence();
        if (tree == null || (tree == one.sentence() && tree.under(considered.get(found).at(), one.at()))) {
          found = i;
        }
      }
    }
    return found;
  }

  private void foretell() {
    List<double[]> likely = new ArrayList<>(); // likelihood, right
    for (int fold = 0; fold < FOLDS; fold++) {
      Weights weights = learned(fold);
      for (Labelled one : clauses) {
        if (one.fold() == fold) {
          double[] p = TermLeanings.likelihoods(one.clause().traits(), weights);
          int best = 1;
          for (int k = 2; k < p.length; k++) {
            best = p[k] > p[best] ? k : best;
          }
          likely.add(
              new double[] {1 - p[0], one.stance() > 0 ? 1 : 0, one.stance() == best ? 1 : 0});
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
        clauses.stream().filter(one -> one.fold() != without).map(Labelled::example).toList();
    return new SoftmaxTraining(1 + Stance.values().length, TERMS)
        .learn(examples, Leanings.SCALE);
  }
}
