package parley.position;

import java.util.ArrayList;
import java.util.List;
import parley.entry.Entry;
import parley.reading.Accounts;
import parley.reading.ArticleContext;
import parley.reading.Reading;

/**
 * Reads out of an article what is on the table and where the sides stand: proposals, positions,
 * channels, differences and assessments.
 */
public final class PositionExtractor {

  private final ProposalFinder proposals = new ProposalFinder();
  private final PositionFinder positions = new PositionFinder();
  private final ChannelFinder channels = new ChannelFinder();
  private final DifferenceFinder differences = new DifferenceFinder();
  private final AssessmentFinder assessments = new AssessmentFinder();

  private PositionExtractor() {}

  /** The extractor with the rules that ship with Parley. */
  public static PositionExtractor standard() {
    return new PositionExtractor();
  }

  public List<Entry> positions(Reading reading, Accounts accounts) {
    ArticleContext context = new ArticleContext(reading, accounts);
    List<Entry> found = new ArrayList<>();
    found.addAll(proposals.find(context));
    found.addAll(positions.find(context));
    found.addAll(channels.find(context));
    found.addAll(differences.find(context));
    found.addAll(assessments.find(context));
    return found;
  }
}
