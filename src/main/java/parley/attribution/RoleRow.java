package parley.attribution;

import parley.linear.Features;
import parley.linear.SequenceModel;
import parley.text.Span;

/**
 * The tokens around a cue, in which its source and its content are labelled: {@link #OUT}, {@link
 * #SOURCE}, {@link #CONTENT}.
 */
final class RoleRow implements SequenceModel.Row {

  static final int OUT = 0;
  static final int SOURCE = 1;
  static final int CONTENT = 2;
  static final int LABELS = 3;

  /** So many tokens before and after the sentence of the cue are looked at, or of it. */
  private static final int AROUND = 70;

  private static final int AHEAD = 110;

  private static final int FAR = 9;

  private final Strip strip;
  private final int[] cues;
  private final int own;
  private final int cueFirst;
  private final int cueLast;
  private final int from;
  private final int size;
  private final int top;
  private final int draft;
  private final int manner;

  /** By token of the cue's sentence: how many steps below the cue's head it governs; -1. */
  private final int[] depth;

  private final int sentenceFrom;

  /** By token of the row: punctuation and other cues between it and the cue. */
  private final int[] between;

  /** By token of the row. */
  private final int[] branch;

  private final int[] path;
  private final int[] governor;
  private final int[] proposal;
  private final int[] quotation;

  /**
   * @param cues for each token of the strip the number of the cue it belongs to, or -1
   * @param own the number of this cue, whose tokens are {@code cueFirst} to {@code cueLast}
   */
  RoleRow(Strip strip, int[] cues, int own, int cueFirst, int cueLast) {
    this.strip = strip;
    this.cues = cues;
    this.own = own;
    this.cueFirst = cueFirst;
    this.cueLast = cueLast;
    int sentence = strip.sentence[cueFirst];
    from = windowStart(sentence);
    size = windowEnd(strip.sentence[cueLast]) - from;
    top = top();
    sentenceFrom = strip.starts[sentence];
    depth = new int[strip.starts[sentence + 1] - sentenceFrom];
    java.util.Arrays.fill(depth, -1);
    int steps = 0;
    for (int at = top; at >= 0 && steps < FAR; at = strip.head[at]) {
      depth[at - sentenceFrom] = steps++;
    }
    draft = draft();
    manner = manner();
    between = new int[size];
    branch = new int[size];
    path = new int[size];
    governor = new int[size];
    proposal = new int[size];
    quotation = new int[size];
    for (int i = 0; i < size; i++) {
      place(i);
      quotation[i] = quotation(from + i);
    }
    countBetween();
    propose();
  }

  int from() {
    return from;
  }

  /** The token of the cue that the sentence is built around. */
  int top() {
    int found = cueFirst;
    for (int g = cueFirst; g <= cueLast; g++) {
      if (strip.head[g] < cueFirst || strip.head[g] > cueLast) {
        found = g;
        if (strip.kind[g] > 1) {
          return g;
        }
      }
    }
    return found;
  }

  private int windowStart(int sentence) {
    int start = strip.starts[sentence];
    int least = Math.max(start, cueFirst - AROUND);
    int s = sentence;
    while (least == start
        && s > 0
        && strip.paragraph[s - 1] == strip.paragraph[sentence]
        && cueFirst - strip.starts[s - 1] <= AROUND) {
      s--;
      start = strip.starts[s];
      least = start;
    }
    return least;
  }

  private int windowEnd(int sentence) {
    int end = strip.starts[sentence + 1];
    int most = Math.min(end, cueLast + AHEAD);
    int s = sentence + 1;
    while (most == end
        && s < strip.paragraph.length
        && (strip.paragraph[s] == strip.paragraph[sentence] || leadsOn(s, sentence))
        && strip.starts[s + 1] - cueLast <= AHEAD) {
      end = strip.starts[s + 1];
      most = end;
      s++;
    }
    return most;
  }

