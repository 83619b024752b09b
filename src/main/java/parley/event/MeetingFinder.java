package parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.article.Passage;
import parley.entry.Event.Participant;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.entry.Who;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** Finds who meets or talks, who brings them together, and at whose place. */
final class MeetingFinder {

  /** A country does these to a meeting of others. */
  private static final Set<String> HOSTING = Set.of("host", "accommodate");

  private static final Set<String> RECEIVING = Set.of("receive", "welcome", "host");

  /** What those do who bring others together. */
  private static final Set<String> MEDIATING =
      Set.of("mediate", "broker", "facilitate", "moderate", "chair");

  /** Who leads one of these stands for it at the table. */
  private static final Set<String> DELEGATIONS = Set.of("delegation", "team");

  private final Trigger trigger;
  private final Tree sentence;
  private final Roll roll;

  MeetingFinder(Trigger trigger, Roll roll) {
    this.trigger = trigger;
    this.roll = roll;
    sentence = trigger.sentence();
  }

  void find() {
    if (trigger.rule().others().contains("between")) {
      mediation();
    } else {
      meeting();
      delegates();
    }
  }

  /** Those who meet are all principals, whoever is named first. */
  private void meeting() {
    int verb = trigger.verb();
    if (verb >= 0 && !isHosting(verb)) {
      roll.company().before(verb).who().forEach(who -> roll.add(who, Role.PRINCIPAL));
      roll.add(Grammar.subject(sentence, verb), Role.PRINCIPAL);
      roll.addSubjects(verb, Role.PRINCIPAL);
      if (roll.isEmpty() && WordOrder.isFinite(sentence, verb)) {
        roll.add(WordOrder.before(sentence, verb, roll.parties()::isTime), Role.PRINCIPAL);
      }
      if (verb == trigger.token()) {
        if (!trigger.rule().others().contains("topic")) {
          roll.add(sentence.child(verb, "obj"), Role.PRINCIPAL);
        }
        for (int met : sentence.childrenWith(verb, "obl")) {
          if (met > verb && Grammar.preposition(sentence, met).isEmpty()) {
            roll.add(met, Role.PRINCIPAL);
          }
        }
      }
    }
    Company.Row row = roll.company().with(trigger.token());
    row.who().forEach(who -> roll.add(who, Role.PRINCIPAL));
    if (verb >= 0 && row.isEmpty()) {
      roll.withPrepositions(verb, Roll.TOGETHER, Role.PRINCIPAL);
    }
    if (trigger.token() != verb) {
      roll.ownersOfNoun(Role.PRINCIPAL);
      if (row.isEmpty()) {
        roll.withPrepositions(trigger.token(), Roll.TOGETHER, Role.PRINCIPAL);
      }
      if (roll.found().size() < 2 && trigger.rule().kind() != EventKind.SIGNING) {
        roll.withPrepositions(trigger.token(), Set.of("of"), Role.PRINCIPAL);
      }
    }
    if (roll.found().size() < 2) {
      between();
    }
    if (roll.found().size() < 2) {
      thoseWhoActMeanwhile();
    }
  }

  /** "Brokered by Qatar between Peru and Chile", "spoke by phone with Juan Paz". */
  private void between() {
    int end = Math.min(sentence.size(), trigger.token() + FURTHEST);
    for (int i = trigger.token() + 1; i < end; i++) {
      if (sentence.word(i).equals("between") || sentence.word(i).equals("with")) {
        int name = nameBehind(i);
        if (name >= 0 && sentence.isProper(name)) {
          roll.add(name, Role.PRINCIPAL);
        }
        return;
      }
      if (sentence.isVerb(i)) {
        return;
      }
    }
  }

