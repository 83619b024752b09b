package parley.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Event.Casualties;
import parley.reading.Grammar;
import parley.reading.Reading;
import parley.syntax.Lemmas;
import parley.syntax.Tree;
import parley.text.Span;

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

  /** The words for the killed and injured, by the token that tells the event. */
  private final Map<Integer, Span> spans = new HashMap<>();

  private int latest = -1;

  CasualtyFinder(Reading reading, Tree sentence, List<Trigger> triggers) {
    Map<Integer, Trigger> byToken = new HashMap<>();
    for (Trigger trigger : triggers) {
      byToken.put(trigger.token(), trigger);
    }
    for (int verb = 0; verb < sentence.size(); verb++) {
      if (!sentence.isVerb(verb) || sentence.is(verb, "amod")) {
        andInjured(reading, sentence, verb);
        continue;
      }
      String lemma = Grammar.lemma(sentence, verb);
      if (KILLING.contains(lemma)) {
        read(reading, sentence, verb, byToken, killed);
      } else if (INJURING.contains(lemma)) {
        read(reading, sentence, verb, byToken, injured);
      } else if (lemma.equals("leave") || lemma.equals("claim")) {
        left(reading, sentence, verb, byToken);
      }
    }
  }

  /** Whether a verb tells that people were killed or injured. */
  static boolean isOfToll(Tree sentence, int verb) {
    String lemma = Grammar.lemma(sentence, verb);
    return KILLING.contains(lemma) || INJURING.contains(lemma);
  }

  @Nullable Casualties killed(Trigger trigger) {
    return killed.get(trigger.token());
  }

  @Nullable Casualties injured(Trigger trigger) {
    return injured.get(trigger.token());
  }

  /** The words for those killed or injured, or null. */
  @Nullable Span words(Trigger trigger) {
    return spans.get(trigger.token());
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
    Casualties casualties =
        triggers.containsKey(victims) ? null : CasualtyReader.read(reading, sentence, victims);
    boolean own = sentence.child(verb, "nsubj", "nsubj:pass") >= 0;
    cause = !own && triggers.containsKey(verb - 1) ? verb - 1 : event(sentence, cause, triggers);
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
      spans.merge(event, sentence.phrase(victims), Span::covering);
    }
  }

  /** "Killed 12 people and injured dozens", where "injured" is read as if it described them. */
  private void andInjured(Reading reading, Tree sentence, int word) {
    boolean joins = word > 0 && sentence.word(word - 1).equals("and") && latest >= 0;
    if (joins && INJURING.contains(Lemmas.lemma(sentence.word(word), "VBD"))) {
      int head = sentence.head(word);
      Casualties casualties = head > word ? CasualtyReader.read(reading, sentence, head) : null;
      if (casualties != null) {
        injured.putIfAbsent(latest, casualties);
      }
    }
  }

  /** "The blast left 12 people dead and 20 injured", "claimed 12 lives": what it did to whom. */
  private void left(Reading reading, Tree sentence, int verb, Map<Integer, Trigger> triggers) {
    int event = event(sentence, Grammar.subject(sentence, verb), triggers);
    if (!triggers.containsKey(event)) {
      return;
    }
    int end = Math.min(sentence.size(), verb + 1 + CLAUSE);
    for (int i = verb + 1; i < end; i++) {
      Map<Integer, Casualties> into =
          switch (sentence.word(i).toLowerCase(Locale.ROOT)) {
            case "dead", "killed", "lives" -> killed;
            case "injured", "wounded", "hurt" -> injured;
            default -> null;
          };
      Casualties casualties = into == null ? null : CasualtyReader.before(reading, sentence, i);
      if (into != null && casualties != null) {
        into.putIfAbsent(event, casualties);
        carriers.putIfAbsent(event, verb);
        spans.merge(event, Grammar.span(sentence, verb, i), Span::covering);
      }
    }
  }

  /** How far behind its verb the last of what an attack left may stand. */
  private static final int CLAUSE = 14;

  private boolean isSecondHalf(Tree sentence, int verb) {
    boolean follows =
        sentence.is(verb, "conj") || (sentence.tag(verb).equals("VBG") && verb > latest);
    return latest >= 0 && follows && sentence.child(verb, "nsubj") < 0;
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

  /** "Killed up to 30 people", "killed between 5 and 7": where what bounds is read as a link. */
  static int upTo(Tree sentence, int verb) {
    for (int child : sentence.childrenWith(verb, "obl")) {
      int link = sentence.child(child, "case");
      boolean next = child > verb && sentence.first(child) <= verb + 3; // "no fewer than"
      boolean up = link > 0 && child > verb && sentence.word(link - 1).equalsIgnoreCase("up");
      if (up || (next && link >= 0 && BOUNDING.contains(Grammar.lemma(sentence, link)))) {
        return child;
      }
    }
    for (int child : sentence.childrenWith(verb, "advcl", "advmod", "xcomp")) {
      int counted = sentence.child(child, "obj");
      if (counted > verb && sentence.tag(child).equals("JJR")) {
        return counted; // "no fewer than three people"
      }
    }
    return -1;
  }

  private static final Set<String> BOUNDING =
      Set.of("between", "than", "over", "under", "about", "around");
}
