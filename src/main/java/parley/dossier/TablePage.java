package parley.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the parties stand, and where one stood over time. */
final class TablePage {

  private final Sheet sheet;
  private final boolean all;

  TablePage(Sheet sheet, boolean all) {
    this.sheet = sheet;
    this.all = all;
  }

  String of(PositionTable table, @Nullable LocalDate asOf) {
    sheet.title(
        "Where the parties stand" + (asOf == null ? "" : ", as known on " + Phrases.day(asOf)));
    boolean any = false;
    for (String issue : table.issues()) {
      boolean headed = false;
      for (String party : table.parties()) {
        PositionTable.Cell cell = table.cell(party, issue).orElse(null);
        if (cell == null || !(cell.isKnown() || all)) {
          continue;
        }
        if (!headed) {
          sheet.issue(issue, "");
          headed = true;
          any = true;
        }
        cell(cell);
      }
    }
    if (!any) {
      sheet.note("Nothing is known of where they stand.");
    }
    return sheet.toString();
  }

  private void cell(PositionTable.Cell cell) {
    if (cell.own() != null) {
      sheet.blank();
      sheet.stand(cell.own(), "", Phrases.confirmed(cell.confirmed()));
    }
    if (cell.ascribed() != null) {
      sheet.blank();
      sheet.stand(cell.ascribed(), "", "");
    }
    if (!cell.opponents().isEmpty()) {
      sheet.apart(
          cell.own() == null && cell.ascribed() == null
              ? "Of " + cell.party() + " only its opponents tell:"
              : "What opponents of " + cell.party() + " say:");
      cell.opponents().forEach(stand -> sheet.stand(stand, "- ", ""));
    }
    if (all && (cell.history().size() > 1 || !cell.isKnown())) {
      sheet.apart("All that is told of " + cell.party() + " on it, the oldest first:");
      cell.history().forEach(stand -> sheet.stand(stand, "- ", ""));
    }
  }

  /** Issue by issue, the oldest first, with both days and how it is known. */
  String course(String party, String behind, PositionTable table) {
    sheet.heading("Where " + party + " stood over time" + behind);
    for (String issue : table.issues()) {
      PositionTable.Cell cell = table.cell(party, issue).orElse(null);
      if (cell == null) {
        continue;
      }
      sheet.apart(Phrases.capital(sheet.name(issue)));
      for (Stand stand : cell.history()) {
        sheet.line("- " + days(stand) + course(stand));
        sheet.ground(stand.ground());
      }
    }
    return sheet.toString();
  }

  private static String course(Stand stand) {
    return (stand.ground().negated() ? ", it is denied, " : " ")
        + Phrases.stance(stand.stance(), "it")
        + Phrases.likelihood(stand.ground().realis())
        + ", "
        + Phrases.known(stand);
  }

  /** "Held on 11 March 2026, reported on 12 March 2026:". */
  private static String days(Stand stand) {
    LocalDate held = stand.held();
    LocalDate reported = stand.ground().reported();
    if (held == null) {
      return reported == null ? "Day unknown:" : "Reported on " + Phrases.day(reported) + ":";
    }
    return "Held on "
        + Phrases.day(held)
        + (reported == null ? "" : ", reported on " + Phrases.day(reported))
        + ":";
  }
}
