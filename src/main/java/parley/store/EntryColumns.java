package parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import parley.entry.When;
import parley.entry.Who;
import parley.mark.Days;

/**
 * What an entry is found by.
 *
 * @param kind what tells it from others of its type: the kind of an event, the manner of a
 *     statement, a stance, a format, a status, a direction
 * @param party the side it is about
 * @param days the days on which it was so; null where no date tells
 */
record EntryColumns(
    @Nullable String kind,
    @Nullable String party,
    @Nullable Days days,
    Set<String> issues,
    List<Part> parts) {

  /** Somebody in an entry, and as what. */
  record Part(String role, String name, @Nullable String actor) {}

  static EntryColumns of(Entry entry) {
    List<Part> parts = new ArrayList<>();
    Set<String> issues = new TreeSet<>();
    String kind;
    String party = null;
    When when;
    switch (entry) {
      case Statement s -> {
        kind = s.manner().label();
        add(parts, "source", s.source());
        add(parts, "addressee", s.addressee());
        issues.addAll(s.about());
        when = s.said();
      }
      case Event e -> {
        kind = e.kind().label();
        e.participants().forEach(p -> add(parts, p.role().label(), p.who()));
        when = e.when();
      }
      case Channel c -> {
        kind = c.format().label();
        c.parties().forEach(who -> add(parts, "party", who));
        add(parts, "mediator", c.mediator());
        when = either(c.held(), c.reported());
      }
      case Proposal p -> {
        kind = p.status() == null ? null : p.status().label();
        p.authors().forEach(who -> add(parts, "author", who));
        p.presentedBy().forEach(who -> add(parts, "presenter", who));
        p.to().forEach(who -> add(parts, "addressee", who));
        p.terms().forEach(term -> issues.add(term.issue()));
        when = either(p.held(), p.reported());
      }
      case Position p -> {
        kind = p.stance().label();
        party = p.party().name();
        add(parts, "party", p.party());
        add(parts, "holder", p.holder());
        issues.add(p.issue());
        when = either(p.held(), p.reported());
      }
      case Difference d -> {
        kind = null;
        d.between().forEach(who -> add(parts, "party", who));
        issues.addAll(d.issues());
        when = either(d.held(), d.reported());
      }
      case Assessment a -> {
        kind = a.direction().label();
        add(parts, "judge", a.by());
        when = either(a.held(), a.reported());
      }
    }
    for (Hop hop : entry.evidence().chain()) {
      parts.add(new Part("hop", hop.name(), hop.actor()));
    }
    Days days = when == null ? null : Days.of(when.timex().value()).orElse(null);
    return new EntryColumns(kind, party, days, issues, parts);
  }

  private static @Nullable When either(@Nullable When held, @Nullable When reported) {
    return held == null ? reported : held;
  }

  private static void add(List<Part> parts, String role, @Nullable Who who) {
    if (who != null) {
      parts.add(new Part(role, who.name(), who.actor()));
    }
  }
}
