package parley.event;

import java.util.List;
import java.util.Optional;
import parley.entry.Event.Participant;
import parley.reading.ArticleContext;

/** Finds who takes part in an event, and as what. */
final class ParticipantFinder {

  private ParticipantFinder() {}

  /** Nothing at all where what acts cannot be one who acts: a storm hits, a fire kills. */
  static Optional<List<Participant>> find(ArticleContext context, Trigger trigger) {
    Roll roll = new Roll(context, trigger);
    MeetingFinder meeting = new MeetingFinder(trigger, roll);
    boolean isMeeting = trigger.rule().isMeeting();
    if (isMeeting || trigger.rule().others().contains("between")) {
      meeting.find();
    } else {
      DeedFinder deed = new DeedFinder(trigger, roll);
      if (!deed.canBeDone()) {
        return Optional.empty();
      }
      deed.find();
    }
    roll.reciprocal();
    meeting.hosts();
    meeting.mediators();
    roll.inOrder();
    return Optional.of(meeting.withRolesOfMeetings(context));
  }
}
