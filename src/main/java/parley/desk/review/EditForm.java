package parley.desk.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;
import parley.dossier.Dossier;
import parley.entry.Assessment;
import parley.entry.Channel;
import parley.entry.Difference;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Issues;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;

/** What of an entry can be changed, as the boxes of a form. */
public record EditForm(List<Field> fields) {

  /** What a box looks like. */
  public enum Kind {
    LINE,
    AREA,
    DAY,
    CHOICE,
    CHOICES,
    TICK
  }

  /**
   * A box.
   *
   * @param value what stands in it; of a tick {@code yes} or empty
   * @param list the values that it proposes; those that can be chosen, where one has to be
   * @param hint how to fill it in; empty for none
   */
  public record Field(
      String name, String label, Kind kind, String value, List<Option> list, String hint) {
    public Field {
      list = List.copyOf(list);
    }
  }

  /** A value that can be chosen. */
  public record Option(String value, String label, boolean chosen) {}

  public EditForm {
    fields = List.copyOf(fields);
  }

  /**
   * The boxes of an entry.
   *
   * @param names of those whom the article speaks of
   */
  public static EditForm of(Entry entry, Dossier dossier, List<String> names) {
    Boxes boxes = new Boxes(dossier, names);
    switch (entry) {
      case Statement s -> {
        boxes.who("speaker", "Speaker", s.source());
        boxes.issues(s.about(), false);
        boxes.day("Day it was said", s.said());
      }
      case Position p -> {
        boxes.who("party", "Party", p.party());
        boxes.who("holder", "Held or voiced by", p.holder());
        boxes.issues(List.of(p.issue()), true);
        boxes.choice(
            "stance", "Stance", p.stance().label(), Stream.of(Stance.values()).map(Stance::label));
        boxes.choice(
            "voice",
            "Voice",
            p.voice().label(),
            Stream.of(Position.Voice.values()).map(Position.Voice::label));
        boxes.day("Day it was held", p.held());
      }
      case Event e -> {
        boxes.choice(
            "kind",
            "Kind",
            e.kind().label(),
            Stream.of(EventKind.values()).map(EventKind::label).sorted());
        boxes.area(
            "participants",
            "Who took part",
            participants(e.participants()),
            "One a line, with the role: initiator: Norway. Roles: "
                + Arrays.stream(Event.Role.values())
                    .map(Event.Role::label)
                    .collect(Collectors.joining(", "))
                + ".");
        boxes.day("Day it happened", e.when());
      }
      case Proposal p -> {
        boxes.line("label", "Called", p.label());
        boxes.area("authors", "Authors", names(p.authors()), "One a line.");
        boxes.choice(
            "status",
            "Status",
            p.status() == null ? "" : p.status().label(),
            Stream.concat(
                Stream.of(""), Stream.of(Proposal.Status.values()).map(Proposal.Status::label)));
        boxes.area(
            "terms",
            "Terms",
            terms(p.terms()),
            "One a line, an issue and a stance: monitoring: accepts.");
        boxes.day("Day it was held", p.held());
      }
      case Channel c -> boxes.day("Since", c.held());
      case Difference d -> {
        boxes.issues(d.issues(), false);
        boxes.day("Day it was held", d.held());
      }
      case Assessment a -> {
        boxes.who("speaker", "Judge", a.by());
        boxes.day("Day it was held", a.held());
      }
    }
    boxes.choice(
        "realis",
        "Told as",
        entry.evidence().realis().label(),
        Stream.of(Realis.values()).map(Realis::label));
    boxes.tick("negated", "Denied: it is told that it is not so", entry.evidence().negated());
    boxes.area(
        "words",
        "Words it rests on",
        words(entry),
        "To the letter as they stand in the article; a blank line between two passages.");
    return new EditForm(boxes.fields);
  }

