package parley.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** Finds the words that tell events. */
final class TriggerFinder {

  private final Map<String, List<EventRule>> rules = EventRule.shipped();

  List<Trigger> find(Tree sentence) {
    List<Trigger> found = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < sentence.size(); i++) {
      for (EventRule rule : rules.getOrDefault(Grammar.lemma(sentence, i), List.of())) {
        if (fits(sentence, i, rule)) {
          Trigger trigger = Trigger.of(sentence, i, rule);
          found.add(trigger);
          taken.add(trigger.verb());
          break;
        }
      }
    }
    // a verb that carries a noun is not told twice: "struck a deal", "met for a meeting"
    found.removeIf(t -> t.verb() == t.token() && t.rule().wants().isEmpty() && isCarrier(found, t));
    return found;
  }

  private static boolean isCarrier(List<Trigger> found, Trigger verb) {
    for (Trigger other : found) {
      if (other != verb && other.verb() == verb.token()) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(Tree sentence, int token, EventRule rule) {
    if (rule.noun() ? !sentence.isNoun(token) : !isFiniteOrParticiple(sentence, token)) {
      return false;
    }
    if (!wordsBefore(sentence, token, rule.lemmas())) {
      return false;
    }
    if (rule.wantsTo() && sentence.child(token, "xcomp") < 0) {
      return false;
    }
    return rule.wants().isEmpty() || hasWanted(sentence, token, rule);
  }

  /** A verb as such, not a participle in front of a noun: "the signed text" is no signing. */
  private static boolean isFiniteOrParticiple(Tree sentence, int token) {
    return sentence.isVerb(token) && !sentence.is(token, "amod", "compound");
  }

  private static boolean wordsBefore(Tree sentence, int token, List<String> lemmas) {
    int start = token - lemmas.size() + 1;
    if (start < 0) {
      return false;
    }
    for (int i = 0; i < lemmas.size(); i++) {
      if (!Grammar.lemma(sentence, start + i).equals(lemmas.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of the wanted words stands in the object, or beside a noun. */
  private static boolean hasWanted(Tree sentence, int token, EventRule rule) {
    String[] places =
        rule.noun()
            ? new String[] {"compound", "amod", "nmod", "nmod:poss"}
            : new String[] {
              "obj", "nsubj:pass", "obl", "compound:prt", "advmod", "xcomp", "iobj", "ccomp"
            };
    for (int child : sentence.childrenWith(token, places)) {
      for (int one : Grammar.conjuncts(sentence, child)) {
        if (isWanted(sentence, one, rule)) {
          return true;
        }
      }
      int preposition = sentence.child(child, "case", "mark");
      if (preposition >= 0 && isWanted(sentence, preposition, rule)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWanted(Tree sentence, int token, EventRule rule) {
    if (rule.wants().contains(Grammar.lemma(sentence, token))) {
      return true;
    }
    for (int child : sentence.childrenWith(token, "compound", "nmod")) {
      if (rule.wants().contains(Grammar.lemma(sentence, child))) {
        return true;
      }
    }
    return false;
  }
}
