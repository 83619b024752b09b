package parley.desk.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.desk.table.TableView.Cell;
import parley.desk.table.TableView.Choice;
import parley.desk.table.TableView.Row;
import parley.desk.table.TableView.Topic;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Parties;
import parley.desk.web.Route;
import parley.desk.web.Talks;
import parley.desk.web.Visits;
import parley.dossier.Dossier;
import parley.dossier.PositionTable;
import parley.dossier.Stand;
import parley.entry.Issues;
import parley.store.StoreException;

/** Answers for the table and its cells. */
public final class Tables {

  private static final Route.Parameter AS_OF =
      Route.day("as-of", "Only what had been reported by the end of this day.");

  /** What is asked for of a table. */
  private record Wanted(
      Talks.Talk talk,
      @Nullable LocalDate asOf,
      @Nullable String issue,
      List<Parties.Sign> parties,
      Set<String> chosen,
      int from,
      long seen,
      Set<String> confirmed) {}

  private final Boards boards = new Boards();

  private Tables() {}

  public static List<Route> routes() {
    Tables tables = new Tables();
    return List.of(
        Route.get(
                "/table",
                "Parties by issues: where each stands.",
                tables::table,
                AS_OF,
                Route.text("issue", "Only this issue, by its id."),
                Route.text("party", "Only this party; several can be given."),
                Route.number("from", "Leave out so many parties before the first column."))
            .shows(TableView.class),
        Route.get(
                "/cell",
                "Everything that is told of where a party stands on an issue, the oldest first.",
                tables::cell,
                Route.text("party", "The party."),
                Route.text("issue", "The issue, by its id."),
                AS_OF,
                Route.number("page", "Which page of what is told; the last one is the latest."))
            .shows(CellView.class));
  }

  private Answer table(Asked asked) throws StoreException {
    Talks.Talk talk = asked.talk();
    LocalDate asOf = asked.day("as-of");
    String issue = asked.text("issue");
    if (issue != null) {
      checkIssue(talk, issue);
    }
    Set<String> chosen = chosen(asked, talk);
    List<Parties.Sign> all = talk.parties().all();
    int from = asked.number("from", 0, 0, Integer.MAX_VALUE);
    List<Parties.Sign> shown =
        chosen.isEmpty()
            ? all.stream().skip(from).limit(TableView.COLUMNS).toList()
            : all.stream().filter(party -> chosen.contains(party.name())).toList();
    long seen = asOf == null ? Visits.seen(asked.store(), asked.dossier(), asked.visitor()) : 0;
    Set<String> confirmed = boards.confirmed(talk, asked.store());
    return Answer.page(view(new Wanted(talk, asOf, issue, shown, chosen, from, seen, confirmed)));
  }

  private TableView view(Wanted wanted) {
    Talks.Talk talk = wanted.talk();
    List<Row> rows = new ArrayList<>();
    List<Topic> topics = new ArrayList<>();
    // the rows are those of all that is known, so that they stay where they are on other days
    for (String issue : talk.table().issues()) {
      topics.add(new Topic(issue, Told.name(talk, issue)));
      boolean asked = wanted.issue() == null || wanted.issue().equals(issue);
      boolean told =
          wanted.parties().stream()
              .anyMatch(party -> talk.table().cell(party.name(), issue).isPresent());
      if (asked && told) {
        rows.add(new Row(issue, Told.name(talk, issue), cells(wanted, issue)));
      }
    }
    return new TableView(
        wanted.asOf(),
        boards.days(talk),
        wanted.parties(),
        wanted.from(),
        choices(talk.parties().all(), wanted.chosen()),
        talk.parties().all().size(),
        wanted.issue(),
        topics,
        rows,
        wanted.seen() > 0);
  }

