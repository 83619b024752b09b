package parley.store;

import java.util.List;

/** What the record has of one article, as it is printed: the article's line, actors, entries. */
public record Shown(String article, List<Line> actors, List<Line> entries) {

  /** A line and its type. */
  public record Line(String type, String text) {}

  public Shown {
    actors = List.copyOf(actors);
    entries = List.copyOf(entries);
  }
}
