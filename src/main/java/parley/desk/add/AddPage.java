package parley.desk.add;

import org.jspecify.annotations.Nullable;
import parley.desk.web.Page;

/**
 * Where articles are added.
 *
 * @param filled what stands in the form
 * @param wrong why the form could not be taken; null if it was not sent, or was taken
 */
public record AddPage(Pasted filled, @Nullable String wrong, Progress progress) implements Page {

  @Override
  public String template() {
    return "add/add";
  }

  @Override
  public String title() {
    return "Add articles";
  }
}
