package parley.syntax;

import parley.linear.Features;

/** What the parser sees of a parse half done, as features. */
final class ParserView {

  private static final int NONE = 77;
  private static final int ROOT = 78;

  private final Forms forms;
  private final int[] tags;
  private final Configuration state;

  ParserView(Forms forms, int[] tags, Configuration state) {
    this.forms = forms;
    this.tags = tags;
    this.state = state;
  }

  private int word(int i) {
    return i < 0 ? NONE : i == forms.size ? ROOT : forms.lower[i];
  }

  private int tag(int i) {
    return i < 0 ? NONE : i == forms.size ? ROOT : tags[i];
  }

  private int group(int i) {
    return i < 0 ? NONE : i == forms.size ? ROOT : forms.wordClass[i] + 100;
  }

  private int label(int i) {
    return i < 0 || state.heads[i] == -2 ? NONE : state.labels[i];
  }

  private static int distance(int from, int to) {
    int between = from < 0 || to < 0 ? 0 : to - from;
    return between < 5 ? between : between < 8 ? 5 : between < 13 ? 6 : 7;
  }

  /** Templates after Zhang and Nivre (2011), for the arc-hybrid system. */
  void features(Features f) {
    f.clear();
    int s0 = state.stack(0);
    int s1 = state.stack(1);
    int s2 = state.stack(2);
    int b0 = state.buffer(0);
    int b1 = state.buffer(1);
    int b2 = state.buffer(2);
    int s0w = word(s0);
    int s1w = word(s1);
    int b0w = word(b0);
    int b1w = word(b1);
    int s0t = tag(s0);
    int s1t = tag(s1);
    int s2t = tag(s2);
    int b0t = tag(b0);
    int b1t = tag(b1);
    int b2t = tag(b2);
    int s0g = group(s0);
    int s1g = group(s1);
    int b0g = group(b0);
    int b1g = group(b1);
    f.add(0, 0);
    f.add(1, s0w, s0t);
    f.add(2, s0w);
    f.add(3, s0t);
    f.add(4, s1w, s1t);
    f.add(5, s1w);
    f.add(6, s1t);
    f.add(7, b0w, b0t);
    f.add(8, b0w);
    f.add(9, b0t);
    f.add(10, b1w, b1t);
    f.add(11, b1t);
    f.add(12, b1w);
    f.add(13, word(b2), b2t);
    f.add(14, b2t);
    f.add(15, word(s2), s2t);
    f.add(16, s0w, s0t, b0w, b0t);
    f.add(17, s0w, s0t, b0t);
    f.add(18, s0t, b0w, b0t);
    f.add(19, s0w, b0w);
    f.add(20, s0t, b0t);
    f.add(21, s1w, s0w);
    f.add(22, s1w, s0t);
    f.add(23, s1t, s0w);
    f.add(24, s1t, s0t);
    f.add(25, s1t, b0t);
    f.add(26, s1w, b0w);
    f.add(27, s1t, s0t, b0t);
    f.add(28, s2t, s1t, s0t);
    f.add(29, s0t, b0t, b1t);
    f.add(30, b0t, b1t, b2t);
    f.add(31, s1t, s0t, b0t, b1t);
    f.add(32, b0t, b1t);
    f.add(33, s1w, s0t, b0t);
    f.add(34, s1t, s0w, b0t);
    f.add(35, s1t, s0t, b0w);
    f.add(36, s0g, b0g);
    f.add(37, s1g, s0g);
    f.add(38, s0g, b0t);
    f.add(39, s0t, b0g);
    f.add(40, s1g, s0t);
    f.add(41, s1t, s0g);
    f.add(42, s0g, b0g, s1g);
    f.add(43, s0g);
    f.add(44, b0g);
    f.add(45, s1g);
    f.add(46, b0g, b1g);
    structure(f, s0, s1, b0);
    context(f, s0, s1, s2, b0, b1);
  }

