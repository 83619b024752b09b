/**
 * Who is meant: the actor book, and the people, states and groups that an article mentions.
 *
 * <p>Start with {@link parley.actor.Actor}, then {@link parley.actor.Cast}.
 */
@NullMarked
package parley.actor;

import org.jspecify.annotations.NullMarked;
