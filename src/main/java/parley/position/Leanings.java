package parley.position;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parley.entry.Issues;
import parley.entry.Position;
import parley.entry.Stance;
import parley.entry.Who;
import parley.linear.Features;
import parley.linear.Weights;
import parley.network.Encoder;
import parley.reading.ArticleContext;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Where the words of a clause lean, though no rule has its cue, by weights learned from positions
 * that people annotated: whether it tells a stance and which, on which issue, and whose.
 *
 * <p>Three linear models, each a softmax: over the stances and none, over the issues, and over
 * those whose position it may be. Where they see that a sentence may tell a position, {@link
 * ClauseNetwork} is asked the same, and counts as much. A position is as likely as its three parts
 * together.
 */
public final class Leanings {

  /** What a score of the weights is divided by, so that whole numbers do. */
  public static final double SCALE = 1000;

  /** The class of a clause that tells no stance; the stances follow in their order. */
  public static final int NONE = 0;

  /** As the weights number them. */
  static final List<Stance> STANCES = List.of(Stance.values());

  /** A clause that by its traits is less likely than this to tell a stance is looked at no more. */
  private static final double LEAST_STANCE = .05;

  /** The network reads a sentence of which a clause is at least as likely as this to tell one. */
  private static final double LEAST_READ = .3;

  private static final String SHIPPED = "leanings.bin.gz";

  /**
   * A clause that may tell a position, for those who learn the weights.
   *
   * @param at the word on which it hangs
   * @param clause the whole of it
   * @param parties whose position it may be, with the traits of each
   */
  @SuppressWarnings("ArrayRecordComponent") // read only, and compared nowhere
  public record Considered(
      Tree sentence,
      int at,
      Span clause,
      int[] stanceTraits,
      int[] issueTraits,
      List<Party> parties) {

    /** Where the word stands on which it hangs. */
    public Span token() {
      return sentence.span(at);
    }
  }

  /**
   * Somebody whose position a clause may tell.
   *
   * @param token where they are named, or the clause's own word where it is outside the sentence
   */
  @SuppressWarnings("ArrayRecordComponent") // read only, and compared nowhere
  public record Party(Who who, int token, int[] traits) {}

  private final Issues issues;
  private final MatterIssues matters;
  private final Map<String, List<StanceRule>> rules;
  private final @Nullable Weights stanceWeights;
  private final @Nullable Weights issueWeights;
  private final @Nullable Weights partyWeights;

  /** The issues as the weights number them. */
  private final List<String> classes;

  private Leanings(
      Issues issues,
      Map<String, List<StanceRule>> rules,
      List<String> classes,
      @Nullable Weights stanceWeights,
      @Nullable Weights issueWeights,
      @Nullable Weights partyWeights) {
    this.issues = issues;
    this.rules = rules;
    this.classes = classes;
    this.stanceWeights = stanceWeights;
    this.issueWeights = issueWeights;
    this.partyWeights = partyWeights;
    matters = new MatterIssues(issues);
  }

  private static final class Shipped {
    static final Leanings LEANINGS = read(Issues.standard(), StanceRule.shipped());
  }

  /** With the weights that ship with Parley; issues of a user's own are none that these know. */
  static Leanings shipped(Issues issues) {
    Leanings shipped = Shipped.LEANINGS;
    return new Leanings(
        issues,
        shipped.rules,
        shipped.classes,
        shipped.stanceWeights,
        shipped.issueWeights,
        shipped.partyWeights);
  }

