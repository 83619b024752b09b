package parley.desk.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a type, or articles, of which the first are shown.
 *
 * @param type of the lines of the record
 * @param name with the number of all: 3 statements
 * @param all the address of all of them; null where no more are there, or they are turned over page
 *     by page
 */
public record Group(String type, String name, List<Hit> hits, @Nullable String all) {
  public Group {
    hits = List.copyOf(hits);
  }
}
