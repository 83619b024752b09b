package parley.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.entry.Assessment;
import parley.entry.Channel;
import parley.entry.Difference;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.Hop;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Statement;

/** The keys of an entry's line: what it is, what is its type's own, then what every entry has. */
final class EntryKeys {

  private EntryKeys() {}

  static void write(LineWriter line, Entry entry) {
    line.text("type", entry.type()).text("id", entry.id()).text("article", entry.article());
    switch (entry) {
      case Statement statement -> own(line, statement);
      case Event event -> own(line, event);
      case Channel channel -> own(line, channel);
      case Proposal proposal -> own(line, proposal);
      case Position position -> own(line, position);
      case Difference difference -> own(line, difference);
      case Assessment assessment -> own(line, assessment);
    }
    line.text("realis", entry.evidence().realis().label())
        .flag("negated", entry.evidence().negated())
        .objects("chain", chain(entry.evidence().chain()))
        .passages("passages", entry.passages())
        .text("rule", entry.evidence().rule());
  }

  private static void own(LineWriter line, Statement statement) {
    line.text("manner", statement.manner().label())
        .who("source", statement.source())
        .passage("cue", statement.cue())
        .passages("content", statement.content())
        .who("addressee", statement.addressee())
        .when("said", statement.said());
    where(line, statement.occasion().where());
    line.passage("medium", statement.occasion().medium())
        .passages("continued", statement.continued())
        .texts("about", statement.about());
  }

  private static void own(LineWriter line, Event event) {
    List<LineWriter.Body> participants = new ArrayList<>();
    for (Event.Participant participant : event.participants()) {
      participants.add(l -> l.keysOf(participant.who()).text("role", participant.role().label()));
    }
    line.text("kind", event.kind().label());
    Event.Plover plover = event.plover();
    if (plover != null) {
      line.object(
          "plover",
          l ->
              l.text("event", plover.event())
                  .text("mode", plover.mode())
                  .texts("contexts", plover.contexts()));
    }
    line.text("cameo", event.cameo())
        .objects("participants", participants)
        .when("when", event.when());
    where(line, event.where());
    line.text("duration", event.duration());
    casualties(line, "killed", event.killed());
    casualties(line, "injured", event.injured());
    line.text("topic", event.topic());
  }

  private static void where(LineWriter line, Event.@Nullable Where where) {
    if (where != null) {
      line.object(
          "where",
          l ->
              l.text("name", where.name())
                  .text("site", where.site())
                  .text("country", where.country())
                  .measure("lat", where.latitude())
                  .measure("lon", where.longitude())
                  .passage("passage", where.passage()));
    }
  }

  private static void casualties(
      LineWriter line, String key, Event.@Nullable Casualties casualties) {
    if (casualties == null) {
      return;
    }
    Integer max = casualties.max();
    line.object(
        key,
        l -> {
          l.number("min", casualties.min());
          if (max != null) {
            l.number("max", max);
          }
          l.text("words", casualties.words());
        });
  }

  private static void own(LineWriter line, Channel channel) {
    line.text("format", channel.format().label())
        .whos("parties", channel.parties())
        .who("mediator", channel.mediator())
        .text("status", channel.status().label())
        .when("held", channel.held())
        .when("reported", channel.reported());
  }

  private static void own(LineWriter line, Proposal proposal) {
    Proposal.Status status = proposal.status();
    List<LineWriter.Body> terms = new ArrayList<>();
    for (Proposal.Term term : proposal.terms()) {
      terms.add(l ->
          l.text("issue", term.issue())
              .text("stance", term.stance().label())
              .passages("passages", term.passages()));
    }
    line.text("label", proposal.label())
        .whos("authors", proposal.authors())
        .whos("presentedBy", proposal.presentedBy())
        .whos("to", proposal.to())
        .text("counters", proposal.counters())
        .text("supersedes", proposal.supersedes())
        .text("status", status == null ? null : status.label())
        .objects("terms", terms)
        .when("held", proposal.held())
        .when("reported", proposal.reported());
  }

  private static void own(LineWriter line, Position position) {
    line.who("party", position.party())
        .who("holder", position.holder())
        .text("issue", position.issue())
        .text("stance", position.stance().label())
        .text("voice", position.voice().label())
        .when("held", position.held())
        .when("reported", position.reported());
  }

  private static void own(LineWriter line, Difference difference) {
    line.texts("issues", difference.issues())
        .whos("between", difference.between())
        .when("held", difference.held())
        .when("reported", difference.reported());
  }

  private static void own(LineWriter line, Assessment assessment) {
    line.who("by", assessment.by())
        .text("direction", assessment.direction().label())
        .when("held", assessment.held())
        .when("reported", assessment.reported());
  }

  private static List<LineWriter.Body> chain(List<Hop> hops) {
    List<LineWriter.Body> bodies = new ArrayList<>();
    for (Hop hop : hops) {
      bodies.add(line ->
          line.text("name", hop.name())
              .text("kind", hop.kind().label())
              .text("actor", hop.actor())
              .passage("cue", hop.cue())
              .passage("passage", hop.passage()));
    }
    return bodies;
  }
}
