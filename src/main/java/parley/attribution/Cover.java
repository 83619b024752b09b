package parley.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/** Which characters of a text are taken by the cues and contents of drafts. */
final class Cover {

  private final BitSet cues;
  private final BitSet contents;

  private final IdentityHashMap<Tree, List<Draft>> bySentence = new IdentityHashMap<>();

  Cover(Reading reading, List<Draft> drafts) {
    cues = new BitSet(reading.text().length());
    contents = new BitSet(reading.text().length());
    for (Draft draft : drafts) {
      bySentence.computeIfAbsent(draft.tree(), tree -> new ArrayList<>()).add(draft);
      if (draft.cue() != null) {
        cues.set(draft.cue().start(), draft.cue().end());
      }
      for (Span part : draft.content()) {
        contents.set(part.start(), part.end());
      }
    }
  }

  boolean isCue(Span span) {
    return touches(cues, span);
  }

  boolean isContent(Span span) {
    return touches(contents, span);
  }

  /** Whether nothing was found in the sentence so far. */
  boolean isUntouched(Draft draft) {
    Span sentence = draft.tree().span();
    return !touches(cues, sentence) && !touches(contents, sentence);
  }

  /** Whether the content shares nothing with the others'. */
  boolean isFree(Draft draft) {
    for (Span part : draft.content()) {
      if (touches(contents, part)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the content holds all the others of its sentence, cue and content. */
  boolean isAround(Draft draft) {
    List<Draft> beside = bySentence.getOrDefault(draft.tree(), List.of());
    int held = 0;
    for (Draft other : beside) {
      if (other.cue() != null && draft.contentHolds(other.cue())) {
        for (Span part : other.content()) {
          if (!draft.contentHolds(part)) {
            return false;
          }
        }
        held++;
      }
    }
    return held > 0 && held == beside.size();
  }

  private static boolean touches(BitSet taken, Span span) {
    int next = taken.nextSetBit(span.start());
    return next >= 0 && next < span.end();
  }
}
