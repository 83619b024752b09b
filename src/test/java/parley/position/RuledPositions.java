package parley.position;

import java.util.List;
import parley.article.Article;
import parley.attribution.AttributionExtractor;
import parley.entry.Issues;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.pipeline.Pipeline;
import parley.reading.Accounts;
import parley.reading.Reading;

/** What the rules of positions and proposals find by themselves, for tests of what a rule does. */
final class RuledPositions {

  private static final PositionExtractor EXTRACTOR = PositionExtractor.with(Issues.standard());

  private RuledPositions() {}

  /** What they take for proposals, before the learned weights are asked. */
  static List<Proposal> proposals(Pipeline pipeline, Article article) {
    Reading reading = pipeline.mark(article);
    Accounts accounts = new Accounts(AttributionExtractor.standard().statements(reading));
    return EXTRACTOR.proposals(reading, accounts).stream()
        .map(ConsideredProposal::proposal)
        .toList();
  }

  /** Before the learned weights are asked, each where it was found. */
  static List<Position> of(Pipeline pipeline, Article article) {
    Reading reading = pipeline.mark(article);
    Accounts accounts = new Accounts(AttributionExtractor.standard().statements(reading));
    return EXTRACTOR.byRules(reading, accounts);
  }
}
