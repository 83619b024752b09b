package parley.reading;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import parley.rule.RuleFile;
import parley.syntax.Lemmas;
import parley.syntax.Tree;

/**
 * The nouns of those who can act. "Settlers" attack though nobody knows their names; a "storm" hits
 * a port and is no attacker.
 */
public final class Agents {

  private static final Agents STANDARD = new Agents();

  private final Set<String> nouns = new HashSet<>();

  /** Of them those who act for nobody but themselves. */
  private final Set<String> privates = new HashSet<>();

  private Agents() {
    for (RuleFile.Line line : RuleFile.shipped("words/agents.words").lines()) {
      nouns.add(line.field(0));
      if (line.field(1).equals("private")) {
        privates.add(line.field(0));
      }
    }
    for (RuleFile.Line line : RuleFile.shipped("words/titles.names").lines()) {
      nouns.add(last(line.field(0)));
    }
    for (RuleFile.Line line : RuleFile.shipped("words/unnamed.names").lines()) {
      nouns.add(last(line.field(0)));
    }
    for (RuleFile.Line line : RuleFile.shipped("words/descriptions.names").lines()) {
      nouns.add(last(line.field(0)));
    }
    for (RuleFile.Line line : RuleFile.shipped("words/bodies.names").lines()) {
      if (line.field(1).equals("organisation") || line.field(1).equals("armed-group")) {
        nouns.add(last(line.field(0)));
      }
    }
  }

  private static String last(String words) {
    String plain = words.endsWith("?") ? words.substring(0, words.length() - 1).strip() : words;
    return plain.substring(plain.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether this noun can be somebody who acts. */
  public static boolean canAct(Tree sentence, int token) {
    if (!sentence.isNoun(token) || isCondition(sentence, token)) {
      return false;
    }
    return (STANDARD.nouns.contains(Grammar.lemma(sentence, token))
        || STANDARD.nouns.contains(sentence.word(token).toLowerCase(Locale.ROOT)));
  }

  /** Whether these words name people who act for nobody but themselves: "nobody", "her brother". */
  public static boolean arePrivate(String words) {
    for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      boolean plural = word.endsWith("s") && isPrivate(word.substring(0, word.length() - 1));
      if (plural || isPrivate(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPrivate(String word) {
    return STANDARD.privates.contains(Lemmas.lemma(word, "NNS"))
        || STANDARD.privates.contains(word);
  }

  /** "a state of emergency" is no state. */
  private static boolean isCondition(Tree sentence, int token) {
    if (!sentence.word(token).equalsIgnoreCase("state")) {
      return false;
    }
    int what = sentence.child(token, "nmod");
    return what >= 0 && !sentence.isProper(what);
  }
}
