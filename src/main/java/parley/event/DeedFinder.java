package parley.event;

import java.util.List;
import java.util.Set;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.reading.Agents;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** Finds who does something, and to whom. */
final class DeedFinder {

  /** How far from the end of a subject one who acts may stand. */
  private static final int NEAR = 8;

  private final Trigger trigger;
  private final Tree sentence;
  private final Roll roll;
  private final Parties parties;

  DeedFinder(Trigger trigger, Roll roll) {
    this.trigger = trigger;
    this.roll = roll;
    sentence = trigger.sentence();
    parties = roll.parties();
  }

  boolean canBeDone() {
    int verb = trigger.verb();
    if (verb < 0 || isPassive(verb) || isOfToll(verb)) {
      return true;
    }
    int subject = doer(verb);
    return subject == trigger.token() || parties.canAct(subject);
  }

  /** Somebody does something to somebody else. */
  void find() {
    int verb = trigger.verb();
    boolean passive = verb >= 0 && isPassive(verb);
    if (trigger.rule().others().contains("giver")) {
      given(verb);
      return;
    }
    if (passive) {
      roll.add(sentence.child(verb, "obl:agent"), Role.INITIATOR);
      roll.withPrepositions(verb, Roll.AGENT, Role.INITIATOR);
      if (roll.isEmpty()) {
        ownersOfDone(sentence.child(verb, "nsubj:pass"));
      }
    } else if (verb >= 0 && Grammar.lemma(sentence, verb).equals("die")) {
      roll.addTarget(Grammar.subject(sentence, verb));
    } else if (verb >= 0 && !isOfToll(verb)) {
      roll.add(doer(verb), Role.INITIATOR);
      roll.addSubjects(verb, Role.INITIATOR);
      if (roll.isEmpty() && KindGroups.isOfWords(trigger.rule().kind())) {
        parties.placeThatActs(doer(verb)).ifPresent(who -> roll.add(who, Role.INITIATOR));
      }
      boolean carried = verb != trigger.token() && !sentence.tag(verb).equals("VB");
      if (roll.isEmpty() && (carried || WordOrder.isFinite(sentence, verb))) {
        roll.add(before(verb), Role.INITIATOR);
      }
    }
    if (trigger.token() != verb) {
      if (trigger.rule().others().contains("owner")) {
        roll.add(sentence.child(trigger.token(), "nmod:poss"), Role.TARGET);
      }
      roll.ownersOfNoun(Role.INITIATOR);
      roll.withPrepositions(trigger.token(), Roll.AGENT, Role.INITIATOR);
      if (roll.isEmpty() && !trigger.rule().others().contains("of")) {
        roll.withPrepositions(trigger.token(), Set.of("of"), Role.INITIATOR);
      }
    }
    if (trigger.rule().others().contains("with")
        && MeetingFinder.isOfEquals(trigger.rule().kind())) {
      roll.company().with(trigger.token()).who().forEach(who -> roll.add(who, Role.TARGET));
      if (roll.hasTarget()) {
        return;
      }
    }
    for (String other : trigger.rule().others()) {
      others(other, verb, passive);
      if (roll.hasTarget()) {
        return;
      }
    }
    if (!trigger.rule().others().contains("none") && !trigger.rule().isOfClause()) {
      if (!trigger.rule().others().contains("people") || !isObjectTaken(verb, passive)) {
        targetByOrder(passive);
      }
      if (!roll.hasTarget()) {
        targetElsewhere(verb, passive);
      }
    }
  }

  /**
   * "Chile received aid from Peru": who gives stands behind "from", who is given is the subject.
   */
  private void given(int verb) {
    Set<String> from = Set.of("from");
    roll.withPrepositions(verb, from, Role.INITIATOR);
    int object = sentence.child(verb, "obj");
    if (object >= 0) {
      roll.withPrepositions(object, from, Role.INITIATOR);
    }
    if (!roll.isEmpty()) {
      roll.addTarget(doer(verb));
    }
  }

  /**
   * "A bomb <em>killed</em> ten": the verb tells what a deed led to, and its subject is the deed.
   */
  private boolean isOfToll(int verb) {
    return trigger.rule().noun() && CasualtyFinder.isOfToll(sentence, verb);
  }

