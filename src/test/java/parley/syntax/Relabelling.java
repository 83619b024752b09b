package parley.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import parley.linear.Features;
import parley.linear.Weights;

/**
 * Gives trees that another parser made the names that the treebanks use: what that parser calls
 * {@code xcomp} is often {@code advcl} there. Learned from sentences that both have, out of the
 * arcs that they share.
 */
final class Relabelling {

  private static final int ROUNDS = 6;

  private final List<String> relations;
  private final Weights weights;

  private Relabelling(List<String> relations, Weights weights) {
    this.relations = relations;
    this.weights = weights;
  }

  /** Learns from the trees of the treebanks and another parser's of the same sentences. */
  static Relabelling learn(List<Treebank.Example> trees, List<Treebank.Example> borrowed) {
    Map<String, Treebank.Example> others = new HashMap<>();
    for (Treebank.Example example : borrowed) {
      others.putIfAbsent(words(example), example);
    }
    TreeSet<String> names = new TreeSet<>();
    List<Treebank.Example[]> pairs = new ArrayList<>();
    for (Treebank.Example tree : trees) {
      names.addAll(tree.relations());
      Treebank.Example other = others.get(words(tree));
      if (other != null) {
        pairs.add(new Treebank.Example[] {tree, other});
      }
    }
    List<String> relations = List.copyOf(names);
    Learner learner = new Learner(relations.size());
    Features features = new Features();
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(pairs, new Random(round));
      for (Treebank.Example[] pair : pairs) {
        Treebank.Example tree = pair[0];
        Treebank.Example other = pair[1];
        for (int i = 0; i < tree.heads().length; i++) {
          if (tree.heads()[i] != other.heads()[i]) {
            continue;
          }
          features(other, i, features);
          var _ = learner.learn(features, relations.indexOf(tree.relations().get(i)));
        }
      }
    }
    return new Relabelling(relations, learner.weights(new Learner.Kept(1, 64)));
  }

  /** The same tree with the treebanks' names on its arcs. */
  Treebank.Example apply(Treebank.Example borrowed) {
    Features features = new Features();
    int[] scores = new int[relations.size()];
    List<String> named = new ArrayList<>();
    for (int i = 0; i < borrowed.heads().length; i++) {
      features(borrowed, i, features);
      features.score(weights, scores);
      boolean root = borrowed.heads()[i] == borrowed.heads().length;
      int best = -1;
      for (int k = 0; k < scores.length; k++) {
        if (relations.get(k).equals("root") == root && (best < 0 || scores[k] > scores[best])) {
          best = k;
        }
      }
      named.add(relations.get(best));
    }
    return new Treebank.Example(
        borrowed.document(),
        borrowed.sentence(),
        borrowed.tags(),
        borrowed.heads(),
        List.copyOf(named),
        borrowed.lemmas());
  }

  private static void features(Treebank.Example tree, int i, Features features) {
    features.clear();
    int size = tree.heads().length;
    int head = tree.heads()[i];
    int relation = Features.hash(tree.relations().get(i));
    int word = word(tree, i);
    int tag = tag(tree, i);
    int above = word(tree, head);
    int aboveTag = tag(tree, head);
    int aboveRelation = head == size ? 3 : Features.hash(tree.relations().get(head));
    int side = head > i ? 1 : 0;
    int far = Math.min(4, Math.abs(head - i));
    int first = -1;
    int marker = 0;
    int children = 0;
    int siblings = 0;
    for (int k = 0; k < size; k++) {
      if (tree.heads()[k] == i) {
        first = first < 0 ? k : first;
        switch (tree.relations().get(k)) {
          case "case", "mark" -> marker = word(tree, k);
          case "nsubj", "nsubj:pass", "csubj" -> children |= 1;
          case "aux:pass" -> children |= 2;
          case "det" -> children |= 4;
          case "cop" -> children |= 8;
          case "obj" -> children |= 16;
          default -> {}
        }
      } else if (k != i && tree.heads()[k] == head) {
        switch (tree.relations().get(k)) {
          case "obj" -> siblings |= 1;
          case "nsubj", "nsubj:pass" -> siblings |= 2;
          case "csubj", "ccomp", "xcomp", "advcl" -> siblings |= k > i ? 4 : 8;
          case "aux:pass" -> siblings |= 16;
          case "cop" -> siblings |= 32;
          default -> {}
        }
      }
    }
    int edge = first >= 0 && first < i ? first : i;
    int before = word(tree, edge - 1);
    features.add(1, relation);
    features.add(2, relation, word);
    features.add(3, relation, tag, aboveTag);
    features.add(4, relation, above);
    features.add(5, relation, marker, tag);
    features.add(6, relation, marker, aboveTag);
    features.add(7, relation, side, far);
    features.add(8, relation, before, tag);
    features.add(9, relation, aboveRelation);
    features.add(10, relation, children, tag);
    features.add(11, relation, siblings, aboveTag);
    features.add(12, relation, siblings, above);
    features.add(13, relation, tag, above);
    features.add(14, relation, word, aboveTag);
    features.add(15, relation, word, above);
    features.add(16, relation, siblings, tag, marker);
    features.add(17, relation, Features.hash(ending(tree, i)), aboveTag);
    features.add(18, relation, word(tree, i + 1), tag);
    features.add(19, relation, before, word);
    features.add(20, relation, far, tag, aboveTag);
    features.add(21, relation, first < 0 ? 0 : word(tree, first), tag);
  }

  private static String ending(Treebank.Example tree, int i) {
    String word = tree.sentence().word(i);
    return word.substring(Math.max(0, word.length() - 3));
  }

  private static int word(Treebank.Example tree, int i) {
    return i < 0 || i >= tree.heads().length
        ? 7
        : Features.hash(tree.sentence().word(i).toLowerCase(Locale.ROOT));
  }

  private static int tag(Treebank.Example tree, int i) {
    return i < 0 || i >= tree.heads().length ? 7 : Features.hash(tree.tags().get(i));
  }

  private static String words(Treebank.Example example) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < example.heads().length; i++) {
      words.append(example.sentence().word(i)).append(' ');
    }
    return words.toString();
  }
}
