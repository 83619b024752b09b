package parley.desk.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.store.RecordStore;
import parley.store.Reference;
import parley.store.StoreException;

/**
 * The articles that a page rests on, numbered as they come: on paper, where no mark can be opened,
 * each has the number of its article, and the articles stand at the end.
 */
public final class Sources {

  private final @Nullable RecordStore store;
  private final Map<String, Integer> byEntry = new HashMap<>();
  private final Map<String, Integer> byArticle = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private boolean told;

  /** {@code store}: null of a page that rests on nothing. */
  Sources(@Nullable RecordStore store) {
    this.store = store;
  }

  /**
   * An article.
   *
   * @param text its headline, outlet and day, as far as they are known
   * @param address where it is on the web, or else the file that it was read from
   */
  public record Line(int number, String text, @Nullable String address) {

    static Line of(int number, Reference reference) {
      List<String> parts = new ArrayList<>();
      if (reference.headline() != null) {
        parts.add("“" + reference.headline() + "”");
      }
      if (reference.outlet() != null) {
        parts.add(reference.outlet());
      }
      parts.add(reference.day() == null ? "day unknown" : Written.day(reference.day()));
      String url = Links.web(reference.url());
      return new Line(number, String.join(", ", parts), url == null ? reference.file() : url);
    }
  }

  /** The number of the article that an entry is from; 0 where there is none. */
  public int number(String entry) {
    Integer known = byEntry.get(entry);
    int number = known == null ? find(entry) : known;
    byEntry.put(entry, number);
    return number;
  }

  private int find(String entry) {
    if (store == null) {
      return 0;
    }
    try {
      Optional<Reference> reference = store.reference(entry);
      return reference.map(this::number).orElse(0);
    } catch (StoreException e) {
      throw new IllegalStateException("the record was open a moment ago", e);
    }
  }

  private int number(Reference reference) {
    Integer known = byArticle.get(reference.article());
    if (known != null) {
      return known;
    }
    int number = lines.size() + 1;
    byArticle.put(reference.article(), number);
    lines.add(Line.of(number, reference));
    return number;
  }

  /** Those that no list on the page has told yet: it tells them. */
  public List<Line> told() {
    List<Line> untold = told ? List.of() : List.copyOf(lines);
    told = told || !untold.isEmpty();
    return untold;
  }
}
