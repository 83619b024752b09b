package parley.desk.articles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.article.Article;
import parley.article.Field;
import parley.article.Passage;
import parley.desk.web.Parties;
import parley.desk.web.Signs;
import parley.desk.web.Written;
import parley.dossier.Dossier;
import parley.entry.Assessment;
import parley.entry.Channel;
import parley.entry.Difference;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;
import parley.format.Spoken;
import parley.text.Span;

/** What was understood of an article, as marks on its words and notes beside them. */
final class Marking {

  private static final int LONGEST_NOTE = 140;

  private final Article article;
  private final Dossier dossier;
  private final Parties parties;
  private final Map<String, Actor> actors = new HashMap<>();
  private final List<Mark> marks = new ArrayList<>();
  private final Map<String, Note> notes = new LinkedHashMap<>();
  private final Map<Kind, Set<String>> counted = new EnumMap<>(Kind.class);

  Marking(Article article, List<Actor> actors, Dossier dossier, Parties parties) {
    this.article = article;
    this.dossier = dossier;
    this.parties = parties;
    actors.forEach(actor -> this.actors.put(actor.id(), actor));
  }

  List<Mark> marks() {
    return marks;
  }

  /** By the ids of the entries. */
  Map<String, Note> notes() {
    return notes;
  }

  /** How many there are of a kind: entries, different dates, different people. */
  int count(Kind kind) {
    return counted.getOrDefault(kind, Set.of()).size();
  }

  void add(Entry entry) {
    Kind kind = Kind.of(entry);
    Parties.Sign party = party(entry);
    String label = label(entry);
    int colour = party == null ? 0 : party.colour();
    List<Passage> words =
        entry instanceof Statement statement ? statement.content() : entry.passages();
    for (Passage passage : words) {
      marks.add(
          new Mark(
              kind,
              entry.id(),
              passage.field(),
              passage.span(),
              colour,
              entry.evidence().realis(),
              label));
    }
    count(kind, entry.id());
    notes.put(
        entry.id(),
        new Note(
            entry.id(),
            entry instanceof Position position ? Signs.of(position.stance()) : kind.sign(),
            entry.type(),
            party,
            label));
    When when = when(entry);
    if (when != null && when.passage() != null) {
      Passage passage = when.passage();
      marks.add(
          new Mark(
              Kind.DATES,
              entry.id(),
              passage.field(),
              passage.span(),
              0,
              null,
              "a date: " + when.timex().value()));
      count(Kind.DATES, when.timex().value());
    }
  }

  /** What it says in a line, without the day on which all of the article was reported. */
  private String label(Entry entry) {
    String line = Spoken.line(entry, article, dossier::issueName);
    if (article.published() != null) {
      line = line.replace(", reported on " + Spoken.day(article.published().day()), "");
    }
    return Written.shortened(
        line.endsWith(":") ? line.substring(0, line.length() - 1) : line, LONGEST_NOTE);
  }

  /** Where the text speaks of somebody. */
  void add(String actor, List<Span> mentions) {
    Actor known = actors.get(actor);
    Parties.Sign party = known == null || known.party() == null ? null : parties.of(known.party());
    for (Span span : mentions) {
      if (!span.isEmpty() && span.end() <= article.text().length()) {
        marks.add(
            new Mark(
                Kind.NAMES,
                actor,
                Field.TEXT,
                span,
                party == null ? 0 : party.colour(),
                null,
                known == null ? actor : known.name()));
        count(Kind.NAMES, actor);
      }
    }
  }

  private void count(Kind kind, String thing) {
    counted.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(thing);
  }

  private Parties.@Nullable Sign party(Entry entry) {
    return switch (entry) {
      case Statement s -> party(s.source());
      case Position p -> party(p.party());
      case Proposal p -> party(p.authors().isEmpty() ? null : p.authors().getFirst());
      case Assessment a -> party(a.by());
      case Event e -> null;
      case Channel c -> null;
      case Difference d -> null;
    };
  }

  private Parties.@Nullable Sign party(@Nullable Who who) {
    if (who == null) {
      return null;
    }
    String named = dossier.partyOf(List.of(who.name()));
    if (named != null) {
      return parties.of(named);
    }
    Actor actor = who.actor() == null ? null : actors.get(who.actor());
    if (actor == null) {
      Parties.Sign sign = parties.of(who.name());
      return sign.colour() == 0 ? null : sign;
    }
    return actor.party() == null ? null : parties.of(actor.party());
  }

  private static @Nullable When when(Entry entry) {
    return switch (entry) {
      case Statement s -> s.said();
      case Position p -> p.held();
      case Proposal p -> p.held();
      case Event e -> e.when();
      case Channel c -> c.held();
      case Difference d -> d.held();
      case Assessment a -> a.held();
    };
  }
}