  /**
   * Who does what a verb says. Where the word that the tree gives cannot act, one near it that can:
   * "rights watchdog Amnesty International" has its name at the end.
   */
  private int doer(int verb) {
    int subject = Parties.counted(sentence, besidePlace(verb, Grammar.subject(sentence, verb)));
    int last = subject == 0 && !parties.isKnown(0) ? before(verb) : -1;
    boolean joined = last > 0 && Grammar.conjuncts(sentence, subject).contains(last);
    if (!joined && last > 0 && (parties.isKnown(last) || Agents.canAct(sentence, last))) {
      return last; // "Angry workers blocked": the first word is large whatever it is
    }
    if (parties.canAct(subject)) {
      return subject;
    }
    int[] subjects = sentence.childrenWith(verb, "nsubj");
    for (int i = subjects.length - 1; i >= 0; i--) {
      int end = Math.min(sentence.last(subjects[i]), verb - 1);
      int first = Math.max(sentence.first(subjects[i]), end - NEAR);
      for (int token = end; token >= first; token--) {
        boolean acts = parties.isKnown(token) || Agents.canAct(sentence, token);
        if (!sentence.is(token, "nmod", "obl", "compound") && acts) {
          return token;
        }
      }
    }
    return subject;
  }

  /** "Posted a message on a site <em>blaming</em> Peru": who posted it blames, not the site. */
  private int besidePlace(int verb, int subject) {
    boolean spot =
        sentence.is(verb, "acl")
            && subject >= 0
            && subject == sentence.head(verb)
            && SPOTS.contains(Grammar.preposition(sentence, subject));
    int above = spot ? sentence.head(subject) : -1;
    while (above >= 0 && !sentence.isVerb(above)) {
      above = sentence.head(above);
    }
    return above >= 0 ? Grammar.subject(sentence, above) : subject;
  }

  private static final Set<String> SPOTS = Set.of("on", "in", "at", "via", "through");

  /** Whether the tree has an object: then nobody else is the one it is done to. */
  private boolean isObjectTaken(int verb, boolean passive) {
    return verb >= 0 && sentence.child(verb, passive ? "nsubj:pass" : "obj") >= 0;
  }

  /** Who stands before a verb by the order of the words; -1 where it is nobody. */
  private int before(int verb) {
    int last = WordOrder.before(sentence, verb, parties::isTime);
    return last < 0 ? -1 : firstOf(headOf(last, verb));
  }

  /** The first of those who are joined by "and" to the one at this token. */
  private int firstOf(int token) {
    int above = sentence.head(token);
    boolean joined =
        above >= 0
            && above < token
            && sentence.is(token, "conj")
            && sentence.isNoun(above)
            && sentence.child(token, "cc") == token - 1;
    return joined ? above : token;
  }

  /** The noun that a word of its phrase hangs on: "crew" of "the crew of the ship". */
  private int headOf(int token, int verb) {
    int here = token;
    while (sentence.is(here, "compound", "flat", "nmod", "nmod:desc", "nmod:poss", "nummod")) {
      int above = sentence.head(here);
      if (above < 0 || above >= verb || !sentence.isNoun(above)) {
        break;
      }
      here = above;
    }
    return here;
  }

  /** Whom it was done to, by the order of the words. */
  private void targetByOrder(boolean passive) {
    int verb = trigger.verb();
    if (passive) {
      if (sentence.child(verb, "nsubj:pass") < 0) {
        roll.addTarget(before(verb));
      }
      return;
    }
    int start = trigger.token();
    int end = WordOrder.end(sentence, start);
    String preposition = "";
    for (int i = start + 1; i < end && !roll.hasTarget(); i++) {
      String tag = sentence.tag(i);
      boolean last = i + 1 >= end || !sentence.isNoun(i + 1);
      if (tag.equals("IN") || tag.equals("TO")) {
        preposition = Grammar.lemma(sentence, i);
      } else if ((sentence.isNoun(i) || tag.equals("PRP")) && last && !parties.isTime(i)) {
        if (fits(preposition)) {
          roll.addTarget(i);
        }
      }
    }
  }

  /** Whether the other party may stand behind this preposition. */
  private boolean fits(String preposition) {
    List<String> others = trigger.rule().others();
    boolean takes = others.contains("object") || others.contains("people");
    boolean object = trigger.token() == trigger.verb() && takes;
    return preposition.isEmpty()
        ? object
        : others.contains(preposition) || (object && preposition.equals("of"));
  }

  private boolean isPassive(int verb) {
    return WordOrder.isPassive(sentence, verb) || isReduced(verb);
  }

