package parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.actor.Actor;
import parley.article.Passage;
import parley.entry.Event.Participant;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.entry.Who;
import parley.reading.Agents;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** Finds who takes part in an event, and as what. */
final class ParticipantFinder {

  private static final Set<String> TOGETHER = Set.of("with", "between", "among");

  private static final Set<String> AGENT = Set.of("by");

  /** A country does these to a meeting of others. */
  private static final Set<String> HOSTING = Set.of("host", "accommodate");

  private static final Set<String> RECEIVING = Set.of("receive", "welcome", "host");

  /** How far from the end of a subject one who acts may stand. */
  private static final int NEAR = 8;

  private final Trigger trigger;
  private final Tree sentence;
  private final Parties parties;
  private final List<Participant> found = new ArrayList<>();

  private ParticipantFinder(ArticleContext context, Trigger trigger) {
    this.trigger = trigger;
    sentence = trigger.sentence();
    parties = new Parties(context, sentence);
  }

  /** Nothing at all where what acts cannot be one who acts: a storm hits, a fire kills. */
  static Optional<List<Participant>> find(ArticleContext context, Trigger trigger) {
    ParticipantFinder finder = new ParticipantFinder(context, trigger);
    if (!trigger.rule().isMeeting() && !finder.canBeDone()) {
      return Optional.empty();
    }
    if (trigger.rule().others().contains("between")) {
      finder.mediation();
    } else if (trigger.rule().isMeeting()) {
      finder.meeting();
    } else {
      finder.deed();
    }
    finder.reciprocal();
    finder.hosts();
    return Optional.of(finder.withRolesOfMeetings(context));
  }

  /** Who receives somebody is the host; those who speak with each other are equals. */
  private List<Participant> withRolesOfMeetings(ArticleContext context) {
    EventKind kind = trigger.rule().kind();
    List<Participant> all = new ArrayList<>();
    for (Participant one : found) {
      boolean doer = one.role() == Role.INITIATOR;
      boolean target = one.role() == Role.TARGET;
      if (kind == EventKind.VISIT && target) {
        boolean land =
            one.who().actor() == null
                || context.sides().actor(one.who()).stream()
                    .anyMatch(a -> a.kind() == Actor.Kind.STATE);
        if (land && !isPeople(one.who())) {
          all.add(new Participant(one.who(), Role.HOST));
        } else if (!land) {
          all.add(one);
        }
      } else if (isOfEquals(kind) && (doer || target)) {
        boolean host = doer && RECEIVING.contains(Grammar.lemma(sentence, trigger.token()));
        all.add(new Participant(one.who(), host ? Role.HOST : Role.PRINCIPAL));
      } else {
        all.add(one);
      }
    }
    return all;
  }

  /** People whom only their words name; one travels to places, and along with people. */
  private static boolean isPeople(Who who) {
    Passage passage = who.passage();
    return who.actor() == null
        && passage != null
        && passage.words().equals(who.name())
        && Character.isLowerCase(who.name().charAt(who.name().lastIndexOf(' ') + 1));
  }

  private static boolean isOfEquals(EventKind kind) {
    return kind == EventKind.MEETING || kind == EventKind.TALKS || kind == EventKind.CALL;
  }

  private boolean canBeDone() {
    int verb = trigger.verb();
    if (verb < 0 || isPassive(verb)) {
      return true;
    }
    int subject = doer(verb);
    return subject == trigger.token() || parties.canAct(subject);
  }

