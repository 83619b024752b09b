package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import parley.article.Article;
import parley.attribution.AttributionExtractor;
import parley.entry.Issues;
import parley.entry.Proposal;
import parley.linear.TraitTraining;
import parley.pipeline.Pipeline;
import parley.position.ConsideredProposal;
import parley.position.PositionExtractor;
import parley.reading.Accounts;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.text.Span;

/**
 * Learns {@code proposals.weights}: what speaks for a proposal's being one that sides talk about,
 * from those that people judged, the annotated articles that are open to be learned from, and, with
 * less weight, the examples of the rules.
 *
 * <pre>
 * ProposalTraining WEIGHTS
 * </pre>
 *
 * Prints how well the proposals of each tenth of the articles are foretold by the others.
 */
final class ProposalTraining {

  private static final String JUDGED = "judged-proposals.txt";
  private static final int FOLDS = 10;

  /** A trait seen less often than this tells nothing. */
  private static final int RAREST = 3;

  private static final double DECAY = 3;

  /** How much the example of a rule counts beside a judged proposal. */
  private static final double OF_RULE = .3;

  /** How much a proposal of a piece of news that was made up counts beside a judged one. */
  private static final double OF_WRITTEN = .5;

  /** Of what was made up, two in three are proposals, which tells nothing of real texts. */
  private static final String MADE_UP = "made up";

  /** Words that make no proposal of what stands beside them. */
  private static final Set<String> NONE =
      Set.of("other", "own", "sign", "lack", "battle", "ruling", "chamber", "law");

  private static final String HEAD =
      """
      # proposals.weights: how much a trait of a proposal speaks for its being one that sides talk about.
      #
      # trait | weight. Made by ProposalTraining from judged and made-up proposals; holds no text.
      """;

  private record Example(int fold, boolean real, TraitTraining.Example example) {}

  private final Pipeline pipeline = Pipeline.standard();
  private final PositionExtractor extractor = PositionExtractor.with(Issues.standard());
  private final List<Example> examples = new ArrayList<>();

  private ProposalTraining() {}

  public static void main(String[] arguments) throws IOException {
    ProposalTraining training = new ProposalTraining();
    training.readAll();
    training.readRules();
    training.foretell();
    List<TraitTraining.Example> all = training.examples.stream().map(Example::example).toList();
    Map<String, Double> weights = new TreeMap<>(new TraitTraining(RAREST, DECAY).learn(all));
    weights.remove(MADE_UP);
    Files.writeString(Path.of(arguments[0]), TraitTraining.table(HEAD, weights), UTF_8);
  }

  /** By the key of the article and where the first passage begins. */
  static Map<String, Map<Integer, String>> judged() throws IOException {
    Map<String, Map<Integer, String>> judged = new HashMap<>();
    try (InputStream in = ProposalTraining.class.getResourceAsStream(JUDGED)) {
      String content = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      for (RuleFile.Line line : RuleFile.parse(JUDGED, content).lines()) {
        judged
            .computeIfAbsent(line.field(0), key -> new HashMap<>())
            .put(Integer.valueOf(line.field(1)), line.field(2));
      }
    }
    return judged;
  }

  /** What the rules find in their own examples, where these are of proposals. */
  private void readRules() {
    for (RuleFile.Line line : RuleFile.shipped("position/proposals.rules").lines()) {
      if (!NONE.contains(line.field(1))) {
        Article article = Article.builder("example", line.field(2)).build();
        for (ConsideredProposal one : considered(article)) {
          examples.add(
              new Example(-1, false, new TraitTraining.Example(one.traits(), true, OF_RULE)));
        }
      }
    }
  }

  private void readAll() throws IOException {
    Map<String, Map<Integer, String>> judged = judged();
    Set<String> read = new HashSet<>();
    for (Article article : EventTexts.all()) {
      Map<Integer, String> verdicts = judged.get(SampledEvents.key(article));
      if (verdicts != null && read.add(article.id())) {
        for (ConsideredProposal one : considered(article)) {
          add(article, one, verdicts.getOrDefault(start(one.proposal()), "unread"), true);
        }
      }
    }
    List<GoldPositions.Annotated> annotated = new ArrayList<>(GoldPositions.read());
    annotated.addAll(WrittenProposals.read());
    for (GoldPositions.Annotated gold : annotated) {
      Article article = gold.article();
      boolean real = gold.part() != GoldPositions.Part.WRITTEN;
      if (gold.part().isOpen() && !judged.containsKey(SampledEvents.key(article))) {
        considered(article).forEach(one -> add(article, one, verdict(one.proposal(), gold), real));
      }
    }
  }

  private List<ConsideredProposal> considered(Article article) {
    Reading reading = pipeline.mark(article);
    Accounts accounts = new Accounts(AttributionExtractor.standard().statements(reading));
    return extractor.proposals(reading, accounts);
  }

  private static int start(Proposal proposal) {
    return proposal.evidence().passages().getFirst().span().start();
  }

  private static String verdict(Proposal proposal, GoldPositions.Annotated gold) {
    String verdict = "no";
    for (GoldPositions.Proposal one : gold.proposals()) {
      if (one.spans().stream().anyMatch(span -> shares(proposal, span))) {
        verdict = one.optional() && !verdict.equals("yes") ? "optional" : "yes";
      }
    }
    return verdict;
  }

  private static boolean shares(Proposal proposal, Span span) {
    return proposal.evidence().passages().stream().anyMatch(p -> p.span().overlaps(span));
  }

  /** What is neither the one nor the other teaches nothing. */
  private void add(Article article, ConsideredProposal one, String verdict, boolean real) {
    boolean yes = verdict.equals("yes");
    if (yes || verdict.equals("no")) {
      List<String> traits = new ArrayList<>(one.traits());
      if (!real) {
        traits.add(MADE_UP);
      }
      int fold = Integer.parseInt(SampledEvents.key(article).substring(0, 4), 16) % FOLDS;
      examples.add(
          new Example(fold, real, new TraitTraining.Example(traits, yes, real ? 1 : OF_WRITTEN)));
    }
  }

  private void foretell() {
    double[] foretold =
        new TraitTraining(RAREST, DECAY)
            .foretold(
                examples.stream().map(Example::example).toList(),
                examples.stream().map(Example::fold).toList());
    for (boolean real : new boolean[] {true, false}) {
      List<Integer> some =
          IntStream.range(0, examples.size())
              .filter(i -> examples.get(i).real == real && examples.get(i).fold >= 0)
              .boxed()
              .toList();
      System.out.println(some.size() + (real ? " judged or annotated in real texts" : " made up"));
      boolean[] right = new boolean[some.size()];
      double[] likely = new double[some.size()];
      for (int i = 0; i < right.length; i++) {
        right[i] = examples.get(some.get(i)).example.right();
        likely[i] = foretold[some.get(i)];
      }
      System.out.print(TraitTraining.tellThresholds(right, likely));
    }
  }
}
