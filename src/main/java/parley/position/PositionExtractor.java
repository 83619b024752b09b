package parley.position;

import java.util.ArrayList;
import java.util.List;
import parley.entry.Entry;
import parley.entry.Issues;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.reading.Accounts;
import parley.reading.ArticleContext;
import parley.reading.Reading;
import parley.text.Span;

/**
 * Reads out of an article what is on the table and where the sides stand: proposals, positions,
 * channels, differences and assessments.
 */
public final class PositionExtractor {

  private final ProposalFinder proposals;
  private final TermLeanings terms;
  private final PositionFinder positions;
  private final ChannelFinder channels = new ChannelFinder();
  private final DifferenceFinder differences;
  private final AssessmentFinder assessments = new AssessmentFinder();

  private PositionExtractor(Issues issues) {
    proposals = new ProposalFinder(issues);
    terms = new TermLeanings(issues);
    positions = new PositionFinder(issues);
    differences = new DifferenceFinder(issues);
  }

  /** The extractor with the rules that ship with Parley, and these issues. */
  public static PositionExtractor with(Issues issues) {
    return new PositionExtractor(issues);
  }

  /** Every clause that may tell a position, for those who learn the weights of {@link Leanings}. */
  public List<Leanings.Considered> considered(Reading reading, Accounts accounts) {
    ArticleContext context = new ArticleContext(reading, accounts);
    return positions.considered(context, onTable(context));
  }

  /** The positions for which there are rules, likely or not, each where it was found. */
  public List<Position> byRules(Reading reading, Accounts accounts) {
    ArticleContext context = new ArticleContext(reading, accounts);
    List<Proposal> ruled =
        proposals.considered(context).stream().map(ConsideredProposal::proposal).toList();
    return positions.ruled(context, ruled);
  }

  /** The proposals for which there are rules, likely or not. */
  public List<ConsideredProposal> proposals(Reading reading, Accounts accounts) {
    return proposals.considered(new ArticleContext(reading, accounts));
  }

  /**
   * Every clause that may tell a term, for those who learn the weights of {@link TermLeanings}.
   *
   * @param mentions where each proposal is spoken of
   */
  public List<TermLeanings.Considered> consideredTerms(
      Reading reading, Accounts accounts, List<List<Span>> mentions) {
    ArticleContext context = new ArticleContext(reading, accounts);
    return terms.considered(context, mentions, proposals.considered(context));
  }

  /** The proposals that are likely, with what they hold. */
  private List<Proposal> onTable(ArticleContext context) {
    List<ConsideredProposal> considered = proposals.considered(context);
    List<Proposal> likely =
        considered.stream()
            .filter(ConsideredProposal::isPrinted)
            .map(ConsideredProposal::proposal)
            .toList();
    return terms.with(context, likely, considered);
  }

  public List<Entry> positions(Reading reading, Accounts accounts) {
    ArticleContext context = new ArticleContext(reading, accounts);
    List<Entry> found = new ArrayList<>();
    List<Proposal> onTable = onTable(context);
    found.addAll(onTable);
    found.addAll(positions.find(context, onTable));
    found.addAll(channels.find(context));
    found.addAll(differences.find(context));
    found.addAll(assessments.find(context));
    return found;
  }
}
