package parley.event;

import parley.entry.Event;
import parley.entry.Event.Role;

/** Whether what was read says enough to be written down. */
final class Worth {

  private Worth() {}

  /** A meeting of nobody, or of one with nobody, and a deed by nobody are not worth a line. */
  static boolean aLine(Trigger trigger, Event event) {
    if (event.killed() != null || event.injured() != null) {
      return true;
    }
    boolean settled = event.where() != null || event.when() != null;
    int all = event.participants().size();
    if (trigger.isPassive() && trigger.hasOtherAgent() && !has(event, Role.INITIATOR)) {
      return false;
    }
    if (trigger.rule().isOfClause() && !(has(event, Role.INITIATOR) && has(event, Role.TARGET))) {
      return false;
    }
    boolean deed = isDeed(trigger, event, settled);
    return switch (event.kind()) {
      case MEETING, TALKS, CALL ->
          trigger.rule().isMeeting() ? isMeeting(trigger, event, settled) : all > 1;
      case VISIT -> has(event, Role.INITIATOR) && (all > 1 || settled);
      case ELECTION -> isElection(trigger) && (all > 0 || settled);
      case STRIKE, BOMBING, CLASH, ATTACK, INVASION -> isAttack(trigger, event, settled);
      case AGREEMENT, OFFER, PROMISE -> deed && (all > 1 || settled || trigger.hasContent());
      case SUPPORT -> deed && (all > 1 || settled);
      case AID -> deed && (all > 1 || settled || trigger.verb() >= 0);
      case COOPERATION,
          COERCION,
          SIGNING,
          CEASEFIRE,
          EXCHANGE,
          CONCESSION,
          APPEAL,
          DEMAND,
          THREAT ->
          deed;
      case ACCUSATION, REFUSAL, SANCTION, WITHDRAWAL, MOBILIZATION -> deed;
      case PROTEST, INVESTIGATION -> deed;
    };
  }

  private static boolean isMeeting(Trigger trigger, Event event, boolean settled) {
    long meeting = event.participants().stream().filter(p -> p.role() != Role.HOST).count();
    boolean several =
        trigger.verb() >= 0
            && trigger.subject() >= 0
            && trigger.sentence().tag(trigger.subject()).endsWith("S");
    boolean crowd = meeting == 1 && isPlural(event) && settled;
    return meeting > 1 || crowd || (meeting == 1 && several && settled);
  }

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
