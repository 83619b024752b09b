package parley.event;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import parley.entry.Event.Participant;
import parley.entry.Who;
import parley.rule.RuleFile;
import parley.syntax.Lemmas;

/**
 * Whether words tell who is meant. "The company" and "his supporters" stand for somebody whom the
 * article names elsewhere; where it was not made out who that is, the words alone tell nothing.
 */
final class Vague {

  private static final class Shipped {
    static final Set<String> NOUNS = nouns();
  }

  /** What points to somebody named elsewhere. */
  private static final Set<String> POINTING =
      Set.of(
          "the", "this", "that", "these", "those", "his", "her", "its", "their", "my", "our",
          "your", "both", "other", "others", "such", "which");

  private Vague() {}

  private static Set<String> nouns() {
    Set<String> nouns = new HashSet<>();
    for (RuleFile.Line line : RuleFile.shipped("event/vague.words").lines()) {
      nouns.add(line.field(0));
    }
    return nouns;
  }

  static boolean is(Participant participant) {
    return is(participant.who());
  }

  /** Whether nobody can tell from these words who it is. */
  static boolean is(Who who) {
    if (who.actor() != null) {
      return false;
    }
    String[] words = who.name().split("\\s+", -1);
    String first = words[0].toLowerCase(Locale.ROOT);
    if (first.equals("whose")) {
      return true; // "whose campaign" stands for one whom the words before name
    }
    String last = words[words.length - 1].toLowerCase(Locale.ROOT);
    if (words.length == 1) {
      return POINTING.contains(first);
    }
    boolean vague =
        Shipped.NOUNS.contains(last) || Shipped.NOUNS.contains(Lemmas.lemma(last, "NNS"));
    return POINTING.contains(first) && vague && words.length == 2;
  }
}
