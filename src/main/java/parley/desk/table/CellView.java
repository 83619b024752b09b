package parley.desk.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Address;
import parley.desk.web.Page;
import parley.desk.web.Parties;
import parley.desk.web.Talks;
import parley.dossier.Changes;
import parley.dossier.Cluster;
import parley.dossier.Ground;
import parley.dossier.Negotiation;
import parley.dossier.PositionTable;
import parley.dossier.Stand;

/**
 * Everything that is told of where a party stands on an issue.
 *
 * @param latest where it stands; null where that is not known
 * @param sources how many newsrooms tell the latest, each from its own work
 * @param history what it says itself, what outlets tell and what others ascribe to it, the oldest
 *     first: one page of it
 * @param opponents what opponents say of it, the oldest first: the latest of it
 * @param contradictions two stances of its own that cannot both be, at about one time
 * @param accounts what those say who disagree, stance by stance
 * @param page of the history, from 1
 */
public record CellView(
    Parties.Sign party,
    String issue,
    String issueName,
    @Nullable LocalDate asOf,
    @Nullable Told latest,
    int sources,
    List<Told> history,
    List<Told> opponents,
    List<Contradiction> contradictions,
    List<Accounts> accounts,
    int page,
    int pages)
    implements Page {

  /** So many lines are one page. */
  private static final int LINES = 50;

  /** Of contradictions and disputes the latest are shown. */
  private static final int MOST_BESIDE = 6;

  /** Two stances that stand side by side. */
  public record Contradiction(Told one, Told other) {}

  /** Accounts of one time that disagree. */
  public record Accounts(List<List<Told>> sides) {
    public Accounts {
      sides = List.copyOf(sides);
    }
  }

  public CellView {
    history = List.copyOf(history);
    opponents = List.copyOf(opponents);
    contradictions = List.copyOf(contradictions);
    accounts = List.copyOf(accounts);
  }

  /**
   * What is asked for.
   *
   * @param page of the history; 0 for the last
   */
  record Wanted(Parties.Sign party, String issue, @Nullable LocalDate asOf, int page) {}

  /** What a board has of it. */
  static CellView of(Talks.Talk talk, Boards.Board board, Set<String> confirmed, Wanted wanted) {
    String party = wanted.party().name();
    String issue = wanted.issue();
    PositionTable.Cell cell = board.table().cell(party, issue).orElse(null);
    List<Stand> all = cell == null ? List.of() : cell.history();
    List<Stand> told = all.stream().filter(stand -> stand.opponent() == null).toList();
    List<Stand> opposed = all.stream().filter(stand -> stand.opponent() != null).toList();
    int pages = Math.max(1, (told.size() + LINES - 1) / LINES);
    int page = wanted.page() == 0 ? pages : Math.min(wanted.page(), pages);
    Stand latest = cell == null ? null : cell.latest();
    Negotiation own =
        board
            .negotiation()
            .withStands(stand -> stand.party().equals(party) && stand.issue().equals(issue));
    Function<Stand, Told> look = stand -> Told.of(stand, talk, confirmed);
    return new CellView(
        wanted.party(),
        issue,
        Told.name(talk, issue),
        wanted.asOf(),
        latest == null ? null : look.apply(latest),
        cell == null ? 0 : cell.confirmed(),
        told.subList((page - 1) * LINES, Math.min(told.size(), page * LINES)).stream()
            .map(look)
            .toList(),
        last(opposed, LINES).stream().map(look).toList(),
        contradictions(own, look),
        accounts(own, look),
        page,
        pages);
  }

  private static <T> List<T> last(List<T> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  private static List<Contradiction> contradictions(Negotiation own, Function<Stand, Told> look) {
    List<Contradiction> found = new ArrayList<>();
    Negotiation nothing = own.withStands(stand -> false);
    for (Changes.Contradiction both : Changes.between(nothing, own).contradictions()) {
      found.add(new Contradiction(look.apply(both.one()), look.apply(both.other())));
    }
    return last(found, MOST_BESIDE);
  }

  private static List<Accounts> accounts(Negotiation own, Function<Stand, Told> look) {
    Map<String, Stand> byEntry = new HashMap<>();
    own.stands().forEach(stand -> byEntry.put(stand.ground().entry(), stand));
    List<Accounts> found = new ArrayList<>();
    for (Cluster cluster : Cluster.of(own)) {
      for (Cluster.Dispute dispute : cluster.disputes()) {
        List<List<Told>> sides = new ArrayList<>();
        for (List<Ground> grounds : dispute.accounts().values()) {
          List<Told> side = new ArrayList<>();
          for (Ground ground : grounds) {
            Stand stand = byEntry.get(ground.entry());
            if (stand != null && side.size() < MOST_BESIDE) {
              side.add(look.apply(stand));
            }
          }
          sides.add(side);
        }
        found.add(new Accounts(sides));
      }
    }
    return last(found, MOST_BESIDE);
  }

  /** The address of a page of it. */
  public String page(int number) {
    return Address.of("/cell")
        .with("party", party.name())
        .with("issue", issue)
        .with("as-of", asOf)
        .with("page", number)
        .toString();
  }

  /** The table of this party alone. */
  public String table() {
    return Address.of("/table").with("party", party.name()).with("as-of", asOf).toString();
  }

  @Override
  public String template() {
    return "table/cell";
  }

  @Override
  public String title() {
    return party.name() + ": " + issueName;
  }
}