  /** The next paragraph belongs to a cue whose own ends with a colon. */
  private boolean leadsOn(int s, int sentence) {
    int last = strip.starts[sentence + 1] - 1;
    return strip.paragraph[s] == strip.paragraph[sentence] + 1
        && strip.tree(last).word(strip.at[last]).equals(":");
  }

  /** The rules' draft for this cue; -1 if there is none. */
  private int draft() {
    if (strip.cueOf[top] >= 0) {
      return strip.cueOf[top];
    }
    for (int g = cueFirst; g <= cueLast; g++) {
      if (strip.cueOf[g] >= 0) {
        return strip.cueOf[g];
      }
    }
    return -1;
  }

  int draftIndex() {
    return draft;
  }

  /** What kind of cue it is, for all its tokens. */
  private int manner() {
    int found = Features.mix(strip.kind[top], strip.tag[top]);
    int passive = 0;
    for (int g = cueFirst; g < cueLast; g++) {
      passive |= strip.relation[g] == Features.hash("aux:pass") ? 1 : 0;
    }
    return Features.mix(found, passive);
  }

  /** Where a token stands in the tree, seen from the cue. */
  private void place(int i) {
    int g = from + i;
    if (strip.sentence[g] != strip.sentence[top]) {
      branch[i] = Features.mix(1, strip.sentence[g] < strip.sentence[top] ? 1 : 2);
      path[i] = branch[i];
      governor[i] = 3;
      return;
    }
    int at = g;
    int below = g;
    int way = 0;
    int steps = 0;
    int met = -1;
    while (at >= 0 && depth[at - sentenceFrom] < 0 && steps < 24) {
      if (met < 0 && cues[at] >= 0) {
        met = cues[at];
      }
      if (steps < 4) {
        way = Features.mix(way, strip.relation[at]);
      }
      below = at;
      at = strip.head[at];
      steps++;
    }
    int up = at < 0 || depth[at - sentenceFrom] < 0 ? FAR : depth[at - sentenceFrom];
    boolean direct = below == at || at < 0;
    int relation = steps == 0 || direct ? 0 : strip.relation[below];
    branch[i] = Features.mix(Features.mix(relation, up), below < top ? 1 : 2);
    if (up > 0 && up < FAR) {
      int upward = top;
      for (int k = 0; k < up - 1; k++) {
        upward = strip.head[upward];
      }
      branch[i] = Features.mix(branch[i], strip.relation[upward]);
    }
    path[i] = Features.mix(Features.mix(way, Math.min(steps, 4)), branch[i]);
    if (met < 0 && at >= 0) {
      met = cues[at];
    }
    governor[i] = met == own ? 1 : met >= 0 ? 2 : up == 0 ? 1 : 0;
  }

  private void countBetween() {
    int marks = 0;
    int others = 0;
    int last = -1;
    for (int g = cueLast + 1; g < from + size; g++) {
      between[g - from] = Math.min(marks, 7) | Math.min(others, 2) << 3;
      marks |= mark(g);
      if (cues[g] >= 0 && cues[g] != last && cues[g] != own) {
        others++;
        last = cues[g];
      }
    }
    marks = 0;
    others = 0;
    last = -1;
    for (int g = cueFirst - 1; g >= from; g--) {
      between[g - from] = Math.min(marks, 7) | Math.min(others, 2) << 3 | 64;
      marks |= mark(g);
      if (cues[g] >= 0 && cues[g] != last && cues[g] != own) {
        others++;
        last = cues[g];
      }
    }
  }

  private int mark(int g) {
    return switch (strip.tree(g).word(strip.at[g])) {
      case "," -> 1;
      case "\"", "“", "”", "''", "``" -> 2;
      case ":", ";", "—", "–", "--", "." -> 4;
      default -> 0;
    };
  }

