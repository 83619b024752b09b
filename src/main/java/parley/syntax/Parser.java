package parley.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.linear.Features;
import parley.linear.Weights;

/**
 * A greedy parser: from left to right, each step chosen by a linear model over the words and tags
 * at the top of the stack, the next words, and their dependents so far. Work is linear in the
 * sentence.
 */
record Parser(List<String> relations, Weights weights) {

  /** Numbers of the classes: 0 shifts, then one left and one right step for each relation. */
  static int leftClass(int relation) {
    return 1 + relation;
  }

  static int rightClass(int relation, int relationCount) {
    return 1 + relationCount + relation;
  }

  static int classCount(int relationCount) {
    return 1 + 2 * relationCount;
  }

  static void apply(Configuration state, int step, int relationCount) {
    if (step == Configuration.SHIFT) {
      state.shift();
    } else if (step <= relationCount) {
      state.left(step - 1);
    } else {
      state.right(step - 1 - relationCount);
    }
  }

  /** Whether the step can be taken; only the root's own relation ends at the root. */
  static boolean allowed(Configuration state, int step, int relationCount, int rootRelation) {
    if (step == Configuration.SHIFT) {
      return state.mayShift();
    }
    if (step <= relationCount) {
      return state.mayLeft() && (state.next == state.size) == (step - 1 == rootRelation);
    }
    return state.mayRight() && step - 1 - relationCount != rootRelation;
  }

  /** Whether a step leaves every token the head that is sure. */
  private static boolean keeps(Configuration state, int step, int relationCount, int[] sure) {
    if (step == Configuration.SHIFT) {
      for (int i = 0; i < state.depth; i++) {
        if (sure[state.stack(i)] == state.next) {
          return false; // it waits for the next token, which would be out of reach
        }
      }
      return true;
    }
    int head = step <= relationCount ? state.next : state.stack(1);
    int wanted = sure[state.stack(0)];
    return wanted < 0 || wanted == head;
  }

  /**
   * Parses a sentence.
   *
   * @param sure per token a head further on that it must have, or -1; null where none is known
   */
  Configuration parse(Forms forms, int[] tags, int @Nullable [] sure) {
    int count = relations.size();
    int root = relations.indexOf("root");
    var state = new Configuration(forms.size);
    var view = new ParserView(forms, tags, state);
    var features = new Features();
    int[] scores = new int[classCount(count)];
    while (!state.done()) {
      int best = -1;
      if (state.depth == 0) {
        best = Configuration.SHIFT;
      } else if (state.next == state.size && state.depth == 1) {
        best = leftClass(root);
      } else {
        view.features(features);
        features.score(weights, scores);
        for (int k = 0; k < scores.length; k++) {
          if ((best < 0 || scores[k] > scores[best])
              && allowed(state, k, count, root)
              && (sure == null || keeps(state, k, count, sure))) {
            best = k;
          }
        }
      }
      apply(state, best, count);
    }
    return state;
  }
}
