package parley.measure;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.attribution.AttributionExtractor;
import parley.entry.Issues;
import parley.entry.Position;
import parley.entry.Stance;
import parley.linear.SoftmaxTraining;
import parley.linear.SoftmaxTraining.Example;
import parley.linear.SoftmaxTraining.Pace;
import parley.linear.Weights;
import parley.pipeline.Pipeline;
import parley.position.Leanings;
import parley.position.PositionExtractor;
import parley.reading.Accounts;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * Learns {@code leanings.bin.gz} from the positions that people annotated in the articles that are
 * open to be learned from, and from the examples that stand beside the rules.
 *
 * <pre>
 * LeaningTraining FILE
 * </pre>
 *
 * A clause tells the position whose passage it heads; a clause that only overlaps with one is left
 * out. The same annotation gives the same bytes.
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
    Pipeline pipeline = Pipeline.standard();
    PositionExtractor extractor = PositionExtractor.with(Issues.standard());
    for (GoldPositions.Annotated article : GoldPositions.read()) {
      if (article.part().isOpen()) {
        training.add(pipeline, extractor, article, sentence -> true);
      }
    }
    training.addSentences(pipeline, extractor);
    for (RuleFile.Line line : RuleFile.shipped("position/stances.rules").lines()) {
      training.add(pipeline, extractor, example(pipeline, extractor, line), sentence -> true);
    }
    System.out.printf(
        Locale.ROOT,
        "%d clauses, %d of them with a position, %d who may hold one%n",
        training.stances.size(),
        training.issues.size(),
        training.parties.size());
    training.write(Path.of(arguments[0]));
  }

  /** The example of a rule, with what the rules find in it, as if somebody had annotated that. */
  private static GoldPositions.Annotated example(
      Pipeline pipeline, PositionExtractor extractor, RuleFile.Line line) {
    String marked = line.field(3);
    int issue = marked.indexOf("=>");
    String text = (issue < 0 ? marked : marked.substring(0, issue)).replaceAll("[{}\\[\\]]", "");
    Article article = Article.builder("example", text.strip()).build();
    Reading reading = pipeline.mark(article);
    Accounts accounts = new Accounts(AttributionExtractor.standard().statements(reading));
    List<GoldPositions.Position> found = new ArrayList<>();
    for (Position position : extractor.byRules(reading, accounts)) {
      found.add(
          new GoldPositions.Position(
              position.party().name(),
              position.issue(),
              position.stance().label(),
              position.passages().getFirst().span(),
              false));
    }
    return new GoldPositions.Annotated(0, GoldPositions.Part.DEVELOP, article, found, List.of());
  }

  /** Articles of which some sentences were read. */
  private void addSentences(Pipeline pipeline, PositionExtractor extractor) throws IOException {
    Map<String, Map<Integer, List<GoldPositions.Position>>> sentences = SentencePositions.read();
    for (Article article : EventTexts.all()) {
      Map<Integer, List<GoldPositions.Position>> read = sentences.get(SampledEvents.key(article));
      if (read != null) {
        List<GoldPositions.Position> positions = new ArrayList<>();
        read.values().forEach(positions::addAll);
        add(
            pipeline,
            extractor,
            new GoldPositions.Annotated(
                0, GoldPositions.Part.FURTHER, article, positions, List.of()),
            sentence -> read.containsKey(sentence.span().start()));
      }
    }
  }

  /**
   * Adds the clauses of an article.
   *
   * @param isRead the sentences that somebody read
   */
  private void add(
      Pipeline pipeline,
      PositionExtractor extractor,
      GoldPositions.Annotated article,
      Predicate<Tree> isRead) {
    Reading reading = pipeline.mark(article.article());
    Accounts accounts = new Accounts(AttributionExtractor.standard().statements(reading));
    Map<Integer, List<GoldPositions.Position>> heads = new HashMap<>();
    for (GoldPositions.Position position : article.positions()) {
      for (Tree tree : reading.sentences()) {
        int head = head(tree, position.span());
        if (head >= 0) {
          heads.computeIfAbsent(tree.span(head).start(), k -> new ArrayList<>()).add(position);
          break;
        }
      }
    }
    Set<Integer> unread = new HashSet<>();
    for (Tree tree : reading.sentences()) {
      for (int i = 0; i < tree.size() && !isRead.test(tree); i++) {
        unread.add(tree.span(i).start());
      }
    }
    for (Leanings.Considered one : extractor.considered(reading, accounts)) {
      if (unread.contains(one.token().start())) {
        continue;
      }
      List<GoldPositions.Position> here =
          heads.getOrDefault(one.token().start(), List.<GoldPositions.Position>of());
      GoldPositions.Position position = clearest(here);
      boolean beside =
          article.positions().stream().anyMatch(gold -> gold.span().overlaps(one.clause()));
      if (position == null) {
        if (!beside) {
          stances.add(new Example(Leanings.NONE, one.stanceTraits(), 1));
        }
        continue;
      }
      boolean optional = position.optional();
      int stance = 1 + Leanings.number(Stance.of(position.stance()));
      stances.add(new Example(stance, one.stanceTraits(), optional ? OPTIONAL : 1));
      issues.add(
          new Example(
              classes.indexOf(position.issue()), one.issueTraits(), optional ? OPTIONAL_ISSUE : 1));
      for (Leanings.Party party : one.parties()) {
        boolean right =
            here.stream().anyMatch(gold -> PartyNames.same(gold.party(), party.who().name()));
        parties.add(new Example(right ? 1 : 0, party.traits(), 1));
      }
    }
  }

  /** One that is not optional before one that is. */
  private static GoldPositions.@Nullable Position clearest(List<GoldPositions.Position> positions) {
    for (GoldPositions.Position position : positions) {
      if (!position.optional()) {
        return position;
      }
    }
    return positions.isEmpty() ? null : positions.getFirst();
  }

  /**
   * The word of a passage that hangs on none of its other words, or -1 where it stands elsewhere.
   */
  private static int head(Tree tree, Span passage) {
    if (!tree.span().overlaps(passage)) {
      return -1;
    }
    for (int i = 0; i < tree.size(); i++) {
      if (passage.overlaps(tree.span(i)) && !tree.isPunctuation(i)) {
        int above = tree.head(i);
        boolean outermost = above < 0 || !passage.overlaps(tree.span(above));
        if (outermost && !tree.is(i, "mark", "case", "cc", "det")) {
          return i;
        }
      }
    }
    return -1;
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
