package parley.attribution;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parley.linear.SequenceModel;
import parley.linear.Weights;
import parley.mark.TimeMark;
import parley.reading.Reading;
import parley.syntax.Tree;
import parley.text.Span;

/** Finds cues, and the source and content of each, by what was learned from annotated articles. */
final class LabelDrafter {

  /** What is added to the score of a cue: found that way, more cues are right than are missed. */
  private static final int EAGERNESS = 75;

  /** The rule of a statement that no rule found with the same words. */
  static final String RULE = "learned";

  private final CueBook book;
  private final SequenceModel cueModel;
  private final SequenceModel roleModel;
  private final int eagerness;

  LabelDrafter(CueBook book, Weights cues, Weights roles, int eagerness) {
    this.book = book;
    cueModel = new SequenceModel(CueRow.LABELS, cues);
    roleModel = new SequenceModel(RoleRow.LABELS, roles);
    this.eagerness = eagerness;
  }

  /** With the weights that ship with Parley. */
  static LabelDrafter shipped(CueBook book) {
    String file = "labels.bin.gz";
    try (InputStream in =
            Objects.requireNonNull(LabelDrafter.class.getResourceAsStream(file), file);
        var data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16)))) {
      return new LabelDrafter(book, Weights.read(data), Weights.read(data), EAGERNESS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is labelled, given what the rules find. */
  List<Draft> drafts(Reading reading, List<Draft> candidates) {
    Strip strip = new Strip(reading, book, candidates);
    return drafts(strip, cues(strip));
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
    if (isName(tree, strip.at[cue[0]])) {
      return null;
    }
    Draft near = row.draftIndex() < 0 ? null : strip.drafts.get(row.draftIndex());
    Phrase labelled = source(strip, row, cue, labels);
    if (labelled == null) {
      labelled = relative(strip, cue[0]);
      if (labelled != null) {
        content.remove(labelled.span());
        if (content.isEmpty()) {
          return null;
        }
      }
    }
    Draft own =
        new Draft(
            tree,
            strip.at[top],
            strip.span(cue[0], cue[1]),
            near == null ? word(tree, strip, cue) : near.word(),
            labelled == null && near != null && near.quoted() ? near.source() : labelled,
            content,
            near == null ? null : near.addressee(),
            null,
            false,
            RULE);
    return near != null
            && (hasSwallowed(own, near)
                || addsAside(own, near, strip.reading.text())
                || isSame(own, near, strip.reading.text()))
        ? near
        : own;
  }

  /** "Norway, which last year rejected it": the pronoun before a cue where a day stands between. */
  private static @Nullable Phrase relative(Strip strip, int cue) {
    Tree tree = strip.tree(cue);
    Span before = tree.sentence().span(0, strip.at[cue]);
    List<TimeMark> times = strip.reading.timesIn(before);
    if (times.isEmpty()) {
      return null;
    }
    TimeMark time = times.getLast();
    for (int i = strip.at[cue] - 1; i > 0; i--) {
      boolean ofTime = time.span().contains(tree.span(i));
      String tag = tree.tag(i);
      if (tag.equals("WDT") || tag.equals("WP")) {
        return time.span().start() > tree.span(i).start()
            ? new Phrase(tree, i, tree.span(i))
            : null;
      }
      if (!ofTime && !tag.equals("MD") && !tag.equals("IN") && !tag.startsWith("RB")) {
        return null;
      }
    }
    return null;
  }

  /** A capital within a sentence that is no headline: "Qaboos bin Said stands by …". */
  private static boolean isName(Tree tree, int token) {
    return token > 0
        && Character.isUpperCase(tree.word(token).charAt(0))
        && Character.isLetter(tree.word(token - 1).charAt(0))
        && !CueBook.isHeadline(tree);
  }

  /** Whether the labels took "by the auditors" for a part of what was said. */
  private static boolean hasSwallowed(Draft own, Draft rule) {
    Phrase agent = rule.source();
    return agent != null
        && own.source() == null
        && rule.rule().equals("passive-object")
        && own.contentHolds(agent.span());
  }

  /**
   * Whether the labels only add what the outlet tells beside it: "…, the palace said, a day after
   * the harbour burned", "… following a night of storms".
   */
  private static boolean addsAside(Draft own, Draft rule, String text) {
    int base = Math.min(own.contentRange().start(), rule.contentRange().start());
    BitSet more = letters(own.content(), base, text);
    BitSet less = letters(rule.content(), base, text);
    BitSet extra = (BitSet) more.clone();
    extra.andNot(less);
    less.andNot(more);
    int first = base + extra.nextSetBit(0);
    if (!less.isEmpty() || extra.isEmpty() || first < rule.contentRange().end()) {
      return false;
    }
    int end = first;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return own.content().size() > rule.content().size()
        ? text.charAt(first - 1) != '"' && text.charAt(first - 1) != '“'
        : CueSite.ASIDE.contains(CueBook.lower(text.substring(first, end)));
  }

  private @Nullable CueWord word(Tree tree, Strip strip, int[] cue) {
    for (int g = cue[0]; g <= cue[1]; g++) {
      CueBook.Met met = book.verb(tree, strip.at[g]);
      if (met != null) {
        return met.word();
      }
    }
    return null;
  }

  /** Whether a rule has found the same words, marks at the edges aside. */
  private static boolean isSame(Draft one, Draft rule, String text) {
    Phrase who = one.source();
    List<Span> mine = who == null ? List.of() : List.of(who.span());
    List<Span> other = rule.source() == null ? List.of() : List.of(rule.source().span());
    return hasSameLetters(mine, other, text)
        && hasSameLetters(List.of(one.anchor()), List.of(rule.anchor()), text)
        && hasSameLetters(one.content(), rule.content(), text);
  }

  private static boolean hasSameLetters(List<Span> some, List<Span> others, String text) {
    if (some.isEmpty() || others.isEmpty()) {
      return some.isEmpty() && others.isEmpty();
    }
    int base = Math.min(some.getFirst().start(), others.getFirst().start());
    return letters(some, base, text).equals(letters(others, base, text));
  }

  /** Where the letters and digits stand, counted from a base at or before all of them. */
  private static BitSet letters(List<Span> spans, int base, String text) {
    BitSet letters = new BitSet();
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        if (Character.isLetterOrDigit(text.charAt(i))) {
          letters.set(i - base);
        }
      }
    }
    return letters;
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

  /** "Norway, which in early March would not hear of it": no day has ever said anything. */
  private static boolean isDate(Strip strip, int first, int last) {
    Span words = strip.span(first, last);
    List<TimeMark> times = strip.reading.timesIn(words);
    if (times.isEmpty() || times.getLast().span().end() != words.end()) {
      return false;
    }
    for (int g = first; strip.span(g, g).start() < times.getLast().span().start(); g++) {
      if (strip.tree(g).isNoun(strip.at[g]) || strip.tree(g).isPronoun(strip.at[g])) {
        return false; // "the survivors of 3 March"
      }
    }
    return true;
  }

  private static @Nullable Phrase source(Strip strip, RoleRow row, int[] cue, int[] labels) {
    int[] nearest = null;
    int least = Integer.MAX_VALUE;
    for (int[] run : Strip.runs(labels, RoleRow.SOURCE)) {
      int first = row.from() + run[0];
      int last = row.from() + run[1];
      int gap = last < cue[0] ? cue[0] - last : first - cue[1];
      if (gap < least
          && strip.sentence[first] == strip.sentence[last]
          && !isDate(strip, first, last)) {
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
