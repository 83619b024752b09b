package parley.desk.proposals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.desk.table.Told;
import parley.desk.web.Talks;
import parley.dossier.Comparison;
import parley.dossier.Plan;

/**
 * Texts side by side, issue by issue: each of the others is held against the first.
 *
 * @param further those beside the first two
 * @param agreeing on how many issues all say the same
 */
public record Beside(Side first, Side second, List<Side> further, List<Row> rows, int agreeing) {

  /** One of them. */
  public record Side(Text text, int version, List<StatusStep> steps) {
    public Side {
      steps = List.copyOf(steps);
    }

    static Side of(Chosen chosen, Talks.Talk talk) {
      return new Side(
          Text.of(chosen.line(), talk),
          chosen.version().number(),
          chosen.version().steps().stream().map(StatusStep::of).toList());
    }

    /** As it is asked for. */
    public String key() {
      return text.id() + "@" + version;
    }
  }

  /**
   * What they say on an issue; none where one says nothing of it that is told.
   *
   * @param relation of the second to the first; null where neither says anything
   * @param further what those beside the first two say
   */
  public record Row(
      String issue,
      String name,
      Comparison.@Nullable Relation relation,
      List<TermLine> first,
      List<TermLine> second,
      List<Cell> further) {
    public Row {
      first = List.copyOf(first);
      second = List.copyOf(second);
      further = List.copyOf(further);
    }

    /** From left to right; the first stands in no relation to itself. */
    @JsonIgnore
    public List<Cell> cells() {
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell(null, first));
      cells.add(new Cell(relation, second));
      cells.addAll(further);
      return cells;
    }

    /** How it is drawn: where there are only two, by how these stand to each other. */
    @JsonIgnore
    public String tone() {
      return relation == null || !further.isEmpty()
          ? "relation"
          : "relation " + relation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What one says on an issue.
   *
   * @param relation to the first; null where neither says anything
   */
  public record Cell(Comparison.@Nullable Relation relation, List<TermLine> terms) {
    public Cell {
      terms = List.copyOf(terms);
    }
  }

  public Beside {
    further = List.copyOf(further);
    rows = List.copyOf(rows);
  }

  /** Of at least two. */
  static Beside of(List<Chosen> chosen, Talks.Talk talk) {
    Chosen first = chosen.getFirst();
    List<Chosen> others = chosen.subList(1, chosen.size());
    Set<String> issues = new LinkedHashSet<>();
    chosen.forEach(one -> one.version().terms().forEach(term -> issues.add(term.issue())));
    List<Map<String, Comparison.Row>> compared = new ArrayList<>();
    for (Chosen other : others) {
      Map<String, Comparison.Row> byIssue = new HashMap<>();
      Comparison.of(first.version().terms(), other.version().terms())
          .forEach(row -> byIssue.put(row.issue(), row));
      compared.add(byIssue);
    }
    List<Row> rows = new ArrayList<>();
    for (String issue : issues) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < others.size(); i++) {
        Comparison.Row row = compared.get(i).get(issue);
        cells.add(
            row == null
                ? new Cell(null, List.of())
                : new Cell(
                    row.relation(), TermLine.of(row.second(), others.get(i).version(), talk)));
      }
      List<Plan.Term> own =
          first.version().terms().stream().filter(term -> term.issue().equals(issue)).toList();
      rows.add(
          new Row(
              issue,
              Told.name(talk, issue),
              cells.getFirst().relation(),
              TermLine.of(own, first.version(), talk),
              cells.getFirst().terms(),
              cells.subList(1, cells.size())));
    }
    return new Beside(
        Side.of(first, talk),
        Side.of(others.getFirst(), talk),
        others.subList(1, others.size()).stream().map(other -> Side.of(other, talk)).toList(),
        rows,
        (int) rows.stream().filter(Beside::agree).count());
  }

  private static boolean agree(Row row) {
    return row.cells().stream()
        .skip(1)
        .allMatch(cell -> cell.relation() == Comparison.Relation.SAME);
  }

  /** All of them, from left to right. */
  @JsonIgnore
  public List<Side> sides() {
    return Stream.concat(Stream.of(first, second), further.stream()).toList();
  }

  /** Whether one of them stands there twice. */
  @JsonIgnore
  public boolean repeats() {
    Set<String> keys = new HashSet<>();
    return !sides().stream().allMatch(side -> keys.add(side.key()));
  }

  /** In words, how one of several stands to the first. */
  public static String words(Comparison.Relation relation) {
    return switch (relation) {
      case SAME -> "same as the first";
      case DIFFERENT -> "different from the first";
      case ONLY_FIRST -> "only in the first";
      case ONLY_SECOND -> "not in the first";
      case DEFERRED -> "deferred";
    };
  }

  /** A sign for how one stands to the first; its word stands beside it. */
  public static String sign(Comparison.Relation relation) {
    return switch (relation) {
      case SAME -> "=";
      case DIFFERENT -> "≠";
      case ONLY_FIRST -> "◧";
      case ONLY_SECOND -> "◨";
      case DEFERRED -> "◇";
    };
  }
}
