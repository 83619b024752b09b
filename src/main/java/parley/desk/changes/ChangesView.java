package parley.desk.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.desk.evidence.Basis;
import parley.desk.proposals.StatusStep;
import parley.desk.proposals.Text;
import parley.desk.table.Told;
import parley.desk.web.Page;
import parley.desk.web.Parties;
import parley.desk.web.Talks;
import parley.dossier.Changes;
import parley.dossier.Phrases;
import parley.dossier.ProposalLine;
import parley.entry.EventKind;
import parley.entry.Proposal;

/**
 * What is new.
 *
 * @param since what had been reported before this day is known; null where it is what the visitor
 *     has seen
 * @param visited when the visitor last marked everything as seen; null if never, or where a day is
 *     asked for
 * @param articles how many came in
 * @param decisions what others decided about entries, the newest first
 * @param upTo the key of the last article that was there, for whoever marks all of it as seen
 */
public record ChangesView(
    @Nullable LocalDate since,
    @Nullable Instant visited,
    int articles,
    long upTo,
    Part<Text> proposals,
    Part<NewVersion> versions,
    Part<NewStatus> statuses,
    Part<Shift> shifts,
    Part<Contradiction> contradictions,
    Part<FirstContact> firstContacts,
    Part<Talking> contacts,
    Part<Decided> decisions)
    implements Page {

  /** Of each kind so much is shown. */
  static final int MOST = 50;

  /** The first of several, and how many there are. */
  public record Part<T>(List<T> shown, int all) {
    public Part {
      shown = List.copyOf(shown);
    }

    static <F, T> Part<T> of(List<F> found, Function<F, T> look) {
      return new Part<>(found.stream().limit(MOST).map(look).toList(), found.size());
    }

    public int more() {
      return all - shown.size();
    }
  }

  /** A newer text of a proposal that was known. */
  public record NewVersion(Text text, int number, Basis basis) {}

  /** What became of a proposal that was known; {@code from} is null where nothing was told. */
  public record NewStatus(Text text, Proposal.@Nullable Status from, StatusStep to) {}

  /** A side that stands elsewhere; {@code from} is null where nothing was known. */
  public record Shift(@Nullable Told from, Told to) {}

  /** Two stances of a side that cannot both be its own. */
  public record Contradiction(Told one, Told other) {}

  /** The first time that two parties are known to have met or talked. */
  public record FirstContact(
      Parties.Sign first, Parties.Sign second, EventKind kind, Basis basis) {}

  /** Another word of how the sides talk. */
  public record Talking(String line, Basis basis) {}

  /**
   * What somebody else decided about an entry.
   *
   * @param what in a word: rejected
   * @param line the entry as it was decided about, in a line of English; absent where its words are
   *     no longer those of the article
   */
  public record Decided(
      long key, Instant at, String who, String what, String entry, @Nullable String line) {}

  static ChangesView of(
      Changes changes,
      Talks.Talk talk,
      @Nullable LocalDate since,
      @Nullable Instant visited,
      int articles,
      long upTo,
      Part<Decided> decisions) {
    return new ChangesView(
        since,
        visited,
        articles,
        upTo,
        Part.of(changes.proposals(), line -> Text.of(line, talk)),
        Part.of(changes.versions(), line -> version(line, talk)),
        Part.of(
            changes.statuses(),
            status ->
                new NewStatus(
                    Text.of(status.line(), talk), status.from(), StatusStep.of(status.to()))),
        Part.of(
            changes.shifts(),
            shift ->
                new Shift(
                    shift.from() == null ? null : Told.of(shift.from(), talk),
                    Told.of(shift.to(), talk))),
        Part.of(
            changes.contradictions(),
            both -> new Contradiction(Told.of(both.one(), talk), Told.of(both.other(), talk))),
        Part.of(
            changes.firstContacts(),
            contact ->
                new FirstContact(
                    talk.parties().of(contact.first()),
                    talk.parties().of(contact.second()),
                    contact.event().kind(),
                    Basis.of(contact.event().ground()))),
        Part.of(
            changes.contacts(),
            contact -> new Talking(Phrases.contact(contact), Basis.of(contact.ground()))),
        decisions);
  }

  private static NewVersion version(ProposalLine line, Talks.Talk talk) {
    ProposalLine.Version last = line.versions().getLast();
    return new NewVersion(Text.of(line, talk), last.number(), Basis.first(last.told().ground()));
  }

  /** Whether the visitor has never marked anything as seen. */
  public boolean isFirst() {
    return since == null && visited == null;
  }

  /** The day of the last visit. */
  public @Nullable LocalDate visitedOn() {
    return visited == null ? null : LocalDate.ofInstant(visited, ZoneOffset.UTC);
  }

  /** Whether nothing moved: articles may have come in all the same. */
  public boolean hasNothing() {
    return proposals.all()
            + versions.all()
            + statuses.all()
            + shifts.all()
            + contradictions.all()
            + firstContacts.all()
            + contacts.all()
            + decisions.all()
        == 0;
  }

  @Override
  public String template() {
    return "changes/changes";
  }

  @Override
  public String title() {
    return "What is new";
  }
}
