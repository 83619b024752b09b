package parley.desk.proposals;

import java.util.ArrayList;
import java.util.List;
import parley.desk.evidence.Basis;
import parley.desk.table.Told;
import parley.desk.web.Talks;
import parley.dossier.Ground;
import parley.dossier.Plan;
import parley.dossier.ProposalLine;
import parley.entry.Stance;

/**
 * What a proposal says on an issue.
 *
 * @param basis the words that tell it first
 * @param sources how many newsrooms tell it, each from its own work
 */
public record TermLine(String issue, String name, Stance stance, Basis basis, int sources) {

  /** The terms of a version, in the order in which they were told. */
  static List<TermLine> of(ProposalLine.Version version, Talks.Talk talk) {
    return of(version.terms(), version, talk);
  }

  /** Some of its terms. */
  static List<TermLine> of(List<Plan.Term> terms, ProposalLine.Version version, Talks.Talk talk) {
    List<TermLine> lines = new ArrayList<>();
    for (Plan.Term term : terms) {
      List<Ground> grounds = new ArrayList<>();
      for (Plan plan : version.plans()) {
        if (plan.terms().stream()
            .anyMatch(one -> one.issue().equals(term.issue()) && one.stance() == term.stance())) {
          grounds.add(plan.ground());
        }
      }
      lines.add(
          new TermLine(
              term.issue(),
              Told.name(talk, term.issue()),
              term.stance(),
              Basis.of(grounds.getFirst(), term.words()),
              Ground.sources(grounds)));
    }
    return lines;
  }
}
