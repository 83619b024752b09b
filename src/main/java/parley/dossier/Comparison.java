package parley.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.entry.Stance;

/** Two sets of terms, issue by issue: two proposals, or two versions of one. */
public final class Comparison {

  /** How the two stand to each other on an issue. */
  public enum Relation {
    SAME("same"),
    DIFFERENT("different"),
    ONLY_FIRST("only in the first"),
    ONLY_SECOND("only in the second"),
    /** One puts it off, which is neither a yes nor a no. */
    DEFERRED("deferred");

    private final String label;

    Relation(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * What both say on an issue.
   *
   * @param first the terms of the first; none where it has none, several where articles differ
   */
  public record Row(
      String issue, List<Plan.Term> first, List<Plan.Term> second, Relation relation) {
    public Row {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }
  }

  private Comparison() {}

  /** In the order of the first one's terms, then what only the second has. */
  public static List<Row> of(List<Plan.Term> first, List<Plan.Term> second) {
    Map<String, List<Plan.Term>> ofFirst = byIssue(first);
    Map<String, List<Plan.Term>> ofSecond = byIssue(second);
    List<String> issues = new ArrayList<>(ofFirst.keySet());
    ofSecond.keySet().stream().filter(issue -> !ofFirst.containsKey(issue)).forEach(issues::add);
    List<Row> rows = new ArrayList<>();
    for (String issue : issues) {
      List<Plan.Term> one = ofFirst.getOrDefault(issue, List.of());
      List<Plan.Term> other = ofSecond.getOrDefault(issue, List.of());
      rows.add(new Row(issue, one, other, relation(one, other)));
    }
    return rows;
  }

  private static Map<String, List<Plan.Term>> byIssue(List<Plan.Term> terms) {
    Map<String, List<Plan.Term>> sorted = new LinkedHashMap<>();
    terms.forEach(
        term -> sorted.computeIfAbsent(term.issue(), issue -> new ArrayList<>()).add(term));
    return sorted;
  }

  private static Relation relation(List<Plan.Term> one, List<Plan.Term> other) {
    if (one.isEmpty() || other.isEmpty()) {
      List<Plan.Term> some = one.isEmpty() ? other : one;
      return defers(some)
          ? Relation.DEFERRED
          : one.isEmpty() ? Relation.ONLY_SECOND : Relation.ONLY_FIRST;
    }
    if (defers(one) != defers(other)) {
      return Relation.DEFERRED;
    }
    Boolean yes = leans(one);
    Boolean also = leans(other);
    return yes != null && yes.equals(also) ? Relation.SAME : Relation.DIFFERENT;
  }

  private static boolean defers(List<Plan.Term> terms) {
    return terms.stream().allMatch(term -> term.stance() == Stance.DEFERS);
  }

  /** Whether all of them are for it, or all against; null where they are divided. */
  private static @Nullable Boolean leans(List<Plan.Term> terms) {
    Boolean leans = null;
    for (Plan.Term term : terms) {
      boolean one = term.stance() != Stance.REJECTS;
      if (leans != null && leans != one) {
        return null;
      }
      leans = one;
    }
    return leans;
  }
}
