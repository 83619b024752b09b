package parley.reader.paper;

import java.util.List;

/**
 * One page.
 *
 * @param number from 1
 * @param lines in the order in which they are read
 */
public record Sheet(int number, float height, List<Line> lines, List<Picture> pictures) {

  public Sheet {
    lines = List.copyOf(lines);
    pictures = List.copyOf(pictures);
  }
}
