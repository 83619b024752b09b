package parley.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.entry.Assessment;
import parley.entry.Channel;
import parley.entry.Difference;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.Hop;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Realis;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;

/** An entry as the plain keys and values that golden articles are written in. */
final class EntryView {

  private final Map<String, String> values = new LinkedHashMap<>();

  private EntryView() {}

  static Map<String, String> of(Entry entry) {
    EntryView view = new EntryView();
    view.put("type", entry.type());
    switch (entry) {
      case Statement s -> view.statement(s);
      case Event e -> view.event(e);
      case Channel c -> view.channel(c);
      case Proposal p -> view.proposal(p);
      case Position p -> view.position(p);
      case Difference d -> view.difference(d);
      case Assessment a -> view.assessment(a);
    }
    if (entry.evidence().realis() != Realis.ACTUAL) {
      view.put("realis", entry.evidence().realis().label());
    }
    if (entry.evidence().negated()) {
      view.put("negated", "yes");
    }
    view.put(
        "chain", String.join(" > ", entry.evidence().chain().stream().map(Hop::name).toList()));
    view.put("words", words(entry.passages()));
    return view.values;
  }

  private void statement(Statement statement) {
    put("manner", statement.manner().label());
    who("source", statement.source());
    put("cue", statement.cue() == null ? null : statement.cue().words());
    put("content", words(statement.content()));
    who("addressee", statement.addressee());
    when("said", statement.said());
    Event.Where where = statement.occasion().where();
    put("where", where == null ? null : where.name());
    Passage medium = statement.occasion().medium();
    put("medium", medium == null ? null : medium.words());
    put("continued", words(statement.continued()));
    put("about", String.join(", ", statement.about()));
  }

  private void event(Event event) {
    put("kind", event.kind().label());
    put("plover", event.plover() == null ? null : event.plover().event());
    for (Event.Role role : Event.Role.values()) {
      List<String> names =
          event.participants().stream()
              .filter(p -> p.role() == role)
              .map(p -> p.who().name())
              .toList();
      put(role.label(), String.join(", ", names));
    }
    when("when", event.when());
    put("where", event.where() == null ? null : event.where().name());
    put("site", event.where() == null ? null : event.where().site());
    put("duration", event.duration());
    put("killed", bounds(event.killed()));
    put("injured", bounds(event.injured()));
  }

  private void channel(Channel channel) {
    put("format", channel.format().label());
    put("parties", names(channel.parties()));
    who("mediator", channel.mediator());
    put("status", channel.status().label());
  }

  private void proposal(Proposal proposal) {
    put("label", proposal.label());
    put("authors", names(proposal.authors()));
    put("presentedBy", names(proposal.presentedBy()));
    put("to", names(proposal.to()));
    put("counters", proposal.counters());
    put("status", proposal.status() == null ? null : proposal.status().label());
    List<String> terms = new ArrayList<>();
    for (Proposal.Term term : proposal.terms()) {
      terms.add(term.stance().label() + " " + term.issue());
    }
    put("terms", String.join(", ", terms));
  }

  private void position(Position position) {
    who("party", position.party());
    who("holder", position.holder());
    put("issue", position.issue());
    put("stance", position.stance().label());
    put("voice", position.voice().label());
    when("held", position.held());
  }

  private void difference(Difference difference) {
    put("issues", String.join(", ", difference.issues()));
    put("between", names(difference.between()));
  }

  private void assessment(Assessment assessment) {
    who("by", assessment.by());
    put("direction", assessment.direction().label());
  }

  private void who(String key, @Nullable Who who) {
    put(key, who == null ? null : who.name());
  }

  private void when(String key, @Nullable When when) {
    put(key, when == null ? null : when.timex().value());
    put(key + " basis", when == null ? null : when.basis().label());
  }

  private static String names(List<Who> people) {
    return String.join(", ", people.stream().map(Who::name).toList());
  }

  private static String words(List<Passage> passages) {
    return String.join(" … ", passages.stream().map(Passage::words).toList());
  }

  private static @Nullable String bounds(Event.@Nullable Casualties casualties) {
    if (casualties == null) {
      return null;
    }
    return casualties.min() + " to " + (casualties.max() == null ? "?" : casualties.max());
  }

  private void put(String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.put(key, value);
    }
  }
}
