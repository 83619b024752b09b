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
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** Finds who takes part in an event, and as what. */
final class ParticipantFinder {

  private static final Set<String> TOGETHER = Set.of("with", "between", "among");

  /** A country does these to a meeting of others. */
  private static final Set<String> HOSTING = Set.of("host", "accommodate");

  private static final Set<String> RECEIVING = Set.of("receive", "welcome", "host");

  /** How far from the end of a subject one who acts may stand. */
  private static final int NEAR = 8;

  private final Trigger trigger;
  private final Tree sentence;
  private final Parties parties;
  private final Company company;
  private final List<Participant> found = new ArrayList<>();

  private ParticipantFinder(ArticleContext context, Trigger trigger) {
    this.trigger = trigger;
    sentence = trigger.sentence();
    parties = new Parties(context, sentence);
    company = new Company(context.reading(), sentence);
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
    if (parties.canAct(subject)) {
      return subject;
    }
    int[] subjects = sentence.childrenWith(verb, "nsubj");
    for (int i = subjects.length - 1; i >= 0; i--) {
      int last = Math.min(sentence.last(subjects[i]), verb - 1);
      int first = Math.max(sentence.first(subjects[i]), last - NEAR);
      for (int token = last; token >= first; token--) {
        if (!sentence.is(token, "nmod", "obl") && parties.canAct(token)) {
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
      company.before(verb).who().forEach(who -> add(who, Role.PRINCIPAL));
      add(Grammar.subject(sentence, verb), Role.PRINCIPAL);
      if (verb == trigger.token()) {
        add(sentence.child(verb, "obj"), Role.PRINCIPAL);
      }
    }
    Company.Row row = company.with(trigger.token());
    row.who().forEach(who -> add(who, Role.PRINCIPAL));
    if (verb >= 0 && row.isEmpty()) {
      withPrepositions(verb, TOGETHER, Role.PRINCIPAL);
    }
    if (trigger.token() != verb) {
      ownersOfNoun(Role.PRINCIPAL);
      if (row.isEmpty()) {
        withPrepositions(trigger.token(), TOGETHER, Role.PRINCIPAL);
      }
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
      withPrepositions(verb, Set.of("by"), Role.INITIATOR);
    } else if (verb >= 0) {
      add(doer(verb), Role.INITIATOR);
      if (found.isEmpty() && KindGroups.isOfWords(trigger.rule().kind())) {
        parties.placeThatActs(doer(verb)).ifPresent(who -> add(who, Role.INITIATOR));
      }
    }
    if (trigger.token() != verb) {
      ownersOfNoun(Role.INITIATOR);
      withPrepositions(trigger.token(), Set.of("by"), Role.INITIATOR);
      if (found.isEmpty() && !trigger.rule().others().contains("of")) {
        withPrepositions(trigger.token(), Set.of("of"), Role.INITIATOR);
      }
    }
    if (trigger.rule().others().contains("with") && isOfEquals(trigger.rule().kind())) {
      company.with(trigger.token()).who().forEach(who -> add(who, Role.TARGET));
      if (hasTarget()) {
        return;
      }
    }
    for (String other : trigger.rule().others()) {
      others(other, verb, passive);
      if (hasTarget()) {
        return;
      }
    }
    if (!trigger.rule().others().contains("none")) {
      targetElsewhere(verb, passive);
    }
  }

  private boolean isPassive(int verb) {
    return sentence.child(verb, "nsubj:pass", "aux:pass") >= 0 || isReduced(verb);
  }

  /** Somebody named in what the act is about; of an attack also the thing that was attacked. */
  private void targetElsewhere(int verb, boolean passive) {
    EventKind kind = trigger.rule().kind();
    if (KindGroups.isOfWords(kind) && verb >= 0 && !passive) {
      parties
          .aboutWhom(verb, initiators(), KindGroups.isOfIntent(kind))
          .ifPresent(w -> add(w, Role.TARGET));
    } else if (verb == trigger.token() && KindGroups.isAttack(kind)) {
      int object = passive ? sentence.child(verb, "nsubj:pass") : sentence.child(verb, "obj");
      if (object >= 0) {
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
    if (!other.equals("object")) {
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
    }
  }

  private boolean isReduced(int verb) {
    return sentence.tag(verb).equals("VBN")
        && sentence.is(verb, "acl")
        && sentence.child(verb, "nsubj") < 0;
  }

  /** "Peru's attack", "the Peruvian attack", "a Peru attack". */
  private void ownersOfNoun(Role role) {
    for (int child :
        sentence.childrenWith(trigger.token(), "nmod:poss", "amod", "compound", "det")) {
      boolean owner = sentence.is(child, "nmod:poss") || parties.isKnown(child);
      if (child < trigger.token() && owner) {
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
    for (int inner : sentence.childrenWith(noun, "nmod")) {
      if (prepositions.contains(Grammar.preposition(sentence, inner))) {
        if (role == Role.TARGET) {
          addTarget(inner);
        } else if (prepositions.equals(TOGETHER)) {
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
      parties.targets(token, initiators()).forEach(who -> add(who, Role.TARGET));
    }
  }

  private void add(Who who, Role role) {
    if (found.stream().noneMatch(p -> p.who().isSameAs(who))) {
      found.add(new Participant(who, role));
    }
  }
}
