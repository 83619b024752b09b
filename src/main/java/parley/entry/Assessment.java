package parley.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's judgement of where the talks stand.
 *
 * @param by absent where the outlet judges itself
 */
public record Assessment(
    Evidence evidence,
    @Nullable Who by,
    Direction direction,
    @Nullable When held,
    @Nullable When reported)
    implements Entry {

  /** Where things are going. */
  public enum Direction {
    /** The sides have come nearer to each other. */
    CLOSER("closer"),
    APART("apart"),
    /** An end is in sight. */
    NEAR("near"),
    STALLED("stalled");

    private final String label;

    Direction(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public static Direction of(String label) {
      for (Direction direction : values()) {
        if (direction.label.equals(label)) {
          return direction;
        }
      }
      throw new IllegalArgumentException("no direction of an assessment: " + label);
    }
  }

  @Override
  public List<String> distinction() {
    return by == null ? List.of(direction.label()) : List.of(direction.label(), "by " + by.name());
  }
}
