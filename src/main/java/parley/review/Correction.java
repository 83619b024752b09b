package parley.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
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
import parley.mark.Timex;

/**
 * Makes of an entry what a reviewer says that it is. It keeps its id, and its rule is the
 * reviewer's name.
 *
 * <p>What a type of entry does not have, such as the stance of a statement, is an {@link
 * IllegalArgumentException} with a message for the reviewer.
 */
public final class Correction {

  private Correction() {}

  /** The rule's name of what a reviewer made. */
  public static String rule(String reviewer) {
    if (reviewer.isBlank()) {
      throw new IllegalArgumentException("Nobody is named as the reviewer.");
    }
    return "reviewer " + reviewer;
  }

  /** The entry with these changes, one after the other. */
  public static Entry of(Entry entry, List<Edit> edits, String reviewer) {
    Entry corrected = entry;
    for (Edit edit : edits) {
      corrected = of(corrected, edit);
    }
    if (Likeness.isSame(entry, corrected)) {
      throw new IllegalArgumentException("Nothing was changed. To confirm it as it is, accept it.");
    }
    Entry made = Rewriting.with(corrected, corrected.evidence().by(rule(reviewer)));
    return Rewriting.pinned(made, entry.id());
  }

  private static Entry of(Entry entry, Edit edit) {
    return switch (edit) {
      case Edit.Factual(var realis, var negated) ->
          Rewriting.with(entry, entry.evidence().with(realis, negated));
      case Edit.Words(var passages) -> words(entry, passages);
      case Edit.Day day -> day(entry, day);
      case Edit.Speaker(var who) -> speaker(entry, who);
      case Edit.Issues(var ids) -> issues(entry, ids);
      case Edit.Party party -> position(position(entry, "party"), party);
      case Edit.Holder holder -> position(position(entry, "holder"), holder);
      case Edit.Stands stands -> position(position(entry, "stance"), stands);
      case Edit.Spoken spoken -> position(position(entry, "voice"), spoken);
      case Edit.Kind kind -> event(event(entry, "kind"), kind);
      case Edit.Participants participants ->
          event(event(entry, "participants of that sort"), participants);
      case Edit.Label label -> proposal(proposal(entry, "label"), label);
      case Edit.Fate fate -> proposal(proposal(entry, "status"), fate);
      case Edit.Authors authors -> proposal(proposal(entry, "authors"), authors);
      case Edit.Terms terms -> proposal(proposal(entry, "terms"), terms);
    };
  }

  private static IllegalArgumentException none(Entry entry, String what) {
    String type = entry.type();
    String article = "aeiou".indexOf(type.charAt(0)) >= 0 ? "An " : "A ";
    return new IllegalArgumentException(article + type + " has no " + what + ".");
  }

  private static Position position(Entry entry, String what) {
    if (entry instanceof Position position) {
      return position;
    }
    throw none(entry, what);
  }

  private static Event event(Entry entry, String what) {
    if (entry instanceof Event event) {
      return event;
    }
    throw none(entry, what);
  }

  private static Proposal proposal(Entry entry, String what) {
    if (entry instanceof Proposal proposal) {
      return proposal;
    }
    throw none(entry, what);
  }

  private static Position position(Position p, Edit edit) {
    return new Position(
        p.evidence(),
        edit instanceof Edit.Party(var who) ? who : p.party(),
        edit instanceof Edit.Holder(var who) ? who : p.holder(),
        p.issue(),
        edit instanceof Edit.Stands(var stance) ? stance : p.stance(),
        edit instanceof Edit.Spoken(var voice) ? voice : p.voice(),
        p.held(),
        p.reported());
  }

  private static Event event(Event e, Edit edit) {
    boolean other = edit instanceof Edit.Kind(var kind) && kind != e.kind();
    return new Event(
        e.evidence(),
        edit instanceof Edit.Kind(var kind) ? kind : e.kind(),
        other ? null : e.plover(),
        other ? null : e.cameo(),
        edit instanceof Edit.Participants(var participants) ? participants : e.participants(),
        e.when(),
        e.where(),
        e.duration(),
        e.killed(),
        e.injured(),
        e.topic());
  }

  private static Proposal proposal(Proposal p, Edit edit) {
    return new Proposal(
        p.evidence(),
        edit instanceof Edit.Label(var label) ? label(label) : p.label(),
        edit instanceof Edit.Authors(var authors) ? authors : p.authors(),
        p.presentedBy(),
        p.to(),
        p.counters(),
        p.supersedes(),
        edit instanceof Edit.Fate(var status) ? status : p.status(),
        edit instanceof Edit.Terms(var terms) ? terms : p.terms(),
        p.held(),
        p.reported());
  }

  static String label(String label) {
    if (label.isBlank()) {
      throw new IllegalArgumentException("A proposal needs a name to be known by.");
    }
    return label.strip();
  }

  /** The ids of issues as they are written: small letters, hyphens. */
  static List<String> known(List<String> issues) {
    Set<String> ids = new LinkedHashSet<>();
    for (String issue : issues) {
      String id = issue.strip();
      if (id.isEmpty()
          || !id.equals(id.toLowerCase(Locale.ROOT))
          || id.chars().anyMatch(Character::isWhitespace)) {
        throw new IllegalArgumentException("“" + issue + "” is not the name of an issue.");
      }
      ids.add(id);
    }
    return List.copyOf(ids);
  }

