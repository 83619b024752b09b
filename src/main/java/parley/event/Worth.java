package parley.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.entry.Event;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.entry.Who;
import parley.reading.Agents;
import parley.reading.ArticleContext;
import parley.reading.Grammar;
import parley.syntax.Tree;

/** Whether what was read says enough to be written down. */
final class Worth {

  private Worth() {}

  /** A meeting of nobody, or of one with nobody, and a deed by nobody are not worth a line. */
  static boolean aLine(ArticleContext context, Trigger trigger, Event event) {
    if (!Sense.isMeant(context, trigger, event)) {
      return false;
    }
    if (event.killed() != null || event.injured() != null) {
      return true;
    }
    if (isPrivate(trigger, event) || leavesOut(trigger, event)) {
      return false;
    }
    if (event.participants().stream().anyMatch(Vague::is)) {
      return false;
    }
    boolean settled = event.where() != null || event.when() != null;
    int all = event.participants().size();
    if (trigger.isPassive() && trigger.hasOtherAgent() && !has(event, Role.INITIATOR)) {
      return false;
    }
    boolean ofPeople = trigger.rule().others().getFirst().equals("people");
    if (ofPeople && !trigger.rule().isMeeting() && !has(event, Role.TARGET) && !isTold(event)) {
      return false;
    }
    if (trigger.rule().isOfClause() && !(has(event, Role.INITIATOR) && has(event, Role.TARGET))) {
      return false;
    }
    boolean deed = isDeed(trigger, event, settled);
    return switch (event.kind()) {
      case MEETING, TALKS, CALL ->
          trigger.rule().isMeeting() ? isMeeting(trigger, event, settled) : all > 1;
      case VISIT -> visits(event) && (all > 1 || settled);
      case CEASEFIRE -> deed && (!trigger.rule().noun() || isInForce(trigger));
      case ELECTION -> isElection(trigger) && (all > 0 || (settled && trigger.rule().noun()));
      case STRIKE, BOMBING, CLASH, ATTACK, INVASION -> isAttack(trigger, event, settled);
      case AGREEMENT, OFFER, PROMISE -> deed && (all > 1 || settled || trigger.hasContent());
      case SUPPORT -> deed && (all > 1 || settled);
      case AID -> deed && (all > 1 || settled || trigger.verb() >= 0);
      case COOPERATION,
          COERCION,
          SIGNING,
          EXCHANGE,
          CONCESSION,
          RELEASE,
          EASING,
          RESIGNATION,
          APPEAL,
          DEMAND,
          THREAT ->
          deed;
      case ACCUSATION -> deed && has(event, Role.TARGET);
      case REFUSAL, SANCTION, WITHDRAWAL, MOBILIZATION -> deed;
      case PROTEST, INVESTIGATION -> deed;
    };
  }

  /** "He sued the firm", "voters rejected him", where it was not made out who he is. */
  private static boolean leavesOut(Trigger trigger, Event event) {
    int verb = trigger.verb();
    if (verb < 0 || trigger.rule().isMeeting()) {
      return false;
    }
    Tree sentence = trigger.sentence();
    boolean passive = trigger.isPassive();
    int subject = sentence.child(verb, "nsubj", "nsubj:pass");
    int object = verb == trigger.token() ? sentence.child(verb, "obj", "iobj") : -1;
    boolean given = trigger.rule().others().contains("giver");
    boolean noDoer = !passive && !given && !hasDoer(event);
    boolean noTarget = isOfPeople(trigger) && !has(event, Role.TARGET);
    return (noDoer && subject >= 0 && !isThing(sentence, subject))
        || (passive && noTarget && isSomebody(sentence, subject))
        || (!passive && noTarget && isSomebody(sentence, object));
  }

  private static boolean hasDoer(Event event) {
    return event.participants().stream()
        .anyMatch(p -> p.role() != Role.TARGET && p.role() != Role.OBSERVER);
  }

  private static boolean isOfPeople(Trigger trigger) {
    List<String> others = trigger.rule().others();
    return others.contains("people") || others.contains("object");
  }

  private static boolean isSomebody(Tree sentence, int token) {
    return token >= 0 && sentence.tag(token).equals("PRP") && !isThing(sentence, token);
  }

  private static boolean isThing(Tree sentence, int token) {
    return switch (Grammar.lemma(sentence, token)) {
      case "it", "which", "that", "this", "who" -> true;
      default -> sentence.word(token).endsWith("self") || sentence.word(token).endsWith("selves");
    };
  }