  private void propose() {
    for (int i = 0; i < size; i++) {
      int g = from + i;
      int in = strip.contentOf[g];
      int source = strip.sourceOf[g];
      proposal[i] = (in < 0 ? 0 : in == draft ? 1 : 2) + (source < 0 ? 0 : source == draft ? 4 : 8);
    }
    if (draft < 0) {
      return;
    }
    Draft mine = strip.drafts.get(draft);
    for (Span part : mine.content()) {
      mark(part, 1);
    }
    if (mine.source() != null) {
      mark(mine.source().span(), 4);
    }
    if (mine.addressee() != null) {
      mark(mine.addressee().span(), 16);
    }
  }

  private void mark(Span span, int bit) {
    for (int g = Math.max(from, strip.from(span.start()));
        g < from + size && strip.start(g) < span.end();
        g++) {
      proposal[g - from] = bit == 1 ? 1 : bit == 4 ? 4 | (proposal[g - from] & 3) : 16;
    }
  }

  /** How the quotation of a token lies to the cue. */
  private int quotation(int g) {
    int q = strip.quote[g];
    if (q < 0) {
      return 0;
    }
    int length = strip.quoteLast[q] - strip.quoteFirst[q];
    int long0 = length < 4 ? 0 : length < 9 ? 1 : 2;
    if (strip.quote[cueFirst] == q) {
      return 4 + long0;
    }
    boolean before = strip.quoteLast[q] < cueFirst;
    int gap = before ? cueFirst - strip.quoteLast[q] : strip.quoteFirst[q] - cueLast;
    int near = gap <= 3 ? 0 : gap <= 8 ? 1 : gap <= 20 ? 2 : 3;
    int edge =
        before ? Math.max(strip.quoteLast[q], 0) : Math.min(strip.quoteFirst[q], strip.size - 1);
    int same = strip.sentence[edge] == strip.sentence[before ? cueFirst : cueLast] ? 1 : 0;
    return 16 + long0 + near * 4 + same * 16 + (before ? 32 : 0);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int bias(int i, int label) {
    int g = from + i;
    return label != OUT && g >= cueFirst && g <= cueLast ? SequenceModel.NEVER : 0;
  }

  @Override
  public void features(int i, Features f) {
    int g = from + i;
    if (cues[g] == own) {
      f.add(1, 1);
      return;
    }
    int side = g < cueFirst ? 1 : 2;
    int gap = g < cueFirst ? cueFirst - g : g - cueLast;
    int far = gap < 4 ? gap : gap < 7 ? 4 : gap < 12 ? 5 : gap < 20 ? 6 : gap < 35 ? 7 : 8;
    int distance = side * 16 + far;
    int offset = Math.clamp(strip.sentence[g] - strip.sentence[cueFirst], -2, 3);
    int cueLemma = strip.lemma[top];
    int cueKind = strip.kind[top];
    int word = strip.word[g];
    int tag = strip.tag[g];
    int relation = strip.relation[g];
    int rule = draft < 0 ? 0 : Features.hash(strip.drafts.get(draft).rule());
    int marks = between[i] & 7;
    int others = between[i] >> 3 & 7;
    f.add(1, 0);
    f.add(2, word, side);
    f.add(3, strip.lemma[g], tag);
    f.add(4, tag, side, offset);
    f.add(5, distance);
    f.add(6, distance, tag);
    f.add(7, distance, cueKind);
    f.add(8, distance, cueLemma);
    f.add(9, offset, manner);
    f.add(10, branch[i]);
    f.add(11, branch[i], cueKind);
    f.add(12, branch[i], cueLemma);
    f.add(13, branch[i], manner);
    f.add(14, branch[i], tag);
    f.add(15, path[i]);
    f.add(16, path[i], cueKind);
    f.add(17, path[i], manner);
    f.add(18, governor[i], others, side);
    f.add(19, governor[i], branch[i]);
    f.add(20, proposal[i], rule);
    f.add(21, proposal[i], cueLemma);
    f.add(22, proposal[i], quotation[i], rule);
    f.add(23, proposal[i], tag);
    f.add(24, proposal[i], branch[i]);
    f.add(25, quotation[i], manner);
    f.add(26, quotation[i], cueKind, offset);
    f.add(27, quotation[i], others, offset);
    f.add(28, quotation[i], side, marks);
    f.add(29, marks, side, offset);
    f.add(30, marks, others, side);
    f.add(31, marks, side, cueKind);
    f.add(32, strip.mention[g], side, offset);
    f.add(33, strip.mention[g], branch[i]);
    f.add(34, relation, tag, side);
    f.add(35, relation, strip.head[g] < 0 ? 0 : strip.lemma[strip.head[g]], side);
    f.add(36, strip.near(strip.tag, g, -1), tag, side);
    f.add(37, tag, strip.near(strip.tag, g, 1), side);
    f.add(38, strip.near(strip.word, g, -1), side);
    f.add(39, strip.near(strip.word, g, 1), side);
    f.add(40, cues[g] < 0 ? 0 : 1, side, offset);
    f.add(41, strip.kind[g], side, governor[i]);
    f.add(42, cueLemma, strip.tag[top], side);
    f.add(43, word, cueKind, Math.min(gap, 3), side);
    f.add(44, word, cueLemma, Math.min(gap, 3), side);
    int cueNext = strip.near(strip.word, cueLast, 1);
    int cueBefore = strip.near(strip.word, cueFirst, -1);
    f.add(45, cueNext, side, offset);
    f.add(46, cueBefore, side, offset);
    f.add(47, strip.near(strip.tag, cueLast, 1), cueKind, distance);
    f.add(48, strip.near(strip.tag, cueFirst, -1), cueKind, distance);
    f.add(49, strip.word[cueLast], side, offset);
    f.add(50, strip.wordClass[g], side, branch[i]);
    f.add(51, offset, quotation[i], others, proposal[i]);
    f.add(52, governor[i], proposal[i], side, offset);
  }

  @Override
  public void steps(int i, Features f) {
    int g = from + i;
    int side = g <= cueFirst ? 1 : 2;
    boolean same = strip.sentence[g] == strip.sentence[g - 1];
    int cue = cues[g] == own ? 1 : cues[g - 1] == own ? 2 : same ? 0 : 3;
    int kind = strip.kind[top];
    f.add(80, side);
    f.add(81, cue, kind);
    f.add(82, strip.tag[g - 1], strip.tag[g], side);
    f.add(83, strip.word[g], side, cue);
    f.add(84, strip.word[g - 1], side, cue);
    int turned = branch[i] == branch[i - 1] ? 1 : 0;
    f.add(85, turned, branch[i], cue);
    f.add(86, turned, branch[i - 1], cue);
    f.add(87, branch[i - 1], branch[i]);
    f.add(88, proposal[i - 1], proposal[i], draft < 0 ? 0 : 1);
    int rule = draft < 0 ? 0 : Features.hash(strip.drafts.get(draft).rule());
    f.add(89, proposal[i - 1], proposal[i], rule);
    int into = strip.quote[g] == strip.quote[g - 1] ? 0 : strip.quote[g] < 0 ? 1 : 2;
    f.add(90, into, side, same ? 1 : 0);
    f.add(91, into, quotation[i], quotation[i - 1]);
    f.add(92, strip.tag[g - 1], strip.tag[g], strip.near(strip.tag, g, 1));
    f.add(93, strip.word[g], strip.near(strip.tag, g, 1), side);
    f.add(94, strip.relation[g], strip.head[g] >= 0 && strip.head[g] < g ? 1 : 0, strip.tag[g - 1]);
    f.add(95, governor[i - 1], governor[i], side, strip.tag[g - 1]);
    f.add(96, strip.lemma[top], side, cue);
    f.add(97, strip.word[g - 1], strip.word[g]);
  }
}
