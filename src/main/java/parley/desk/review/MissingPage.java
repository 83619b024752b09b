package parley.desk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Passage;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Links;
import parley.desk.web.Page;
import parley.desk.web.Route;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Issues;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Stance;
import parley.entry.Who;
import parley.format.JsonLinesReader;
import parley.review.Addition;
import parley.review.Edit;
import parley.store.StoreException;

/**
 * Adds what the machine missed, from words that somebody marked.
 *
 * @param type of the entry: {@code statement}, {@code position}, {@code event}, {@code proposal}
 */
public record MissingPage(
    String article,
    @Nullable String headline,
    String type,
    List<String> types,
    int at,
    EditForm form,
    @Nullable String problem)
    implements Page {

  private static final List<String> TYPES = List.of("statement", "position", "event", "proposal");

  public MissingPage {
    types = List.copyOf(types);
  }

  public static List<Route> routes() {
    Route.Parameter article = Route.text("article", "The id of the article.");
    Route.Parameter type = Route.text("type", String.join(", ", TYPES));
    Route.Parameter words =
        Route.text("words", "The words it rests on, to the letter; a blank line between passages.");
    Route.Parameter at =
        Route.number("at", "Near which offset of the body, where they stand several times.");
    return List.of(
        Route.get(
                "/review/add",
                "A form for what the machine missed.",
                asked -> Answer.page(of(asked, null)),
                article,
                type,
                words,
                at)
            .shows(MissingPage.class)
            .least(Route.Role.REVIEWER),
        Route.post(
            "/review/add",
            "Adds what the machine missed.",
            MissingPage::add,
            article,
            type,
            words,
            at,
            Route.text("cue", "Of a statement: the words that say that it was said."),
            Route.text("speaker", "Of a statement: who says it."),
            Route.text("party", "Of a position: whose it is."),
            Route.text("holder", "Of a position: who voices it."),
            Route.text("issues", "Ids of issues; several times for several."),
            Route.text("stance", "Of a position."),
            Route.text("voice", "Of a position."),
            Route.text("kind", "Of an event."),
            Route.text("participants", "Of an event: one a line: role, colon, name."),
            Route.text("label", "Of a proposal: what it is called."),
            Route.text("authors", "Of a proposal: one a line."),
            Route.text("status", "Of a proposal."),
            Route.text("terms", "Of a proposal: one a line: issue, colon, stance."),
            Route.day("day", "The day it happened, was said or was held."),
            Route.text("note", "Why, for the log.")));
  }

  private static Article article(Asked asked) throws StoreException {
    String id = asked.needed("article");
    return asked
        .store()
        .article(id)
        .map(shown -> JsonLinesReader.article(shown.article()))
        .orElseThrow(() -> Fault.missing("The record has no article " + id + "."));
  }

  private static String type(Asked asked) {
    String type = asked.text("type");
    if (type == null) {
      return "statement";
    }
    if (!TYPES.contains(type)) {
      throw Fault.wrong(
          "'" + type + "' cannot be added.", "Choose one of: " + String.join(", ", TYPES) + ".");
    }
    return type;
  }

  private static MissingPage of(Asked asked, @Nullable String problem) throws StoreException {
    Article article = article(asked);
    String type = type(asked);
    List<String> names = People.of(asked, article.id()).names();
    List<EditForm.Field> fields = new ArrayList<>();
    fields.add(
        box(
            "words",
            "Words it rests on",
            EditForm.Kind.AREA,
            List.of(),
            "To the letter as they stand in the article; a blank line between two passages."));
    List<EditForm.Option> people = names.stream().map(MissingPage::option).toList();
    List<EditForm.Option> issues = new ArrayList<>();
    asked
        .dossier()
        .issues()
        .forEach(issue -> issues.add(new EditForm.Option(issue.id(), issue.name(), false)));
    for (String id : Issues.standard().ids()) {
      if (issues.stream().noneMatch(option -> option.value().equals(id))) {
        issues.add(new EditForm.Option(id, asked.dossier().issueName(id), false));
      }
    }
    switch (type) {
      case "statement" -> {
        fields.add(
            box(
                "speaker",
                "Speaker",
                EditForm.Kind.LINE,
                people,
                "Empty for nobody who is named."));
        fields.add(
            box(
                "cue",
                "Word that says that it was said",
                EditForm.Kind.LINE,
                List.of(),
                "Such as said, warned; empty for none."));
        fields.add(box("issues", "Issues", EditForm.Kind.CHOICES, issues, ""));
        fields.add(box("day", "Day it was said", EditForm.Kind.DAY, List.of(), ""));
      }
      case "position" -> {
        fields.add(box("party", "Party", EditForm.Kind.LINE, people, ""));
        fields.add(
            box(
                "holder",
                "Held or voiced by",
                EditForm.Kind.LINE,
                people,
                "Empty for nobody who is named."));
        fields.add(box("issues", "Issue", EditForm.Kind.CHOICE, issues, ""));
        fields.add(
            box(
                "stance",
                "Stance",
                EditForm.Kind.CHOICE,
                options(Stream.of(Stance.values()).map(Stance::label)),
                ""));
        fields.add(
            box(
                "voice",
                "Voice",
                EditForm.Kind.CHOICE,
                options(Stream.of(Position.Voice.values()).map(Position.Voice::label)),
                ""));
        fields.add(box("day", "Day it was held", EditForm.Kind.DAY, List.of(), ""));
      }
      case "event" -> {
        fields.add(
            box(
                "kind",
                "Kind",
                EditForm.Kind.CHOICE,
                options(Stream.of(EventKind.values()).map(EventKind::label).sorted()),
                ""));
        fields.add(
            box(
                "participants",
                "Who took part",
                EditForm.Kind.AREA,
                List.of(),
                "One a line, with the role: initiator: Norway"));
        fields.add(box("day", "Day it happened", EditForm.Kind.DAY, List.of(), ""));
      }
      default -> {
        fields.add(box("label", "Called", EditForm.Kind.LINE, List.of(), ""));
        fields.add(box("authors", "Authors", EditForm.Kind.AREA, List.of(), "One a line."));
        fields.add(
            box(
                "status",
                "Status",
                EditForm.Kind.CHOICE,
                options(
                    Stream.concat(
                        Stream.of(""),
                        Stream.of(Proposal.Status.values()).map(Proposal.Status::label))),
                ""));
        fields.add(
            box(
                "terms",
                "Terms",
                EditForm.Kind.AREA,
                List.of(),
                "One a line, an issue and a stance: monitoring: accepts"));
        fields.add(box("day", "Day it was held", EditForm.Kind.DAY, List.of(), ""));
      }
    }
    return new MissingPage(
        article.id(),
        article.headline(),
        type,
        TYPES,
        asked.number("at", -1, -1, Integer.MAX_VALUE),
        new EditForm(fields).with(asked.values()),
        problem);
  }

  private static EditForm.Field box(
      String name, String label, EditForm.Kind kind, List<EditForm.Option> list, String hint) {
    return new EditForm.Field(name, label, kind, "", list, hint);
  }

  private static EditForm.Option option(String value) {
    return new EditForm.Option(value, value.isEmpty() ? "not known" : value, false);
  }

  private static List<EditForm.Option> options(Stream<String> values) {
    return values.map(MissingPage::option).toList();
  }

  private static Answer add(Asked asked) throws StoreException {
    Article article = article(asked);
    try {
      Addition addition = addition(asked, article);
      return Reviewing.done(
          asked,
          log -> log.add(article.id(), addition, Reviewing.by(asked, article.id())),
          decision -> "/review/entries/" + Links.encoded(String.valueOf(decision.entry())));
    } catch (IllegalArgumentException e) {
      return new Answer.Shown(of(asked, String.valueOf(e.getMessage())), 400, true);
    }
  }

  private static Addition addition(Asked asked, Article article) throws StoreException {
    int at = asked.number("at", -1, -1, Integer.MAX_VALUE);
    List<Passage> words = Marked.words(article, said(asked, "words"), List.of(), at);
    People people = People.of(asked, article.id());
    Edit.@Nullable Day day = asked.day("day") == null ? null : new Edit.Day(asked.day("day"), null);
    return switch (type(asked)) {
      case "statement" -> {
        String cue = asked.text("cue");
        String speaker = asked.text("speaker");
        int near = words.getFirst().span().end();
        yield new Addition.OfStatement(
            words,
            cue == null ? null : Marked.words(article, cue, List.of(), near).getFirst(),
            speaker == null ? null : people.who(speaker, null),
            asked.texts("issues"),
            day);
      }
      case "position" -> {
        String holder = asked.text("holder");
        yield new Addition.OfPosition(
            words,
            people.who(said(asked, "party"), null),
            holder == null ? null : people.who(holder, null),
            said(asked, "issues"),
            Stance.of(said(asked, "stance")),
            Position.Voice.of(said(asked, "voice")),
            day);
      }
      case "event" ->
          new Addition.OfEvent(
              words, EventKind.of(said(asked, "kind")), participants(asked, people), day);
      default -> {
        String status = asked.text("status");
        List<Who> authors = new ArrayList<>();
        for (String name : lines(asked, "authors")) {
          authors.add(people.who(name, null));
        }
        yield new Addition.OfProposal(
            words,
            said(asked, "label"),
            authors,
            status == null ? null : Proposal.Status.of(status),
            terms(asked, words),
            day);
      }
    };
  }

  private static List<Event.Participant> participants(Asked asked, People people) {
    List<Event.Participant> participants = new ArrayList<>();
    for (String line : lines(asked, "participants")) {
      participants.add(Edits.participant(line, name -> people.who(name, null)));
    }
    return participants;
  }

  private static List<Proposal.Term> terms(Asked asked, List<Passage> words) {
    List<Proposal.Term> terms = new ArrayList<>();
    for (String line : lines(asked, "terms")) {
      terms.add(Edits.term(line, List.of(), words));
    }
    return terms;
  }

  private static List<String> lines(Asked asked, String name) {
    String text = asked.text(name);
    return text == null
        ? List.of()
        : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String said(Asked asked, String name) {
    String value = asked.text(name);
    if (value == null) {
      throw new IllegalArgumentException(
          name.substring(0, 1).toUpperCase(Locale.ROOT)
              + name.substring(1)
              + ": nothing is given.");
    }
    return value.replace("\r\n", "\n");
  }

  public String address() {
    return Links.article(article);
  }

  @Override
  public String template() {
    return "review/missing";
  }

  @Override
  public String title() {
    return "Add what was missed";
  }
}
