package parley.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param total how many there are on all pages
 */
public record Listed(long total, List<Line> lines) {

  /**
   * An entry in a list.
   *
   * @param day by which it is sorted: the first on which it was so, else its article's
   * @param side of whoever says it: as its article has it, else as most articles do
   */
  public record Line(Found found, @Nullable LocalDate day, @Nullable String side) {}

  public Listed {
    lines = List.copyOf(lines);
  }
}
