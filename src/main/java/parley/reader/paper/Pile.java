package parley.reader.paper;

import java.util.ArrayList;
import java.util.List;

/** Lines one below the other, in letters of one size. */
final class Pile {

  /** So many lines show where a column begins. */
  private static final int COLUMN = 3;

  private final List<Line> lines = new ArrayList<>();
  private float left = Float.MAX_VALUE;
  private float right = -Float.MAX_VALUE;

  void add(Line line) {
    lines.add(line);
    left = Math.min(left, line.left());
    right = Math.max(right, line.right());
  }

  List<Line> lines() {
    return lines;
  }

  float left() {
    return left;
  }

  float top() {
    return lines.getFirst().base() - lines.getFirst().size();
  }

  private float size() {
    return lines.getFirst().size();
  }

  /** Whether some of the one is above or below some of the other; a hair is nothing. */
  boolean sharesWidth(Pile other) {
    return left < other.right - 2 && other.left < right - 2;
  }

  /** As wide as the widest pile of the page that is set as this one is. */
  Line.Column column(List<Pile> all) {
    if (reachesOver(all)) {
      return new Line.Column(left, right, lines.size());
    }
    float farthest = right;
    float nearest = left;
    int count = 0;
    for (Pile other : all) {
      boolean alike =
          Math.abs(other.left - left) < 2.5f * size()
              && lines.getFirst().isOfSize(other.size())
              && !other.reachesOver(all);
      if (alike) {
        farthest = Math.max(farthest, other.right);
        nearest = Math.min(nearest, other.left);
        count += other.lines.size();
      }
    }
    return new Line.Column(nearest, farthest, count);
  }

  /** Whether another column begins above or below the middle of it. */
  private boolean reachesOver(List<Pile> all) {
    for (Pile other : all) {
      boolean begins =
          other.lines.size() >= COLUMN
              && other.left > left + 5 * size()
              && other.left < right - size();
      if (begins) {
        return true;
      }
    }
    return false;
  }
}
