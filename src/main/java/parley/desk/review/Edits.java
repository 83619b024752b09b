package parley.desk.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Passage;
import parley.desk.web.Asked;
import parley.entry.Assessment;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.entry.Statement;
import parley.entry.Who;
import parley.review.Edit;

/**
 * Reads out of a form that was sent what its reviewer changed. What makes no sense is an {@link
 * IllegalArgumentException} with a message for the reviewer.
 */
final class Edits {

  private final Asked asked;
  private final Article article;
  private final Entry entry;
  private final EditForm form;
  private final People people;
  private final List<Edit> edits = new ArrayList<>();

  private Edits(Asked asked, Article article, Entry entry, EditForm form, People people) {
    this.asked = asked;
    this.article = article;
    this.entry = entry;
    this.form = form;
    this.people = people;
  }

  /**
   * The changes.
   *
   * @param form as it was before somebody wrote into it
   */
  static List<Edit> of(Asked asked, Article article, Entry entry, EditForm form, People people) {
    Edits read = new Edits(asked, article, entry, form, people);
    read.all();
    return read.edits;
  }

  private void all() {
    if (isChanged("words")) {
      edits.add(
          new Edit.Words(
              Marked.words(article, asked.needed("words"), EditForm.passages(entry), -1)));
    }
    switch (entry) {
      case Statement s -> {
        speaker(s.source());
        issues(s.about());
      }
      case Assessment a -> speaker(a.by());
      case Position p -> position(p);
      case Event e -> event(e);
      case Proposal p -> proposal(p);
      default -> issues(List.of(form.value("issues").split("\n", -1)));
    }
    if (isChanged("day")) {
      edits.add(new Edit.Day(day(), null));
    }
    Realis told = entry.evidence().realis();
    boolean denied = entry.evidence().negated();
    Realis realis = isChanged("realis") ? Realis.of(asked.needed("realis")) : told;
    boolean negated =
        asked.values().containsKey("negated") ? asked.text("negated") != null : denied;
    if (realis != told || negated != denied) {
      edits.add(new Edit.Factual(realis, negated));
    }
  }

  private void speaker(@Nullable Who before) {
    if (isChanged("speaker")) {
      String name = value("speaker");
      edits.add(new Edit.Speaker(name.isEmpty() ? null : people.who(name, before)));
    }
  }

  private void issues(List<String> before) {
    List<String> chosen = asked.texts("issues");
    if (hasBox("issues")
        && asked.values().containsKey("issues")
        && !new HashSet<>(chosen).equals(new HashSet<>(before))) {
      edits.add(new Edit.Issues(chosen));
    }
  }

  private void position(Position p) {
    if (isChanged("party")) {
      edits.add(new Edit.Party(people.who(asked.needed("party"), p.party())));
    }
    if (isChanged("holder")) {
      String name = value("holder");
      edits.add(new Edit.Holder(name.isEmpty() ? null : people.who(name, p.holder())));
    }
    issues(List.of(p.issue()));
    if (isChanged("stance")) {
      edits.add(new Edit.Stands(Stance.of(asked.needed("stance"))));
    }
    if (isChanged("voice")) {
      edits.add(new Edit.Spoken(Position.Voice.of(asked.needed("voice"))));
    }
  }

  private void event(Event e) {
    if (isChanged("kind")) {
      edits.add(new Edit.Kind(EventKind.of(asked.needed("kind"))));
    }
    if (isChanged("participants")) {
      List<Event.Participant> participants = new ArrayList<>();
      for (String line : lines("participants")) {
        participants.add(participant(line, name -> people.who(name, who(e, name))));
      }
      edits.add(new Edit.Participants(participants));
    }
  }

  private void proposal(Proposal p) {
    if (isChanged("label")) {
      edits.add(new Edit.Label(asked.needed("label")));
    }
    if (isChanged("authors")) {
      edits.add(
          new Edit.Authors(
              lines("authors").stream().map(name -> people.who(name, named(p, name))).toList()));
    }
    if (isChanged("status")) {
      String status = value("status");
      edits.add(new Edit.Fate(status.isEmpty() ? null : Proposal.Status.of(status)));
    }
    if (isChanged("terms")) {
      List<Proposal.Term> terms = new ArrayList<>();
      for (String line : lines("terms")) {
        terms.add(term(line, p.terms(), p.passages()));
      }
      edits.add(new Edit.Terms(terms));
    }
  }

  private static @Nullable Who named(Proposal p, String name) {
    return p.authors().stream().filter(who -> who.name().equals(name)).findFirst().orElse(null);
  }

  private static @Nullable Who who(Event e, String name) {
    return e.participants().stream()
        .map(Event.Participant::who)
        .filter(who -> who.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Somebody in an event, as a line: {@code initiator: Norway}. */
  static Event.Participant participant(String line, Function<String, Who> people) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "“" + line + "” has no role: write it as initiator: " + line);
    }
    return new Event.Participant(
        people.apply(line.substring(colon + 1).strip()),
        Event.Role.of(line.substring(0, colon).strip().toLowerCase(Locale.ROOT)));
  }

  /**
   * A term, as a line: {@code monitoring: accepts}. One that was there keeps its words; another one
   * rests on those of the proposal.
   */
  static Proposal.Term term(String line, List<Proposal.Term> before, List<Passage> words) {
    int colon = line.lastIndexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "“" + line + "” has no stance: write it as " + line + ": offers");
    }
    String issue = line.substring(0, colon).strip();
    Stance stance = Stance.of(line.substring(colon + 1).strip().toLowerCase(Locale.ROOT));
    for (Proposal.Term term : before) {
      if (term.issue().equals(issue)) {
        return new Proposal.Term(issue, stance, term.passages());
      }
    }
    return new Proposal.Term(issue, stance, words);
  }

  private @Nullable LocalDate day() {
    return asked.day("day");
  }

  private List<String> lines(String name) {
    return value(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private String value(String name) {
    return Objects.requireNonNullElse(asked.text(name), "").replace("\r\n", "\n");
  }

  private boolean hasBox(String name) {
    return form.fields().stream().anyMatch(field -> field.name().equals(name));
  }

  /** Whether something else stands in the box than before; a box that was not sent is not. */
  private boolean isChanged(String name) {
    return hasBox(name)
        && asked.values().containsKey(name)
        && !value(name).equals(form.value(name).strip());
  }
}
