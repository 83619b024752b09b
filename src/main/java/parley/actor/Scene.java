package parley.actor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.syntax.Tree;
import parley.text.Span;

/**
 * One parsed sentence, laid out for fast look-ups: its words in arrays, and from where to where the
 * words under each word reach.
 */
final class Scene implements NameTable.Words {

  final Tree tree;

  /** Which sentence of the article this is, from 0. */
  final int index;

  /** Which paragraph of the article this stands in, from 0. */
  final int paragraph;

  final int size;
  final String[] lower;
  final String[] tags;
  final String[] relations;
  final int[] heads;

  /** The first and the last token of the subtree under each token. */
  final int[] left;

  final int[] right;

  /** The number of the quotation in which a token stands, or -1. */
  final int[] quotation;

  /** The name that covers a token, or null. */
  final @Nullable Named[] names;

  /** The mention whose head covers a token, or null; filled as the sentence is read. */
  final @Nullable Draft[] drafts;

  /** Whether a token is part of a title before a name, so that it stands for nobody alone. */
  final boolean[] covered;

  private final int[] starts;
  private final int[] ends;
  private final int[][] children;

  Scene(Tree tree, int index, int paragraph) {
    this.tree = tree;
    this.index = index;
    this.paragraph = paragraph;
    size = tree.size();
    lower = new String[size];
    tags = new String[size];
    relations = new String[size];
    heads = new int[size];
    left = new int[size];
    right = new int[size];
    covered = new boolean[size];
    starts = new int[size];
    ends = new int[size];
    quotation = new int[size];
    names = new Named[size];
    drafts = new Draft[size];
    children = new int[size][];
    for (int i = 0; i < size; i++) {
      Span span = tree.span(i);
      starts[i] = span.start();
      ends[i] = span.end();
      lower[i] = tree.word(i).toLowerCase(Locale.ROOT);
      tags[i] = tree.tag(i);
      relations[i] = tree.relation(i);
      heads[i] = tree.head(i);
      left[i] = tree.first(i);
      right[i] = tree.last(i);
      quotation[i] = -1;
      children[i] = tree.children(i);
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public String word(int index) {
    return tree.word(index);
  }

  @Override
  public boolean spaceBefore(int index) {
    return starts[index] > ends[index - 1];
  }

  boolean isSpaceAfter(int index) {
    return index + 1 < size && starts[index + 1] > ends[index];
  }

  Span span(int first, int last) {
    return new Span(starts[first], ends[last]);
  }

  int start(int index) {
    return starts[index];
  }

  int[] children(int index) {
    return children[index];
  }

  /** The first word under this one that stands in one of these relations, or -1. */
  int child(int index, String... wanted) {
    for (int child : children[index]) {
      for (String relation : wanted) {
        if (relations[child].equals(relation)) {
          return child;
        }
      }
    }
    return -1;
  }

  String lemma(int index) {
    return tree.lemma(index);
  }

  /** The word in lower case; of a plural noun its singular. */
  String singular(int index) {
    return tags[index].startsWith("NNS") || tags[index].equals("NNPS")
        ? tree.lemma(index).toLowerCase(Locale.ROOT)
        : lower[index];
  }

  boolean isCapital(int index) {
    return Character.isUpperCase(tree.word(index).charAt(0));
  }

  boolean isName(int index) {
    return tags[index].startsWith("NNP");
  }

  boolean isNoun(int index) {
    return tags[index].startsWith("NN");
  }

  boolean isVerb(int index) {
    return tags[index].startsWith("VB");
  }

  boolean isPlural(int index) {
    return tags[index].equals("NNS") || tags[index].equals("NNPS");
  }

  /** The relation without what follows the colon. */
  String broadRelation(int index) {
    String relation = relations[index];
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  /** The token between these two that the rest hangs from: the one whose head lies outside. */
  int top(int first, int last) {
    for (int i = last; i >= first; i--) {
      if (heads[i] < first || heads[i] > last) {
        return i;
      }
    }
    return last;
  }

  /**
   * The word that a noun phrase hangs from, and how, with coordination undone: in "between Moscow
   * and Kyiv" both hang where Moscow does.
   */
  int firstConjunct(int index) {
    int at = index;
    for (int steps = 0; steps < 8 && heads[at] >= 0 && isJoined(at); steps++) {
      at = heads[at];
    }
    return at;
  }

  /** Whether "and" or the like joins a word to the one above it, whatever the parser calls that. */
  private boolean isJoined(int index) {
    return relations[index].equals("conj")
        || (relations[index].equals("appos") && child(index, "cc") >= 0);
  }

  /** The preposition before a noun phrase, in lower case, or an empty string. */
  String preposition(int index) {
    int first = firstConjunct(index);
    for (int at = index; ; at = first) {
      int found = -1;
      for (int child : children[at]) {
        if (child < at && relations[child].equals("case")) {
          found = child;
          break;
        }
      }
      if (found >= 0) {
        return lower[found];
      }
      if (at == first) {
        return "";
      }
    }
  }

  /** The words from one token to another, as they stand. */
  String words(int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      if (i > first && spaceBefore(i)) {
        words.append(' ');
      }
      words.append(tree.word(i));
    }
    return words.toString();
  }
}
