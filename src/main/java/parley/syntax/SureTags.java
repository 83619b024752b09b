package parley.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.rule.RuleFile;
import parley.text.Sentence;

/**
 * Mends what the tagger takes wrongly although the words around it leave one reading.
 *
 * <ul>
 *   <li>What follows "the" or "a" is no verb in its first form: "the <em>drone</em> attacked".
 *   <li>What somebody does is a noun behind whose it is: "Norland's <em>shelling</em> of the port".
 *   <li>A capital between a name and a verb is of the name: "Rosa <em>Long</em> resigned".
 *   <li>A word for those who act is a noun where none follows that it could describe: "the
 *       <em>athlete</em> criticised", "killed a Peruvian <em>general</em> in Lima".
 *   <li>What people are told is a participle where another verb tells what they did: "two people
 *       <em>briefed</em> on the talks said". {@code participles.words} has the verbs.
 *   <li>A participle behind a noun and before an object is the verb of its clause where that has
 *       none: "a strike <em>killed</em> twelve people".
 * </ul>
 */
final class SureTags {

  private static final Set<String> AGENTS = firsts("words/agents.words");
  private static final Set<String> PARTICIPLES = firsts("syntax/participles.words");

  private static final Set<String> FINITE = Set.of("VBZ", "VBD", "VBP", "MD");

  /** What opens a clause that has a verb of its own. */
  private static final Set<String> OPENING =
      Set.of("after", "as", "because", "before", "if", "since", "though", "until", "when", "while");

  /** What may begin an object of a participle that is the verb of its clause. */
  private static final Set<String> OBJECTS = Set.of("DT", "CD", "PRP$", "PRP", "NNP");

  private SureTags() {}

  private static Set<String> firsts(String file) {
    Set<String> words = new HashSet<>();
    RuleFile.shipped(file).lines().forEach(line -> words.add(line.field(0)));
    return Set.copyOf(words);
  }

  /** What the tag of a token must be in place of what it is, or null. */
  static @Nullable String at(Sentence sentence, List<String> tags, int i) {
    if (i == 0) {
      return null;
    }
    return switch (tags.get(i)) {
      case "VB", "VBP" -> isBehindArticle(sentence, tags, i) ? "NN" : null;
      case "VBG" -> isDoing(sentence, tags, i) ? "NN" : null;
      case "JJ" -> isAgent(sentence, tags, i) ? "NN" : isSurname(sentence, tags, i) ? "NNP" : null;
      case "VBD" -> isParticiple(sentence, tags, i) ? "VBN" : null;
      case "VBN" -> isVerbOfClause(sentence, tags, i) ? "VBD" : null;
      default -> null;
    };
  }

  private static boolean isArticle(String word) {
    return word.equals("the") || word.equals("a") || word.equals("an");
  }

  private static boolean isBehindArticle(Sentence sentence, List<String> tags, int i) {
    return isArticle(low(sentence, i - 1))
        || (i > 1 && tags.get(i - 1).equals("JJ") && isArticle(low(sentence, i - 2)));
  }

  private static boolean isDoing(Sentence sentence, List<String> tags, int i) {
    boolean owned = tags.get(i - 1).equals("POS") || tags.get(i - 1).equals("PRP$");
    return (owned || isArticle(low(sentence, i - 1)))
        && i + 1 < tags.size()
        && tags.get(i + 1).equals("IN");
  }

  private static boolean isSurname(Sentence sentence, List<String> tags, int i) {
    return Character.isUpperCase(sentence.token(i).word().charAt(0))
        && tags.get(i - 1).equals("NNP")
        && i + 1 < tags.size()
        && FINITE.contains(tags.get(i + 1));
  }

  private static boolean isAgent(Sentence sentence, List<String> tags, int i) {
    String before = tags.get(i - 1);
    return AGENTS.contains(low(sentence, i))
        && (before.equals("DT") || before.equals("JJ"))
        && (i + 1 == tags.size()
            || switch (tags.get(i + 1)) {
              case "IN", "VBD", "VBN", "VBZ", "MD", ",", ".", "WP" -> true;
              default -> false;
            });
  }

  private static boolean isParticiple(Sentence sentence, List<String> tags, int i) {
    if (!PARTICIPLES.contains(low(sentence, i))
        || !tags.get(i - 1).startsWith("NN")
        || i + 1 == tags.size()
        || !tags.get(i + 1).equals("IN")) {
      return false;
    }
    for (int k = i + 2; k < tags.size(); k++) {
      if (FINITE.contains(tags.get(k))) {
        return !tags.get(k - 1).equals("CC");
      }
      if (OPENING.contains(low(sentence, k)) || low(sentence, k).equals("that")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isVerbOfClause(Sentence sentence, List<String> tags, int i) {
    return tags.get(i - 1).startsWith("NN")
        && i + 1 < tags.size()
        && beginsObject(sentence, tags, i + 1)
        && hasNoVerbBefore(sentence, tags, i)
        && hasNoVerbBehind(sentence, tags, i);
  }

  private static boolean beginsObject(Sentence sentence, List<String> tags, int i) {
    String word = low(sentence, i);
    boolean number =
        word.equals("at") && i + 1 < tags.size() && low(sentence, i + 1).equals("least");
    return number || (OBJECTS.contains(tags.get(i)) && !word.endsWith("day"));
  }

  private static boolean hasNoVerbBefore(Sentence sentence, List<String> tags, int i) {
    for (int k = i - 1; k >= 0 && !OPENING.contains(low(sentence, k)); k--) {
      if (tags.get(k).startsWith("VB") || tags.get(k).equals("MD")) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasNoVerbBehind(Sentence sentence, List<String> tags, int i) {
    for (int k = i + 1; k < tags.size() && !OPENING.contains(low(sentence, k)); k++) {
      if (tags.get(k).equals("CC")
          && k + 1 < tags.size()
          && (FINITE.contains(tags.get(k + 1)) || OPENING.contains(low(sentence, k + 1)))) {
        return true;
      }
      if (FINITE.contains(tags.get(k))) {
        return false;
      }
    }
    return true;
  }

  private static String low(Sentence sentence, int i) {
    return sentence.token(i).word().toLowerCase(Locale.ROOT);
  }
}
