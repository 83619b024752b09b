package parley.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a negotiation, as pages for people. */
public final class Page {

  private final Dossier dossier;
  private final int width;
  private final boolean colour;

  /**
   * Writes for a terminal of this kind.
   *
   * @param width in columns
   */
  public Page(Dossier dossier, int width, boolean colour) {
    this.dossier = dossier;
    this.width = width;
    this.colour = colour;
  }

  private Sheet sheet() {
    return new Sheet(dossier, width, colour);
  }

  /** Where each party stands, issue by issue; with {@code all} what stands behind it too. */
  public String table(PositionTable table, @Nullable LocalDate asOf, boolean all) {
    return new TablePage(sheet(), all).of(table, asOf);
  }

  /**
   * Where one party stood from the first day to the last, issue by issue.
   *
   * @param behind what the heading says behind the party; empty for nothing
   */
  public String course(String party, String behind, PositionTable table) {
    return new TablePage(sheet(), true).course(party, behind, table);
  }

  /** The proposals, with versions and terms; with {@code all} every article that tells of them. */
  public String proposals(List<ProposalLine> lines, boolean all) {
    return new ProposalPage(sheet(), all).of(lines);
  }

  /** What several articles tell in common. */
  public String clusters(List<Cluster> clusters) {
    return new ClusterPage(sheet()).of(clusters);
  }

  /** Two sets of terms, side by side. */
  public String comparison(String first, String second, List<Comparison.Row> rows) {
    return new ProposalPage(sheet(), false).comparison(first, second, rows);
  }

  /** How close two sides are. */
  public String closeness(Closeness closeness) {
    return new ClosenessPage(sheet()).of(closeness);
  }

  /** How close two sides were, day by day. */
  public String closeness(ClosenessCourse course) {
    return new ClosenessPage(sheet()).of(course);
  }

  /** What moved. */
  public String changes(Changes changes, String since) {
    return new ChangesPage(sheet()).of(changes, since);
  }

  /** A day in words: 9 March 2026. */
  public static String day(LocalDate day) {
    return Phrases.day(day);
  }
}
