package parley.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the reader's mind: everyone and everything mentioned of late, and how prominently.
 *
 * <p>Prominence follows Lappin and Leass, An Algorithm for Pronominal Anaphora Resolution (1994):
 * each mention adds weight, more for a subject than for an object, and all weights halve from one
 * sentence to the next. No more than {@link #ROOM} are kept, so that a pronoun never looks at more.
 */
final class Discourse {

  private static final int ROOM = 40;
  private static final int FARTHEST = 6;

  private final List<Referent> active = new ArrayList<>();

  /** Takes in a mention whose referent is known. */
  void enter(Draft draft) {
    Referent referent = draft.referent;
    if (referent == null) {
      return;
    }
    Scene scene = draft.scene;
    int top = draft.top();
    double before = at(referent, scene.index);
    double weight = RECENT + weight(scene, top);
    if (referent.lastScene == scene.index && referent.mentions > 0) {
      // a sentence counts once, by the most prominent place that it gives
      before -= referent.lastWeight;
      weight = Math.max(weight, referent.lastWeight);
    }
    referent.salience = before + weight;
    referent.lastWeight = weight;
    referent.salienceScene = scene.index;
    referent.lastScene = scene.index;
    referent.lastTop = top;
    referent.last = draft;
    referent.lastRelation = scene.broadRelation(scene.firstConjunct(top));
    referent.mentions++;
    if (referent.firstScene < 0) {
      referent.firstScene = scene.index;
    }
    active.remove(referent);
    active.add(referent);
    if (active.size() > ROOM) {
      active.remove(0);
    }
  }

  private static final double RECENT = 100;

  private static double weight(Scene scene, int top) {
    int from = scene.firstConjunct(top);
    double weight =
        switch (scene.relations[from]) {
          case "nsubj", "root" -> 80;
          case "nsubj:pass", "csubj" -> 75;
          case "obj", "iobj" -> 50;
          case "obl:agent" -> 60;
          case "obl" -> 35;
          case "nmod:poss" -> 30;
          case "compound", "amod" -> 5;
          default -> 20;
        };
    return weight;
  }

  /** How prominent somebody is when this sentence is read. */
  double at(Referent referent, int scene) {
    int gap = scene - referent.salienceScene;
    return referent.salienceScene < 0 ? 0 : referent.salience / (1L << Math.min(gap, 40));
  }

  /** Those whom a word in this sentence can look back to, the latest last. */
  List<Referent> recent(int scene) {
    List<Referent> found = new ArrayList<>();
    for (Referent referent : active) {
      if (scene - referent.lastScene <= FARTHEST) {
        found.add(referent);
      }
    }
    return found;
  }

  /** The best of those that fit, if it is clearly better than the next. */
  static @Nullable Referent clearest(List<Referent> fitting, double[] scores, double ratio) {
    Referent best = null;
    double top = 0;
    double second = 0;
    for (int i = 0; i < fitting.size(); i++) {
      if (scores[i] > top) {
        second = top;
        top = scores[i];
        best = fitting.get(i);
      } else if (scores[i] > second) {
        second = scores[i];
      }
    }
    return second > top * ratio ? null : best;
  }

  static boolean same(@Nullable Referent a, @Nullable Referent b) {
    return Objects.equals(a, b);
  }
}
