package parley.desk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Published;
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

/** Something that is known of an entry, as a name and a value: Speaker, Ingrid Solvang. */
public record Fact(String name, String value) {

  private static final int LONGEST = 500;

  /**
   * All that is known of it, in the order in which somebody would ask.
   *
   * @param dossier tells what issues are called
   */
  public static List<Fact> of(Entry entry, Article article, Dossier dossier) {
    List<Fact> facts = new ArrayList<>();
    switch (entry) {
      case Statement s -> {
        add(facts, "Speaker", s.source());
        add(facts, "To", s.addressee());
        add(facts, "Given", manner(s.manner()));
        add(facts, "About", issues(s.about(), dossier));
        add(facts, "Said", when(s.said()));
      }
      case Position p -> {
        add(facts, "Party", p.party());
        add(facts, "Issue", dossier.issueName(p.issue()));
        add(facts, "Stance", Signs.of(p.stance()) + " " + Signs.meaning(p.stance()));
        add(facts, "Held by", p.holder());
        add(facts, "Known", Signs.meaning(p.voice()));
        add(facts, "Held", when(p.held()));
      }
      case Event e -> {
        add(facts, "Kind", e.kind().label());
        for (Event.Participant participant : e.participants()) {
          add(facts, capital(participant.role().label()), participant.who());
        }
        add(facts, "Day", when(e.when()));
        add(facts, "Place", e.where() == null ? null : e.where().name());
        add(facts, "Killed", e.killed() == null ? null : e.killed().words());
        add(facts, "Injured", e.injured() == null ? null : e.injured().words());
        add(facts, "About", e.topic());
        add(facts, "PLOVER", e.plover() == null ? null : e.plover().event());
        add(facts, "CAMEO", e.cameo());
      }
      case Proposal p -> {
        add(facts, "Called", p.label());
        p.authors().forEach(who -> add(facts, "Author", who));
        p.presentedBy().forEach(who -> add(facts, "Presented by", who));
        p.to().forEach(who -> add(facts, "To", who));
        add(facts, "Status", p.status() == null ? null : p.status().label());
        add(facts, "Answers", p.counters());
        add(facts, "Replaces", p.supersedes());
        for (Proposal.Term term : p.terms()) {
          add(
              facts,
              "Term",
              dossier.issueName(term.issue())
                  + ": "
                  + Signs.of(term.stance())
                  + " "
                  + Signs.meaning(term.stance()));
        }
        add(facts, "Held", when(p.held()));
      }
      case Channel c -> {
        add(facts, "Format", c.format().label());
        c.parties().forEach(who -> add(facts, "Party", who));
        add(facts, "Mediator", c.mediator());
        add(facts, "Status", c.status().label());
        add(facts, "Since", when(c.held()));
      }
      case Difference d -> {
        add(facts, "On", issues(d.issues(), dossier));
        d.between().forEach(who -> add(facts, "Between", who));
        add(facts, "Held", when(d.held()));
      }
      case Assessment a -> {
        add(facts, "Judge", a.by());
        add(facts, "Direction", a.direction().label());
        add(facts, "Held", when(a.held()));
      }
    }
    String told = Signs.meaning(entry.evidence().realis(), entry.evidence().negated());
    add(facts, "Told as", told.isEmpty() ? null : told);
    Published published = article.published();
    add(facts, "Reported", published == null ? null : Written.day(published.day()));
    return facts;
  }

  private static void add(List<Fact> facts, String name, @Nullable Who who) {
    if (who != null) {
      String words = who.passage() == null ? who.name() : who.passage().words();
      add(facts, name, words.equals(who.name()) ? words : who.name() + " (“" + words + "”)");
    }
  }

  private static void add(List<Fact> facts, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(new Fact(name, Written.shortened(value, LONGEST)));
    }
  }

  private static String manner(Statement.Manner manner) {
    return switch (manner) {
      case DIRECT -> "word for word";
      case MIXED -> "partly word for word";
      case INDIRECT -> "in the outlet's words";
    };
  }

  private static @Nullable String when(@Nullable When when) {
    if (when == null) {
      return null;
    }
    return switch (when.basis()) {
      case STATED -> day(when.timex().value());
      case RESOLVED ->
          day(when.timex().value())
              + (when.passage() == null ? "" : " (“" + when.passage().words() + "”)");
      case PUBLISHED -> day(when.timex().value()) + " (only the day of publication is known)";
    };
  }

  private static String issues(List<String> issues, Dossier dossier) {
    return String.join(", ", issues.stream().map(dossier::issueName).toList());
  }

  /** A day as people write it; a period or a part of a day as it is. */
  private static String day(String value) {
    return value.matches("\\d{4}-\\d{2}-\\d{2}") ? Written.day(LocalDate.parse(value)) : value;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