  /** "They offered a plan during the talks": who offers is at the talks. */
  private void thoseWhoActMeanwhile() {
    int above = sentence.head(trigger.token());
    boolean meanwhile =
        sentence.is(trigger.token(), "obl", "nmod")
            && (Circumstances.WHILE.contains(Grammar.preposition(sentence, trigger.token()))
                || isAgreedTo(above));
    if (above >= 0 && meanwhile) {
      int verb = sentence.isVerb(above) ? above : sentence.head(above);
      if (verb >= 0 && sentence.isVerb(verb)) {
        int delegation = sentence.child(verb, "obj");
        if (delegation >= 0 && isLeading(verb) && isDelegation(delegation)) {
          roll.assign(Grammar.subject(sentence, verb), Role.DELEGATE);
          roll.ownersOf(delegation, Role.PRINCIPAL);
        } else if (!roll.found().isEmpty() || sentence.is(trigger.token(), "obl")) {
          roll.add(Grammar.subject(sentence, verb), Role.PRINCIPAL);
        }
      }
    }
  }

  private boolean isAgreedTo(int verb) {
    return verb >= 0
        && Grammar.lemma(sentence, verb).equals("agree")
        && Grammar.preposition(sentence, trigger.token()).equals("to");
  }

  private boolean isLeading(int verb) {
    String lemma = Grammar.lemma(sentence, verb);
    return lemma.equals("lead") || lemma.equals("head");
  }

  private boolean isDelegation(int noun) {
    return DELEGATIONS.contains(Grammar.lemma(sentence, noun));
  }

  private void mediation() {
    int verb = trigger.verb();
    if (verb >= 0) {
      roll.add(Grammar.subject(sentence, verb), Role.MEDIATOR);
      roll.withPrepositions(verb, Set.of("between"), Role.PRINCIPAL);
    } else {
      roll.ownersOfNoun(Role.MEDIATOR);
      roll.withPrepositions(trigger.token(), Set.of("of", "by"), Role.MEDIATOR);
    }
    roll.withPrepositions(trigger.token(), Set.of("between"), Role.PRINCIPAL);
  }

  /** Those at whose place others meet: "hosted by Qatar", "Qatar hosted the talks". */
  void hosts() {
    int verb = trigger.verb() >= 0 ? trigger.verb() : trigger.token();
    if (!trigger.rule().isMeeting()) {
      return;
    }
    for (int child : sentence.childrenWith(verb, "obl:agent", "obl")) {
      if (isHosting(verb) && Grammar.preposition(sentence, child).equals("by")) {
        roll.add(child, Role.HOST);
      }
    }
    for (int clause : sentence.childrenWith(trigger.token(), "acl")) {
      for (int child : sentence.childrenWith(clause, "obl:agent", "obl")) {
        if (isHosting(clause) && Grammar.preposition(sentence, child).equals("by")) {
          roll.add(child, Role.HOST);
        }
      }
    }
    int above = sentence.head(trigger.token());
    if (above >= 0 && isHosting(above) && sentence.is(trigger.token(), "obj")) {
      roll.add(Grammar.subject(sentence, above), Role.HOST);
    }
    if (above >= 0 && isHosting(above) && sentence.is(trigger.token(), "nsubj:pass")) {
      roll.add(sentence.child(above, "obl:agent"), Role.HOST);
      roll.withPrepositions(above, Set.of("by"), Role.HOST);
    }
  }

