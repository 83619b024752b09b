package parley.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.attribution.AttributionExtractor;
import parley.entry.Issues;
import parley.entry.Position;
import parley.pipeline.Pipeline;
import parley.position.Leanings;
import parley.position.PositionExtractor;
import parley.reading.Accounts;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * The clauses of everything that is open to be learned from, each with the position that somebody
 * found there: articles, single sentences, and the examples that stand beside the rules.
 *
 * <p>A clause tells the position whose passage it heads; one that only overlaps with a passage is
 * left out.
 */
final class AnnotatedClauses {

  /**
   * One of them.
   *
   * @param article by which parts may be told apart
   * @param position what it tells, or null
   * @param all the positions that it tells; others than the first differ in whose they are
   */
  record Clause(
      String article,
      Leanings.Considered considered,
      GoldPositions.@Nullable Position position,
      List<GoldPositions.Position> all) {

    /** Whether somebody found it to be the position of this one. */
    boolean isOf(Leanings.Party party) {
      return all.stream().anyMatch(gold -> PartyNames.same(gold.party(), party.who().name()));
    }
  }

  private final Pipeline pipeline = Pipeline.standard();
  private final PositionExtractor extractor = PositionExtractor.with(Issues.standard());
  private final List<Clause> clauses = new ArrayList<>();

  private AnnotatedClauses() {}

  /** All of them, in the same order each time. */
  static List<Clause> read() throws IOException {
    AnnotatedClauses read = new AnnotatedClauses();
    for (GoldPositions.Annotated article : GoldPositions.read()) {
      if (article.part().isOpen()) {
        read.add(article, sentence -> true);
      }
    }
    read.addSentences();
    for (RuleFile.Line line : RuleFile.shipped("position/stances.rules").lines()) {
      read.add(read.example(line), sentence -> true);
    }
    return read.clauses;
  }

  /** The example of a rule, with what the rules find in it, as if somebody had annotated that. */
  private GoldPositions.Annotated example(RuleFile.Line line) {
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
  private void addSentences() throws IOException {
    Map<String, Map<Integer, List<GoldPositions.Position>>> sentences = SentencePositions.read();
    for (Article article : EventTexts.all()) {
      Map<Integer, List<GoldPositions.Position>> read = sentences.get(SampledEvents.key(article));
      if (read != null) {
        List<GoldPositions.Position> positions = new ArrayList<>();
        read.values().forEach(positions::addAll);
        add(
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
  private void add(GoldPositions.Annotated article, Predicate<Tree> isRead) {
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
      if (position != null || !beside) {
        clauses.add(new Clause(article.article().id(), one, position, here));
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
}
