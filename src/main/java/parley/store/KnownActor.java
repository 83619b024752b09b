package parley.store;

import java.util.List;
import parley.actor.Actor;

/**
 * Somebody in the record.
 *
 * @param articles how many articles mention them
 */
public record KnownActor(
    String id, String name, Actor.Kind kind, List<String> parties, int articles) {

  public KnownActor {
    parties = List.copyOf(parties);
  }
}
