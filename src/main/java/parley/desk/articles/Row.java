package parley.desk.articles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, a caption or a post, with what was read from it beside it.
 *
 * @param field as the record writes it: {@code text}, {@code caption 1}
 * @param credit whose picture or post it is; null where nobody is named
 * @param notes of the entries whose words begin here
 * @param cut whether only the beginning is shown
 */
public record Row(
    String field, @Nullable String credit, List<Segment> segments, List<Note> notes, boolean cut) {

  public Row {
    segments = List.copyOf(segments);
    notes = List.copyOf(notes);
  }

  public boolean isCaption() {
    return field.startsWith("caption");
  }

  public boolean isPost() {
    return field.startsWith("embed");
  }
}