  /**
   * Who does what a verb says. Where the word that the tree gives cannot act, one near it that can:
   * "rights watchdog Amnesty International" has its name at the end.
   */
  private int doer(int verb) {
    int subject = Grammar.subject(sentence, verb);
    int last = subject == 0 && !parties.isKnown(0) ? before(verb) : -1;
    if (last > 0 && (parties.isKnown(last) || Agents.canAct(sentence, last))) {
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
        if (!sentence.is(token, "nmod", "obl") && acts) {
          return token;
        }
      }
    }
    return subject;
  }

  /** Those who meet are all principals, whoever is named first. */
  private void meeting() {
    int verb = trigger.verb();
    if (verb >= 0 && !isHosting(verb)) {
      add(Grammar.subject(sentence, verb), Role.PRINCIPAL);
      if (verb == trigger.token()) {
        if (!trigger.rule().others().contains("topic")) {
          add(sentence.child(verb, "obj"), Role.PRINCIPAL);
        }
        for (int met : sentence.childrenWith(verb, "obl")) {
          if (met > verb && Grammar.preposition(sentence, met).isEmpty()) {
            add(met, Role.PRINCIPAL);
          }
        }
      }
    }
    if (verb >= 0) {
      withPrepositions(verb, TOGETHER, Role.PRINCIPAL);
    }
    if (trigger.token() != verb) {
      ownersOfNoun(Role.PRINCIPAL);
      withPrepositions(trigger.token(), TOGETHER, Role.PRINCIPAL);
      if (found.size() < 2) {
        withPrepositions(trigger.token(), Set.of("of"), Role.PRINCIPAL);
      }
    }
    if (found.isEmpty()) {
      thoseWhoActMeanwhile();
    }
  }

  /** "They offered a plan during the talks": who offers is at the talks. */
  private void thoseWhoActMeanwhile() {
    int above = sentence.head(trigger.token());
    boolean meanwhile =
        sentence.is(trigger.token(), "obl", "nmod")
            && Circumstances.WHILE.contains(Grammar.preposition(sentence, trigger.token()));
    if (above >= 0 && meanwhile) {
      int verb = sentence.isVerb(above) ? above : sentence.head(above);
      if (verb >= 0 && sentence.isVerb(verb)) {
        add(Grammar.subject(sentence, verb), Role.PRINCIPAL);
      }
    }
  }

  private void mediation() {
    int verb = trigger.verb();
    if (verb >= 0) {
      add(Grammar.subject(sentence, verb), Role.MEDIATOR);
      withPrepositions(verb, Set.of("between"), Role.PRINCIPAL);
    } else {
      ownersOfNoun(Role.MEDIATOR);
      withPrepositions(trigger.token(), Set.of("of", "by"), Role.MEDIATOR);
    }
    withPrepositions(trigger.token(), Set.of("between"), Role.PRINCIPAL);
  }

  /** Somebody does something to somebody else. */
  private void deed() {
    int verb = trigger.verb();
    boolean passive = verb >= 0 && isPassive(verb);
    if (passive) {
      add(sentence.child(verb, "obl:agent"), Role.INITIATOR);
      withPrepositions(verb, AGENT, Role.INITIATOR);
      if (found.isEmpty()) {
        ownersOfDone(sentence.child(verb, "nsubj:pass"));
      }
    } else if (verb >= 0 && Grammar.lemma(sentence, verb).equals("die")) {
      addTarget(Grammar.subject(sentence, verb));
    } else if (verb >= 0) {
      add(doer(verb), Role.INITIATOR);
      if (found.isEmpty() && KindGroups.isOfWords(trigger.rule().kind())) {
        parties.placeThatActs(doer(verb)).ifPresent(who -> add(who, Role.INITIATOR));
      }
      boolean carried = verb != trigger.token() && !sentence.tag(verb).equals("VB");
      if (found.isEmpty() && (carried || WordOrder.isFinite(sentence, verb))) {
        add(before(verb), Role.INITIATOR);
      }
    }
    if (trigger.token() != verb) {
      ownersOfNoun(Role.INITIATOR);
      withPrepositions(trigger.token(), AGENT, Role.INITIATOR);
      if (found.isEmpty() && !trigger.rule().others().contains("of")) {
        withPrepositions(trigger.token(), Set.of("of"), Role.INITIATOR);
      }
    }
    for (String other : trigger.rule().others()) {
      others(other, verb, passive);
      if (hasTarget()) {
        return;
      }
    }
    if (!trigger.rule().others().contains("none") && !trigger.rule().isOfClause()) {
      if (!trigger.rule().others().contains("people") || !isObjectTaken(verb, passive)) {
        targetByOrder(passive);
      }
      if (!hasTarget()) {
        targetElsewhere(verb, passive);
      }
    }
  }

  /** Whether the tree has an object: then nobody else is the one it is done to. */
  private boolean isObjectTaken(int verb, boolean passive) {
    return verb >= 0 && sentence.child(verb, passive ? "nsubj:pass" : "obj") >= 0;
  }

  /** Who stands before a verb by the order of the words; -1 where it is nobody. */
  private int before(int verb) {
    int last = WordOrder.before(sentence, verb, parties::isTime);
    return last < 0 ? -1 : headOf(last, verb);
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
        addTarget(before(verb));
      }
      return;
    }
    int start = trigger.token();
    int end = WordOrder.end(sentence, start);
    String preposition = "";
    for (int i = start + 1; i < end && !hasTarget(); i++) {
      String tag = sentence.tag(i);
      boolean last = i + 1 >= end || !sentence.isNoun(i + 1);
      if (tag.equals("IN") || tag.equals("TO")) {
        preposition = Grammar.lemma(sentence, i);
      } else if ((sentence.isNoun(i) || tag.equals("PRP")) && last && !parties.isTime(i)) {
        if (fits(preposition)) {
          addTarget(i);
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

  /** "Peru and Chile signed an accord", "Peru and Chile clashed": each does it with the next. */
  private void reciprocal() {
    boolean mutual =
        switch (trigger.rule().kind()) {
          case SIGNING, AGREEMENT, CLASH -> !hasTarget() && initiators().size() > 1;
          default -> false;
        };
    if (mutual) {
      for (int i = 1; i < found.size(); i++) {
        if (found.get(i).role() == Role.INITIATOR) {
          found.set(i, new Participant(found.get(i).who(), Role.TARGET));
        }
      }
    }
  }

  private boolean isPassive(int verb) {
    return WordOrder.isPassive(sentence, verb) || isReduced(verb);
  }

  /** Somebody named in what the act is about; of what is done to bodies also what it is done to. */
  private void targetElsewhere(int verb, boolean passive) {
    EventKind kind = trigger.rule().kind();
    boolean people = trigger.rule().others().contains("people");
    if (KindGroups.isOfWords(kind) && !people && verb >= 0 && !passive) {
      parties
          .aboutWhom(verb, initiators(), KindGroups.isOfIntent(kind))
          .ifPresent(w -> add(w, Role.TARGET));
    } else if (verb == trigger.token()
        && (KindGroups.isAttack(kind) || (people && kind == EventKind.COERCION))) {
      int object = passive ? sentence.child(verb, "nsubj:pass") : sentence.child(verb, "obj");
      if (object >= 0 && !trigger.rule().wants().contains(Grammar.lemma(sentence, object))) {
        parties.thing(object).ifPresent(w -> add(w, Role.TARGET));
      }
    }
  }

  private boolean hasTarget() {
    return found.stream().anyMatch(p -> p.role() == Role.TARGET);
  }

  private List<Who> initiators() {
    return found.stream().filter(p -> p.role() == Role.INITIATOR).map(Participant::who).toList();
  }

  private void others(String other, int verb, boolean passive) {
    if (other.equals("none")) {
      return;
    }
    if (other.equals("clause")) {
      int clause = verb < 0 ? -1 : sentence.child(verb, "ccomp");
      if (clause >= 0) {
        addTarget(Grammar.subject(sentence, clause));
      }
      return;
    }
    if (!other.equals("object") && !other.equals("people")) {
      withPrepositions(trigger.token(), Set.of(other), Role.TARGET);
      if (verb >= 0 && verb != trigger.token()) {
        withPrepositions(verb, Set.of(other), Role.TARGET);
      }
      belowObject(verb, other);
      return;
    }
    if (verb != trigger.token() || verb < 0) {
      return;
    }
    if (passive) {
      addTarget(sentence.child(verb, "nsubj:pass"));
      if (!hasTarget() && isReduced(verb)) {
        addTarget(sentence.head(verb));
      }
    } else {
      addTarget(sentence.child(verb, "iobj"));
      addTarget(CasualtyFinder.upTo(sentence, verb));
      for (int object : sentence.childrenWith(verb, "obj", "obl")) {
        boolean plain = Grammar.preposition(sentence, object).isEmpty() && object > verb;
        if (!hasTarget() && plain) {
          addTarget(object);
        }
      }
    }
  }

  /** "lifted sanctions on Chile", where the preposition hangs on the object. */
  private void belowObject(int verb, String preposition) {
    if (verb < 0) {
      return;
    }
    for (int object : sentence.childrenWith(verb, "obj", "nsubj:pass", "xcomp", "obl")) {
      withPrepositions(object, Set.of(preposition), Role.TARGET);
      for (int clause : sentence.childrenWith(object, "acl")) { // "a ban imposed on Chile"
        withPrepositions(clause, Set.of(preposition), Role.TARGET);
      }
    }
  }

  private boolean isReduced(int verb) {
    return sentence.tag(verb).equals("VBN")
        && sentence.is(verb, "acl")
        && !Grammar.tellsOf(sentence, verb)
        && sentence.child(verb, "nsubj") < 0;
  }

  /** "UN sanctions were lifted": whose sanctions they are lifted them. */
  private void ownersOfDone(int noun) {
    if (noun >= 0 && trigger.rule().wants().contains(Grammar.lemma(sentence, noun))) {
      ownersOf(noun, Role.INITIATOR);
    }
  }

  /** "Peru's attack", "the Peruvian attack", "a Peru attack". */
  private void ownersOfNoun(Role role) {
    ownersOf(trigger.token(), role);
  }

  private void ownersOf(int noun, Role role) {
    for (int child : sentence.childrenWith(noun, "nmod:poss", "amod", "compound", "det")) {
      boolean owner = sentence.is(child, "nmod:poss") || parties.isKnown(child);
      if (child < noun && owner) {
        add(child, role);
      }
    }
  }

  private void withPrepositions(int token, Set<String> prepositions, Role role) {
    if (token < 0) {
      return;
    }
    for (int child : sentence.childrenWith(token, "obl", "nmod", "obl:agent")) {
      if (prepositions.contains(Grammar.preposition(sentence, child))) {
        if (role == Role.TARGET) {
          addTarget(child);
        } else {
          add(child, role);
        }
      } else if (token == trigger.token() && sentence.is(child, "nmod")) {
        below(child, prepositions, role);
      }
    }
  }

  /** "the attack of Peru on Chile", "the signing of an accord between Peru and Chile". */
  private void below(int noun, Set<String> prepositions, Role role) {
    for (int inner : sentence.childrenWith(noun, "nmod", "obl:agent")) {
      if (prepositions.contains(Grammar.preposition(sentence, inner))) {
        if (role == Role.TARGET) {
          addTarget(inner);
        } else if (prepositions.equals(TOGETHER) || prepositions.equals(AGENT)) {
          add(inner, role);
        }
      }
    }
  }

  /** Those at whose place others meet: "hosted by Qatar", "Qatar hosted the talks". */
  private void hosts() {
    int verb = trigger.verb() >= 0 ? trigger.verb() : trigger.token();
    if (!trigger.rule().isMeeting()) {
      return;
    }
    for (int child : sentence.childrenWith(verb, "obl:agent", "obl")) {
      if (isHosting(verb) && Grammar.preposition(sentence, child).equals("by")) {
        add(child, Role.HOST);
      }
    }
    for (int clause : sentence.childrenWith(trigger.token(), "acl")) {
      for (int child : sentence.childrenWith(clause, "obl:agent", "obl")) {
        if (isHosting(clause) && Grammar.preposition(sentence, child).equals("by")) {
          add(child, Role.HOST);
        }
      }
    }
    int above = sentence.head(trigger.token());
    if (above >= 0 && isHosting(above) && sentence.is(trigger.token(), "obj")) {
      add(Grammar.subject(sentence, above), Role.HOST);
    }
    if (above >= 0 && isHosting(above) && sentence.is(trigger.token(), "nsubj:pass")) {
      add(sentence.child(above, "obl:agent"), Role.HOST);
      withPrepositions(above, Set.of("by"), Role.HOST);
    }
  }

  private boolean isHosting(int verb) {
    return HOSTING.contains(Grammar.lemma(sentence, verb));
  }

  /** Adds those whom a token and its conjuncts mean. */
  private void add(int token, Role role) {
    if (token >= 0) {
      parties.doers(token).forEach(who -> add(who, role));
    }
  }

  private void addTarget(int token) {
    if (token >= 0) {
      boolean itself = trigger.rule().others().contains("people");
      parties.targets(token, initiators(), !itself).forEach(who -> add(who, Role.TARGET));
    }
  }

  private void add(Who who, Role role) {
    if (found.stream().noneMatch(p -> p.who().isSameAs(who))) {
      found.add(new Participant(who, role));
    }
  }
}
