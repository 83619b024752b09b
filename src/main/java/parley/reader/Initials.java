package parley.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.reader.paper.Line;
import parley.reader.paper.Sheet;

/** Gives a large initial back to its word, which stands at its right, on the line of its top. */
final class Initials {

  /** A page with more lines is no page of a paper. */
  private static final int MOST_LINES = 2_000;

  private Initials() {}

  static List<Sheet> whole(List<Sheet> sheets) {
    List<Sheet> whole = new ArrayList<>();
    for (Sheet sheet : sheets) {
      whole.add(
          new Sheet(
              sheet.number(),
              sheet.height(),
              restored(new ArrayList<>(sheet.lines())),
              sheet.pictures()));
    }
    return whole;
  }

  private static List<Line> restored(List<Line> lines) {
    for (int i = 0; i < lines.size() && lines.size() < MOST_LINES; i++) {
      Line initial = lines.get(i);
      Line beside = isInitial(initial) ? beside(initial, lines) : null;
      if (beside != null) {
        int at = lines.indexOf(beside);
        lines.set(at, beside.behind(initial));
        lines.remove(i);
        i--;
      }
    }
    return lines;
  }

  private static boolean isInitial(Line line) {
    String text = line.text();
    int letter = text.length() - 1;
    return letter >= 0
        && letter <= 1
        && Character.isUpperCase(text.charAt(letter))
        && (letter == 0 || "\"“'‘".indexOf(text.charAt(0)) >= 0);
  }

  private static @Nullable Line beside(Line initial, List<Line> lines) {
    Line best = null;
    for (Line line : lines) {
      boolean beside =
          line.size() * 1.6f < initial.size()
              && line.left() > initial.left()
              && line.left() - initial.right() < 1.5f * line.size()
              && line.base() <= initial.base() + 1
              && line.base() > initial.base() - initial.size();
      if (beside && (best == null || line.base() < best.base())) {
        best = line;
      }
    }
    return best;
  }
}
