/**
 * What is on the table and where the sides stand.
 *
 * <p>Start with {@link parley.position.PositionExtractor}; the words that tell stances, proposals
 * and judgements are files under {@code parley/position} among the resources.
 */
@NullMarked
package parley.position;

import org.jspecify.annotations.NullMarked;
