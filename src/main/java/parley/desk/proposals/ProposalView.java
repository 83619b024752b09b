package parley.desk.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.evidence.Basis;
import parley.desk.web.Address;
import parley.desk.web.Asked;
import parley.desk.web.Page;
import parley.desk.web.Pages;
import parley.desk.web.Talks;
import parley.dossier.Plan;
import parley.dossier.ProposalLine;
import parley.store.StoreException;

/**
 * One proposal: its versions, what one of them says, and what became of it.
 *
 * @param version the one that is shown
 * @param versions all of them, the oldest first
 * @param steps what became of this version, the oldest first
 * @param tellings everything that tells of it, the oldest first; a page of it
 * @param answered the proposal that it answers, where that is known
 */
public record ProposalView(
    Text text,
    int version,
    List<Version> versions,
    List<TermLine> terms,
    List<StatusStep> steps,
    List<Basis> tellings,
    Pages pages,
    @Nullable Text answered)
    implements Page {

  /** So much of what is told of it is on a page. */
  private static final int SIZE = 25;

  /**
   * A text as it stood until a newer one replaced it.
   *
   * @param shown whether it is the one on this page
   */
  public record Version(int number, @Nullable LocalDate first, int terms, boolean shown) {}

  public ProposalView {
    versions = List.copyOf(versions);
    terms = List.copyOf(terms);
    steps = List.copyOf(steps);
    tellings = List.copyOf(tellings);
  }

  static ProposalView of(
      Asked asked, ProposalLine line, ProposalLine.Version version, @Nullable ProposalLine answered)
      throws StoreException {
    Talks.Talk talk = asked.talk();
    Pages pages = Pages.of(asked, Pages.asked(asked), SIZE, version.plans().size());
    List<Version> versions = new ArrayList<>();
    for (ProposalLine.Version one : line.versions()) {
      versions.add(
          new Version(
              one.number(), one.first(), one.terms().size(), one.number() == version.number()));
    }
    return new ProposalView(
        Text.of(line, talk),
        version.number(),
        versions,
        TermLine.of(version, talk),
        version.steps().stream().map(StatusStep::of).toList(),
        pages.part(version.plans()).stream().map(Plan::ground).map(Basis::of).toList(),
        pages.at("told"),
        answered == null ? null : Text.of(answered, talk));
  }

  /** This version beside the one before it; null where it is the first. */
  public @Nullable String beside() {
    return version < 2
        ? null
        : Address.of("/proposals")
            .with("a", text.id() + "@" + (version - 1))
            .with("b", text.id() + "@" + version)
            .toString();
  }

  /** Beside another one, which is still to be chosen. */
  public String comparing() {
    return Address.of("/proposals").with("a", text.id() + "@" + version).toString();
  }

  @Override
  public String template() {
    return "proposals/proposal";
  }

  @Override
  public String title() {
    return text.label();
  }
}
