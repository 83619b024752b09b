package parley.event;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import parley.syntax.Tree;

/**
 * Who stands before a verb and behind it, by the order of the words: what English says of who does
 * what to whom where the tree has lost it. It is asked last, and it stops at whatever may begin
 * another clause.
 */
final class WordOrder {

  /** How many words off somebody may stand. */
  private static final int FURTHEST = 14;

  /** Verbs that only help another one, and may stand between it and its subject. */
  private static final Set<String> HELPING = Set.of("be", "have", "do", "get");

  /** What opens a clause that tells of something else. */
  private static final Set<String> OPENING =
      Set.of(
          "that",
          "which",
          "who",
          "whom",
          "whose",
          "when",
          "while",
          "where",
          "because",
          "if",
          "unless",
          "as",
          "after",
          "before",
          "since",
          "until",
          "although",
          "though",
          "but",
          "saying",
          "following");

  private WordOrder() {}

  /**
   * Whether this verb has somebody before it who does what it says: no infinitive, no participle.
   */
  static boolean isFinite(Tree sentence, int verb) {
    return switch (sentence.tag(verb)) {
      case "VBD", "VBZ", "VBP" -> true;
      case "VB", "VBN", "VBG" -> sentence.child(verb, "aux", "aux:pass", "cop") >= 0;
      default -> !sentence.isVerb(verb);
    };
  }

  /**
   * Whether a verb tells what was done to its subject. Where the tree has a subject of a passive
   * but no helping verb for one ("has promised"), the helping verb tells.
   */
  static boolean isPassive(Tree sentence, int verb) {
    if (sentence.child(verb, "aux:pass") >= 0) {
      return true;
    }
    boolean has = false;
    for (int helping : sentence.childrenWith(verb, "aux")) {
      has |= sentence.lemma(helping).equals("have");
    }
    return sentence.child(verb, "nsubj:pass") >= 0 && !has && sentence.tag(verb).equals("VBN");
  }

  /**
   * The last word of those who stand before a verb, over helping verbs, adverbs, times and what
   * stands between two commas; -1 where something else stands there.
   */
  static int before(Tree sentence, int verb, IntPredicate isTime) {
    int furthest = Math.max(0, verb - FURTHEST);
    for (int i = verb - 1; i >= furthest; i--) {
      String tag = sentence.tag(i);
      if (sentence.word(i).equals(",")) {
        i = commaBefore(sentence, i, furthest);
      } else if (!isTime.test(i) && !isBetween(sentence, i, isTime)) {
        boolean somebody = sentence.isNoun(i) || tag.equals("PRP") || tag.equals("CD");
        return somebody ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isBetween(Tree sentence, int token, IntPredicate isTime) {
    String tag = sentence.tag(token);
    boolean helps = sentence.isVerb(token) && HELPING.contains(sentence.lemma(token));
    if (tag.equals("IN") && isTime.test(token + 1)) {
      return true;
    }
    return helps || tag.startsWith("RB") || tag.equals("MD");
  }

  /** The comma that opens what the one at {@code closing} closes; the sentence's start if none. */
  private static int commaBefore(Tree sentence, int closing, int furthest) {
    for (int i = closing - 1; i > furthest; i--) {
      if (sentence.word(i).equals(",")) {
        return i;
      }
    }
    return furthest;
  }

  /** Behind the last word that still belongs to what a verb says. */
  static int end(Tree sentence, int verb) {
    int furthest = Math.min(sentence.size(), verb + 1 + FURTHEST);
    for (int i = verb + 1; i < furthest; i++) {
      String tag = sentence.tag(i);
      boolean finite = tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP");
      boolean opens = OPENING.contains(sentence.word(i).toLowerCase(Locale.ROOT));
      if (finite || opens || sentence.isPunctuation(i)) {
        return i;
      }
    }
    return furthest;
  }
}
