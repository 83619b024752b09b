package parley.actor;

import org.jspecify.annotations.Nullable;

/** A mention in the making: the actor gets its roles only when the whole article is read. */
final class Draft {
  final Scene scene;
  final int first;
  final int last;
  final int headFirst;
  final int headLast;
  final Mention.Form form;
  @Nullable Referent referent;
  @Nullable Place place;

  /** Whether the name only says which government is meant: "the Renn administration". */
  boolean part;

  Draft(
      Scene scene,
      int first,
      int last,
      int headFirst,
      int headLast,
      Mention.Form form,
      @Nullable Referent referent,
      @Nullable Place place) {
    this.scene = scene;
    this.first = first;
    this.last = last;
    this.headFirst = headFirst;
    this.headLast = headLast;
    this.form = form;
    this.referent = referent;
    this.place = place;
  }

  /** The token that the phrase hangs from. */
  int top() {
    return scene.top(headFirst, headLast);
  }
}
