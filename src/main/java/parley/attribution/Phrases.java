package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.syntax.Tree;
import parley.text.Span;

/** Stretches of a parsed sentence, in the shape that sources and contents have. */
final class Phrases {

  private Phrases() {}

  /**
   * The noun phrase around a noun, with its appositions and relative clauses and without the
   * preposition, conjunction or punctuation at its edges.
   */
  static Phrase whole(Tree tree, int noun) {
    boolean[] in = new boolean[tree.size()];
    mark(tree, noun, in, true);
    for (int child : tree.children(noun)) {
      switch (tree.relation(child)) {
        case "case",
            "mark",
            "cc",
            "cop",
            "aux",
            "nsubj",
            "parataxis",
            "advcl",
            "discourse",
            "nsubj:pass",
            "aux:pass",
            "ccomp",
            "orphan",
            "dep",
            "csubj",
            "expl" ->
            mark(tree, child, in, false);
        case "advmod", "obl" -> {
          if (child > noun) {
            mark(tree, child, in, false);
          }
        }
        default -> {}
      }
    }
    int from = noun;
    while (from > 0 && in[from - 1]) {
      from--;
    }
    int to = noun;
    while (to + 1 < tree.size() && in[to + 1]) {
      to++;
    }
    while (from < noun
        && (isEdge(tree, from) || tree.tag(from).equals("TO") || tree.tag(from).equals("IN"))) {
      from++;
    }
    while (to > noun && (isEdge(tree, to) || isTrailingTime(tree, noun, to))) {
      to--;
    }
    return new Phrase(tree, noun, tree.sentence().span(from, to));
  }

  /** "the two leaders on Friday": the day is no part of who they are. */
  private static boolean isTrailingTime(Tree tree, int noun, int last) {
    String word = CueBook.lower(tree.word(last));
    boolean day = Surface.TIMES.contains(word);
    boolean on =
        tree.tag(last).equals("IN")
            && last - 1 >= noun
            && Set.of("on", "in", "since", "late", "early").contains(word);
    return day || on;
  }

  /** Sets or clears the tokens of a subtree. */
  static void mark(Tree tree, int top, boolean[] in, boolean value) {
    for (int i = tree.first(top); i <= tree.last(top); i++) {
      if (in[i] != value && tree.under(i, top)) {
        in[i] = value;
      }
    }
  }

  /** The stretches of marked tokens in a range, without what only punctuates at their edges. */
  static List<Span> runs(Tree tree, boolean[] in) {
    List<Span> runs = new ArrayList<>();
    int i = 0;
    while (i < in.length) {
      if (!in[i]) {
        i++;
        continue;
      }
      int from = i;
      while (i < in.length && in[i]) {
        i++;
      }
      Span run = trimmed(tree, from, i - 1);
      if (run != null) {
        runs.add(run);
      }
    }
    return runs;
  }

  /** The span of these tokens without stops, commas and dashes at either end. */
  static @Nullable Span trimmed(Tree tree, int first, int last) {
    int from = first;
    int to = last;
    while (from <= to && isEdge(tree, from)) {
      from++;
    }
    while (to >= from && isEdge(tree, to)) {
      to--;
    }
    return from <= to ? tree.sentence().span(from, to) : null;
  }

  /** Punctuation that belongs to nothing when it stands at the edge. */
  static boolean isEdge(Tree tree, int token) {
    String word = tree.word(token);
    for (int i = 0; i < word.length(); i++) {
      if (",.;:-–—".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
