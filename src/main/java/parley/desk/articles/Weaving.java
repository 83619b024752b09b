package parley.desk.articles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Field;
import parley.text.Span;

/** Puts words, the marks on them and the notes beside them together, a row at a time. */
final class Weaving {

  private final Article article;
  private final List<Mark> marks;
  private final Map<String, Note> notes;
  private final @Nullable String lit;

  /** Entries whose words have begun, in a row before. */
  private final Set<String> begun = new HashSet<>();

  private final Set<String> told = new HashSet<>();

  /**
   * Begins with an article.
   *
   * @param marks those that are to be seen
   * @param lit the id of an entry whose words are to be seen at once; null for none
   */
  Weaving(Article article, List<Mark> marks, Map<String, Note> notes, @Nullable String lit) {
    this.article = article;
    this.marks = marks;
    this.notes = notes;
    this.lit = lit;
  }

  /** How many entries have stood beside a row. */
  int told() {
    return told.size();
  }

  /** All of a field, or the beginning of a very long one. */
  Row row(Field field, @Nullable String credit) {
    String words = article.words(field);
    int end = Math.min(words.length(), Parts.LONGEST);
    if (end > 0 && end < words.length() && Character.isHighSurrogate(words.charAt(end - 1))) {
      end--;
    }
    return row(field, new Span(0, end), credit, end < words.length());
  }

  Row row(Field field, Span stretch, @Nullable String credit, boolean cut) {
    List<Mark> here = marks.stream().filter(mark -> mark.field().equals(field)).toList();
    List<Segment> segments =
        stretch.isEmpty()
            ? List.of()
            : Segment.cut(article.words(field), stretch, here, begun, lit);
    Set<String> ids = new LinkedHashSet<>();
    segments.forEach(segment -> ids.addAll(segment.begins()));
    List<Note> beside = new ArrayList<>();
    for (String id : ids) {
      Note note = notes.get(id);
      if (note != null && told.add(id)) {
        beside.add(note);
      }
    }
    return new Row(field.toString(), credit, segments, beside, cut);
  }
}
