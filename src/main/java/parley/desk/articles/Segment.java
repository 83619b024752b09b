package parley.desk.articles;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Links;
import parley.text.Span;

/**
 * Words on which the same marks lie from the first to the last letter. Texts are cut at the borders
 * of all marks, so that marks may overlap as they like.
 *
 * @param entries the ids of all entries that are marked here, the one with the fewest words first
 * @param names the ids of those whom the words name
 * @param begins the ids of entries whose words begin here
 * @param shown what is shown of it; null where nothing is marked
 */
public record Segment(
    String words,
    List<String> entries,
    List<String> names,
    List<String> begins,
    @Nullable Look shown) {

  /**
   * How the words look, and what they open: of several marks the one with the fewest words.
   *
   * @param style classes of the style sheet
   * @param label what is said of them
   * @param address what a click opens
   * @param first whether the mark begins here; the rest of it is no stop for the tab key
   */
  public record Look(Kind kind, String style, String label, String address, boolean first) {}

  public Segment {
    entries = List.copyOf(entries);
    names = List.copyOf(names);
    begins = List.copyOf(begins);
  }

  /** For style sheets and scripts: the ids with blanks between them. */
  @JsonIgnore
  public String ids() {
    return String.join(" ", entries);
  }

  /**
   * Cuts a stretch of a field.
   *
   * @param marks of this field
   * @param lit the id of an entry whose words are to be seen at once; null for none
   */
  static List<Segment> cut(
      String text, Span stretch, List<Mark> marks, Set<String> begun, @Nullable String lit) {
    List<Mark> here = marks.stream().filter(mark -> mark.span().overlaps(stretch)).toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(stretch.start(), stretch.end()));
    for (Mark mark : here) {
      cuts.add(Math.max(stretch.start(), mark.span().start()));
      cuts.add(Math.min(stretch.end(), mark.span().end()));
    }
    List<Segment> segments = new ArrayList<>();
    Integer from = null;
    for (int to : cuts) {
      if (from != null) {
        segments.add(segment(text, new Span(from, to), here, begun, lit));
      }
      from = to;
    }
    return segments;
  }

  private static Segment segment(
      String text, Span span, List<Mark> marks, Set<String> begun, @Nullable String lit) {
    List<Mark> on =
        marks.stream()
            .filter(mark -> mark.span().contains(span))
            .sorted(Comparator.comparingInt(mark -> mark.span().length()))
            .toList();
    Set<String> entries = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    on.forEach(mark -> (mark.isOfEntry() ? entries : names).add(mark.id()));
    List<String> begins = entries.stream().filter(begun::add).toList();
    return new Segment(
        span.of(text),
        List.copyOf(entries),
        List.copyOf(names),
        begins,
        on.isEmpty() ? null : look(on.getFirst(), span, entries, lit));
  }

  private static Look look(Mark mark, Span span, Set<String> entries, @Nullable String lit) {
    StringBuilder style = new StringBuilder("m ").append(mark.kind().label());
    style.append(" party-").append(mark.colour());
    if (mark.realis() != null) {
      style.append(' ').append(mark.realis().label());
    }
    if (entries.size() > 1) {
      style.append(" several");
    }
    if (lit != null && entries.contains(lit)) {
      style.append(" lit");
    }
    return new Look(
        mark.kind(),
        style.toString(),
        entries.size() > 1 ? mark.label() + "; " + entries.size() + " entries here" : mark.label(),
        mark.isOfEntry() ? Links.entry(mark.id()) : Links.actor(mark.id()),
        mark.span().start() == span.start());
  }
}