  /** Who receives somebody is the host; those who speak with each other are equals. */
  List<Participant> withRolesOfMeetings(ArticleContext context) {
    EventKind kind = trigger.rule().kind();
    List<Participant> all = new ArrayList<>();
    for (Participant one : roll.found()) {
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

  static boolean isOfEquals(EventKind kind) {
    return kind == EventKind.MEETING || kind == EventKind.TALKS || kind == EventKind.CALL;
  }

  /**
   * Those who bring others together: "talks mediated by Oman", "Oman mediated the talks", "with
   * Oman as mediator", "through Omani mediators".
   */
  void mediators() {
    if (!KindGroups.canBeMediated(trigger.rule().kind())) {
      return;
    }
    thoseWithParts();
    mediatedBy(trigger.token());
    int verb = trigger.verb();
    if (verb >= 0 && verb != trigger.token()) {
      mediatedBy(verb);
    }
    int above = sentence.head(trigger.token());
    if (above >= 0 && isMediating(above)) {
      if (sentence.is(trigger.token(), "obj")) {
        roll.assign(Grammar.subject(sentence, above), Role.MEDIATOR);
      } else if (sentence.is(trigger.token(), "nsubj:pass")) {
        agentsOf(above);
      }
    }
  }

  private void mediatedBy(int token) {
    for (int clause = 0; clause < sentence.size(); clause++) {
      boolean done = sentence.tag(clause).equals("VBN") && isMediating(clause);
      if (done && sentence.is(clause, "acl", "advcl", "conj") && sentence.under(clause, token)) {
        agentsOf(clause);
      }
    }
    for (int child : sentence.childrenWith(token, "obl", "nmod")) {
      String noun = Grammar.lemma(sentence, child);
      switch (Grammar.preposition(sentence, child)) {
        case "through", "via", "by" -> {
          if (noun.equals("mediator") || noun.equals("mediation")) {
            roll.assign(child, Role.MEDIATOR);
          }
        }
        case "under", "with" -> {
          if (noun.equals("mediation") || noun.equals("auspices")) {
            for (int owner : sentence.childrenWith(child, "nmod", "nmod:poss", "amod")) {
              roll.assign(owner, Role.MEDIATOR);
            }
          }
        }
        default -> {}
      }
    }
  }

  /** "With Oman as mediator", "with Oman acting as an observer". */
  private void thoseWithParts() {
    for (int with = 0; with + 3 < sentence.size(); with++) {
      if (!sentence.word(with).equalsIgnoreCase("with")) {
        continue;
      }
      int end = Math.min(sentence.size(), with + FURTHEST);
      for (int as = with + 2; as + 1 < end && !sentence.word(as).equals(","); as++) {
        Role part = sentence.word(as).equalsIgnoreCase("as") ? part(as) : null;
        if (part != null) {
          roll.assign(nameBehind(with), part);
          return;
        }
      }
    }
  }

  private @Nullable Role part(int as) {
    for (int i = as + 1; i < Math.min(sentence.size(), as + 3); i++) {
      switch (Grammar.lemma(sentence, i)) {
        case "mediator", "facilitator" -> {
          return Role.MEDIATOR;
        }
        case "observer" -> {
          return Role.OBSERVER;
        }
        case "host" -> {
          return Role.HOST;
        }
        default -> {}
      }
    }
    return null;
  }

  /** The last word of the name that follows. */
  private int nameBehind(int link) {
    for (int i = link + 1; i < Math.min(sentence.size(), link + 4); i++) {
      if (sentence.isNoun(i)) {
        int last = i;
        while (last + 1 < sentence.size() && sentence.isNoun(last + 1)) {
          last++;
        }
        return sentence.is(last, "flat") && sentence.head(last) == i ? i : last;
      }
    }
    return -1;
  }

  /** How many words "with" and what somebody is there as may lie apart. */
  private static final int FURTHEST = 8;

  private void agentsOf(int verb) {
    for (int child : sentence.childrenWith(verb, "obl:agent", "obl")) {
      if (Grammar.preposition(sentence, child).equals("by")) {
        roll.assign(child, Role.MEDIATOR);
      }
    }
  }

  private boolean isMediating(int verb) {
    return sentence.isVerb(verb) && MEDIATING.contains(Grammar.lemma(sentence, verb));
  }

  /** "Delegations led by Ana Ruiz and Juan Paz": who leads one is a delegate. */
  private void delegates() {
    boolean delegation = false;
    for (int i = 0; i + 2 < sentence.size(); i++) {
      delegation |= isDelegation(i);
      boolean led = sentence.word(i).equals("led") || sentence.word(i).equals("headed");
      if (delegation && led && sentence.word(i + 1).equals("by")) {
        roll.assign(nameBehind(i + 1), Role.DELEGATE);
      }
    }
  }

  private boolean isHosting(int verb) {
    return HOSTING.contains(Grammar.lemma(sentence, verb));
  }
}
