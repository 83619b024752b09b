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
import parley.linear.SoftmaxTraining;
import parley.linear.SoftmaxTraining.Example;
import parley.linear.SoftmaxTraining.Pace;
import parley.linear.Weights;
import parley.position.Leanings;

/**
 * Learns {@code leanings.bin.gz} from the positions that people annotated in the articles that are
 * open to be learned from, and from the examples that stand beside the rules.
 *
 * <pre>
 * LeaningTraining FILE
 * </pre>
 *
 * The same annotation gives the same bytes.
 */
final class LeaningTraining {

  private static final Pace STANCES = new Pace(4, 12, .1, 3);
  private static final Pace ISSUES = new Pace(2, 20, .1, 2);
  private static final Pace PARTIES = new Pace(3, 12, .1, 2);

  /** How much an optional position counts where a stance, and where an issue is learned. */
  private static final double OPTIONAL = .5;

  private static final double OPTIONAL_ISSUE = .7;

  private final List<Example> stances = new ArrayList<>();
  private final List<Example> issues = new ArrayList<>();
  private final List<Example> parties = new ArrayList<>();
  private final List<String> classes = List.copyOf(Issues.standard().ids());

  private LeaningTraining() {}

  public static void main(String[] arguments) throws IOException {
    LeaningTraining training = new LeaningTraining();
    AnnotatedClauses.read().forEach(training::add);
    System.out.printf(
        Locale.ROOT,
        "%d clauses, %d of them with a position, %d who may hold one%n",
        training.stances.size(),
        training.issues.size(),
        training.parties.size());
    training.write(Path.of(arguments[0]));
  }

  private void add(AnnotatedClauses.Clause clause) {
    Leanings.Considered one = clause.considered();
    GoldPositions.Position position = clause.position();
    if (position == null) {
      stances.add(new Example(Leanings.NONE, one.stanceTraits(), 1));
      return;
    }
    boolean optional = position.optional();
    int stance = 1 + Leanings.number(Stance.of(position.stance()));
    stances.add(new Example(stance, one.stanceTraits(), optional ? OPTIONAL : 1));
    issues.add(
        new Example(
            classes.indexOf(position.issue()), one.issueTraits(), optional ? OPTIONAL_ISSUE : 1));
    for (Leanings.Party party : one.parties()) {
      parties.add(new Example(clause.isOf(party) ? 1 : 0, party.traits(), 1));
    }
  }

  private void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(classes.size());
      for (String issue : classes) {
        out.writeUTF(issue);
      }
      learned(stances, Stance.values().length + 1, STANCES).write(out);
      learned(issues, classes.size(), ISSUES).write(out);
      learned(parties, 2, PARTIES).write(out);
    }
    System.out.printf(Locale.ROOT, "%,d bytes%n", Files.size(file));
  }

  private static Weights learned(List<Example> examples, int classes, Pace pace) {
    return new SoftmaxTraining(classes, pace).learn(examples, Leanings.SCALE);
  }
}
