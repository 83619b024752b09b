package parley.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For which side somebody stands, as most articles have it.
 *
 * @param byActor by the ids of actors
 * @param byName by the whole names of people, for articles that do not say who that is
 */
public record Sides(Map<String, String> byActor, Map<String, String> byName) {

  public Sides {
    byActor = Map.copyOf(byActor);
    byName = Map.copyOf(byName);
  }

  /**
   * The side of somebody; null if none is known. A single name, such as a last one, means nobody.
   *
   * @param actor the id; null where the article does not tell who it is
   */
  public @Nullable String of(String name, @Nullable String actor) {
    return actor != null ? byActor.get(actor) : name.contains(" ") ? byName.get(name) : null;
  }
}