  /** Somebody with a name or an office comes; "officers arrived" is no visit. */
  private static boolean visits(Event event) {
    return event.participants().stream()
        .filter(p -> p.role() == Role.INITIATOR)
        .anyMatch(p -> isNamed(p.who()) || isEnvoy(p.who().name()));
  }

  private static boolean isNamed(Who who) {
    String actor = who.actor();
    return actor != null && !actor.startsWith("group:") && !actor.startsWith("unnamed:");
  }

  private static boolean isEnvoy(String words) {
    for (String word : words.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (ENVOYS.contains(word)
          || (word.endsWith("s") && ENVOYS.contains(word.substring(0, word.length() - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> ENVOYS =
      Set.of(
          "minister",
          "president",
          "premier",
          "envoy",
          "delegation",
          "delegate",
          "official",
          "leader",
          "negotiator",
          "mediator",
          "diplomat",
          "ambassador",
          "secretary",
          "chancellor",
          "king",
          "queen",
          "prince",
          "pope",
          "commissioner",
          "representative",
          "general",
          "inspector",
          "team");

  private static boolean isAtTheTable(Role role) {
    return switch (role) {
      case PRINCIPAL, DELEGATE, INITIATOR, TARGET -> true;
      case MEDIATOR, HOST, OBSERVER -> false;
    };
  }

  private static boolean isMeeting(Trigger trigger, Event event, boolean settled) {
    long meeting = event.participants().stream().filter(p -> isAtTheTable(p.role())).count();
    boolean several =
        trigger.verb() >= 0
            && trigger.subject() >= 0
            && trigger.sentence().tag(trigger.subject()).endsWith("S");
    boolean crowd = meeting == 1 && isPlural(event) && settled;
    return meeting > 1 || crowd || (meeting == 1 && several && settled);
  }

  private static boolean isTold(Event event) {
    return event.kind() != EventKind.RELEASE && event.kind() != EventKind.COERCION;
  }

  /** Whether only people take part who act for nobody but themselves: what one's brother asks. */
  private static boolean isPrivate(Trigger trigger, Event event) {
    if (KindGroups.isAttack(event.kind()) || event.participants().isEmpty()) {
      return false;
    }
    boolean all = event.participants().stream().allMatch(p -> isPrivate(p.who()));
    return all && !(trigger.isPassive() && !has(event, Role.INITIATOR));
  }

  private static boolean isPrivate(Who who) {
    boolean named = who.actor() != null && who.actor().startsWith("person:");
    return !named && Agents.arePrivate(who.name());
  }

  /** A truce that is made or takes effect, not one that is only named. */
  private static boolean isInForce(Trigger trigger) {
    int above = trigger.sentence().head(trigger.token());
    return trigger.verb() >= 0
        || (above >= 0
            && trigger.sentence().is(trigger.token(), "nsubj", "nsubj:pass", "obj", "obl")
            && IN_FORCE.contains(Grammar.lemma(trigger.sentence(), above)));
  }

  private static final Set<String> IN_FORCE =
      Set.of(
          "take",
          "begin",
          "start",
          "come",
          "enter",
          "go",
          "hold",
          "broker",
          "mediate",
          "negotiate",
          "extend",
          "agree",
          "secure",
          "propose",
          "order",
          "honor",
          "honour");

  /** One that is told of, not one that something else is told by: "ahead of the election". */
  private static boolean isElection(Trigger trigger) {
    return trigger.verb() >= 0 || trigger.sentence().is(trigger.token(), "nsubj", "nsubj:pass");
  }

  /** Who attacks may be unknown, if at least what was attacked, and where or when, is known. */
  private static boolean isAttack(Trigger trigger, Event event, boolean settled) {
    int all = event.participants().size();
    boolean verb = trigger.verb() >= 0;
    return all > 1 || (all == 1 && (settled || (verb && has(event, Role.INITIATOR))));
  }

  private static boolean isDeed(Trigger trigger, Event event, boolean settled) {
    boolean doer = has(event, Role.INITIATOR) || has(event, Role.PRINCIPAL);
    int all = event.participants().size();
    if (trigger.verb() < 0) {
      return doer && (all > 1 || settled);
    }
    return doer || (all > 0 && (settled || (trigger.isPassive() && !trigger.isReduced())));
  }

  /** "Officials held talks in Lima": one word for several people. */
  private static boolean isPlural(Event event) {
    return event.participants().stream()
        .map(p -> p.who().passage())
        .anyMatch(p -> p != null && p.words().contains(" and ") && p.words().endsWith("s"));
  }

  private static boolean has(Event event, Role role) {
    return event.participants().stream().anyMatch(p -> p.role() == role);
  }
}