  private static List<Choice> choices(List<Parties.Sign> all, Set<String> chosen) {
    List<Choice> choices = new ArrayList<>();
    for (Parties.Sign party : all) {
      boolean ticked = chosen.contains(party.name());
      if (ticked || choices.size() < TableView.MOST_CHOICES) {
        choices.add(new Choice(party, ticked));
      }
    }
    return choices;
  }

  private List<Cell> cells(Wanted wanted, String issue) {
    Boards.Board board = boards.of(wanted.talk(), wanted.asOf());
    List<Cell> cells = new ArrayList<>();
    for (Parties.Sign party : wanted.parties()) {
      PositionTable.Cell known = board.table().cell(party.name(), issue).orElse(null);
      cells.add(known == null ? Cell.empty(party, issue) : cell(wanted, board, party, known));
    }
    return cells;
  }

  private Cell cell(
      Wanted wanted, Boards.Board board, Parties.Sign party, PositionTable.Cell known) {
    Talks.Talk talk = wanted.talk();
    Stand latest = known.latest();
    Stand ascribed = known.own() == null ? null : known.ascribed();
    boolean contradicted =
        latest != null
            && known.opponents().stream().anyMatch(stand -> stand.stance() != latest.stance());
    return new Cell(
        party,
        known.issue(),
        latest == null ? null : Told.of(latest, talk, wanted.confirmed()),
        ascribed == null ? null : Told.of(ascribed, talk),
        known.opponents().stream().map(stand -> Told.of(stand, talk)).toList(),
        known.isKnown() ? null : Told.of(known.history().getLast(), talk),
        known.confirmed(),
        known.history().size(),
        contradicted || (latest != null && board.disputed().contains(latest.ground().entry())),
        wanted.seen() > 0 && hasMoved(boards.before(talk, wanted.seen()), known),
        latest != null && wanted.confirmed().contains(latest.ground().entry()));
  }

  private static boolean hasMoved(PositionTable before, PositionTable.Cell now) {
    Stand to = now.latest();
    Stand from = before.cell(now.party(), now.issue()).map(PositionTable.Cell::latest).orElse(null);
    return to != null && (from == null || from.stance() != to.stance());
  }

  private Answer cell(Asked asked) throws StoreException {
    Talks.Talk talk = asked.talk();
    String party = party(talk, asked.needed("party"));
    String issue = asked.needed("issue");
    checkIssue(talk, issue);
    LocalDate asOf = asked.day("as-of");
    int page = asked.number("page", 0, 0, Integer.MAX_VALUE);
    CellView view =
        CellView.of(
            talk,
            boards.of(talk, asOf),
            boards.confirmed(talk, asked.store()),
            new CellView.Wanted(talk.parties().of(party), issue, asOf, page));
    return asked.part() ? Answer.part(view) : Answer.page(view);
  }

  private static Set<String> chosen(Asked asked, Talks.Talk talk) {
    Set<String> chosen = new LinkedHashSet<>();
    for (String name : asked.texts("party")) {
      chosen.add(party(talk, name));
    }
    if (chosen.size() > TableView.MOST_COLUMNS) {
      throw new Fault(
          400,
          "Too many parties",
          "A table of " + chosen.size() + " columns shows nobody where a party stands.",
          "Choose at most " + TableView.MOST_COLUMNS + " parties.");
    }
    return chosen;
  }

  /** The name of a party of the negotiation. */
  public static String party(Talks.Talk talk, String asked) {
    for (Parties.Sign party : talk.parties().all()) {
      if (party.name().equalsIgnoreCase(asked)) {
        return party.name();
      }
    }
    throw Fault.missing("No party of this negotiation is called " + asked + ".");
  }

  private static void checkIssue(Talks.Talk talk, String issue) {
    boolean known =
        talk.table().issues().contains(issue)
            || Issues.standard().ids().contains(issue)
            || talk.negotiation().dossier().issues().stream()
                .map(Dossier.OwnIssue::id)
                .anyMatch(issue::equals);
    if (!known) {
      throw Fault.missing("No issue has the id " + issue + ".");
    }
  }
}
