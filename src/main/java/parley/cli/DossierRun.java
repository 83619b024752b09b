package parley.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.dossier.Changes;
import parley.dossier.Closeness;
import parley.dossier.ClosenessCourse;
import parley.dossier.Cluster;
import parley.dossier.Comparison;
import parley.dossier.Dossier;
import parley.dossier.DossierLines;
import parley.dossier.Negotiation;
import parley.dossier.Page;
import parley.dossier.PositionTable;
import parley.dossier.ProposalLine;
import parley.dossier.ProposalLines;
import parley.store.RecordStore;
import parley.store.StoreException;

/** What the commands that look at a negotiation print. */
final class DossierRun {

  private final RecordStore store;
  private final Dossier dossier;
  private final boolean lines;
  private final Page page;

  /** Up to which article changes were told; -1 if nothing is to be remembered. */
  private long seen = -1;

  DossierRun(Surroundings surroundings, RecordStore store, Dossier dossier, Style style) {
    this.store = store;
    this.dossier = dossier;
    lines = style == Style.JSONL;
    page = new Page(dossier, surroundings.width(), surroundings.colour());
  }

  String table(
      @Nullable LocalDate asOf, @Nullable String issue, @Nullable String party, boolean history)
      throws StoreException {
    Negotiation all = Negotiation.read(store, dossier, "position");
    Negotiation asked =
        all.withStands(stand ->
            (issue == null || stand.issue().equals(issue))
                && (party == null || stand.party().equalsIgnoreCase(party)));
    PositionTable table = asOf == null ? PositionTable.of(asked) : PositionTable.of(asked, asOf);
    return lines ? DossierLines.table(table) : page.table(table, asOf, history);
  }

  String proposals(boolean history) throws StoreException {
    List<ProposalLine> found = ProposalLines.of(proposed());
    return lines ? DossierLines.proposals(found) : page.proposals(found, history);
  }

  /** Events too: they tell who accepted or rejected a proposal. */
  private Negotiation proposed() throws StoreException {
    return Negotiation.read(store, dossier, "proposal", "event");
  }

  /** Those of some kinds; of all if none is named. */
  String clusters(List<Cluster.Of> kinds) throws StoreException {
    List<Cluster> found =
        new ArrayList<>(
            Cluster.of(Negotiation.read(store, dossier, "event", "position", "proposal")));
    found.removeIf(cluster -> !kinds.isEmpty() && !kinds.contains(cluster.of()));
    return lines ? DossierLines.clusters(found) : page.clusters(found);
  }

  /** Throws an {@link UnknownName} that names the proposals if one is not known. */
  String compare(String first, String second) throws StoreException {
    List<ProposalLine> all = ProposalLines.of(proposed());
    Chosen one = chosen(all, first);
    Chosen other = chosen(all, second);
    List<Comparison.Row> rows = Comparison.of(one.version.terms(), other.version.terms());
    return lines
        ? DossierLines.comparison(rows)
        : page.comparison(one.name(other), other.name(one), rows);
  }

  private record Chosen(ProposalLine line, ProposalLine.Version version) {
    /** Its label; with the version where both are of one proposal. */
    String name(Chosen other) {
      return line.equals(other.line)
          ? line.label() + ", version " + version.number()
          : line.label();
    }
  }

  private static Chosen chosen(List<ProposalLine> all, String asked) {
    int at = asked.lastIndexOf('@');
    String name = at < 0 ? asked : asked.substring(0, at);
    List<ProposalLine> found = all.stream().filter(line -> line.id().equals(name)).toList();
    if (found.isEmpty()) {
      String words = name.toLowerCase(Locale.ROOT);
      found = all.stream().filter(line -> names(line).contains(words)).toList();
    }
    if (found.size() != 1) {
      List<ProposalLine> choices = found.isEmpty() ? all : found;
      StringBuilder message = new StringBuilder();
      message
          .append(found.isEmpty() ? "No proposal is called " : "Several proposals are called ")
          .append(name)
          .append(choices.isEmpty() ? "; none is known." : ". Known are:");
      for (ProposalLine line : choices) {
        message.append("\n  ").append(line.id()).append("  ").append(line.label());
      }
      throw new UnknownName(message.toString());
    }
    ProposalLine line = found.getFirst();
    if (at < 0) {
      return new Chosen(line, line.versions().getLast());
    }
    String number = asked.substring(at + 1);
    for (ProposalLine.Version version : line.versions()) {
      if (number.equals(Integer.toString(version.number()))) {
        return new Chosen(line, version);
      }
    }
    throw new UnknownName(
        line.label() + " has versions 1 to " + line.versions().size() + ", not " + number);
  }

  private static String names(ProposalLine line) {
    List<String> names = new ArrayList<>();
    line.plans().forEach(plan -> names.add(plan.label()));
    names.addAll(line.authors());
    return String.join("\n", names).toLowerCase(Locale.ROOT);
  }

  String closeness(String first, String second, @Nullable LocalDate asOf, boolean history)
      throws StoreException {
    Negotiation read = Negotiation.read(store, dossier, "position");
    Negotiation all = asOf == null ? read : read.asOf(asOf);
    PositionTable table = PositionTable.of(all);
    String one = party(table, first);
    String other = party(table, second);
    if (history) {
      ClosenessCourse course = ClosenessCourse.of(all, one, other);
      return lines ? DossierLines.closeness(course) : page.closeness(course);
    }
    Closeness closeness = Closeness.of(table, one, other);
    return lines ? DossierLines.closeness(closeness) : page.closeness(closeness);
  }

  private static String party(PositionTable table, String asked) {
    return table.parties().stream()
        .filter(party -> party.equalsIgnoreCase(asked))
        .findFirst()
        .orElseThrow(() ->
            new UnknownName(
                table.parties().isEmpty()
                    ? "No party is known to hold a position."
                    : asked + " is none of the parties: " + String.join(", ", table.parties())));
  }

  String changes(@Nullable LocalDate since) throws StoreException {
    // taken before reading: what another program adds meanwhile is told next time
    long last = store.lastArticle();
    Negotiation now = Negotiation.read(store, dossier, "position", "proposal", "channel", "event");
    String of = dossier.name();
    long asked = since == null ? store.asked(of) : 0;
    Negotiation before =
        now.only(source ->
            since == null
                ? source.key() <= asked
                : source.day() != null && source.day().isBefore(since));
    Changes changes = Changes.between(before, now);
    seen = since == null ? last : -1;
    if (lines) {
      return DossierLines.changes(changes);
    }
    return page.changes(
        changes,
        since != null
            ? "since " + Page.day(since)
            : asked == 0 ? "since the record began" : "since it was last asked");
  }

  /** Remembers what was told, once it has been printed. */
  void printed() throws StoreException {
    if (seen >= 0) {
      store.remember(dossier.name(), seen);
    }
  }
}
