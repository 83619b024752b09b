package parley.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.entry.Stance;

/**
 * Finds which articles tell of one version of a proposal, and on which of its terms they disagree.
 */
final class PlanClusters {

  private PlanClusters() {}

  static List<Cluster> of(Negotiation negotiation) {
    List<Cluster> found = new ArrayList<>();
    for (ProposalLine line : ProposalLines.of(negotiation)) {
      for (ProposalLine.Version version : line.versions()) {
        Cluster cluster = cluster(negotiation.dossier(), line, version);
        if (cluster.tellsMore()) {
          found.add(cluster);
        }
      }
    }
    found.sort(Cluster.IN_TIME);
    return found;
  }

  private static Cluster cluster(Dossier dossier, ProposalLine line, ProposalLine.Version version) {
    Map<String, String> agreed = new LinkedHashMap<>();
    agreed.put("proposal", line.id());
    agreed.put("version", Integer.toString(version.number()));
    agreed.put("label", line.label());
    // an answer to it tells of it, but is an event of its own
    List<Ground> grounds =
        version.plans().stream().filter(plan -> !plan.label().isEmpty()).map(Plan::ground).toList();
    String number = line.versions().size() > 1 ? ", version " + version.number() : "";
    return new Cluster(
        Cluster.Of.PROPOSAL,
        line.label() + " (" + line.id() + ")" + number,
        version.first(),
        agreed,
        grounds,
        Ground.sources(grounds),
        disputes(dossier, version));
  }

  /** One article has the proposal reject what it offers in another. */
  private static List<Cluster.Dispute> disputes(Dossier dossier, ProposalLine.Version version) {
    Map<String, Map<String, List<Ground>>> byIssue = new LinkedHashMap<>();
    for (Plan plan : version.plans()) {
      for (Plan.Term term : plan.terms()) {
        byIssue
            .computeIfAbsent(term.issue(), issue -> new LinkedHashMap<>())
            .computeIfAbsent(term.stance().label(), stance -> new ArrayList<>())
            .add(plan.ground());
      }
    }
    List<Cluster.Dispute> disputes = new ArrayList<>();
    byIssue.forEach((issue, byStance) -> {
      boolean no = byStance.containsKey(Stance.REJECTS.label());
      boolean yes =
          byStance.containsKey(Stance.OFFERS.label())
              || byStance.containsKey(Stance.ACCEPTS.label())
              || byStance.containsKey(Stance.DEMANDS.label());
      if (no && yes) {
        disputes.add(
            new Cluster.Dispute(
                "term " + issue, "what it says of " + dossier.issueName(issue), byStance));
      }
    });
    return disputes;
  }
}
