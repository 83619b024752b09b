package parley.reader.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Problem;

/**
 * What was found in a file of pages.
 *
 * @param sheets those with text
 * @param pictured how many pages are pictures and no text
 * @param title as the file calls itself, which need not be the headline
 * @param published the day of publication where the file has a field for just that, as written
 * @param troubles what kept some of it from being read
 */
public record Paper(
    List<Sheet> sheets,
    int pages,
    int pictured,
    @Nullable String title,
    @Nullable String published,
    List<Trouble> troubles) {

  /** Something that could not be read as it should. */
  public record Trouble(Problem.Kind kind, String detail) {}

  public Paper {
    sheets = List.copyOf(sheets);
    troubles = List.copyOf(troubles);
  }

  static Paper unread(Problem.Kind kind, String detail) {
    return new Paper(List.of(), 0, 0, null, null, List.of(new Trouble(kind, detail)));
  }
}
