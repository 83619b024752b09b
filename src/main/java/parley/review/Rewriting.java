package parley.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.entry.Assessment;
import parley.entry.Channel;
import parley.entry.Difference;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;

/**
 * Makes an entry anew with everybody in it, or all of its words, changed in one way. It keeps its
 * id.
 */
class Rewriting {

  /** Words without which the entry does not stand. */
  Passage passage(Passage passage) {
    return passage;
  }

  /** Words that may be missing: null where they do. */
  @Nullable Passage beside(@Nullable Passage passage) {
    return passage;
  }

  Who who(Who who) {
    return new Who(who.name(), who.actor(), beside(who.passage()));
  }

  Hop hop(Hop hop) {
    return new Hop(hop.name(), hop.kind(), hop.actor(), beside(hop.cue()), beside(hop.passage()));
  }

  final Entry of(Entry entry) {
    Evidence old = entry.evidence();
    Evidence evidence =
        new Evidence(
            passages(old.passages()),
            old.rule(),
            old.realis(),
            old.negated(),
            old.chain().stream().map(this::hop).toList());
    return pinned(of(entry, evidence), entry.id());
  }

  /** The entry under this id. */
  static Entry pinned(Entry entry, String id) {
    Entry plain = with(entry, entry.evidence().under(null));
    return plain.id().equals(id) ? plain : with(plain, plain.evidence().under(id));
  }

  /** The entry with other evidence. */
  static Entry with(Entry entry, Evidence evidence) {
    return KEEPING.of(entry, evidence);
  }

  private static final Rewriting KEEPING =
      new Rewriting() {
        @Override
        Who who(Who who) {
          return who;
        }
      };

  private Entry of(Entry entry, Evidence evidence) {
    return switch (entry) {
      case Statement s ->
          new Statement(
              evidence,
              s.manner(),
              maybe(s.source()),
              s.cue() == null ? null : passage(s.cue()),
              passages(s.content()),
              new Statement.Occasion(
                  maybe(s.addressee()),
                  when(s.said()),
                  where(s.occasion().where()),
                  beside(s.occasion().medium())),
              continued(s.continued()),
              s.about());
      case Event e ->
          new Event(
              evidence,
              e.kind(),
              e.plover(),
              e.cameo(),
              e.participants().stream()
                  .map(p -> new Event.Participant(who(p.who()), p.role()))
                  .toList(),
              when(e.when()),
              where(e.where()),
              e.duration(),
              e.killed(),
              e.injured(),
              e.topic());
      case Channel c ->
          new Channel(
              evidence,
              c.format(),
              whos(c.parties()),
              maybe(c.mediator()),
              c.status(),
              when(c.held()),
              when(c.reported()));
      case Proposal p ->
          new Proposal(
              evidence,
              p.label(),
              whos(p.authors()),
              whos(p.presentedBy()),
              whos(p.to()),
              p.counters(),
              p.supersedes(),
              p.status(),
              p.terms().stream()
                  .map(t -> new Proposal.Term(t.issue(), t.stance(), passages(t.passages())))
                  .toList(),
              when(p.held()),
              when(p.reported()));
      case Position p ->
          new Position(
              evidence,
              who(p.party()),
              maybe(p.holder()),
              p.issue(),
              p.stance(),
              p.voice(),
              when(p.held()),
              when(p.reported()));
      case Difference d ->
          new Difference(
              evidence, d.issues(), whos(d.between()), when(d.held()), when(d.reported()));
      case Assessment a ->
          new Assessment(
              evidence, maybe(a.by()), a.direction(), when(a.held()), when(a.reported()));
    };
  }

  private List<Passage> passages(List<Passage> passages) {
    return passages.stream().map(this::passage).toList();
  }

  private List<Passage> continued(List<Passage> passages) {
    List<Passage> there = new ArrayList<>();
    for (Passage passage : passages) {
      Passage moved = beside(passage);
      if (moved != null) {
        there.add(moved);
      }
    }
    return there;
  }

  private List<Who> whos(List<Who> whos) {
    return whos.stream().map(this::who).toList();
  }

  private @Nullable Who maybe(@Nullable Who who) {
    return who == null ? null : who(who);
  }

  private @Nullable When when(@Nullable When when) {
    return when == null
        ? null
        : new When(
            when.timex(), when.basis(), when.passage() == null ? null : passage(when.passage()));
  }

  private Event.@Nullable Where where(Event.@Nullable Where where) {
    return where == null
        ? null
        : new Event.Where(
            where.name(),
            where.site(),
            where.country(),
            where.latitude(),
            where.longitude(),
            beside(where.passage()));
  }
}