  private static Entry issues(Entry entry, List<String> ids) {
    List<String> issues = known(ids);
    return switch (entry) {
      case Statement s ->
          new Statement(
              s.evidence(),
              s.manner(),
              s.source(),
              s.cue(),
              s.content(),
              s.occasion(),
              s.continued(),
              issues);
      case Position p -> {
        if (issues.size() != 1) {
          throw new IllegalArgumentException("A position is on exactly one issue.");
        }
        yield new Position(
            p.evidence(),
            p.party(),
            p.holder(),
            issues.getFirst(),
            p.stance(),
            p.voice(),
            p.held(),
            p.reported());
      }
      case Difference d -> {
        if (issues.isEmpty()) {
          throw new IllegalArgumentException("A difference is on at least one issue.");
        }
        yield new Difference(d.evidence(), issues, d.between(), d.held(), d.reported());
      }
      case Event e -> throw none(entry, "issue");
      case Channel c -> throw none(entry, "issue");
      case Proposal p -> throw none(entry, "issue of its own: its terms have");
      case Assessment a -> throw none(entry, "issue");
    };
  }

  private static Entry speaker(Entry entry, @Nullable Who who) {
    if (entry instanceof Assessment a) {
      return new Assessment(a.evidence(), who, a.direction(), a.held(), a.reported());
    }
    if (!(entry instanceof Statement s)) {
      throw none(entry, "speaker");
    }
    return statement(s, s.evidence().through(chain(s, who)), who, s.content());
  }

  /** The first hop of a statement is its source; what comes after it stays. */
  private static List<Hop> chain(Statement statement, @Nullable Who who) {
    List<Hop> hops = new ArrayList<>(statement.evidence().chain());
    Who before = statement.source();
    if (before != null && !hops.isEmpty() && hops.getFirst().name().equals(before.name())) {
      hops.removeFirst();
    }
    if (who != null) {
      hops.addFirst(hop(who, statement.cue()));
    }
    return hops;
  }

  /** A step of the chain: an id tells the kind of whom it means. */
  static Hop hop(Who who, @Nullable Passage cue) {
    return new Hop(who.name(), kind(who), who.actor(), cue, who.passage());
  }

  private static Actor.Kind kind(Who who) {
    String id = who.actor();
    if (id != null && id.indexOf(':') > 0) {
      String prefix = id.substring(0, id.indexOf(':'));
      for (Actor.Kind kind : Actor.Kind.values()) {
        if (kind.label().equals(prefix)) {
          return kind;
        }
      }
    }
    return Actor.Kind.PERSON;
  }

  private static Entry words(Entry entry, List<Passage> passages) {
    if (passages.isEmpty()) {
      throw new IllegalArgumentException("No words are marked.");
    }
    for (Passage passage : passages) {
      if (!passage.article().equals(entry.article())) {
        throw new IllegalArgumentException("The words are of another article.");
      }
    }
    return entry instanceof Statement s
        ? statement(s, s.evidence(), s.source(), passages)
        : Rewriting.with(entry, entry.evidence().on(passages));
  }

  /** A statement rests on its content, its cue and the words for its source. */
  private static Statement statement(
      Statement s, Evidence evidence, @Nullable Who source, List<Passage> content) {
    List<Passage> passages = new ArrayList<>(content);
    if (s.cue() != null) {
      passages.add(s.cue());
    }
    if (source != null && source.passage() != null) {
      passages.add(source.passage());
    }
    boolean other = !content.equals(s.content());
    return new Statement(
        evidence.on(passages),
        other ? Addition.manner(content) : s.manner(),
        source,
        s.cue(),
        content,
        s.occasion(),
        other ? List.of() : s.continued(),
        s.about());
  }

  private static Entry day(Entry entry, Edit.Day edit) {
    When when = when(edit, entry.passages().getFirst());
    return switch (entry) {
      case Statement s ->
          new Statement(
              s.evidence(),
              s.manner(),
              s.source(),
              s.cue(),
              s.content(),
              new Statement.Occasion(
                  s.addressee(), when, s.occasion().where(), s.occasion().medium()),
              s.continued(),
              s.about());
      case Event e ->
          new Event(
              e.evidence(),
              e.kind(),
              e.plover(),
              e.cameo(),
              e.participants(),
              when,
              e.where(),
              e.duration(),
              e.killed(),
              e.injured(),
              e.topic());
      case Channel c ->
          new Channel(
              c.evidence(), c.format(), c.parties(), c.mediator(), c.status(), when, c.reported());
      case Proposal p ->
          new Proposal(
              p.evidence(),
              p.label(),
              p.authors(),
              p.presentedBy(),
              p.to(),
              p.counters(),
              p.supersedes(),
              p.status(),
              p.terms(),
              when,
              p.reported());
      case Position p ->
          new Position(
              p.evidence(),
              p.party(),
              p.holder(),
              p.issue(),
              p.stance(),
              p.voice(),
              when,
              p.reported());
      case Difference d ->
          new Difference(d.evidence(), d.issues(), d.between(), when, d.reported());
      case Assessment a -> new Assessment(a.evidence(), a.by(), a.direction(), when, a.reported());
    };
  }

  /** A day that a reviewer worked out from the words. */
  static @Nullable When when(Edit.Day edit, Passage words) {
    return edit.day() == null
        ? null
        : new When(
            new Timex(Timex.Type.DATE, edit.day().toString()),
            When.Basis.RESOLVED,
            edit.words() == null ? words : edit.words());
  }
}
