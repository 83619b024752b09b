package parley.desk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Links;
import parley.desk.web.Page;
import parley.desk.web.Route;
import parley.desk.web.Signs;
import parley.desk.web.Talks;
import parley.desk.web.Written;
import parley.dossier.Cluster;
import parley.dossier.Ground;
import parley.dossier.Stand;
import parley.entry.Realis;
import parley.store.StoreException;

/**
 * What else is told of what an entry tells: by whom, who says otherwise, and where the side stood
 * before.
 *
 * @param sources how many newsrooms tell the same thing, each from its own work; 0 where only this
 *     entry does
 * @param reprints how many articles print it without being a source of their own
 * @param others the other accounts, the first one first
 * @param disputes what accounts differ in
 * @param before where the side stood before, of a position; null where nothing is known
 */
public record OtherAccounts(
    String id,
    int sources,
    int reprints,
    List<Account> others,
    List<Dispute> disputes,
    @Nullable Earlier before)
    implements Page {

  /**
   * One account.
   *
   * @param teller who says so, and where
   * @param here whether it is the entry itself
   */
  public record Account(
      String entry, String teller, @Nullable LocalDate day, String words, boolean here) {
    public String address() {
      return Links.entry(entry);
    }
  }

  /** What accounts differ in. */
  public record Dispute(String about, List<Side> sides) {
    public Dispute {
      sides = List.copyOf(sides);
    }
  }

  /** Those that say the same of it. */
  public record Side(String value, List<Account> accounts) {
    public Side {
      accounts = List.copyOf(accounts);
    }
  }

  /** Where a side stood. */
  public record Earlier(
      String entry, String sign, String stance, @Nullable LocalDate day, String words) {
    public String address() {
      return Links.entry(entry);
    }
  }

  private static final int LONGEST = 200;

  public OtherAccounts {
    others = List.copyOf(others);
    disputes = List.copyOf(disputes);
  }

  static List<Route> routes() {
    return List.of(
        Route.get(
                "/entries/{id}/others",
                "Other accounts of the same, who says otherwise, and where a side stood before.",
                OtherAccounts::answer)
            .shows(OtherAccounts.class));
  }

  private static Answer answer(Asked asked) throws StoreException {
    String id = asked.segment("id");
    if (asked.store().entry(id).isEmpty()) {
      throw Fault.missing("The record has no entry " + id + ".");
    }
    Talks.Talk talk = asked.talk();
    Cluster cluster = asked.talks().clusters(asked.store(), asked.dossier()).get(id);
    OtherAccounts page =
        cluster == null
            ? new OtherAccounts(id, 0, 0, List.of(), List.of(), before(id, talk))
            : of(id, cluster, before(id, talk));
    return asked.part() ? Answer.part(page) : Answer.page(page);
  }

  private static OtherAccounts of(String id, Cluster cluster, @Nullable Earlier before) {
    List<Account> others = new ArrayList<>();
    for (Ground ground : cluster.tellings()) {
      if (!ground.entry().equals(id)) {
        others.add(account(ground, id));
      }
    }
    List<Dispute> disputes = new ArrayList<>();
    for (Cluster.Dispute dispute : cluster.disputes()) {
      List<Side> sides = new ArrayList<>();
      dispute
          .accounts()
          .forEach((value, grounds) ->
              sides.add(
                  new Side(value, grounds.stream().map(ground -> account(ground, id)).toList())));
      disputes.add(new Dispute(dispute.about(), sides));
    }
    return new OtherAccounts(id, cluster.sources(), cluster.reprints(), others, disputes, before);
  }

  private static Account account(Ground ground, String id) {
    String by = ground.account();
    return new Account(
        ground.entry(),
        by == null ? ground.newsroom() : by + ", in " + ground.newsroom(),
        ground.reported(),
        words(ground),
        ground.entry().equals(id));
  }

  private static String words(Ground ground) {
    return Written.shortened(String.join(" … ", ground.words()), LONGEST);
  }

  /** The last other stance that the side had on the same issue. */
  private static @Nullable Earlier before(String id, Talks.Talk talk) {
    Stand here = null;
    for (Stand stand : talk.negotiation().stands()) {
      here = stand.ground().entry().equals(id) ? stand : here;
    }
    if (here == null) {
      return null;
    }
    Stand earlier = null;
    for (Stand stand :
        talk.table()
            .cell(here.party(), here.issue())
            .map(cell -> cell.history())
            .orElse(List.of())) {
      if (stand.ground().entry().equals(id)) {
        break;
      }
      boolean counts =
          stand.ground().realis() == Realis.ACTUAL
              && !stand.ground().negated()
              && stand.opponent() == null;
      if (counts && stand.stance() != here.stance()) {
        earlier = stand;
      }
    }
    return earlier == null
        ? null
        : new Earlier(
            earlier.ground().entry(),
            Signs.of(earlier.stance()),
            Signs.meaning(earlier.stance()),
            earlier.day(),
            words(earlier.ground()));
  }

  /** Whether there is nothing to tell. */
  public boolean none() {
    return others.isEmpty() && disputes.isEmpty() && before == null;
  }

  @Override
  public String template() {
    return "evidence/others";
  }

  @Override
  public String title() {
    return "Other accounts";
  }
}
