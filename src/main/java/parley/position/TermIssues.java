package parley.position;

import java.util.List;
import java.util.Set;
import parley.entry.Issues;
import parley.reading.Grammar;
import parley.syntax.Tree;

/**
 * The issues that words of a proposal tell. What is to end the fighting, be it for good, is a
 * ceasefire there: that a settlement is wanted, the proposal tells by being one.
 */
final class TermIssues {

  private static final Set<String> ENDING = Set.of("end", "stop", "halt", "cease");

  private static final String SETTLEMENT = "peace-deal";

  private final Issues issues;

  TermIssues(Issues issues) {
    this.issues = issues;
  }

  /** What the tokens from {@code from} to before {@code end} speak of, in the order of reading. */
  List<Issues.Match> in(Tree sentence, int from, int end) {
    return issues.in(sentence, from, end).stream()
        .filter(match -> !isDeed(sentence, match))
        .map(match -> endsTheFighting(sentence, match) ? ceasefire(match) : match)
        .toList();
  }

  /** "A roadmap for <em>meeting</em> the need": no meeting is meant. */
  private static boolean isDeed(Tree sentence, Issues.Match match) {
    return match.end() - match.first() == 1
        && sentence.word(match.first()).equals("meeting")
        && sentence.child(match.first(), "obj") >= 0;
  }

  private static boolean endsTheFighting(Tree sentence, Issues.Match match) {
    return match.issue().equals(SETTLEMENT)
        && ENDING.contains(Grammar.lemma(sentence, match.first()));
  }

  private static Issues.Match ceasefire(Issues.Match match) {
    return new Issues.Match("ceasefire", match.first(), match.end());
  }
}
