package parley.attribution;

import parley.linear.Features;
import parley.linear.SequenceModel;
import parley.syntax.Tree;

/** A sentence in which cues are labelled: {@link #OUT}, {@link #BEGIN}, {@link #GO_ON}. */
final class CueRow implements SequenceModel.Row {

  static final int OUT = 0;
  static final int BEGIN = 1;
  static final int GO_ON = 2;
  static final int LABELS = 3;

  private final Strip strip;
  private final int first;
  private final int size;
  private final int eagerness;

  /** Of each token the class of the nearest cue word above it, and the way up to it. */
  private final int[] above;

  private final int quoted;

  /**
   * The eagerness is added to the score of the first word of a cue where a part of the sentence is
   * quoted, which somebody must have said, and a fifth of it elsewhere.
   */
  CueRow(Strip strip, int sentence, int eagerness) {
    this.strip = strip;
    this.eagerness = eagerness;
    first = strip.starts[sentence];
    size = strip.starts[sentence + 1] - first;
    above = new int[size];
    int marks = 0;
    for (int i = 0; i < size; i++) {
      above[i] = above(first + i);
      marks += strip.quote[first + i] >= 0 ? 1 : 0;
    }
    quoted = marks == 0 ? 0 : marks == size ? 2 : 1;
  }