  /** Somebody named in what the act is about. */
  private void targetElsewhere(int verb, boolean passive) {
    EventKind kind = trigger.rule().kind();
    boolean people = trigger.rule().others().contains("people");
    if (KindGroups.isOfWords(kind) && !people && verb >= 0 && !passive) {
      parties
          .about()
          .ofVerb(verb, roll.initiators(), trigger.rule().wants(), KindGroups.isOfIntent(kind))
          .ifPresent(w -> roll.add(w, Role.TARGET));
    }
  }

  private void others(String other, int verb, boolean passive) {
    if (other.equals("none") || other.equals("owner")) {
      return;
    }
    if (other.equals("clause")) {
      int clause = verb < 0 ? -1 : sentence.child(verb, "ccomp");
      if (clause >= 0 && sentence.child(clause, "nsubj:pass") < 0) {
        // of whom it is said that they were attacked is accused of nothing
        roll.addTarget(Grammar.subject(sentence, clause));
      }
      return;
    }
    if (!other.equals("object") && !other.equals("people")) {
      roll.withPrepositions(trigger.token(), Set.of(other), Role.TARGET);
      if (verb >= 0 && verb != trigger.token()) {
        roll.withPrepositions(verb, Set.of(other), Role.TARGET);
      }
      belowObject(verb, other);
      return;
    }
    if (verb != trigger.token() || verb < 0) {
      return;
    }
    if (passive) {
      for (int subject : sentence.childrenWith(verb, "nsubj:pass")) {
        int before = sentence.first(subject) - 1;
        if (!roll.hasTarget() || (before >= 0 && sentence.is(before, "cc"))) {
          roll.addTarget(subject); // of "a man and a boy were hurt" the tree may make two
        }
      }
      if (!roll.hasTarget() && isReduced(verb)) {
        roll.addTarget(doneTo(verb));
      }
    } else {
      roll.addTarget(sentence.child(verb, "iobj"));
      roll.addTarget(ofRelative(verb));
      roll.addTarget(CasualtyFinder.upTo(sentence, verb));
      for (int object : sentence.childrenWith(verb, "obj", "obl")) {
        boolean plain = Grammar.preposition(sentence, object).isEmpty() && object > verb;
        if (!roll.hasTarget() && plain) {
          roll.addTarget(object);
        }
      }
      int asked = sentence.child(verb, "obj");
      if (!roll.hasTarget() && asked > verb && isAsked(verb, asked)) {
        parties.byWords(asked).ifPresent(who -> roll.add(who, Role.TARGET));
      }
    }
  }

  /** "Asked the <em>pundits</em> to guess": whoever is asked to do something is somebody. */
  private boolean isAsked(int verb, int object) {
    int clause = sentence.child(verb, "xcomp");
    return switch (trigger.rule().kind()) {
      case APPEAL, DEMAND ->
          clause == sentence.last(object) + 2
              && Grammar.isInfinitive(sentence, clause)
              && sentence.isNoun(object)
              && !parties.isTime(object);
      default -> false;
    };
  }

  /**
   * "The candidate whom they <em>oppose</em>": the noun that a clause without an object is about.
   */
  private int ofRelative(int verb) {
    int subject = sentence.child(verb, "nsubj");
    boolean relative =
        sentence.is(verb, "acl:relcl") && subject >= 0 && !sentence.tag(subject).startsWith("W");
    int object = sentence.child(verb, "obj");
    boolean gap = object < 0 || sentence.tag(object).startsWith("W");
    return relative && gap ? sentence.head(verb) : -1;
  }

  /** "lifted sanctions on Chile", where the preposition hangs on the object. */
  private void belowObject(int verb, String preposition) {
    if (verb < 0) {
      return;
    }
    for (int object : sentence.childrenWith(verb, "obj", "nsubj:pass", "xcomp", "obl")) {
      roll.withPrepositions(object, Set.of(preposition), Role.TARGET);
      for (int clause : sentence.childrenWith(object, "acl")) { // "a ban imposed on Chile"
        roll.withPrepositions(clause, Set.of(preposition), Role.TARGET);
      }
    }
  }

  private boolean isReduced(int verb) {
    return Grammar.isReducedPassive(sentence, verb);
  }

  /** To whom a verb without a subject tells that something was done. */
  private int doneTo(int verb) {
    return sentence.is(verb, "acl")
        ? sentence.head(verb)
        : Grammar.subject(sentence, sentence.head(verb));
  }

  /** "UN sanctions were lifted": whose sanctions they are lifted them. */
  private void ownersOfDone(int noun) {
    if (noun >= 0 && trigger.rule().wants().contains(Grammar.lemma(sentence, noun))) {
      roll.ownersOf(noun, Role.INITIATOR);
    }
  }
}
