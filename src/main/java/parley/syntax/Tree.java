package parley.syntax;

import java.util.Arrays;
import java.util.List;
import parley.text.Sentence;
import parley.text.Span;
import parley.text.Token;

/**
 * A parsed sentence: each token with its tag, its head and its relation to it.
 *
 * <p>Of {@code "Envoys met in Oslo."} token 1, {@code met}, is the root; {@code Envoys} is its
 * {@code nsubj}, {@code Oslo} its {@code obl}, {@code in} the {@code case} of {@code Oslo}. There
 * is exactly one root and no cycle, whatever the sentence. Tags and relations are interned: {@code
 * ==} would do, {@code equals} is fine.
 */
public final class Tree {

  private final Sentence sentence;
  private final String[] tags;
  private final int[] heads;
  private final String[] relations;
  private final String[] lemmas;
  private final int[][] children;
  private final int[] first;
  private final int[] last;
  private final int[] wordClasses;

  /** A tree from its parts; heads count from 0, the root's is -1. */
  public Tree(Sentence sentence, List<String> tags, int[] heads, List<String> relations) {
    this(sentence, tags, heads, relations, new int[sentence.size()]);
  }

  Tree(
      Sentence sentence,
      List<String> tags,
      int[] heads,
      List<String> relations,
      int[] wordClasses) {
    int size = sentence.size();
    if (tags.size() != size || heads.length != size || relations.size() != size) {
      throw new IllegalArgumentException("parts of unequal length for " + sentence.span());
    }
    this.sentence = sentence;
    this.tags = tags.stream().map(String::intern).toArray(String[]::new);
    this.heads = heads.clone();
    this.wordClasses = wordClasses.clone();
    this.relations = relations.stream().map(String::intern).toArray(String[]::new);
    lemmas = new String[size];
    for (int i = 0; i < size; i++) {
      lemmas[i] = Lemmas.lemma(sentence.word(i), this.tags[i]);
    }
    children = childrenOf(this.heads);
    first = new int[size];
    last = new int[size];
    measure(root());
  }

  private static int[][] childrenOf(int[] heads) {
    int[] counts = new int[heads.length];
    int roots = 0;
    for (int head : heads) {
      if (head == -1) {
        roots++;
      } else {
        counts[head]++;
      }
    }
    if (roots != 1) {
      throw new IllegalArgumentException(roots + " roots in a tree");
    }
    int[][] children = new int[heads.length][];
    for (int i = 0; i < heads.length; i++) {
      children[i] = new int[counts[i]];
    }
    int[] filled = new int[heads.length];
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] >= 0) {
        children[heads[i]][filled[heads[i]]++] = i;
      }
    }
    return children;
  }

  /** Finds the outermost tokens of every subtree, from the leaves up, without recursion. */
  private void measure(int root) {
    int size = heads.length;
    int[] order = new int[size];
    int count = 0;
    order[count++] = root;
    for (int i = 0; i < count; i++) {
      for (int child : children[order[i]]) {
        order[count++] = child;
      }
    }
    if (count != size) {
      throw new IllegalArgumentException("a cycle in a tree: " + Arrays.toString(heads));
    }
    for (int i = 0; i < size; i++) {
      first[i] = i;
      last[i] = i;
    }
    for (int k = size - 1; k > 0; k--) {
      int i = order[k];
      int head = heads[i];
      first[head] = Math.min(first[head], first[i]);
      last[head] = Math.max(last[head], last[i]);
    }
  }

  public Sentence sentence() {
    return sentence;
  }

  /** How many tokens there are; at least one. */
  public int size() {
    return heads.length;
  }

  /** The index of the root. */
  public int root() {
    int i = 0;
    while (heads[i] != -1) {
      i++;
    }
    return i;
  }

  public Token token(int i) {
    return sentence.token(i);
  }

  public String word(int i) {
    return sentence.word(i);
  }

  /**
   * The word as a dictionary has it, in lower case but for proper nouns: {@code say}, {@code Oslo}.
   */
  public String lemma(int i) {
    return lemmas[i];
  }

  /** The Penn tag: {@code NNP}, {@code VBD}. */
  public String tag(int i) {
    return tags[i];
  }

  /** The class of the word: words that keep the same company share one; 0 where it is not known. */
  public int wordClass(int i) {
    return wordClasses[i];
  }

  /** The index of the head, or -1 for the root. */
  public int head(int i) {
    return heads[i];
  }

  /** The relation to the head: {@code nsubj}, {@code obl}; {@code root} for the root. */
  public String relation(int i) {
    return relations[i];
  }

  /** The dependents of a token, in the order of the text. */
  public int[] children(int i) {
    return children[i].clone();
  }

  /** From the first to the last token of the sentence. */
  public Span span() {
    return sentence.span();
  }

  public Span span(int i) {
    return sentence.token(i).span();
  }

  /** From the first to the last token below this one, itself included. */
  public Span subtreeSpan(int i) {
    return sentence.span(first[i], last[i]);
  }

  /** The leftmost token of the subtree. */
  public int first(int i) {
    return first[i];
  }

  /** The rightmost token of the subtree. */
  public int last(int i) {
    return last[i];
  }

  /** Whether the token bears one of these relations; a subtype has to be named. */
  public boolean is(int i, String... names) {
    for (String name : names) {
      if (relations[i].equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The first dependent with one of these relations, or -1. */
  public int child(int i, String... names) {
    for (int child : children[i]) {
      if (is(child, names)) {
        return child;
      }
    }
    return -1;
  }

  /** All dependents with one of these relations, in order. */
  public int[] childrenWith(int i, String... names) {
    return Arrays.stream(children[i]).filter(child -> is(child, names)).toArray();
  }

  /** Whether {@code i} is {@code above} or stands below it. */
  public boolean under(int i, int above) {
    int at = i;
    while (at != -1 && at != above) {
      at = heads[at];
    }
    return at == above;
  }

  public boolean isVerb(int i) {
    return tags[i].startsWith("VB");
  }

  /** Whether the token is a noun, common or proper. */
  public boolean isNoun(int i) {
    return tags[i].startsWith("NN");
  }

  public boolean isProper(int i) {
    return tags[i].startsWith("NNP");
  }

  public boolean isPronoun(int i) {
    return tags[i].equals("PRP") || tags[i].equals("WP");
  }

  public boolean isPunctuation(int i) {
    return relations[i].equals("punct");
  }

  /**
   * The words of a nominal without what only comments on it: from its leftmost to its rightmost
   * token, clauses, appositions, coordinated parts and the marks before them left out.
   */
  public Span phrase(int i) {
    int from = i;
    int to = i;
    for (int child : children[i]) {
      switch (relations[child]) {
        case "acl",
            "acl:relcl",
            "advcl",
            "advcl:relcl",
            "appos",
            "conj",
            "cc",
            "parataxis",
            "punct" -> {}
        case "case", "mark", "cop", "nsubj", "aux", "ccomp", "obl", "advmod", "discourse" -> {}
        default -> {
          from = Math.min(from, first[child]);
          to = Math.max(to, last[child]);
        }
      }
    }
    return sentence.span(from, to);
  }

  /** The tree a token a line, for people: index, word, lemma, tag, head, relation. */
  @Override
  public String toString() {
    var lines = new StringBuilder();
    for (int i = 0; i < size(); i++) {
      lines.append(i).append('\t').append(word(i)).append('\t').append(lemmas[i]);
      lines.append('\t').append(tags[i]).append('\t').append(heads[i]);
      lines.append('\t').append(relations[i]).append('\n');
    }
    return lines.toString();
  }
}
