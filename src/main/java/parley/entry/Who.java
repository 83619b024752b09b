package parley.entry;

import org.jspecify.annotations.Nullable;
import parley.article.Passage;

/**
 * Somebody in an entry.
 *
 * @param name who it is, by the canonical name
 * @param actor the id of the actor, where one was made out
 * @param passage what stands there: "He", "the Kremlin aide"
 */
public record Who(String name, @Nullable String actor, @Nullable Passage passage) {

  public Who {
    if (name.isBlank()) {
      throw new IllegalArgumentException("somebody without a name");
    }
  }

  /** Whether both mean the same actor, as far as one can tell. */
  public boolean isSameAs(Who other) {
    if (actor != null && other.actor != null) {
      return actor.equals(other.actor);
    }
    return name.equals(other.name);
  }
}
