package parley.attribution;

import java.util.HashMap;
import java.util.Map;
import parley.rule.RuleFile;

/**
 * How often a rule is right with a cue, as counted in annotated articles: "raise" followed by a
 * noun seldom attributes anything, "praise" does.
 *
 * <p>What was seldom seen is judged by its class of cues. {@code TrustTraining} makes the table.
 */
final class Trust {

  /** Counts: of so many drafts, so many were right. */
  private record Count(int right, int seen) {}

  /** How much the class weighs against what was seen of the cue itself. */
  private static final double PRIOR = 4;

  private final Map<String, Count> counts = new HashMap<>();

  Trust(RuleFile file) {
    for (RuleFile.Line line : file.lines()) {
      if (line.fields().size() != 4) {
        throw line.broken("wants a rule, a cue, how often it was right and how often seen");
      }
      counts.put(
          key(line.field(0), line.field(1)),
          new Count(Integer.parseInt(line.field(2)), Integer.parseInt(line.field(3))));
    }
  }

  /** Between 0 and 1; 1 for what the table says nothing of. */
  double of(Draft draft) {
    if (draft.word() == null || draft.quoted()) {
      return 1;
    }
    Count byClass = counts.get(key(draft.rule(), classOf(draft)));
    double prior = byClass == null ? 1 : (byClass.right + 1.0) / (byClass.seen + 2.0);
    Count own = counts.get(key(draft.rule(), draft.word().phrase()));
    return own == null ? prior : (own.right + PRIOR * prior) / (own.seen + PRIOR);
  }

  /** The class of a cue in the table, with a star. */
  static String classOf(Draft draft) {
    return draft.word() == null ? "*" : "*" + draft.word().kind();
  }

  private static String key(String rule, String cue) {
    return rule + "|" + cue;
  }
}
