package parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parley.article.Problem;

/** What was wrong with the input: counted by kind, the first few of each kept to be named. */
final class Problems {

  private static final int NAMED = 5;

  private final Map<Problem.Kind, Integer> counts = new EnumMap<>(Problem.Kind.class);
  private final Map<Problem.Kind, List<Problem>> first = new EnumMap<>(Problem.Kind.class);

  synchronized void add(Problem problem) {
    counts.merge(problem.kind(), 1, Integer::sum);
    List<Problem> named = first.computeIfAbsent(problem.kind(), kind -> new ArrayList<>());
    if (named.size() < NAMED) {
      named.add(problem);
    }
  }

  /** Whether some of the input was lost. */
  synchronized boolean anyLost() {
    return counts.keySet().stream().anyMatch(Problem.Kind::lost);
  }

  /**
   * Prints them by kind.
   *
   * @param lostOnly leaves out those that cost nothing of the input
   */
  synchronized void print(PrintWriter err, boolean lostOnly) {
    counts.forEach((kind, count) -> {
      if (lostOnly && !kind.lost()) {
        return;
      }
      err.print(kind.label() + " (" + count + "):\n");
      List<Problem> named = first.getOrDefault(kind, List.of());
      for (Problem problem : named) {
        err.print("  " + (problem.where() == null ? "" : problem.where() + ": "));
        err.print(problem.detail() + "\n");
      }
      if (count > named.size()) {
        err.print("  and " + (count - named.size()) + " more\n");
      }
    });
  }
}
