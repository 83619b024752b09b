package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import parley.entry.Issues;
import parley.entry.Statement;
import parley.reading.Reading;

/**
 * Reads statements out of an article: who said, thought, wanted or denied what, and how the reader
 * came to know it.
 *
 * <p>A {@link Drafter} finds where source, cue and content stand; {@link StatementMaker} works out
 * the rest.
 */
public final class AttributionExtractor {

  private static final class Shipped {
    static final JoinedDrafter DRAFTER = drafter();
    static final AttributionExtractor EXTRACTOR = new AttributionExtractor(DRAFTER);

    private static JoinedDrafter drafter() {
      RuleDrafter rules = RuleDrafter.shipped();
      return new JoinedDrafter(rules, LabelDrafter.shipped(rules.book()));
    }
  }

  private final Drafter drafter;
  private final Issues issues;

  AttributionExtractor(Drafter drafter) {
    this(drafter, Issues.standard());
  }

  private AttributionExtractor(Drafter drafter, Issues issues) {
    this.drafter = drafter;
    this.issues = issues;
  }

  /** With the cues and rules that ship with Parley. */
  public static AttributionExtractor standard() {
    return Shipped.EXTRACTOR;
  }

  /** The same, where statements may be about these issues. */
  public static AttributionExtractor with(Issues issues) {
    return new AttributionExtractor(Shipped.DRAFTER, issues);
  }

  /** What was considered in each sentence, and why it was printed or not. */
  public static List<Explanation> explanations(Reading reading) {
    return Shipped.DRAFTER.explanations(reading);
  }

  /** The statements of an article, in the order of their cues, and its posts. */
  public List<Statement> statements(Reading reading) {
    List<Draft> drafts = drafter.drafts(reading);
    StatementMaker maker = new StatementMaker(reading, drafts, issues);
    List<Statement> statements = new ArrayList<>();
    for (Draft draft : drafts) {
      statements.add(maker.statement(draft));
    }
    statements.addAll(Posts.of(reading));
    return statements;
  }
}
