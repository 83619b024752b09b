/**
 * A small network that reads a sentence as a whole: every piece of a word becomes a row of numbers
 * that depends on all the others.
 *
 * <p>What it knows of English is that of a published model, which is a library and is not changed
 * ({@link parley.network.PublishedModel}); what it learned for a task of ours is added to that.
 * Only sums and products in a fixed order go into it, so that a decision is the same on every
 * machine. Start with {@link parley.network.Encoder}.
 */
@NullMarked
package parley.network;

import org.jspecify.annotations.NullMarked;
