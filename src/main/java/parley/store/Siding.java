package parley.store;

/**
 * That an article has somebody stand for a side.
 *
 * @param actor the id
 * @param person whether it is a person; else a body or a state
 * @param party the side
 */
public record Siding(String actor, String name, boolean person, String party) {}
