package parley.syntax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.rule.RuleFile;
import parley.text.Sentence;

/**
 * Mends what the tagger takes for a plural in "The finance ministry <em>announces</em> a tariff":
 * chronicles tell in the present, which the treebanks hardly have. {@code present-verbs.words} has
 * the verbs.
 *
 * <p>And the other way round, in "no peace <em>talks</em>": {@code plurals.words}.
 *
 * <p>What many do is taken for a noun too: "Thirty prisoners <em>escape</em> from a jail". It is a
 * verb where it would be a sentence without one; {@code plural-verbs.words} has them.
 *
 * <p>It is a verb where a noun that begins the sentence stands right before it, no verb came yet,
 * and what follows begins an object or a clause.
 */
final class PresentVerbs {

  private static final Set<String> VERBS = verbs("syntax/present-verbs.words");

  private static final Set<String> OF_MANY = verbs("syntax/plural-verbs.words");

  /** By a plural, the nouns behind which it is no verb. */
  private static final Map<String, Set<String>> PLURALS = plurals();

  private static final Set<String> FINITE = Set.of("VBZ", "VBD", "VBP", "MD");

  private static final Set<String> OBJECTS =
      Set.of("DT", "PRP$", "PRP", "TO", "JJ", "CD", "NN", "NNP", "NNS");

  private PresentVerbs() {}

  private static Set<String> verbs(String file) {
    Set<String> verbs = new HashSet<>();
    RuleFile.shipped(file).lines().forEach(line -> verbs.add(line.field(0)));
    return Set.copyOf(verbs);
  }

  private static Map<String, Set<String>> plurals() {
    Map<String, Set<String>> plurals = new HashMap<>();
    RuleFile.shipped("syntax/plurals.words")
        .lines()
        .forEach(line -> plurals.put(line.field(0), Set.copyOf(line.list(1))));
    return Map.copyOf(plurals);
  }

  /** Whether a token that was taken for a verb is a plural: "no peace <em>talks</em>". */
  static boolean isPlural(Sentence sentence, List<String> tags, int i) {
    return i > 0
        && tags.get(i).equals("VBZ")
        && PLURALS.getOrDefault(low(sentence, i), Set.of()).contains(low(sentence, i - 1));
  }

  private static String low(Sentence sentence, int i) {
    return sentence.token(i).word().toLowerCase(Locale.ROOT);
  }

  /** Where such a verb stands, or -1. A sentence has one at most. */
  static int find(Sentence sentence, List<String> tags) {
    for (int i = 1; i + 1 < tags.size(); i++) {
      String tag = tags.get(i);
      if (FINITE.contains(tag) || isCircumstance(sentence, tags, i - 1)) {
        return -1;
      }
      if (tag.equals("NNS")
          && tags.get(i - 1).startsWith("NN")
          && VERBS.contains(Lemmas.lemma(sentence.token(i).word(), "VBZ"))
          && beginsObject(sentence, tags, i + 1)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Where a verb of many stands that was taken for a noun, or -1: in a whole sentence that would
   * have none, behind the plural that begins it.
   */
  static int ofMany(Sentence sentence, List<String> tags) {
    boolean whole = sentence.token(tags.size() - 1).word().equals(".");
    if (!whole || tags.stream().anyMatch(FINITE::contains)) {
      return -1;
    }
    for (int i = 1; i + 1 < tags.size() && isOfSubject(sentence, tags, i - 1); i++) {
      if (tags.get(i).equals("NN")
          && OF_MANY.contains(low(sentence, i))
          && isPluralNoun(sentence, tags, i - 1)
          && goesOn(tags.get(i + 1))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isOfSubject(Sentence sentence, List<String> tags, int i) {
    String tag = tags.get(i);
    return switch (tag) {
      case "DT", "PDT", "PRP$", "CD", "JJ", "POS", "CC", "RB" -> true;
      case "IN" -> !isCircumstance(sentence, tags, i) || tags.get(i + 1).equals("CD");
      default -> tag.startsWith("NN");
    };
  }

  /** "Cancels" of "the army cancels fire drills" is the verb itself. */
  private static boolean isPluralNoun(Sentence sentence, List<String> tags, int i) {
    String word = low(sentence, i);
    return (tags.get(i).equals("NNS") || tags.get(i).equals("NNPS") || word.equals("police"))
        && !VERBS.contains(Lemmas.lemma(sentence.token(i).word(), "VBZ"));
  }

  private static boolean goesOn(String tag) {
    return OBJECTS.contains(tag) || tag.equals("IN") || tag.equals("RB") || tag.equals("RP");
  }

  /** "After border <em>attacks</em> the fleet left": a noun behind a preposition is no subject. */
  private static boolean isCircumstance(Sentence sentence, List<String> tags, int i) {
    return tags.get(i).equals("IN") && !sentence.token(i).word().equals("of");
  }

  private static boolean beginsObject(Sentence sentence, List<String> tags, int i) {
    String word = low(sentence, i);
    return OBJECTS.contains(tags.get(i))
        || word.equals("that")
        || word.equals("to")
        || (word.equals("for") && tags.stream().skip(i).noneMatch(FINITE::contains));
  }
}
