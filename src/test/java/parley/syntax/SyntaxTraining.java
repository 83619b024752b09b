package parley.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import parley.linear.Features;

/** Learns a tagger and a parser from trees; the same trees give the same weights. */
final class SyntaxTraining {

  private static final int FOLDS = 4;

  /** How often a tree that people made is gone through where a borrowed one is once. */
  private static final int WORTH = 3;

  /** How often all is gone through, and what is kept of what was learned. */
  private record Pace(
      int foldTagger, int tagger, int parser, Learner.Kept tags, Learner.Kept steps) {

    /** For the trees of the treebanks alone. */
    static final Pace FEW = new Pace(4, 8, 12, new Learner.Kept(3, 16), new Learner.Kept(4, 12));

    /**
     * With many that were borrowed. Of eleven million weights two are kept, which costs nothing on
     * trees that were not learned from.
     */
    static final Pace MANY =
        new Pace(2, 5, 4, new Learner.Kept(3, 16, 6, 20), new Learner.Kept(8, 12, 16, 32));
  }

  /** Of the steps from the second round on, this share follows the parser and not the tree. */
  private static final double EXPLORED = 0.9;

  private final WordClasses classes;
  private final List<String> tags;
  private final List<String> relations;

  SyntaxTraining(WordClasses classes, List<Treebank.Example> examples) {
    this.classes = classes;
    var tagSet = new TreeSet<String>();
    var relationSet = new TreeSet<String>();
    for (var example : examples) {
      tagSet.addAll(example.tags());
      relationSet.addAll(example.relations());
    }
    tags = List.copyOf(tagSet);
    relations = List.copyOf(relationSet);
  }

  /**
   * Learns.
   *
   * @param trees by people
   * @param borrowed by another parser, more than the trees; none for a model of the trees alone
   */
  SyntaxModel train(List<Treebank.Example> trees, List<Treebank.Example> borrowed) {
    List<Treebank.Example> made = new ArrayList<>(ReportingCopies.with(trees));
    made.addAll(ShortCopies.of(trees));
    List<Treebank.Example> examples = new ArrayList<>();
    for (int i = 0; i < (borrowed.isEmpty() ? 1 : WORTH); i++) {
      examples.addAll(made);
    }
    examples.addAll(borrowed);
    examples.addAll(ShortCopies.of(borrowed));
    Pace pace = borrowed.isEmpty() ? Pace.FEW : Pace.MANY;
    int[][] predicted = new int[examples.size()][];
    // the parser has to learn from tags as they will be, mistakes included
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Treebank.Example> others = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        if (fold(i, made.size()) != fold) {
          others.add(examples.get(i));
        }
      }
      Tagger tagger = tagger(others, pace.foldTagger(), pace);
      for (int i = 0; i < examples.size(); i++) {
        if (fold(i, made.size()) == fold) {
          predicted[i] = tagger.tag(new Forms(examples.get(i).sentence().tokens(), classes));
        }
      }
    }
    return new SyntaxModel(
        classes, tagger(examples, pace.tagger(), pace), parser(examples, predicted, pace));
  }

  /** The same for a tree and its repetitions, so that none is tagged by what it was learned by. */
  private static int fold(int i, int made) {
    return (i < made * WORTH ? i % made : i) / 20 % FOLDS;
  }

  private Tagger tagger(List<Treebank.Example> examples, int rounds, Pace pace) {
    var learner = new Learner(tags.size());
    var features = new Features();
    List<Treebank.Example> all = HeadlineCopies.with(examples);
    for (int round = 0; round < rounds; round++) {
      for (int index : order(all.size(), round)) {
        var example = all.get(index);
        var forms = new Forms(example.sentence().tokens(), classes);
        int[] guessed = new int[forms.size];
        for (int i = 0; i < forms.size; i++) {
          Tagger.features(forms, i, guessed, features);
          int right = tags.indexOf(example.tags().get(i));
          guessed[i] = learner.learn(features, right);
        }
      }
    }
    return new Tagger(tags, learner.weights(pace.tags()));
  }

  private Parser parser(List<Treebank.Example> examples, int[][] predicted, Pace pace) {
    var learner = new Learner(Parser.classCount(relations.size()));
    var random = new Random(7);
    for (int round = 0; round < pace.parser(); round++) {
      for (int index : order(examples.size(), round)) {
        if (examples.get(index).projective()) {
          learn(examples.get(index), predicted[index], learner, round > 0 ? random : null);
        }
      }
    }
    return new Parser(relations, learner.weights(pace.steps()));
  }

  private void learn(
      Treebank.Example example,
      int[] tagged,
      Learner learner,
      @org.jspecify.annotations.Nullable Random exploring) {
    int count = relations.size();
    int root = relations.indexOf("root");
    var forms = new Forms(example.sentence().tokens(), classes);
    var state = new Configuration(forms.size);
    var view = new ParserView(forms, tagged, state);
    var oracle = new Oracle(example.heads(), state);
    var features = new Features();
    while (!state.done()) {
      if (state.depth == 0) {
        state.shift();
        continue;
      }
      if (state.next == state.size && state.depth == 1) {
        state.left(root);
        continue;
      }
      view.features(features);
      float[] scores = learner.scores(features);
      boolean[] right = rightSteps(example, state, oracle);
      int best = -1;
      int bestRight = -1;
      for (int k = 0; k < scores.length; k++) {
        if (!Parser.allowed(state, k, count, root)) {
          continue;
        }
        if (right[k]) {
          if (bestRight < 0 || scores[k] > scores[bestRight]) {
            bestRight = k;
          }
        } else if (best < 0 || scores[k] > scores[best]) {
          best = k;
        }
      }
      learner.tick();
      if (best >= 0 && scores[best] >= scores[bestRight]) {
        learner.update(features, bestRight, best);
        boolean follow = exploring != null && exploring.nextDouble() < EXPLORED;
        Parser.apply(state, follow ? best : bestRight, count);
      } else {
        Parser.apply(state, bestRight, count);
      }
    }
  }

  private boolean[] rightSteps(Treebank.Example example, Configuration state, Oracle oracle) {
    int count = relations.size();
    int worst = Integer.MAX_VALUE;
    int shift = state.mayShift() ? oracle.costOfShift() : worst;
    int left = state.mayLeft() ? oracle.costOfLeft() : worst;
    int right = state.mayRight() ? oracle.costOfRight() : worst;
    int least = Math.min(shift, Math.min(left, right));
    boolean[] steps = new boolean[Parser.classCount(count)];
    int s0 = state.stack(0);
    int relation = relations.indexOf(example.relations().get(s0));
    int label =
        example.relations().get(s0).equals("root") ? relations.indexOf("parataxis") : relation;
    steps[Configuration.SHIFT] = shift == least;
    if (left == least) {
      steps[Parser.leftClass(state.next == state.size ? relations.indexOf("root") : label)] = true;
    }
    if (right == least) {
      steps[Parser.rightClass(label, count)] = true;
    }
    return steps;
  }

  private static int[] order(int size, int round) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    var random = new Random(round + 1L);
    for (int i = size - 1; i > 0; i--) {
      int k = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[k];
      order[k] = kept;
    }
    return order;
  }
}
