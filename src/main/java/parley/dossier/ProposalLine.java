package parley.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Proposal.Status;

/**
 * One proposal through all articles that speak of it, with its versions.
 *
 * @param id follows from the entry that tells of it first
 * @param versions the oldest first; at least one
 */
public record ProposalLine(String id, List<Version> versions) {

  /**
   * A text as it stood until a newer one replaced it.
   *
   * @param plans the entries that tell of it, in the order of their days
   */
  public record Version(int number, List<Plan> plans) {
    public Version {
      plans = List.copyOf(plans);
    }

    /**
     * Its terms, in the order in which they were told. Where articles differ on a term, both stand
     * there.
     */
    public List<Plan.Term> terms() {
      List<Plan.Term> terms = new ArrayList<>();
      for (Plan plan : plans) {
        for (Plan.Term term : plan.terms()) {
          boolean known =
              terms.stream()
                  .anyMatch(t -> t.issue().equals(term.issue()) && t.stance() == term.stance());
          if (!known) {
            terms.add(term);
          }
        }
      }
      return terms;
    }

    /** What has become of it, as far as the last article knows that says. */
    public @Nullable Status status() {
      Status status = null;
      for (Plan plan : plans) {
        status = plan.status() == null ? status : plan.status();
      }
      return status;
    }

    /** The first day on which it is known to have been there; null where none is told. */
    public @Nullable LocalDate first() {
      return plans.stream()
          .map(Plan::day)
          .filter(Objects::nonNull)
          .min(LocalDate::compareTo)
          .orElse(null);
    }
  }

  public ProposalLine {
    versions = List.copyOf(versions);
  }

  public List<Plan> plans() {
    return versions.stream().flatMap(version -> version.plans().stream()).toList();
  }

  /** What it is called first, without an article before it. */
  public String label() {
    String label = plans().getFirst().label();
    return label.replaceFirst("(?i)^(the|a|an|this|that|its|his|her|their) ", "");
  }

  public Set<String> authors() {
    Set<String> authors = new LinkedHashSet<>();
    plans().forEach(plan -> authors.addAll(plan.authors()));
    return authors;
  }

  public Set<String> presenters() {
    Set<String> presenters = new LinkedHashSet<>();
    plans().forEach(plan -> presenters.addAll(plan.presenters()));
    return presenters;
  }

  /** What it answers, as the articles call that. */
  public @Nullable String counters() {
    return plans().stream().map(Plan::counters).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** How many newsrooms tell of it, each from its own work. */
  public int confirmed() {
    return Ground.sources(plans().stream().map(Plan::ground).toList());
  }
}
