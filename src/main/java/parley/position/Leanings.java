package parley.position;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
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

  /** The network reads a sentence of which a clause is as likely as this to tell a stance. */
  private static final double LEAST_READ = .3;

  /** And a position, which is a stance on an issue by somebody; by the traits alone both times. */
  private static final double LEAST_READ_POSITION = .15;

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
      List<OfTraits> clauses = ofTraits(sentence, f, stanceWeights, issueWeights, partyWeights);
      if (clauses.stream().anyMatch(clause -> clause.most() >= LEAST_READ_POSITION)) {
        read(clauses, found);
      }
    }
    return found;
  }

  /**
   * What traits make of a clause.
   *
   * @param stances how likely it tells none, and each of them
   * @param issues the same of these
   * @param options whose it may be
   * @param parties what speaks for each of those
   */
  @SuppressWarnings("ArrayRecordComponent") // read only, and compared nowhere
  private record OfTraits(
      Clause clause,
      double[] stances,
      double[] issues,
      List<PartyOptions.Option> options,
      double[] parties) {

    /** How likely the likeliest position is. */
    double most() {
      return Arrays.stream(stances).skip(1).max().orElse(0)
          * Arrays.stream(issues).max().orElse(0)
          * likelihood(Arrays.stream(parties).max().orElse(Double.NEGATIVE_INFINITY));
    }
  }

  /** Of the clauses that may tell a stance, if one of them is likely enough to. */
  private List<OfTraits> ofTraits(
      TraitSentence sentence, Features f, Weights ofStance, Weights ofIssue, Weights ofParty) {
    Map<Clause, double[]> stances = new LinkedHashMap<>();
    boolean isLikely = false;
    for (int at = 0; at < sentence.tree.size(); at++) {
      if (Clause.isAnchor(sentence.tree, at)) {
        Clause clause = new Clause(sentence, at);
        f.clear();
        StanceTraits.add(clause, f);
        double[] likely = f.likelihoods(ofStance, STANCES.size() + 1, SCALE);
        if (1 - likely[NONE] >= LEAST_STANCE) {
          stances.put(clause, likely);
          isLikely |= 1 - likely[NONE] >= LEAST_READ;
        }
      }
    }
    List<OfTraits> found = new ArrayList<>();
    if (isLikely) {
      stances.forEach((clause, likely) -> {
        f.clear();
        IssueTraits.add(clause, matters, f);
        double[] ofIssues = f.likelihoods(ofIssue, classes.size(), SCALE);
        List<PartyOptions.Option> options = PartyOptions.of(clause);
        double[] parties = parties(clause, options, f, ofParty);
        found.add(new OfTraits(clause, likely, ofIssues, options, parties));
      });
    }
    return found;
  }

  private static double[] parties(
      Clause clause, List<PartyOptions.Option> options, Features f, Weights weights) {
    double[] parties = new double[options.size()];
    int[] score = new int[2];
    for (int which = 0; which < parties.length; which++) {
      f.clear();
      PartyOptions.add(clause, options, which, f);
      f.score(weights, score);
      parties[which] = (score[1] - score[0]) / SCALE;
    }
    return parties;
  }

  /** Lets the network read the sentence of these clauses. */
  private void read(List<OfTraits> clauses, List<ClauseLeanings> found) {
    ClauseNetwork network = ClauseNetwork.shipped();
    BitSet asked = new BitSet();
    for (OfTraits one : clauses) {
      asked.set(one.clause.at);
      one.options.forEach(option -> asked.set(option.token()));
    }
    Encoder.Read read = network.read(clauses.getFirst().clause.tree, asked);
    for (OfTraits one : clauses) {
      int at = one.clause.at;
      if (read.has(at)) {
        float[] whose = network.ofParty(read, at);
        double[] parties = new double[one.parties.length];
        for (int i = 0; i < parties.length; i++) {
          float score = network.party(read, at, whose, one.options.get(i).token());
          parties[i] = likelihood((one.parties[i] + score) / 2);
        }
        double[] stances = together(one.stances, network.stances(read, at));
        double[] ofIssues = together(one.issues, network.issues(read, at));
        found.add(new ClauseLeanings(one.clause, stances, classes, ofIssues, one.options, parties));
      }
    }
  }

  private static double likelihood(double score) {
    return 1 / (1 + StrictMath.exp(-score));
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
