package parley.store;

import parley.actor.Actor;

/**
 * An article that mentions somebody.
 *
 * @param actor with the roles and the side that hold on the article's day
 * @param mentions how often its text speaks of the actor
 */
public record Sighting(Account.Source source, Actor actor, int mentions) {}
