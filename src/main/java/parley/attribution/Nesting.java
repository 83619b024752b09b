package parley.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.text.Span;

/** Which statement stands inside which other one: "the Kremlin said Putin told him that …". */
final class Nesting {

  private record Part(Span span, Draft draft) {}

  /** Nobody tells what somebody told through more mouths than this. */
  private static final int DEEPEST = 8;

  private Nesting() {}

  private static int place(Draft draft) {
    return draft.cue() == null ? draft.content().getFirst().start() : draft.cue().start();
  }

  /**
   * For each draft the smallest one whose content holds its cue; what is held by none is absent.
   */
  static Map<Draft, Draft> of(List<Draft> drafts) {
    List<Part> parts = new ArrayList<>();
    for (Draft draft : drafts) {
      for (Span span : draft.content()) {
        parts.add(new Part(span, draft));
      }
    }
    parts.sort((a, b) -> a.span.compareTo(b.span));
    int[] furthest = new int[parts.size()];
    int end = 0;
    for (int i = 0; i < furthest.length; i++) {
      end = Math.max(end, parts.get(i).span.end());
      furthest[i] = end;
    }
    Map<Draft, Draft> outer = new HashMap<>();
    List<Draft> inOrder = new ArrayList<>(drafts);
    inOrder.sort(Comparator.comparingInt(Nesting::place));
    for (Draft draft : inOrder) {
      Draft holder = draft.cue() == null ? null : holder(draft, draft.cue(), parts, furthest);
      if (holder != null && !leadsTo(outer, holder, draft)) {
        outer.put(draft, holder);
      }
    }
    return outer;
  }

  private static @Nullable Draft holder(Draft draft, Span cue, List<Part> parts, int[] furthest) {
    Part found = null;
    for (int i = lastStartingBy(parts, cue.start()); i >= 0 && furthest[i] >= cue.end(); i--) {
      Part part = parts.get(i);
      if (!part.draft.equals(draft)
          && part.span.contains(cue)
          && (found == null || part.span.length() < found.span.length())) {
        found = part;
      }
    }
    return found == null ? null : found.draft;
  }

  private static int lastStartingBy(List<Part> parts, int offset) {
    int low = 0;
    int high = parts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parts.get(middle).span.start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Two contents that hold each other's cues make no ring, and no chain is without end. */
  private static boolean leadsTo(Map<Draft, Draft> outer, Draft from, Draft to) {
    Draft at = from;
    for (int steps = 0; at != null; steps++) {
      if (at.equals(to) || steps == DEEPEST) {
        return true;
      }
      at = outer.get(at);
    }
    return false;
  }
}
