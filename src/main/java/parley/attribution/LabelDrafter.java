package parley.attribution;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parley.linear.SequenceModel;
import parley.linear.Weights;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/** Finds cues, and the source and content of each, by what was learned from annotated articles. */
final class LabelDrafter implements Drafter {

  /** What is added to the score of a cue: found that way, more cues are right than are missed. */
  private static final int EAGERNESS = 120;

  private final RuleDrafter rules;
  private final SequenceModel cueModel;
  private final SequenceModel roleModel;
  private final int eagerness;

  LabelDrafter(RuleDrafter rules, Weights cues, Weights roles, int eagerness) {
    this.rules = rules;
    cueModel = new SequenceModel(CueRow.LABELS, cues);
    roleModel = new SequenceModel(RoleRow.LABELS, roles);
    this.eagerness = eagerness;
  }

  static int MODE = Integer.getInteger("mode", 7);
  static double ADD = Double.parseDouble(System.getProperty("add", "0.6"));
  static double NEST = Double.parseDouble(System.getProperty("nest", "0.7"));

  /** With the weights that ship with Parley. */
  static LabelDrafter shipped(RuleDrafter rules) {
    String file = "labels.bin.gz";
    try (InputStream in =
            Objects.requireNonNull(LabelDrafter.class.getResourceAsStream(file), file);
        var data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16)))) {
      return new LabelDrafter(rules, Weights.read(data), Weights.read(data), EAGERNESS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Draft> drafts(Reading reading) {
    List<Draft> candidates = rules.candidates(reading);
    Strip strip = new Strip(reading, rules.book(), candidates);
    List<Draft> found = drafts(strip, cues(strip));
    QuotationLinker linker = new QuotationLinker(reading);
    if ((MODE & 1) != 0) {
      found = linker.complete(found);
    }
    List<Draft> selected = rules.drafts(reading);
    List<Draft> all = new ArrayList<>(found);
    for (Draft draft : selected) {
      boolean apart = true;
      boolean nested = false;
      for (Draft other : found) {
        apart &= other.cue() == null || draft.cue() == null || !other.cue().overlaps(draft.cue());
        if (draft.cue() != null && other.contentHolds(draft.cue())) {
          nested = true;
        } else {
          for (Span a : draft.content()) {
            for (Span b : other.content()) {
              apart &= !a.overlaps(b);
            }
          }
        }
      }
      if (apart && (MODE & (nested ? 4 : 2)) != 0 && rules.trust(draft) >= (nested ? NEST : ADD)) {
        all.add(draft);
      }
    }
    return all;
  }

  List<Draft> drafts(Strip strip, List<int[]> cues) {
    int[] cueAt = new int[strip.size];
    Arrays.fill(cueAt, -1);
    for (int c = 0; c < cues.size(); c++) {
      Arrays.fill(cueAt, cues.get(c)[0], cues.get(c)[1] + 1, c);
    }
    List<Draft> drafts = new ArrayList<>();
    for (int c = 0; c < cues.size(); c++) {
      RoleRow row = new RoleRow(strip, cueAt, c, cues.get(c)[0], cues.get(c)[1]);
      Draft draft = draft(strip, row, cues.get(c), roleModel.best(row));
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  /** The first and last tokens of the cues. */
  List<int[]> cues(Strip strip) {
    List<int[]> cues = new ArrayList<>();
    for (int s = 0; s + 1 < strip.starts.length; s++) {
      int[] labels = cueModel.best(new CueRow(strip, s, eagerness));
      for (int i = 0; i < labels.length; i++) {
        int g = strip.starts[s] + i;
        if (labels[i] == CueRow.BEGIN) {
          cues.add(new int[] {g, g});
        } else if (labels[i] == CueRow.GO_ON && !cues.isEmpty() && cues.getLast()[1] == g - 1) {
          cues.getLast()[1] = g;
        }
      }
    }
    return cues;
  }

  private @Nullable Draft draft(Strip strip, RoleRow row, int[] cue, int[] labels) {
    List<Span> content = new ArrayList<>();
    for (int[] run : Strip.runs(labels, RoleRow.CONTENT)) {
      Span span = trimmed(strip, row.from() + run[0], row.from() + run[1]);
      if (span != null) {
        content.add(span);
      }
    }
    if (content.isEmpty()) {
      return null;
    }
    int top = row.top();
    Tree tree = strip.tree(top);
    Draft near = row.draftIndex() < 0 ? null : strip.drafts.get(row.draftIndex());
    return new Draft(
        tree,
        strip.at[top],
        strip.span(cue[0], cue[1]),
        near == null ? null : near.word(),
        source(strip, row, cue, labels),
        content,
        near == null ? null : near.addressee(),
        null,
        false,
        "labelled");
  }

  private static @Nullable Span trimmed(Strip strip, int first, int last) {
    int from = first;
    int to = last;
    while (from <= to && Phrases.isEdge(strip.tree(from), strip.at[from])) {
      from++;
    }
    while (to >= from && Phrases.isEdge(strip.tree(to), strip.at[to])) {
      to--;
    }
    return from <= to ? strip.span(from, to) : null;
  }

  private static @Nullable Phrase source(Strip strip, RoleRow row, int[] cue, int[] labels) {
    int[] nearest = null;
    int least = Integer.MAX_VALUE;
    for (int[] run : Strip.runs(labels, RoleRow.SOURCE)) {
      int first = row.from() + run[0];
      int last = row.from() + run[1];
      int gap = last < cue[0] ? cue[0] - last : first - cue[1];
      if (gap < least && strip.sentence[first] == strip.sentence[last]) {
        least = gap;
        nearest = new int[] {first, last};
      }
    }
    if (nearest == null) {
      return null;
    }
    int head = nearest[0];
    for (int g = nearest[0]; g <= nearest[1]; g++) {
      if (strip.head[g] < nearest[0] || strip.head[g] > nearest[1]) {
        head = g;
        if (strip.tree(g).isNoun(strip.at[g]) || strip.tree(g).isPronoun(strip.at[g])) {
          break;
        }
      }
    }
    Span span = trimmed(strip, nearest[0], nearest[1]);
    return span == null ? null : new Phrase(strip.tree(head), strip.at[head], span);
  }
}
