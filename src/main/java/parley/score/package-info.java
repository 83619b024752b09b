/**
 * How well Parley reads articles that somebody annotated by hand.
 *
 * <p>Start with {@link parley.score.AttributionScore}; {@link parley.score.BratFolder} reads the
 * annotations.
 */
@NullMarked
package parley.score;

import org.jspecify.annotations.NullMarked;
