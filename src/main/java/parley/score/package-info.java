/**
 * How well Parley reads, measured on articles that somebody annotated.
 *
 * <p>Start with {@link parley.score.AttributionScore}.
 */
@NullMarked
package parley.score;

import org.jspecify.annotations.NullMarked;
