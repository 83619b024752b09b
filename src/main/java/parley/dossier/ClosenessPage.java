package parley.dossier;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How close two sides are, and how that moved. */
final class ClosenessPage {

  private final Sheet sheet;

  ClosenessPage(Sheet sheet) {
    this.sheet = sheet;
  }

  String of(Closeness closeness) {
    sheet.title("How close " + closeness.first() + " and " + closeness.second() + " are");
    sheet.note(share(closeness.counts()));
    for (Closeness.Row row : closeness.rows()) {
      sheet.issue(row.issue(), ": " + row.relation().label());
      side(closeness.first(), row.first());
      side(closeness.second(), row.second());
    }
    return sheet.toString();
  }

  private static String share(Closeness.Counts counts) {
    Double agreement = counts.agreement();
    int known = counts.agree() + counts.differ();
    return agreement == null
        ? "Too little is known: they are known to agree or differ on "
            + known
            + (known == 1 ? " issue" : " issues")
            + ", and "
            + Closeness.ENOUGH
            + " are the least for a figure."
        : String.format(
            Locale.ROOT,
            "They agree on %d of the %d issues on which they agree or differ (%.2f).",
            counts.agree(),
            known,
            agreement);
  }

  private void side(String party, @Nullable Stand stand) {
    if (stand == null) {
      sheet.line(party + " is not known to have said anything.");
    } else {
      sheet.stand(stand, "", "");
    }
  }

  String of(ClosenessCourse course) {
    sheet.title("How close " + course.first() + " and " + course.second() + " were over time");
    if (course.steps().isEmpty()) {
      sheet.note("Nothing is known of where they stood.");
    }
    for (ClosenessCourse.Step step : course.steps()) {
      sheet.heading(Phrases.day(step.day()));
      Closeness.Counts counts = step.counts();
      Double agreement = counts.agreement();
      sheet.line(
          "Agree on %d, differ on %d, open %d, unknown %d: "
                  .formatted(counts.agree(), counts.differ(), counts.open(), counts.unknown())
              + (agreement == null
                  ? "too little is known for a figure."
                  : String.format(Locale.ROOT, "agreement %.2f.", agreement)));
      for (ClosenessCourse.Move move : step.moves()) {
        String was = move.from() == null ? "" : ", before: " + move.from().label();
        sheet.apart(Phrases.capital(sheet.name(move.issue())) + ": " + move.to().label() + was);
        sheet.stand(move.by(), "", "");
      }
    }
    return sheet.toString();
  }
}