  private int above(int g) {
    int at = strip.head[g];
    int way = strip.relation[g];
    for (int step = 0; step < 6 && at >= 0; step++) {
      if (strip.kind[at] != 0) {
        return Features.mix(Features.mix(way, strip.kind[at]), step);
      }
      way = strip.relation[at];
      at = strip.head[at];
    }
    return 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int bias(int i, int label) {
    if (label == BEGIN) {
      return quoted == 1 ? eagerness : eagerness / 5;
    }
    return label == GO_ON && i == 0 ? SequenceModel.NEVER : 0;
  }

  @Override
  public void features(int i, Features f) {
    int g = first + i;
    int word = strip.word[g];
    int lemma = strip.lemma[g];
    int tag = strip.tag[g];
    int relation = strip.relation[g];
    int kind = strip.kind[g];
    int wordBefore = strip.near(strip.word, g, -1);
    int wordAfter = strip.near(strip.word, g, 1);
    int tagBefore = strip.near(strip.tag, g, -1);
    int tagAfter = strip.near(strip.tag, g, 1);
    int head = strip.head[g];
    int headLemma = head < 0 ? 0 : strip.lemma[head];
    int headTag = head < 0 ? 0 : strip.tag[head];
    int headKind = head < 0 ? 0 : strip.kind[head];
    int inside = inside(g);
    int clause = clause(g);
    f.add(1, 0);
    f.add(2, word);
    f.add(3, lemma, tag);
    f.add(4, tag);
    f.add(5, wordBefore);
    f.add(6, wordAfter);
    f.add(7, tagBefore, tag);
    f.add(8, tag, tagAfter);
    f.add(9, tagBefore, tag, tagAfter);
    f.add(10, wordBefore, word);
    f.add(11, word, wordAfter);
    f.add(12, strip.near(strip.word, g, -2));
    f.add(13, strip.near(strip.word, g, 2));
    f.add(14, strip.near(strip.tag, g, 2), tagAfter);
    f.add(15, strip.near(strip.tag, g, -2), tagBefore);
    f.add(16, relation, tag);
    f.add(17, relation, headLemma);
    f.add(18, relation, headTag, tag);
    f.add(19, lemma, relation);
    f.add(20, lemma, headLemma);
    f.add(21, kind, tag);
    f.add(22, kind, relation);
    f.add(23, headKind, relation, tag);
    f.add(24, above[i]);
    f.add(25, above[i], kind);
    f.add(26, strip.suffix[g], tag);
    f.add(27, strip.wordClass[g]);
    f.add(28, strip.wordClass[g], tag);
    f.add(29, strip.wordClass[g], relation);
    f.add(30, inside);
    f.add(31, inside, lemma);
    f.add(32, inside, kind, tag);
    f.add(33, clause);
    f.add(34, clause, lemma);
    f.add(35, clause, kind, tag);
    f.add(36, clause, strip.wordClass[g], tag);
    f.add(37, strip.near(strip.kind, g, -1), tag);
    f.add(38, strip.near(strip.kind, g, 1), tag);
    f.add(39, strip.near(strip.mention, g, 1), kind, tag);
    f.add(40, strip.near(strip.mention, g, -1), kind, tag);
    f.add(41, quoted, kind, tag);
    f.add(42, quoted, lemma);
    int place = i == 0 ? 0 : i < 3 ? 1 : i >= size - 2 ? 2 : 3;
    f.add(43, place, tag);
    f.add(44, place, kind);
    drafts(g, f);
    int last = lastChild(g);
    f.add(60, last, kind, tag);
    f.add(61, last, lemma);
    f.add(62, wordBefore, kind, tag);
    f.add(63, wordAfter, kind, tag);
    f.add(64, strip.near(strip.word, g, -1), strip.near(strip.word, g, -2), tag);
    f.add(65, strip.near(strip.word, g, 1), strip.near(strip.word, g, 2), tag);
    f.add(66, headLemma, relation, lemma);
    f.add(67, size < 8 ? 0 : size < 15 ? 1 : 2, kind, tag);
    f.add(68, strip.tree(g).word(strip.at[g]).charAt(0) < 'a' ? 1 : 0, tag, kind);
  }

  /** What the rules make of the token. */
  private void drafts(int g, Features f) {
    int own = strip.cueOf[g];
    int rule = own < 0 ? 0 : Features.hash(strip.drafts.get(own).rule());
    int in = strip.contentOf[g];
    int inRule = in < 0 ? 0 : Features.hash(strip.drafts.get(in).rule());
    int source = strip.sourceOf[g] < 0 ? 0 : 1;
    f.add(50, rule);
    f.add(51, rule, strip.lemma[g]);
    f.add(52, inRule, strip.kind[g]);
    f.add(53, inRule, strip.lemma[g]);
    f.add(54, rule, inRule, strip.tag[g]);
    f.add(55, source, strip.tag[g]);
    if (own >= 0) {
      Draft draft = strip.drafts.get(own);
      CueWord word = draft.word();
      f.add(56, rule, word == null ? 0 : Features.hash(word.phrase()));
      f.add(57, rule, draft.head() == strip.at[g] ? 1 : 0, draft.source() == null ? 0 : 1);
      Phrase who = draft.source();
      if (who != null) {
        int from = strip.starts[strip.sentence[g]];
        if (who.tree() == strip.tree(g)) {
          f.add(58, rule, strip.mention[from + who.head()], strip.tag[from + who.head()]);
          f.add(59, strip.lemma[from + who.head()], strip.kind[g]);
        }
      }
    }
  }

  @Override
  public void steps(int i, Features f) {
    int g = first + i;
    int bond =
        strip.head[g] == g - 1
            ? 1
            : strip.head[g - 1] == g ? 2 : strip.head[g] == strip.head[g - 1] ? 3 : 0;
    f.add(80, 0);
    f.add(81, strip.tag[g - 1], strip.tag[g]);
    f.add(82, strip.word[g], strip.tag[g - 1]);
    f.add(83, bond, strip.relation[g]);
    f.add(84, bond, strip.relation[g - 1]);
    f.add(85, strip.lemma[g - 1], strip.word[g]);
    f.add(86, strip.lemma[g - 1], strip.tag[g]);
    f.add(
        87,
        strip.cueOf[g] >= 0 && strip.cueOf[g] == strip.cueOf[g - 1] ? 1 : 0,
        strip.cueOf[g] < 0 ? 0 : 1,
        strip.cueOf[g - 1] < 0 ? 0 : 1);
    f.add(88, strip.kind[g - 1], strip.word[g]);
    f.add(89, strip.word[g], strip.near(strip.word, g, 1));
    f.add(90, strip.tag[g - 1], strip.tag[g], strip.near(strip.tag, g, 1));
  }

  /** Whether the token stands in a quotation, or how near one is. */
  private int inside(int g) {
    int q = strip.quote[g];
    if (q >= 0) {
      int length = strip.quoteLast[q] - strip.quoteFirst[q];
      return length < 4 ? 1 : length < 9 ? 2 : 3;
    }
    for (int k = 1; k <= 4; k++) {
      if (g - k >= first && strip.quote[g - k] >= 0) {
        return 10 + k;
      }
      if (g + k < first + size && strip.quote[g + k] >= 0) {
        return 20 + k;
      }
    }
    return 0;
  }

  /** Which dependents the token has, as far as they tell whether it attributes. */
  private int clause(int g) {
    Tree tree = strip.tree(g);
    int from = strip.starts[strip.sentence[g]];
    int seen = 0;
    for (int child : tree.children(strip.at[g])) {
      boolean before = from + child < g;
      seen |=
          switch (tree.relation(child)) {
            case "nsubj" -> before ? 1 : 2;
            case "nsubj:pass" -> 4;
            case "ccomp" -> before ? 8 : 16;
            case "xcomp" -> 32;
            case "obj" -> 64;
            case "parataxis" -> before ? 128 : 256;
            case "aux:pass", "cop" -> 512;
            case "obl", "obl:agent" -> 1024;
            case "acl" -> 2048;
            case "nmod:poss" -> 4096;
            default -> 0;
          };
    }
    return seen;
  }

  /** The first word under the last dependent clause or noun after the token: "that", "to". */
  private int lastChild(int g) {
    Tree tree = strip.tree(g);
    int found = 0;
    for (int child : tree.children(strip.at[g])) {
      if (child > strip.at[g] && !tree.is(child, "punct")) {
        int start = strip.starts[strip.sentence[g]] + tree.first(child);
        found = Features.mix(strip.word[start], strip.relation[start - tree.first(child) + child]);
        if (tree.is(child, "ccomp", "xcomp", "obj")) {
          return found;
        }
      }
    }
    return found;
  }
}
