package parley.entry;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the reporting says that the sides differ on. */
public record Difference(
    Evidence evidence,
    List<String> issues,
    List<Who> between,
    @Nullable When held,
    @Nullable When reported)
    implements Entry {

  public Difference {
    issues = List.copyOf(new TreeSet<>(issues));
    between = List.copyOf(between);
  }

  @Override
  public List<String> distinction() {
    return issues;
  }
}
