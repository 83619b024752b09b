package parley.position;

import java.util.Set;
import java.util.stream.Collectors;
import parley.reading.Grammar;
import parley.rule.RuleFile;
import parley.syntax.Tree;

/**
 * Whom a pronoun means behind a verb of blaming, as its object did what is told of there: "accused
 * <em>her rival</em> of delay after he rejected it".
 */
final class Blame {

  private static final Set<String> PRONOUNS = Set.of("he", "she");
  private static final Set<String> MARKS = Set.of("after", "because");

  /** How far before a mark the verb may stand. */
  private static final int FURTHEST = 16;

  private static final Set<String> VERBS =
      RuleFile.shipped("position/blaming.rules").lines().stream()
          .map(line -> line.field(0))
          .collect(Collectors.toUnmodifiableSet());

  private Blame() {}

  /** The word that names whoever is meant: the object of the verb, or the word itself. */
  static int meant(Tree sentence, int token) {
    int mark = token - 1;
    if (mark < 0
        || !PRONOUNS.contains(Grammar.lemma(sentence, token))
        || !MARKS.contains(Grammar.lemma(sentence, mark))) {
      return token;
    }
    for (int i = mark - 1; i >= 0 && mark - i < FURTHEST; i--) {
      int object = VERBS.contains(Grammar.lemma(sentence, i)) ? sentence.child(i, "obj") : -1;
      if (object > i && object < mark) {
        return object;
      }
    }
    return token;
  }
}
