package parley.entry;

import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.article.Passage;

/**
 * One step on the way from whoever said something to the reader.
 *
 * @param cue the words that say that this one told it on; absent on the article's own outlet
 */
public record Hop(
    String name,
    Actor.Kind kind,
    @Nullable String actor,
    @Nullable Passage cue,
    @Nullable Passage passage) {

  public Hop {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a hop without a name");
    }
  }
}
