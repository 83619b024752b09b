package parley.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is on the table, and what two proposals say. */
final class ProposalPage {

  private final Sheet sheet;
  private final boolean all;

  ProposalPage(Sheet sheet, boolean all) {
    this.sheet = sheet;
    this.all = all;
  }

  String of(List<ProposalLine> lines) {
    sheet.title("What is on the table");
    if (lines.isEmpty()) {
      sheet.note("No proposal is known.");
    }
    for (ProposalLine line : lines) {
      sheet.heading(Phrases.capital(line.label()) + " (" + line.id() + ")");
      sheet.line(summary(line));
      for (ProposalLine.Version version : line.versions()) {
        version(line, version);
      }
    }
    return sheet.toString();
  }

  private void version(ProposalLine line, ProposalLine.Version version) {
    if (line.versions().size() > 1) {
      sheet.apart("Version " + version.number() + Phrases.since(version.first()) + ":");
    }
    for (Plan.Term term : version.terms()) {
      sheet.line("- " + Phrases.stance(term.stance(), sheet.name(term.issue())));
      term.words().forEach(sheet::words);
    }
    if (version.terms().isEmpty()) {
      sheet.line("Its terms are not told.");
    }
    sheet.ground(version.told().ground());
    steps(sheet, version);
    if (all && version.plans().size() > 1) {
      sheet.apart("Everything that is told of it, the oldest first:");
      version.plans().forEach(plan -> sheet.ground(plan.ground()));
    }
  }

  /** What became of it, one step after the other, where that is more than was said already. */
  static void steps(Sheet sheet, ProposalLine.Version version) {
    List<ProposalLine.Step> steps = version.steps();
    Ground told = version.told().ground();
    if (steps.isEmpty()
        || (steps.size() == 1 && steps.getFirst().grounds().equals(List.of(told)))) {
      return;
    }
    sheet.apart("What became of it:");
    for (ProposalLine.Step step : steps) {
      sheet.line("- " + Phrases.became(step));
      sheet.ground(step.grounds().getFirst());
    }
  }

  /** Whose it is, what it answers, how it stands, since when it is known. */
  static String summary(ProposalLine line) {
    List<String> parts = new ArrayList<>();
    if (!line.authors().isEmpty()) {
      parts.add("by " + String.join(" and ", line.authors()));
    }
    if (!line.presenters().isEmpty()) {
      parts.add("presented by " + String.join(" and ", line.presenters()));
    }
    if (line.counters() != null) {
      parts.add("in answer to " + line.counters());
    }
    if (line.versions().getLast().status() != null) {
      parts.add(line.versions().getLast().status().label());
    }
    LocalDate first = line.versions().getFirst().first();
    if (first != null) {
      parts.add("known since " + Phrases.day(first));
    }
    String said = parts.isEmpty() ? "Nothing more is told of it" : String.join(", ", parts);
    return Phrases.capital(said) + Phrases.confirmed(line.confirmed());
  }

  String comparison(String first, String second, List<Comparison.Row> rows) {
    sheet.title(Phrases.capital(first) + " and " + second);
    if (rows.isEmpty()) {
      sheet.note("No terms of either are told.");
    }
    for (Comparison.Row row : rows) {
      sheet.issue(row.issue(), ": " + row.relation().label());
      terms(first, row.first());
      terms(second, row.second());
    }
    return sheet.toString();
  }

  private void terms(String label, List<Plan.Term> terms) {
    if (terms.isEmpty()) {
      sheet.line(Phrases.capital(label) + " says nothing of it that is told.");
    }
    for (Plan.Term term : terms) {
      sheet.line(Phrases.capital(label) + " " + Phrases.stance(term.stance(), "it") + ":");
      term.words().forEach(sheet::words);
    }
  }
}
