package parley.event;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.reading.Grammar;
import parley.syntax.Lemmas;
import parley.syntax.Tree;

/** Finds the words that tell events. */
final class TriggerFinder {

  /** How far up the tree a deed may stand below the verb that it is told with. */
  private static final int HIGHEST = 4;

  /** Relations that lead from what is promised, asked or refused to the verb that says so. */
  private static final Set<String> CONTENT =
      Set.of("xcomp", "ccomp", "obj", "acl", "nmod", "conj", "obl", "compound");

  private final Map<String, List<EventRule>> rules = EventRule.shipped();

  List<Trigger> find(Tree sentence) {
    List<Trigger> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      for (EventRule rule : rulesFor(sentence, i)) {
        if (fits(sentence, i, rule)) {
          found.add(Trigger.of(sentence, i, rule));
          break;
        }
      }
    }
    // a verb that carries a noun is not told twice: "struck a deal", "met for a meeting"
    found.removeIf(t -> t.verb() == t.token() && t.rule().wants().isEmpty() && isCarrier(found, t));
    Map<Integer, Trigger> byToken = new HashMap<>();
    found.forEach(trigger -> byToken.put(trigger.token(), trigger));
    found.removeIf(trigger ->
        isObjectOf(byToken, trigger) || isContentOf(byToken, trigger) || onlyMediated(trigger));
    return found;
  }

  /** By the lemma; a lemma may have lost its last letter. */
  private List<EventRule> rulesFor(Tree sentence, int token) {
    String lemma = Grammar.lemma(sentence, token);
    if (isVerbInDisguise(sentence, token)) {
      String word = sentence.word(token);
      lemma = Lemmas.lemma(word, word.endsWith("s") ? "VBZ" : "VBD");
      return rules.getOrDefault(lemma, List.of()).stream().filter(r -> !r.noun()).toList();
    }
    List<EventRule> found = rules.get(lemma);
    if (found == null && sentence.isVerb(token)) {
      found = rules.get(lemma + "e");
      if (found == null && !lemma.isEmpty()) {
        found = rules.get(lemma + lemma.charAt(lemma.length() - 1));
      }
    }
    return found == null ? List.of() : found;
  }

  /** "lifted sanctions" is told by its verb; the noun in it is no event of its own. */
  private static boolean isObjectOf(Map<Integer, Trigger> triggers, Trigger noun) {
    Tree sentence = noun.sentence();
    int here = noun.token();
    if (!noun.rule().noun()) {
      return false;
    }
    while (here >= 0 && sentence.is(here, "conj", "compound")) {
      here = sentence.head(here);
    }
    Trigger above = triggers.get(sentence.head(here));
    return above != null && above.rule().wants().contains(Grammar.lemma(sentence, noun.token()));
  }

  /**
   * What somebody agrees, threatens, asks or refuses to do is told with it; a meeting is worth a
   * line of its own.
   */
  private static boolean isContentOf(Map<Integer, Trigger> triggers, Trigger deed) {
    Tree sentence = deed.sentence();
    switch (deed.rule().kind()) {
      case MEETING, TALKS, CALL, VISIT, CEASEFIRE, EXCHANGE, SIGNING -> {
        return false;
      }
      default -> {}
    }
    int here = deed.verb() >= 0 ? deed.verb() : deed.token();
    for (int step = 0; step < HIGHEST && here >= 0; step++) {
      if (!CONTENT.contains(sentence.relation(here))) {
        return false;
      }
      here = sentence.head(here);
      Trigger above = triggers.get(here);
      if (above != null && above.token() != deed.token() && isOfWords(above)) {
        return true;
      }
    }
    return false;
  }

  /** "Talks mediated by Oman" are told by the talks. */
  private static boolean onlyMediated(Trigger trigger) {
    Tree sentence = trigger.sentence();
    return trigger.rule().others().contains("between")
        && sentence.tag(trigger.token()).equals("VBN")
        && sentence.is(trigger.token(), "acl", "advcl", "conj");
  }

  private static boolean isOfWords(Trigger trigger) {
    return switch (trigger.rule().kind()) {
      case AGREEMENT, OFFER, PROMISE, THREAT, APPEAL, DEMAND, REFUSAL -> !trigger.rule().noun();
      default -> false;
    };
  }

  private static boolean isCarrier(List<Trigger> found, Trigger verb) {
    for (Trigger other : found) {
      if (other.token() != verb.token() && other.verb() == verb.token()) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(Tree sentence, int token, EventRule rule) {
    if (rule.noun() ? !isNoun(sentence, token) : !isFiniteOrParticiple(sentence, token)) {
      return false;
    }
    if (!wordsBefore(sentence, token, rule.lemmas())) {
      return false;
    }
    if (!has(sentence, token, rule.need())) {
      return false;
    }
    if (!rule.unless().isEmpty() && hasOne(sentence, token, rule, rule.unless())) {
      return false;
    }
    return rule.wants().isEmpty()
        || hasOne(sentence, token, rule, rule.wants())
        || (!rule.noun() && hasOneBehind(sentence, token, rule.wants()));
  }

  /**
   * Whether one of the words stands behind a verb before anything else does: what it is done to.
   */
  private static boolean hasOneBehind(Tree sentence, int verb, Set<String> words) {
    int end = Math.min(WordOrder.end(sentence, verb), verb + 1 + NEAR);
    for (int i = verb + 1; i < end; i++) {
      boolean inside = i + 1 < end && sentence.isNoun(i) && sentence.isNoun(i + 1);
      if (!inside && isWord(sentence, i, words)) {
        return true;
      }
      boolean leads = sentence.tag(i).equals("IN") || sentence.tag(i).equals("TO");
      if (leads && !ROUNDING.contains(sentence.word(i))) {
        return false;
      }
    }
    return false;
  }

  /** How far behind a verb the word may stand that it wants. */
  private static final int NEAR = 8;

  /** Prepositions before an amount, which lead to nobody: "over 3 million". */
  private static final Set<String> ROUNDING = Set.of("over", "about", "around");

  private static boolean has(Tree sentence, int verb, EventRule.Need need) {
    return switch (need) {
      case NOTHING -> true;
      case TO -> sentence.child(verb, "xcomp") >= 0 || hasPurpose(sentence, verb);
      case OBJECT -> sentence.child(verb, "obj", "nsubj:pass") >= 0;
      case PLAIN ->
          sentence.child(verb, "obj", "nsubj:pass") >= 0
              && !(sentence.tag(verb).equals("VB") && sentence.is(verb, "acl", "advcl"))
              && sentence.child(verb, "xcomp", "ccomp", "advcl") < 0;
      case ALONE -> sentence.child(verb, "obj", "nsubj:pass", "ccomp") < 0;
      case MUST -> hasClauseWith(sentence, verb, OBLIGING);
      case WILL -> hasClauseWith(sentence, verb, COMING);
    };
  }

  /**
   * "Asked the minister to wait", where the tree takes what was asked for the purpose of asking.
   */
  private static boolean hasPurpose(Tree sentence, int verb) {
    for (int clause : sentence.childrenWith(verb, "advcl")) {
      int mark = sentence.child(clause, "mark");
      int object = sentence.child(verb, "obj");
      if (object >= 0 && mark == sentence.last(object) + 1 && sentence.word(mark).equals("to")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasClauseWith(Tree sentence, int verb, Set<String> auxiliaries) {
    int clause = sentence.child(verb, "ccomp");
    for (int helping : clause < 0 ? new int[0] : sentence.childrenWith(clause, "aux")) {
      if (auxiliaries.contains(Grammar.lemma(sentence, helping))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> OBLIGING = Set.of("must", "should");

  private static final Set<String> COMING = Set.of("will", "would", "'ll", "’ll", "'d", "’d");

  /** A noun, also one that was taken for an adjective: "launched an offensive". */
  private static boolean isNoun(Tree sentence, int token) {
    return sentence.isNoun(token)
        || (sentence.tag(token).equals("JJ")
            && sentence.is(token, "obj", "nsubj", "nsubj:pass", "obl"));
  }

  /** A verb as such, not a participle in front of a noun: "the signed text" is no signing. */
  private static boolean isFiniteOrParticiple(Tree sentence, int token) {
    boolean gerund =
        sentence.tag(token).equals("VBG")
            && sentence.is(token, "nsubj", "csubj", "nsubj:pass", "nmod", "obj")
            && sentence.child(token, "aux") < 0;
    return sentence.isVerb(token)
        ? !sentence.is(token, "amod", "compound") && !gerund && !isBeforeNoun(sentence, token)
        : isVerbInDisguise(sentence, token);
  }

  /** "The newly <em>elected</em> mayor": a participle that the tree has taken for a verb. */
  private static boolean isBeforeNoun(Tree sentence, int token) {
    if (token < 2
        || token + 1 >= sentence.size()
        || !sentence.tag(token).equals("VBN")
        || sentence.child(token, "aux", "aux:pass") >= 0) {
      return false;
    }
    boolean described =
        sentence.tag(token - 1).equals("RB")
            && switch (sentence.tag(token - 2)) {
              case "DT", "PRP$", "POS", "JJ" -> true;
              default -> false;
            };
    return described && (sentence.isNoun(token + 1) || sentence.tag(token + 1).equals("JJ"));
  }

  /** A verb that was taken for another word, by what hangs on it: "Peru eased its controls". */
  private static boolean isVerbInDisguise(Tree sentence, int token) {
    if (sentence.isVerb(token)) {
      return false;
    }
    boolean carries =
        sentence.is(token, "root", "ccomp", "parataxis", "conj")
            && sentence.child(token, "nsubj") >= 0
            && sentence.child(token, "obj") >= 0;
    return carries || (sentence.tag(token).equals("NN") && isPast(sentence.word(token)));
  }

  /** A form that is the past of a verb and nothing else. */
  private static boolean isPast(String word) {
    return word.endsWith("ed") || PASTS.contains(word);
  }

  private static final Set<String> PASTS =
      Set.of("met", "held", "led", "sent", "gave", "struck", "fought", "told", "spoke", "withdrew");

  private static boolean wordsBefore(Tree sentence, int token, List<String> lemmas) {
    int start = token - lemmas.size() + 1;
    if (start < 0) {
      return false;
    }
    for (int i = 0; i < lemmas.size() - 1; i++) {
      if (!Grammar.lemma(sentence, start + i).equals(lemmas.get(i))
          && !sentence.word(start + i).equalsIgnoreCase(lemmas.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of the words stands in the object, or beside a noun. */
  private static boolean hasOne(Tree sentence, int token, EventRule rule, Set<String> words) {
    String[] places =
        rule.noun()
            ? new String[] {"compound", "amod", "nmod", "nmod:poss"}
            : new String[] {
              "obj", "nsubj:pass", "obl", "compound:prt", "advmod", "xcomp", "iobj", "ccomp"
            };
    for (int child : sentence.childrenWith(token, places)) {
      for (int one : Grammar.conjuncts(sentence, child)) {
        if (isOne(sentence, one, words)) {
          return true;
        }
      }
      int preposition = sentence.child(child, "case", "mark");
      if (preposition >= 0 && !isDay(sentence, child) && isOne(sentence, preposition, words)) {
        return true;
      }
    }
    // "sanctions imposed on Peru"
    return !rule.noun()
        && sentence.is(token, "acl", "acl:relcl")
        && words.contains(Grammar.lemma(sentence, sentence.head(token)));
  }

  /** "Called off the search on Tuesday" calls on nobody. */
  private static boolean isDay(Tree sentence, int token) {
    String word = sentence.word(token);
    return sentence.isProper(token)
        && (DAYS.contains(word) || DAYS.contains(sentence.word(sentence.first(token))));
  }

  private static final Set<String> DAYS =
      Stream.of(DayOfWeek.values())
          .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .collect(Collectors.toUnmodifiableSet());

  /** What stands behind these is not what the verb is done to: "its response to an appeal". */
  private static final Set<String> BEYOND = Set.of("to", "for");

  private static boolean isOne(Tree sentence, int token, Set<String> words) {
    if (isWord(sentence, token, words)) {
      return true;
    }
    for (int child : sentence.childrenWith(token, "compound", "nmod", "amod")) {
      boolean apart =
          sentence.is(child, "nmod") && BEYOND.contains(Grammar.preposition(sentence, child));
      if (!apart && isWord(sentence, child, words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this is one of the words, in the singular or the plural. */
  static boolean isWord(Tree sentence, int token, Set<String> words) {
    String lemma = Grammar.lemma(sentence, token);
    boolean plural = lemma.endsWith("s") && words.contains(lemma.substring(0, lemma.length() - 1));
    return plural
        || words.contains(lemma)
        || words.contains(sentence.word(token).toLowerCase(Locale.ROOT));
  }
}
