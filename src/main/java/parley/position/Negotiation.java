package parley.position;

import java.util.HashSet;
import java.util.Set;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.rule.RuleFile;
import parley.syntax.Tree;

/**
 * Whether a sentence speaks of a negotiation: "progress" on a vaccine is no judgement of where the
 * talks stand, and scientists who differ are no sides.
 */
final class Negotiation {

  private final Set<String> words = new HashSet<>();

  Negotiation() {
    for (RuleFile.Line line : RuleFile.shipped("position/negotiation.rules").lines()) {
      words.add(line.field(0));
    }
  }

  /** The sentence, or the one before it. */
  boolean isSpokenOf(ArticleContext context, Tree sentence) {
    if (isSpokenOf(sentence)) {
      return true;
    }
    int at = context.reading().sentenceAt(sentence.span().start());
    return at > 0 && isSpokenOf(context.reading().sentences().get(at - 1));
  }

  private boolean isSpokenOf(Tree sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (words.contains(Grammar.lemma(sentence, i))) {
        return true;
      }
    }
    return false;
  }
}