  private static Leanings read(Issues issues, Map<String, List<StanceRule>> rules) {
    try (InputStream in = Leanings.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        return new Leanings(issues, rules, List.of(), null, null, null);
      }
      DataInputStream data =
          new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16));
      List<String> classes = new ArrayList<>();
      int count = data.readInt();
      for (int i = 0; i < count; i++) {
        classes.add(data.readUTF());
      }
      Weights stances = Weights.read(data);
      Weights ofIssues = Weights.read(data);
      return new Leanings(issues, rules, classes, stances, ofIssues, Weights.read(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a stance, where it is a trait. */
  public static int number(Stance stance) {
    return STANCES.indexOf(stance);
  }

  /** Whether the weights know an issue; they know none of a user's own. */
  boolean knows(String issue) {
    return classes.contains(issue);
  }

  /** Every clause that may tell a position, with what the weights would look at. */
  List<Considered> considered(ArticleContext context, List<Position> ruled) {
    List<Considered> found = new ArrayList<>();
    Features f = new Features();
    for (TraitSentence sentence : TraitSentence.all(context, issues, rules, ruled)) {
      for (int at = 0; at < sentence.tree.size(); at++) {
        if (Clause.isAnchor(sentence.tree, at)) {
          Clause clause = new Clause(sentence, at);
          f.clear();
          StanceTraits.add(clause, f);
          int[] ofStance = f.keys();
          f.clear();
          IssueTraits.add(clause, matters, f);
          int[] ofIssue = f.keys();
          List<PartyOptions.Option> options = PartyOptions.of(clause);
          List<Party> parties = new ArrayList<>();
          for (int i = 0; i < options.size(); i++) {
            f.clear();
            PartyOptions.add(clause, options, i, f);
            parties.add(new Party(options.get(i).party(), options.get(i).token(), f.keys()));
          }
          found.add(new Considered(sentence.tree, at, clause.span(), ofStance, ofIssue, parties));
        }
      }
    }
    return found;
  }

  /** What each clause may tell, of those that may tell a position. */
  List<ClauseLeanings> of(ArticleContext context, List<Position> ruled) {
    if (stanceWeights == null || issueWeights == null || partyWeights == null) {
      return List.of();
    }
    List<ClauseLeanings> found = new ArrayList<>();
    Features f = new Features();
    for (TraitSentence sentence : TraitSentence.all(context, issues, rules, ruled)) {
      List<Stanced> clauses = new ArrayList<>();
      double most = 0;
      for (int at = 0; at < sentence.tree.size(); at++) {
        if (Clause.isAnchor(sentence.tree, at)) {
          Clause clause = new Clause(sentence, at);
          f.clear();
          StanceTraits.add(clause, f);
          double[] stances = f.likelihoods(stanceWeights, STANCES.size() + 1, SCALE);
          most = Math.max(most, 1 - stances[NONE]);
          if (1 - stances[NONE] >= LEAST_STANCE) {
            clauses.add(new Stanced(clause, stances, PartyOptions.of(clause)));
          }
        }
      }
      if (most >= LEAST_READ) {
        ClauseNetwork network = ClauseNetwork.shipped();
        BitSet asked = new BitSet();
        for (Stanced clause : clauses) {
          asked.set(clause.clause.at);
          clause.options.forEach(option -> asked.set(option.token()));
        }
        Encoder.Read read = network.read(sentence.tree, asked);
        for (Stanced clause : clauses) {
          if (read.has(clause.clause.at)) {
            found.add(leanings(clause, network, read, issueWeights, partyWeights, f));
          }
        }
      }
    }
    return found;
  }

  /** A clause, how likely it tells no stance and each of them, and whose it may be. */
  @SuppressWarnings("ArrayRecordComponent") // read only, and compared nowhere
  private record Stanced(Clause clause, double[] stances, List<PartyOptions.Option> options) {}

  private ClauseLeanings leanings(
      Stanced stanced,
      ClauseNetwork network,
      Encoder.Read read,
      Weights ofIssue,
      Weights ofParty,
      Features f) {
    Clause clause = stanced.clause;
    double[] stance = together(stanced.stances, network.stances(read, clause.at));
    f.clear();
    IssueTraits.add(clause, matters, f);
    double[] issue =
        together(f.likelihoods(ofIssue, classes.size(), SCALE), network.issues(read, clause.at));
    List<PartyOptions.Option> options = stanced.options;
    double[] parties = new double[options.size()];
    float[] whose = network.ofParty(read, clause.at);
    int[] score = new int[2];
    for (int which = 0; which < parties.length; which++) {
      f.clear();
      PartyOptions.add(clause, options, which, f);
      f.score(ofParty, score);
      double ofTraits = (score[1] - score[0]) / SCALE;
      float ofNetwork = network.party(read, clause.at, whose, options.get(which).token());
      parties[which] = 1 / (1 + StrictMath.exp(-(ofTraits + ofNetwork) / 2));
    }
    return new ClauseLeanings(clause, stance, classes, issue, options, parties);
  }

  /**
   * How likely each class is by the traits and by the network, which count the same: what either
   * takes for impossible is so.
   */
  private static double[] together(double[] likelihoods, float[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    double[] found = new double[likelihoods.length];
    double sum = 0;
    for (int i = 0; i < found.length; i++) {
      found[i] = StrictMath.sqrt(likelihoods[i] * StrictMath.exp(scores[i] - most));
      sum += found[i];
    }
    for (int i = 0; i < found.length; i++) {
      found[i] /= sum;
    }
    return found;
  }
}
