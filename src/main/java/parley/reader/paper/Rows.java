package parley.reader.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes lines of letters. A file prints them in any order and any portions: a line at a time, a
 * word at a time, or line by line across two columns.
 */
final class Rows {

  /** Two runs on one line are one if there is less between them, in sizes of the font. */
  private static final float NEAR = 0.9f;

  /** Words of one line that are set between two margins, one by one, may be this far apart. */
  private static final float WIDEST = 3f;

  /** So many lines that begin at one place are a column. */
  private static final int COLUMN = 4;

  private Rows() {}

  static List<Line> of(List<Letter> letters) {
    List<Run> runs = runs(letters);
    Map<Integer, Integer> begins = new HashMap<>();
    for (Run run : runs) {
      begins.merge(Math.round(run.left()), 1, Integer::sum);
    }
    List<Line> lines = new ArrayList<>();
    List<Run> row = new ArrayList<>();
    runs.sort(Comparator.comparingDouble(Run::base));
    float base = 0;
    for (Run run : runs) {
      if (!row.isEmpty() && run.base() - base > 0.3f * run.size()) {
        join(row, begins, lines);
        row.clear();
      }
      if (row.isEmpty()) {
        base = run.base();
      }
      row.add(run);
    }
    join(row, begins, lines);
    lines.removeIf(line -> line.text().isEmpty());
    return lines;
  }

  /** Letters that the file prints one after another, side by side. */
  private static List<Run> runs(List<Letter> letters) {
    List<Run> runs = new ArrayList<>();
    Run run = null;
    for (Letter letter : letters) {
      if (run != null && goesOn(run.last(), letter)) {
        run.add(letter);
      } else {
        run = new Run(runs.size(), letter);
        runs.add(run);
      }
    }
    runs.removeIf(Run::isBlank);
    return runs;
  }

  private static boolean goesOn(Letter last, Letter next) {
    float size = Math.max(last.size(), next.size());
    float gap = next.left() - last.right();
    float widest = last.isBlank() || next.isBlank() ? 2.5f : NEAR;
    return Math.abs(next.base() - last.base()) < 0.5f * size
        && next.size() < 1.6f * last.size() + 1
        && gap > -0.6f * size
        && gap < widest * size;
  }

  /** Puts together what stands side by side in one row, if no column begins between. */
  private static void join(List<Run> row, Map<Integer, Integer> begins, List<Line> lines) {
    row.sort(Comparator.comparingDouble(Run::left));
    Run open = null;
    for (Run run : row) {
      if (open != null && isOne(open, run, begins)) {
        open.add(run);
      } else {
        if (open != null) {
          lines.add(open.line());
        }
        open = run;
      }
    }
    if (open != null) {
      lines.add(open.line());
    }
  }

  private static boolean isOne(Run left, Run right, Map<Integer, Integer> begins) {
    float size = Math.max(left.size(), right.size());
    float gap = right.left() - left.right();
    if (Math.min(left.size(), right.size()) * 2 < size) {
      return false; // an initial that is as high as several lines
    }
    return gap < NEAR * size
        || (gap < WIDEST * size && right.follows(left) && !isColumn(right.left(), begins));
  }

  private static boolean isColumn(float left, Map<Integer, Integer> begins) {
    int at = Math.round(left);
    return begins.getOrDefault(at - 1, 0)
            + begins.getOrDefault(at, 0)
            + begins.getOrDefault(at + 1, 0)
        >= COLUMN;
  }
}
