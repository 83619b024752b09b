package parley.event;

import java.util.Set;
import parley.reading.Grammar;
import parley.syntax.Tree;

/**
 * The word of a sentence that tells an event.
 *
 * @param verb the verb that carries the event: the trigger itself, or the one that a noun hangs on
 *     and that says no more than that it took place ("held a meeting"); -1 where there is none
 */
record Trigger(Tree sentence, int token, EventRule rule, int verb) {

  /** How far before a noun the verb may stand that has it. */
  private static final int NEAR = 6;

  /** Verbs that lend a noun their subject: "held talks", "launched an attack". */
  private static final Set<String> LIGHT =
      Set.of(
          "hold",
          "have",
          "conduct",
          "begin",
          "start",
          "resume",
          "open",
          "launch",
          "make",
          "carry",
          "stage",
          "mount",
          "attend",
          "join",
          "pay",
          "order",
          "announce",
          "impose",
          "declare",
          "sign",
          "reach",
          "strike",
          "continue",
          "renew",
          "restart",
          "undertake",
          "lead",
          "host",
          "wage",
          "initiate",
          "file",
          "issue",
          "complete",
          "deliver",
          "give",
          "organize",
          "organise",
          "face",
          "go",
          "end",
          "conclude",
          "finish");

  /** Verbs that say of their subject that it came about: "the talks took place". */
  private static final Set<String> STARTING =
      Set.of("take", "begin", "start", "open", "resume", "come", "enter", "occur", "happen");

  /** Verbs that tell of an attack without making one: who declares it may be its victim. */
  private static final Set<String> ONLY_TELLING =
      Set.of("declare", "announce", "face", "sign", "reach", "attend", "join", "host", "issue");

  static Trigger of(Tree sentence, int token, EventRule rule) {
    if (!rule.noun()) {
      return new Trigger(sentence, token, rule, token);
    }
    int above = sentence.head(token);
    boolean carried =
        above >= 0
            && sentence.isVerb(above)
            && sentence.is(token, "obj", "nsubj:pass")
            && lends(rule, Grammar.lemma(sentence, above));
    boolean starts =
        above >= 0
            && sentence.isVerb(above)
            && sentence.is(token, "nsubj")
            && STARTING.contains(Grammar.lemma(sentence, above));
    return new Trigger(
        sentence, token, rule, carried || starts ? above : lightBefore(sentence, token, rule));
  }

  private static boolean lends(EventRule rule, String verb) {
    return LIGHT.contains(verb)
        && !(KindGroups.isAttack(rule.kind()) && ONLY_TELLING.contains(verb));
  }

  /** "Launched air and artillery strikes", where the tree has lost that the verb has the noun. */
  private static int lightBefore(Tree sentence, int noun, EventRule rule) {
    for (int i = noun - 1; i >= Math.max(0, noun - NEAR); i--) {
      if (sentence.isVerb(i)) {
        boolean light = lends(rule, Grammar.lemma(sentence, i));
        return light && !sentence.tag(i).equals("VBG") ? i : -1;
      }
      switch (sentence.tag(i)) {
        case "JJ", "NN", "NNS", "CC", "DT", "CD", "PRP$", "RB", "$" -> {}
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  /** Whether this token is part of what the trigger itself says. */
  boolean isCarriedBy(int other) {
    return other == token || other == verb;
  }

  /** Who does what the verb says, as it is written; -1 where there is no verb or nobody. */
  int subject() {
    return verb < 0 ? -1 : Grammar.subject(sentence, verb);
  }

  /** Whether the verb tells what was done, not who did it. */
  boolean isPassive() {
    return verb >= 0
        && (WordOrder.isPassive(sentence, verb) || Grammar.isReducedPassive(sentence, verb));
  }

  /** Whether it only describes a noun: "people accused of theft". */
  boolean isReduced() {
    return verb >= 0 && sentence.is(verb, "acl") && Grammar.isReducedPassive(sentence, verb);
  }

  /** Whether the words name by whom or what it was done. */
  boolean hasOtherAgent() {
    for (int child : sentence.childrenWith(verb, "obl:agent", "obl")) {
      if (Grammar.preposition(sentence, child).equals("by")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words say to what end: "agreed to wait", "agreed that it would wait". */
  boolean hasContent() {
    if (verb < 0) {
      return false;
    }
    for (int child : sentence.childrenWith(verb, "obl")) {
      String preposition = Grammar.preposition(sentence, child);
      if (preposition.equals("to") || preposition.equals("on")) {
        return true; // "agreed to a truce"
      }
    }
    return sentence.child(verb, "xcomp", "ccomp") >= 0;
  }
}
