package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.entry.Issues;
import parley.entry.Statement;
import parley.mark.TimeMark;
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

  private static final Set<String> BEFORE_A_DAY = Set.of("", "in", "on", "at", "by", "since", "during");

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
    List<Draft> drafts =
        drafter.drafts(reading).stream().filter(draft -> !isSaidByADay(draft, reading)).toList();
    StatementMaker maker = new StatementMaker(reading, drafts, issues);
    List<Statement> statements = new ArrayList<>();
    for (Draft draft : drafts) {
      statements.add(maker.statement(draft));
    }
    statements.addAll(Posts.of(reading));
    return statements;
  }

  /**
   * Whether a day or a time was taken for whoever says it: "Norway, which in early March would not
   * hear of it". A month alone may be somebody's name.
   */
  private static boolean isSaidByADay(Draft draft, Reading reading) {
    Phrase source = draft.source();
    if (source == null) {
      return false;
    }
    String words = source.span().of(reading.text());
    if (words.chars().allMatch(Character::isLetter)) {
      return false;
    }
    for (TimeMark time : reading.timesIn(source.span())) {
      String before =
          reading.text().substring(source.span().start(), time.span().start()).strip();
      if (time.span().end() >= source.span().end() && BEFORE_A_DAY.contains(before)) {
        return true;
      }
    }
    return false;
  }
}