  /** Dependents so far, their number and relations, and distances. */
  private void structure(Features f, int s0, int s1, int b0) {
    int s0w = word(s0);
    int s1w = word(s1);
    int b0w = word(b0);
    int s0t = tag(s0);
    int s1t = tag(s1);
    int b0t = tag(b0);
    int near = distance(s0, b0);
    int far = distance(s1, s0);
    f.add(60, near, s0w);
    f.add(61, near, s0t, b0t);
    f.add(62, near, b0w);
    f.add(63, far, s1t, s0t);
    f.add(64, far, s1w);
    f.add(65, far, s1t, s0t, b0t);
    int s0l = state.left1[s0];
    int s0l2 = state.left2[s0];
    int s0r = state.right1[s0];
    int s0r2 = state.right2[s0];
    int b0l = state.left1[b0];
    int b0l2 = state.left2[b0];
    int s1l = s1 < 0 ? -1 : state.left1[s1];
    int s1r = s1 < 0 ? -1 : state.right1[s1];
    int s1r2 = s1 < 0 ? -1 : state.right2[s1];
    int s0v = Math.min(3, state.rightCount[s0]);
    int s0vl = Math.min(3, state.leftCount[s0]);
    int s1v = s1 < 0 ? 9 : Math.min(3, state.rightCount[s1]);
    int b0v = Math.min(3, state.leftCount[b0]);
    f.add(70, s0w, s0v, s0vl);
    f.add(71, s0t, s0v, s0vl);
    f.add(72, s1w, s1v);
    f.add(73, s1t, s1v, s0t);
    f.add(74, b0w, b0v);
    f.add(75, b0t, b0v);
    f.add(76, word(s0l), s0t);
    f.add(77, tag(s0l), s0t, b0t);
    f.add(78, label(s0l), s0w);
    f.add(79, word(s0r), s0t);
    f.add(80, tag(s0r), s0t, b0t);
    f.add(81, label(s0r), s0w);
    f.add(82, word(b0l), b0t, s0t);
    f.add(83, word(b0l), b0w);
    f.add(84, tag(b0l), b0t, s0t);
    f.add(85, label(b0l), b0w);
    f.add(86, label(s0l), label(s0l2), s0t);
    f.add(87, label(s0r), label(s0r2), s0t);
    f.add(88, label(b0l), label(b0l2), b0t);
    f.add(89, word(b0l), s0w);
    f.add(90, word(b0l), s1w);
    f.add(91, word(b0l), s1t, s0t);
    f.add(92, word(b0l), s0w, b0w);
    f.add(93, word(s0l), s1w);
    f.add(94, word(s0l), s1t, s0w);
    f.add(95, word(s0l), s1w, s0w);
    f.add(96, tag(s0l), s1t, s0t);
    f.add(97, label(s1l), s1w, s0t);
    f.add(98, label(s1r), s1w, s0t);
    f.add(99, label(s1r), label(s1r2), s1t, s0t);
    f.add(100, label(s1l), label(s1r), s1t);
    f.add(101, label(s0l), label(s0r), s0t, b0t);
    f.add(102, tag(s0l2), tag(s0l), s0t);
    f.add(103, tag(s1r), s1t, s0t);
    f.add(104, label(s0l), s1t, s0t, b0t);
    f.add(105, label(s0r), s1t, s0t, b0t);
    f.add(106, label(b0l), s0t, b0t, s1t);
    f.add(107, label(s0l), label(s0l2), s1t, s0t);
  }

  /** What stands right around the tokens in the text, and what lies deeper in the stack. */
  private void context(Features f, int s0, int s1, int s2, int b0, int b1) {
    int s0t = tag(s0);
    int s1t = tag(s1);
    int b0t = tag(b0);
    f.add(120, tag(s0 - 1), s0t, tag(s0 + 1));
    f.add(121, s1 < 0 ? NONE : tag(s1 + 1), s1t, s0t);
    f.add(122, b0t, tag(b1), s0t, s1t);
    f.add(123, forms.shape[s0], s0t, b0t);
    f.add(124, forms.suffix3[s0], b0t);
    f.add(125, b0 == forms.size ? ROOT : forms.suffix3[b0], s0t);
    f.add(126, tag(s2), s1t, s0t, b0t);
    f.add(127, word(s2), s1t, s0t);
    f.add(128, tag(state.stack(3)), tag(s2), s1t, s0t);
    f.add(129, word(b1), b0t, s0t);
    f.add(130, word(b1), word(b0), s0t);
  }
}
