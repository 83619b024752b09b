package parley.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Event.Casualties;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Tree;

/**
 * Finds the killed and injured of a sentence, and the event they belong to: "the strike <em>killed
 * 12</em>" is one event, not two.
 */
final class CasualtyFinder {

  private static final Set<String> KILLING = Set.of("kill", "die");
  private static final Set<String> INJURING = Set.of("injure", "wound", "hurt");

  /** How far from what killed the word that tells the event may be. */
  private static final int NEAR = 3;

  /** The casualties of each trigger, by its token. */
  private final Map<Integer, Casualties> killed = new HashMap<>();

  private final Map<Integer, Casualties> injured = new HashMap<>();

  /** Triggers that only say how an event ended, and are no event of their own. */
  private final Set<Integer> absorbed = new HashSet<>();

  /** The verb that says how an event ended, by the token that tells the event. */
  private final Map<Integer, Integer> carriers = new HashMap<>();

  private int latest = -1;

  CasualtyFinder(Reading reading, Tree sentence, List<Trigger> triggers) {
    Map<Integer, Trigger> byToken = new HashMap<>();
    for (Trigger trigger : triggers) {
      byToken.put(trigger.token(), trigger);
    }
    for (int verb = 0; verb < sentence.size(); verb++) {
      if (!sentence.isVerb(verb)) {
        continue;
      }
      String lemma = Grammar.lemma(sentence, verb);
      if (KILLING.contains(lemma)) {
        read(reading, sentence, verb, byToken, killed);
      } else if (INJURING.contains(lemma)) {
        read(reading, sentence, verb, byToken, injured);
      }
    }
  }

  @Nullable Casualties killed(Trigger trigger) {
    return killed.get(trigger.token());
  }

  @Nullable Casualties injured(Trigger trigger) {
    return injured.get(trigger.token());
  }

  boolean isAbsorbed(Trigger trigger) {
    return absorbed.contains(trigger.token());
  }

  /** The trigger with the verb that says how it ended: where and when that was is said there. */
  Trigger carried(Trigger trigger) {
    Integer verb = carriers.get(trigger.token());
    return verb == null || trigger.verb() >= 0
        ? trigger
        : new Trigger(trigger.sentence(), trigger.token(), trigger.rule(), verb);
  }

  private void read(
      Reading reading,
      Tree sentence,
      int verb,
      Map<Integer, Trigger> triggers,
      Map<Integer, Casualties> into) {
    int victims = sentence.child(verb, "obj");
    if (victims < 0) {
      victims = upTo(sentence, verb);
    }
    int cause = Grammar.subject(sentence, verb);
    if (victims < 0) {
      victims = cause;
      cause = -1;
      for (int child : sentence.childrenWith(verb, "obl", "obl:agent")) {
        if (triggers.containsKey(child)) {
          cause = child;
        }
      }
    }
    Casualties casualties = CasualtyReader.read(reading, sentence, victims);
    cause = event(sentence, cause, triggers);
    if (!triggers.containsKey(cause) && isSecondHalf(sentence, verb)) {
      cause = latest; // "killed ten and injured dozens"
    }
    int event = triggers.containsKey(cause) ? cause : verb;
    latest = event;
    if (event != verb) {
      absorbed.add(verb);
      carriers.putIfAbsent(event, verb);
    }
    if (casualties != null) {
      into.putIfAbsent(event, casualties);
    }
  }

  private boolean isSecondHalf(Tree sentence, int verb) {
    return latest >= 0 && sentence.is(verb, "conj") && sentence.child(verb, "nsubj") < 0;
  }

  /** "a wave of airstrikes on the port that killed": what killed is told near the word before. */
  private static int event(Tree sentence, int cause, Map<Integer, Trigger> triggers) {
    int here = cause;
    for (int step = 0; step < NEAR && here >= 0; step++) {
      if (triggers.containsKey(here)) {
        return here;
      }
      for (int child : sentence.childrenWith(here, "nmod")) {
        if (triggers.containsKey(child)) {
          return child;
        }
      }
      here = sentence.is(here, "nmod") ? sentence.head(here) : -1;
    }
    return cause;
  }

  /** "killed up to 30 people", where "to" is read as a preposition. */
  static int upTo(Tree sentence, int verb) {
    for (int child : sentence.childrenWith(verb, "obl")) {
      int to = sentence.child(child, "case");
      if (to > 0 && child > verb && sentence.word(to - 1).equalsIgnoreCase("up")) {
        return child;
      }
    }
    return -1;
  }
}
