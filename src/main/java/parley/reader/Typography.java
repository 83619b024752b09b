package parley.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.reader.paper.Line;
import parley.reader.paper.Sheet;

/**
 * How a paper is set: how large the letters of its body are, and how far its lines are apart.
 *
 * @param body the size in which most of it is set
 * @param leading from line to line, in sizes of the font
 * @param justified whether its lines reach to the right margin, all but the last of each paragraph
 */
record Typography(float body, float leading, boolean justified) {

  /** So many of all lines reach to the margin where that is meant. */
  private static final double MOST = 0.6;

  private static final float USUAL_LEADING = 1.2f;
  private static final float WIDE = 1.4f;

  /** One of so many steps is smaller. */
  private static final int FEW = 4;

  static Typography of(List<Sheet> sheets) {
    Map<Integer, Integer> letters = new HashMap<>();
    for (Sheet sheet : sheets) {
      for (Line line : sheet.lines()) {
        letters.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum);
      }
    }
    int most = 0;
    int halves = 20;
    for (Map.Entry<Integer, Integer> size : letters.entrySet()) {
      if (size.getValue() > most || (size.getValue() == most && size.getKey() < halves)) {
        most = size.getValue();
        halves = size.getKey();
      }
    }
    float body = halves / 2f;
    return new Typography(body, leading(sheets, body), justified(sheets, body));
  }

  private static boolean justified(List<Sheet> sheets, float body) {
    int full = 0;
    int all = 0;
    for (Sheet sheet : sheets) {
      for (Line line : sheet.lines()) {
        if (line.isOfSize(body)) {
          all++;
          full += line.column().right() - line.right() < 0.15f * body ? 1 : 0;
        }
      }
    }
    return full > MOST * all;
  }

  /** A small one among the steps from a line of the body to the next. */
  private static float leading(List<Sheet> sheets, float body) {
    List<Float> steps = new ArrayList<>();
    int ended = 0;
    for (Sheet sheet : sheets) {
      for (int i = 1; i < sheet.lines().size(); i++) {
        Line above = sheet.lines().get(i - 1);
        Line line = sheet.lines().get(i);
        float step = (line.base() - above.base()) / body;
        if (line.isOfSize(body) && above.isOfSize(body) && step > 0.8f && step < 3) {
          steps.add(step);
          ended += SentenceEdge.ends(above.text()) ? 1 : 0;
        }
      }
    }
    if (steps.isEmpty()) {
      return USUAL_LEADING;
    }
    Collections.sort(steps);
    float step = steps.get(steps.size() / FEW);
    // far apart may be lines that are written for an editor, or paragraphs of a line each
    return step > WIDE && ended > steps.size() / 2 ? USUAL_LEADING : step;
  }

  float leading(float size) {
    return leading * size;
  }

  PaperParts.Size size(Line line) {
    if (line.size() >= body * 1.13f) {
      return PaperParts.Size.LARGE;
    }
    return line.size() <= body * 0.92f ? PaperParts.Size.SMALL : PaperParts.Size.BODY;
  }
}
