package parley.reader.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a page is read: down each column, from the left column to the right one, and
 * what reaches over several columns before those below it.
 *
 * <p>Lines that follow each other in one column are a {@link Pile}. Of two piles the upper one
 * comes first if one is above the other; of two side by side the left one, unless something that
 * reaches over both stands between them. That is the order of Breuel, High Performance Document
 * Layout Analysis (2003).
 */
final class ReadingOrder {

  /** With more piles than these a page is a table or a trap, and is read row by row. */
  private static final int MOST_PILES = 400;

  private static final int MOST_LINES = 5_000;

  /** The next line of a column is not further down, in sizes of its font. */
  private static final float NEXT = 2.2f;

  private ReadingOrder() {}

  static List<Line> of(List<Line> lines) {
    List<Line> downward = new ArrayList<>(lines);
    downward.sort(Comparator.comparingDouble(Line::base).thenComparingDouble(Line::left));
    if (downward.size() > MOST_LINES) {
      return downward;
    }
    List<Pile> piles = piles(downward);
    if (piles.size() > MOST_PILES) {
      return downward;
    }
    List<Line> ordered = new ArrayList<>();
    for (Pile pile : ordered(piles)) {
      Line.Column column = pile.column(piles);
      for (Line line : pile.lines()) {
        ordered.add(line.in(column));
      }
    }
    return ordered;
  }

  private static List<Pile> piles(List<Line> lines) {
    int[] next = new int[lines.size()];
    int[] before = new int[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      next[i] = neighbour(lines, i, 1);
      before[i] = neighbour(lines, i, -1);
    }
    List<Pile> piles = new ArrayList<>();
    boolean[] done = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (done[i]) {
        continue;
      }
      Pile pile = new Pile();
      int at = i;
      pile.add(lines.get(at));
      done[at] = true;
      while (next[at] >= 0 && before[next[at]] == at && !done[next[at]]) {
        at = next[at];
        pile.add(lines.get(at));
        done[at] = true;
      }
      piles.add(pile);
    }
    return piles;
  }

  /** The one line right below ({@code step} 1) or above (-1), or -1 where there is none or more. */
  private static int neighbour(List<Line> lines, int of, int step) {
    Line line = lines.get(of);
    int found = -1;
    for (int i = of + step; i >= 0 && i < lines.size(); i += step) {
      Line other = lines.get(i);
      float down = Math.abs(other.base() - line.base());
      if (down > NEXT * Math.max(line.size(), other.size())) {
        if (down > 100) {
          break;
        }
        continue;
      }
      if (down < 0.3f * line.size() || !line.sharesWidth(other)) {
        continue;
      }
      if (found < 0) {
        if (!line.isOfSize(other.size())) {
          return -1;
        }
        found = i;
      } else if (!lines.get(found).sharesWidth(other)) {
        return -1; // it reaches over two columns
      }
    }
    return found;
  }

  private static List<Pile> ordered(List<Pile> piles) {
    int count = piles.size();
    int[] waitsFor = new int[count];
    boolean[][] first = new boolean[count][count];
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < count; b++) {
        if (a != b && isBefore(piles.get(a), piles.get(b), piles)) {
          first[a][b] = true;
          waitsFor[b]++;
        }
      }
    }
    List<Pile> ordered = new ArrayList<>();
    boolean[] done = new boolean[count];
    while (ordered.size() < count) {
      int next = next(piles, waitsFor, done);
      done[next] = true;
      ordered.add(piles.get(next));
      for (int b = 0; b < count; b++) {
        waitsFor[b] -= first[next][b] ? 1 : 0;
      }
    }
    return ordered;
  }

  /** The first pile that waits for no other; where all wait in a circle, the highest. */
  private static int next(List<Pile> piles, int[] waitsFor, boolean[] done) {
    int best = -1;
    for (int i = 0; i < piles.size(); i++) {
      if (done[i]) {
        continue;
      }
      boolean ready = waitsFor[i] <= 0;
      boolean bestReady = best >= 0 && waitsFor[best] <= 0;
      boolean higher = best < 0 || isHigher(piles.get(i), piles.get(best));
      if (best < 0 || (ready && !bestReady) || (ready == bestReady && higher)) {
        best = i;
      }
    }
    return best;
  }

  private static boolean isHigher(Pile pile, Pile other) {
    return pile.top() < other.top();
  }

  private static boolean isBefore(Pile a, Pile b, List<Pile> all) {
    if (a.sharesWidth(b)) {
      return a.top() < b.top();
    }
    if (a.left() >= b.left()) {
      return false;
    }
    for (Pile c : all) {
      boolean between =
          b.top() < c.top() && c.top() < a.top() && c.sharesWidth(a) && c.sharesWidth(b);
      if (between) {
        return false;
      }
    }
    return true;
  }
}