  /** The same boxes with what somebody has written into them. */
  public EditForm with(Map<String, List<String>> values) {
    List<Field> filled = new ArrayList<>();
    for (Field field : fields) {
      List<String> written = values.getOrDefault(field.name(), List.of());
      filled.add(
          new Field(
              field.name(),
              field.label(),
              field.kind(),
              field.kind() == Kind.CHOICES
                  ? field.value()
                  : written.isEmpty() ? "" : written.getFirst(),
              field.list().stream()
                  .map(option ->
                      new Option(option.value(), option.label(), written.contains(option.value())))
                  .toList(),
              field.hint()));
    }
    return new EditForm(filled);
  }

  /** What stands in a box; empty if there is no such box. */
  String value(String name) {
    return fields.stream()
        .filter(f -> f.name().equals(name))
        .map(Field::value)
        .findFirst()
        .orElse("");
  }

  /** The passages that a reviewer can change: of a statement its content. */
  static List<Passage> passages(Entry entry) {
    return entry instanceof Statement statement ? statement.content() : entry.passages();
  }

  static String words(Entry entry) {
    return passages(entry).stream().map(Passage::words).collect(Collectors.joining("\n\n"));
  }

  static String participants(List<Event.Participant> participants) {
    return participants.stream()
        .map(p -> p.role().label() + ": " + p.who().name())
        .collect(Collectors.joining("\n"));
  }

  static String names(List<Who> whos) {
    return whos.stream().map(Who::name).collect(Collectors.joining("\n"));
  }

  static String terms(List<Proposal.Term> terms) {
    return terms.stream()
        .map(term -> term.issue() + ": " + term.stance().label())
        .collect(Collectors.joining("\n"));
  }

  /** The boxes in the making. */
  private static final class Boxes {
    private final Dossier dossier;
    private final List<String> names;
    private final List<Field> fields = new ArrayList<>();

    Boxes(Dossier dossier, List<String> names) {
      this.dossier = dossier;
      this.names = names;
    }

    void who(String name, String label, @Nullable Who who) {
      fields.add(
          new Field(
              name,
              label,
              Kind.LINE,
              who == null ? "" : who.name(),
              names.stream().map(one -> new Option(one, one, false)).toList(),
              "A name; empty for nobody who is named."));
    }

    void line(String name, String label, String value) {
      fields.add(new Field(name, label, Kind.LINE, value, List.of(), ""));
    }

    void area(String name, String label, String value, String hint) {
      fields.add(new Field(name, label, Kind.AREA, value, List.of(), hint));
    }

    void day(String label, @Nullable When when) {
      String value = when == null ? "" : when.timex().value();
      boolean day = value.matches("\\d{4}-\\d{2}-\\d{2}");
      fields.add(
          new Field(
              "day",
              label,
              Kind.DAY,
              day ? value : "",
              List.of(),
              value.isEmpty() || day ? "" : "Told as " + value + "; stays so if left empty."));
    }

    void choice(String name, String label, String chosen, Stream<String> values) {
      fields.add(
          new Field(
              name,
              label,
              Kind.CHOICE,
              chosen,
              values
                  .map(value ->
                      new Option(
                          value, value.isEmpty() ? "not known" : value, value.equals(chosen)))
                  .toList(),
              ""));
    }

    void issues(List<String> chosen, boolean one) {
      Set<String> ids = new LinkedHashSet<>();
      dossier.issues().forEach(issue -> ids.add(issue.id()));
      ids.addAll(Issues.standard().ids());
      ids.addAll(chosen);
      fields.add(
          new Field(
              "issues",
              one ? "Issue" : "Issues",
              one ? Kind.CHOICE : Kind.CHOICES,
              String.join("\n", chosen),
              ids.stream()
                  .map(id -> new Option(id, dossier.issueName(id), chosen.contains(id)))
                  .toList(),
              ""));
    }

    void tick(String name, String label, boolean on) {
      fields.add(new Field(name, label, Kind.TICK, on ? "yes" : "", List.of(), ""));
    }
  }
}
