package parley.desk.proposals;

import java.util.List;
import parley.desk.table.Told;
import parley.desk.web.Talks;
import parley.dossier.Comparison;

/**
 * Two texts side by side, issue by issue.
 *
 * @param agreeing on how many issues both say the same
 */
public record Beside(Side first, Side second, List<Row> rows, int agreeing) {

  /** One of the two. */
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

  /** What both say on an issue; none where one says nothing of it that is told. */
  public record Row(
      String issue,
      String name,
      Comparison.Relation relation,
      List<TermLine> first,
      List<TermLine> second) {
    public Row {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }

    /** A sign for how the two stand to each other; its word stands beside it. */
    public String sign() {
      return switch (relation) {
        case SAME -> "=";
        case DIFFERENT -> "≠";
        case ONLY_FIRST -> "◧";
        case ONLY_SECOND -> "◨";
        case DEFERRED -> "◇";
      };
    }
  }

  public Beside {
    rows = List.copyOf(rows);
  }

  static Beside of(Chosen first, Chosen second, Talks.Talk talk) {
    List<Row> rows =
        Comparison.of(first.version().terms(), second.version().terms()).stream()
            .map(row ->
                new Row(
                    row.issue(),
                    Told.name(talk, row.issue()),
                    row.relation(),
                    TermLine.of(row.first(), first.version(), talk),
                    TermLine.of(row.second(), second.version(), talk)))
            .toList();
    int agreeing =
        (int) rows.stream().filter(row -> row.relation() == Comparison.Relation.SAME).count();
    return new Beside(Side.of(first, talk), Side.of(second, talk), rows, agreeing);
  }
}
