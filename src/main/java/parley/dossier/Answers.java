package parley.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.entry.Proposal.Status;
import parley.entry.Realis;

/**
 * Who accepted, rejected or withdrew a proposal: the doer of the event that an article tells with
 * the same words.
 */
final class Answers {

  private final Map<String, List<Happening>> byArticle = new HashMap<>();
  private final Set<Happening> taken = new HashSet<>();

  Answers(List<Happening> happenings) {
    for (Happening event : happenings) {
      boolean was = event.ground().realis() == Realis.ACTUAL && !event.ground().negated();
      if (was && answers(event.kind()) && !sides(event, Role.INITIATOR).isEmpty()) {
        byArticle
            .computeIfAbsent(event.ground().source().article(), article -> new ArrayList<>())
            .add(event);
      }
    }
  }

  private static boolean answers(EventKind kind) {
    return kind == EventKind.REFUSAL
        || kind == EventKind.CONCESSION
        || kind == EventKind.AGREEMENT
        || kind == EventKind.COOPERATION
        || kind == EventKind.SUPPORT
        || kind == EventKind.WITHDRAWAL;
  }

  /** The proposal with whose doing its status is, where the article tells. */
  Plan given(Plan plan) {
    Plan.Act act = null;
    for (Happening event : byArticle.getOrDefault(plan.ground().source().article(), List.of())) {
      if (event.ground().meets(plan.ground())) {
        taken.add(event);
        act = act == null && fits(plan.status(), event.kind()) ? act(event) : act;
      }
    }
    return act == null ? plan : plan.with(act);
  }

  private static Plan.Act act(Happening event) {
    return new Plan.Act(
        List.copyOf(sides(event, Role.INITIATOR)),
        event.ground(),
        event.days() == null ? null : event.days().first());
  }

  private static boolean fits(@Nullable Status status, EventKind kind) {
    if (status == null) {
      return false;
    }
    return switch (status) {
      case REJECTED -> kind == EventKind.REFUSAL;
      case ACCEPTED -> kind != EventKind.REFUSAL && kind != EventKind.WITHDRAWAL;
      case WITHDRAWN -> kind == EventKind.CONCESSION || kind == EventKind.WITHDRAWAL;
      case FLOATED, TABLED, LEAKED, AMENDED -> false;
    };
  }

  /** Refusals of somebody, with whom no proposal is told, in the order in which they came in. */
  List<Happening> refusals() {
    List<Happening> found = new ArrayList<>();
    for (List<Happening> events : byArticle.values()) {
      for (Happening event : events) {
        Set<String> doers = sides(event, Role.INITIATOR);
        Set<String> others = sides(event, Role.TARGET);
        others.removeAll(doers);
        if (event.kind() == EventKind.REFUSAL && !others.isEmpty() && !taken.contains(event)) {
          found.add(event);
        }
      }
    }
    found.sort(
        Comparator.comparingLong((Happening event) -> event.ground().source().key())
            .thenComparing(event -> event.ground().entry()));
    return found;
  }

  /** A refusal as what it tells of the proposal that those made whom it is directed at. */
  static Plan plan(Happening refusal) {
    return new Plan(
        refusal.ground(),
        "",
        List.copyOf(sides(refusal, Role.TARGET)),
        List.of(),
        null,
        null,
        Status.REJECTED,
        act(refusal),
        List.of(),
        refusal.days() == null ? null : refusal.days().first());
  }

  private static Set<String> sides(Happening event, Role role) {
    Set<String> sides = new LinkedHashSet<>();
    for (Happening.Part part : event.parts()) {
      if (part.role() == role) {
        sides.add(part.side());
      }
    }
    return sides;
  }
}
