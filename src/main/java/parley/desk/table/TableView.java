package parley.desk.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Address;
import parley.desk.web.Page;
import parley.desk.web.Parties;

/**
 * Parties by issues: where each stands, as far as is known, or was known on a day.
 *
 * @param asOf only what had been reported by the end of this day; null for all
 * @param days on which something was reported, the oldest first
 * @param parties the columns
 * @param from how many parties stand before the first column
 * @param choice parties, for whoever chooses others: the first hundred, and those that are chosen
 * @param known how many parties there are
 * @param issue the only one that is shown; null for all
 * @param issues every issue, for whoever chooses one
 * @param marksMoves whether what moved since the last visit is marked: not on the first visit, and
 *     not of another day
 */
public record TableView(
    @Nullable LocalDate asOf,
    List<LocalDate> days,
    List<Parties.Sign> parties,
    int from,
    List<Choice> choice,
    int known,
    @Nullable String issue,
    List<Topic> issues,
    List<Row> rows,
    boolean marksMoves)
    implements Page {

  /** So many parties are shown at once if nobody asks for others. */
  static final int COLUMNS = 6;

  /** So many parties are offered to be chosen; others by their names. */
  static final int MOST_CHOICES = 100;

  /** With more columns nobody sees what stands in which. */
  static final int MOST_COLUMNS = 12;

  /** A party that can be chosen, and whether it is. */
  public record Choice(Parties.Sign party, boolean chosen) {}

  /** An issue that can be chosen. */
  public record Topic(String id, String name) {}

  /** An issue, with a cell for each of the parties. */
  public record Row(String issue, String name, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Where a party stands on an issue.
   *
   * @param latest its stance in its own words or as outlets tell, or else what somebody ascribes to
   *     it; null where neither is known
   * @param ascribed what somebody ascribes to it later than that; null if nobody does
   * @param opponents the latest that each of its opponents says of it
   * @param possible the latest that may come about or is denied, where nothing else is known
   * @param sources how many newsrooms tell the latest, each from its own work
   * @param told how many times anything is told
   * @param disputed whether accounts differ, or an opponent ascribes another stance to it
   * @param moved whether it stands elsewhere than at the last visit
   * @param confirmed whether a person found the latest right
   */
  public record Cell(
      Parties.Sign party,
      String issue,
      @Nullable Told latest,
      @Nullable Told ascribed,
      List<Told> opponents,
      @Nullable Told possible,
      int sources,
      int told,
      boolean disputed,
      boolean moved,
      boolean confirmed) {
    public Cell {
      opponents = List.copyOf(opponents);
    }

    /** A cell in which nothing is known. */
    static Cell empty(Parties.Sign party, String issue) {
      return new Cell(party, issue, null, null, List.of(), null, 0, 0, false, false, false);
    }

    /** Where everything that is told stands. */
    public Address address(@Nullable LocalDate asOf) {
      return Address.of("/cell")
          .with("party", party.name())
          .with("issue", issue)
          .with("as-of", asOf);
    }

    /** As many dots as there are sources, and no more than can be counted at a glance. */
    public String dots() {
      return sources > 5 ? "•••••+" : "•".repeat(sources);
    }
  }

  public TableView {
    days = List.copyOf(days);
    parties = List.copyOf(parties);
    choice = List.copyOf(choice);
    issues = List.copyOf(issues);
    rows = List.copyOf(rows);
  }

  /** Whether the record tells of no position at all. */
  public boolean hasNothing() {
    return known == 0 || (days.isEmpty() && rows.isEmpty());
  }

  /** Whether somebody chose the columns. */
  public boolean isChosen() {
    return choice.stream().anyMatch(Choice::chosen);
  }

  /** Those that are chosen, by their names. */
  public List<String> chosen() {
    List<String> names = new ArrayList<>();
    choice.stream().filter(Choice::chosen).forEach(one -> names.add(one.party().name()));
    return names;
  }

  /** Where the slider stands: at the last day that is not after the one asked for; -1 before. */
  public int place() {
    if (asOf == null) {
      return days.size() - 1;
    }
    int place = -1;
    for (int i = 0; i < days.size() && !days.get(i).isAfter(asOf); i++) {
      place = i;
    }
    return place;
  }

  /** The days, for the script that moves the slider. */
  public String stops() {
    return String.join(" ", days.stream().map(LocalDate::toString).toList());
  }

  private Address address() {
    return Address.of("/table").with("as-of", asOf).with("issue", issue).with("party", chosen());
  }

  /** The same table, of what is known now. */
  public String now() {
    return Address.of("/table").with("issue", issue).with("party", chosen()).toString();
  }

  /** The same with all issues. */
  public String allIssues() {
    return Address.of("/table").with("as-of", asOf).with("party", chosen()).toString();
  }

  /** The same with the parties that are shown if nobody asks for others. */
  public String usualParties() {
    return Address.of("/table").with("as-of", asOf).with("issue", issue).toString();
  }

  /** The same of one party. */
  public String only(Parties.Sign party) {
    return Address.of(usualParties()).with("party", party.name()).toString();
  }

  /** The same of one issue. */
  public String only(Row row) {
    return Address.of(allIssues()).with("issue", row.issue()).toString();
  }

  /** The parties before these; null where there are none. */
  public @Nullable String before() {
    return isChosen() || from == 0
        ? null
        : address().with("from", Math.max(0, from - COLUMNS)).toString();
  }

  /** The parties after these; null where there are none. */
  public @Nullable String after() {
    return isChosen() || from + COLUMNS >= known
        ? null
        : address().with("from", from + COLUMNS).toString();
  }

  /** Where two of the parties are held against each other. */
  public String closeness() {
    Address address = Address.of("/closeness");
    return parties.size() < 2
        ? address.toString()
        : address
            .with("a", parties.getFirst().name())
            .with("b", parties.get(1).name())
            .with("as-of", asOf)
            .toString();
  }

  @Override
  public String template() {
    return "table/table";
  }

  @Override
  public String title() {
    return "Table";
  }
}
