package parley.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Proposal.Status;
import parley.entry.Realis;

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

    /** What became of it, the oldest first; what several articles tell of one act stands once. */
    public List<Step> steps() {
      Map<String, Step> steps = new LinkedHashMap<>();
      for (Plan plan : plans) {
        Plan.Act act = plan.act();
        if (plan.status() != null && plan.ground().realis() == Realis.ACTUAL) {
          Step step =
              act == null
                  ? new Step(plan.status(), List.of(), plan.held(), List.of(plan.ground()))
                  : new Step(plan.status(), act.by(), act.held(), List.of(act.ground()));
          steps.merge(step.key(), step, Step::with);
        }
      }
      return List.copyOf(steps.values());
    }

    /** The entry that tells of it first, rather than only of what became of it. */
    public Plan told() {
      return plans.stream()
          .filter(plan -> !plan.label().isEmpty())
          .findFirst()
          .orElse(plans.getFirst());
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

  /**
   * What became of a proposal.
   *
   * @param by the sides whose act it is, as far as is told
   * @param held the day on which it was; null where only days of publication are known
   * @param grounds the articles that tell it, the oldest first
   */
  public record Step(
      Status status, List<String> by, @Nullable LocalDate held, List<Ground> grounds) {
    public Step {
      by = List.copyOf(by);
      grounds = List.copyOf(grounds);
    }

    /** What it has in common with what others tell of it. */
    String key() {
      return status + "\n" + by;
    }

    private Step with(Step later) {
      List<Ground> all = new ArrayList<>(grounds);
      all.addAll(later.grounds);
      return new Step(status, by, held == null ? later.held : held, all);
    }
  }

  public ProposalLine {
    versions = List.copyOf(versions);
  }

  public List<Plan> plans() {
    return versions.stream().flatMap(version -> version.plans().stream()).toList();
  }

  /** What became of it, version after version. */
  public List<Step> steps() {
    return versions.stream().flatMap(version -> version.steps().stream()).toList();
  }

  /** What it is called first, without an article before it. */
  public String label() {
    String label =
        plans().stream().map(Plan::label).filter(said -> !said.isEmpty()).findFirst().orElse("");
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
