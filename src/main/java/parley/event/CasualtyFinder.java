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

  private void read(
      Reading reading,
      Tree sentence,
      int verb,
      Map<Integer, Trigger> triggers,
      Map<Integer, Casualties> into) {
    int victims = sentence.child(verb, "obj");
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
    int event = triggers.containsKey(cause) ? cause : verb;
    if (event != verb) {
      absorbed.add(verb);
    }
    if (casualties != null) {
      into.putIfAbsent(event, casualties);
    }
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
}
