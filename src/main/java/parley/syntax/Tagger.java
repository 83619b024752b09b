package parley.syntax;

import java.util.List;
import parley.linear.Features;
import parley.linear.Weights;

/**
 * Penn tags, from left to right, each chosen by a linear model that sees the words around and the
 * two tags before.
 */
record Tagger(List<String> tags, Weights weights) {

  /** The features of token {@code i}, the tags before it being known. */
  static void features(Forms forms, int i, int[] tags, Features features) {
    features.clear();
    int before = i > 0 ? tags[i - 1] + 1 : 0;
    int before2 = i > 1 ? tags[i - 2] + 1 : 0;
    int word = forms.word[i];
    int left = at(forms.lower, i - 1);
    int left2 = at(forms.lower, i - 2);
    int right = at(forms.lower, i + 1);
    int right2 = at(forms.lower, i + 2);
    int wordClass = forms.wordClass[i];
    int leftClass = at(forms.wordClass, i - 1);
    int rightClass = at(forms.wordClass, i + 1);
    int where = (i == 0 ? 1 : 0) + (forms.shouting ? 2 : 0);
    features.add(1, word);
    features.add(2, forms.lower[i]);
    features.add(3, forms.shape[i], where);
    features.add(4, forms.prefix[i]);
    features.add(5, forms.suffix1[i]);
    features.add(6, forms.suffix2[i]);
    features.add(7, forms.suffix3[i]);
    features.add(8, forms.suffix4[i]);
    features.add(9, before);
    features.add(10, before, before2);
    features.add(11, before, forms.lower[i]);
    features.add(12, left);
    features.add(13, right);
    features.add(14, left2);
    features.add(15, right2);
    features.add(16, before, right);
    features.add(17, at(forms.suffix3, i - 1));
    features.add(18, at(forms.suffix3, i + 1));
    features.add(19, wordClass);
    features.add(20, leftClass, wordClass);
    features.add(21, wordClass, rightClass);
    features.add(22, before, rightClass);
    features.add(23, before, wordClass);
    features.add(24, at(forms.shape, i + 1), forms.shape[i]);
    features.add(25, before, forms.suffix3[i]);
    features.add(26, left, forms.lower[i]);
    features.add(27, forms.lower[i], right);
    features.add(28, forms.shape[i], forms.suffix2[i], where);
    features.add(29, before, before2, forms.suffix2[i]);
    features.add(30, rightClass, at(forms.wordClass, i + 2));
  }

  private static int at(int[] values, int i) {
    return i < 0 ? -1 : i >= values.length ? -2 : values[i];
  }

  /** The number of each token's tag in {@link #tags}. */
  int[] tag(Forms forms) {
    int[] result = new int[forms.size];
    int[] scores = new int[tags.size()];
    var features = new Features();
    for (int i = 0; i < forms.size; i++) {
      features(forms, i, result, features);
      features.score(weights, scores);
      int best = 0;
      for (int k = 1; k < scores.length; k++) {
        if (scores[k] > scores[best]) {
          best = k;
        }
      }
      result[i] = best;
    }
    return result;
  }
}
