/**
 * Linear models over hashed features: what the tagger, the parser and the labellers decide with.
 *
 * <p>Weights are small whole numbers, so that a decision is the same on every machine. Start with
 * {@link parley.linear.Weights}.
 */
@NullMarked
package parley.linear;

import org.jspecify.annotations.NullMarked;
