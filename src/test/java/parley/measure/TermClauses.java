package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.attribution.AttributionExtractor;
import parley.entry.Issues;
import parley.entry.Proposal;
import parley.pipeline.Pipeline;
import parley.position.ConsideredProposal;
import parley.position.PositionExtractor;
import parley.position.TermLeanings;
import parley.reading.Accounts;
import parley.reading.Reading;
import parley.rule.RuleFile;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * The clauses around proposals in everything that is there to be learned from, articles and pieces
 * of news that were made up, each with the term that it tells. A term is told by the clause within
 * its words that hangs on no other.
 */
final class TermClauses {

  /**
   * One of them.
   *
   * @param article its text, by which parts may be told apart
   * @param real whether that is from a newspaper or an office, and not made up
   * @param term what it tells, or null
   */
  record Clause(
      String article,
      boolean real,
      TermLeanings.Considered considered,
      GoldPositions.@Nullable Term term) {}

  private static final String JUDGED = "judged-terms.txt";

  private static final String NONE = "none";

  private final Pipeline pipeline = Pipeline.standard();
  private final PositionExtractor extractor = PositionExtractor.with(Issues.standard());
  private final List<Clause> clauses = new ArrayList<>();

  private TermClauses() {}

  /** All of them, in the same order each time. */
  static List<Clause> read() throws IOException {
    TermClauses read = new TermClauses();
    for (GoldPositions.Annotated article : GoldPositions.read()) {
      read.add(article);
    }
    for (GoldPositions.Annotated piece : WrittenProposals.read()) {
      read.add(piece);
    }
    read.addJudged();
    return read.clauses;
  }

  /**
   * Proposals that people judged to be some, with the terms that the sentences around them tell.
   */
  private void addJudged() throws IOException {
    Map<String, Map<Integer, List<GoldPositions.Term>>> judged = judged();
    for (Article article : EventTexts.all()) {
      Map<Integer, List<GoldPositions.Term>> ofArticle = judged.remove(SampledEvents.key(article));
      if (ofArticle != null) {
        Reading reading = pipeline.mark(article);
        Accounts accounts = new Accounts(AttributionExtractor.standard().statements(reading));
        for (ConsideredProposal one : extractor.proposals(reading, accounts)) {
          Span first = passages(one.proposal()).getFirst();
          List<GoldPositions.Term> terms = ofArticle.get(first.start());
          if (terms != null) {
            List<TermLeanings.Considered> considered =
                extractor.consideredTerms(reading, accounts, List.of(List.of(first)));
            add(article.text(), true, considered, terms);
          }
        }
      }
    }
  }

  /** By the key of the article and where the words for the proposal begin. */
  static Map<String, Map<Integer, List<GoldPositions.Term>>> judged() throws IOException {
    Map<String, Map<Integer, List<GoldPositions.Term>>> judged = new HashMap<>();
    try (InputStream in = TermClauses.class.getResourceAsStream(JUDGED)) {
      String content = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      for (RuleFile.Line line : RuleFile.parse(JUDGED, content).lines()) {
        List<GoldPositions.Term> terms =
            judged
                .computeIfAbsent(line.field(0), key -> new HashMap<>())
                .computeIfAbsent(Integer.valueOf(line.field(1)), start -> new ArrayList<>());
        if (!line.field(2).equals(NONE)) {
          String[] words = line.field(4).split("-", 2);
          Span span = new Span(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
          terms.add(new GoldPositions.Term(line.field(2), line.field(3), span));
        }
      }
    }
    return judged;
  }

  private void add(GoldPositions.Annotated article) {
    if (!article.part().isOpen() || article.proposals().isEmpty()) {
      return;
    }
    Reading reading = pipeline.mark(article.article());
    Accounts accounts = new Accounts(AttributionExtractor.standard().statements(reading));
    List<List<Span>> mentions = mentions(article, extractor.proposals(reading, accounts));
    List<TermLeanings.Considered> considered =
        extractor.consideredTerms(reading, accounts, mentions);
    List<GoldPositions.Term> terms =
        article.proposals().stream().flatMap(told -> told.terms().stream()).toList();
    boolean real = article.part() != GoldPositions.Part.WRITTEN;
    add(article.article().text(), real, considered, terms);
  }

  private void add(
      String article,
      boolean real,
      List<TermLeanings.Considered> considered,
      List<GoldPositions.Term> terms) {
    GoldPositions.@Nullable Term[] told = new GoldPositions.Term[considered.size()];
    for (GoldPositions.Term term : terms) {
      int at = outermost(considered, term.span());
      if (at >= 0) {
        told[at] = term;
      }
    }
    for (int i = 0; i < told.length; i++) {
      clauses.add(new Clause(article, real, considered.get(i), told[i]));
    }
  }

  /** Where each proposal is named: as somebody found, and wherever rules find it again. */
  private static List<List<Span>> mentions(
      GoldPositions.Annotated article, List<ConsideredProposal> ruled) {
    List<List<Span>> mentions = new ArrayList<>();
    for (GoldPositions.Proposal told : article.proposals()) {
      List<Span> spans = new ArrayList<>(told.spans());
      for (ConsideredProposal one : ruled) {
        List<Span> passages = passages(one.proposal());
        if (passages.stream().anyMatch(p -> overlaps(told.spans(), p))) {
          passages.stream().filter(p -> !overlaps(told.spans(), p)).forEach(spans::add);
        }
      }
      mentions.add(spans);
    }
    return mentions;
  }

  private static boolean overlaps(List<Span> spans, Span other) {
    return spans.stream().anyMatch(other::overlaps);
  }

  private static List<Span> passages(Proposal proposal) {
    return proposal.evidence().passages().stream().map(passage -> passage.span()).toList();
  }

  private static int outermost(List<TermLeanings.Considered> considered, Span passage) {
    int found = -1;
    for (int i = 0; i < considered.size(); i++) {
      TermLeanings.Considered one = considered.get(i);
      if (passage.overlaps(one.token()) && (found < 0 || isBelow(considered.get(found), one))) {
        found = i;
      }
    }
    return found;
  }

  private static boolean isBelow(TermLeanings.Considered one, TermLeanings.Considered other) {
    Tree tree = one.sentence();
    return tree == other.sentence() && tree.under(one.at(), other.at());
  }
}
