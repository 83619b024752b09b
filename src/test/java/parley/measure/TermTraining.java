package parley.measure;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import parley.entry.Issues;
import parley.entry.Stance;
import parley.linear.Features;
import parley.linear.SoftmaxTraining;
import parley.linear.SoftmaxTraining.Example;
import parley.linear.SoftmaxTraining.Pace;
import parley.linear.Weights;
import parley.position.Leanings;
import parley.position.TermLeanings;

/**
 * Learns {@code terms.bin.gz}: which clauses around the words for a proposal tell what it holds, in
 * articles whose proposals people annotated and in pieces of news made up for them; what clauses
 * are about, from positions too.
 *
 * <pre>
 * TermTraining FILE
 * </pre>
 *
 * Prints how well the terms of each fifth of the texts are foretold by the others.
 */
final class TermTraining {

  private static final int FOLDS = 5;
  private static final Pace TERMS = new Pace(3, 12, .1, 2);

  private static final Pace ISSUES = new Pace(2, 20, .1, 2);

  /** How much a position counts beside a term where issues are learned. */
  private static final double OF_POSITION = .5;

  /** A number that no trait has. */
  private static final int MADE_UP = 199;

  private final List<String> classes = List.copyOf(Issues.standard().ids());
  private final List<TermClauses.Clause> clauses;

  /** Of positions, from which issues are learned as well. */
  private final List<AnnotatedClauses.Clause> positions;

  private TermTraining(List<TermClauses.Clause> clauses, List<AnnotatedClauses.Clause> positions) {
    this.clauses = clauses;
    this.positions = positions;
  }

  public static void main(String[] arguments) throws IOException {
    TermTraining training = new TermTraining(TermClauses.read(), AnnotatedClauses.read());
    training.foretell();
    Path file = Path.of(arguments[0]);
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      training.learned(-1).write(out);
    }
    System.out.printf(Locale.ROOT, "%,d bytes%n", Files.size(file));
  }

  private static int stance(TermClauses.Clause clause) {
    GoldPositions.Term term = clause.term();
    return term == null ? Leanings.NONE : 1 + Leanings.number(Stance.of(term.stance()));
  }

  private static int fold(String text) {
    return Integer.parseInt(SampledEvents.hash(text).substring(0, 4), 16) % FOLDS;
  }

  /** A clause as it was foretold by weights that had not seen its article. */
  private record Foretold(TermClauses.Clause clause, TermLeanings.Likely likely) {

    boolean isTerm() {
      return clause.term() != null;
    }

    boolean hasIssue() {
      GoldPositions.Term term = clause.term();
      return term != null && term.issue().equals(likely.issue());
    }

    boolean hasStance() {
      GoldPositions.Term term = clause.term();
      return term != null && term.stance().equals(likely.stance().label());
    }
  }

  private void foretell() {
    List<Foretold> foretold = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      TermLeanings.Learned learned = learned(fold);
      for (TermClauses.Clause one : clauses) {
        if (fold(one.article()) == fold) {
          foretold.add(new Foretold(one, learned.of(one.considered())));
        }
      }
    }
    for (boolean real : new boolean[] {true, false}) {
      List<Foretold> some = foretold.stream().filter(f -> f.clause.real() == real).toList();
      double there = some.stream().filter(Foretold::isTerm).count();
      System.out.printf(Locale.ROOT, "%s: %.0f terms%n", real ? "real" : "made up", there);
      for (double least : new double[] {.2, .3, .4, .5, .6, .7, .8}) {
        List<Foretold> printed = some.stream().filter(f -> f.likely.sure() >= least).toList();
        System.out.printf(
            Locale.ROOT,
            "least %.1f: %d printed, %.3f right, %.3f with their issue, %.3f their stance;"
                + " %.3f of the terms, %.3f with their issue%n",
            least,
            printed.size(),
            printed.stream().filter(Foretold::isTerm).count() / (double) printed.size(),
            printed.stream().filter(Foretold::hasIssue).count() / (double) printed.size(),
            printed.stream().filter(Foretold::hasStance).count() / (double) printed.size(),
            printed.stream().filter(Foretold::isTerm).count() / there,
            printed.stream().filter(Foretold::hasIssue).count() / there);
      }
    }
  }

  private TermLeanings.Learned learned(int without) {
    return new TermLeanings.Learned(classes, stances(without), issues(without));
  }

  private Weights stances(int without) {
    List<Example> examples =
        clauses.stream()
            .filter(one -> fold(one.article()) != without)
            .map(TermTraining::example)
            .toList();
    return new SoftmaxTraining(1 + Stance.values().length, TERMS).learn(examples, Leanings.SCALE);
  }

  private Weights issues(int without) {
    List<Example> examples = new ArrayList<>();
    for (TermClauses.Clause one : clauses) {
      if (one.term() != null && fold(one.article()) != without) {
        int issue = classes.indexOf(one.term().issue());
        examples.add(new Example(issue, one.considered().issueTraits(), 1));
      }
    }
    for (AnnotatedClauses.Clause one : positions) {
      GoldPositions.Position position = one.position();
      if (position != null && fold(one.article()) != without) {
        int issue = classes.indexOf(position.issue());
        examples.add(new Example(issue, one.considered().issueTraits(), OF_POSITION));
      }
    }
    return new SoftmaxTraining(classes.size(), ISSUES).learn(examples, Leanings.SCALE);
  }

  /** Of what was made up two pieces in three have a proposal, which tells nothing of real texts. */
  private static Example example(TermClauses.Clause one) {
    Features f = new Features();
    f.addAll(one.considered().traits());
    if (!one.real()) {
      f.add(MADE_UP, 1);
    }
    return new Example(stance(one), f.keys(), 1);
  }
}
