package parley.dossier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.entry.Stance;

/**
 * How close two sides are, issue by issue.
 *
 * <p>On an issue they agree where one wants, offers or accepts it and the other does too; they
 * differ where one rejects what the other wants, offers or accepts. Where one of them puts it off,
 * is only ready to talk about it, or is not known to have said anything, it is open. Only what a
 * side says itself or the outlet tells counts, never what others ascribe to it.
 *
 * <p>The share of agreement is of the issues on which they agree or differ. Below {@link #ENOUGH}
 * such issues there is none: too little is known.
 *
 * @param rows in the order of the table
 */
public record Closeness(String first, String second, List<Row> rows) {

  /** With fewer issues on which two sides agree or differ nothing is said of them as a whole. */
  public static final int ENOUGH = 3;

  /** How two sides stand to each other. */
  public enum Relation {
    AGREE("agree"),
    DIFFER("differ"),
    OPEN("open"),
    UNKNOWN("unknown");

    private final String label;

    Relation(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** One issue; a stance is null where none is known. */
  public record Row(
      String issue, @Nullable Stand first, @Nullable Stand second, Relation relation) {}

  public Closeness {
    rows = List.copyOf(rows);
  }

  /** Of two parties of a table. */
  public static Closeness of(PositionTable table, String first, String second) {
    List<Row> rows = new ArrayList<>();
    for (String issue : table.issues()) {
      Stand one = own(table, first, issue);
      Stand other = own(table, second, issue);
      if (one != null || other != null) {
        rows.add(new Row(issue, one, other, relation(one, other)));
      }
    }
    return new Closeness(first, second, rows);
  }

  private static @Nullable Stand own(PositionTable table, String party, String issue) {
    return table.cell(party, issue).map(PositionTable.Cell::own).orElse(null);
  }

  static Relation relation(@Nullable Stand one, @Nullable Stand other) {
    if (one == null || other == null) {
      return Relation.UNKNOWN;
    }
    Boolean first = leans(one.stance());
    Boolean second = leans(other.stance());
    if (first == null || second == null) {
      return Relation.OPEN;
    }
    return first.equals(second) ? Relation.AGREE : Relation.DIFFER;
  }

  /** For it, against it, or (null) neither yet. */
  private static @Nullable Boolean leans(Stance stance) {
    return switch (stance) {
      case DEMANDS, OFFERS, ACCEPTS -> Boolean.TRUE;
      case REJECTS -> Boolean.FALSE;
      case DEFERS, OPEN -> null;
    };
  }

  public Counts counts() {
    return new Counts(
        count(Relation.AGREE),
        count(Relation.DIFFER),
        count(Relation.OPEN),
        count(Relation.UNKNOWN));
  }

  public int count(Relation relation) {
    return (int) rows.stream().filter(row -> row.relation() == relation).count();
  }

  /** The share of agreement, or null where too little is known. */
  public @Nullable Double agreement() {
    return counts().agreement();
  }

  /** On how many issues two sides stand to each other in which way. */
  public record Counts(int agree, int differ, int open, int unknown) {

    /** The share of agreement, or null where too little is known. */
    public @Nullable Double agreement() {
      int known = agree + differ;
      return known < ENOUGH ? null : (double) agree / known;
    }
  }
}
