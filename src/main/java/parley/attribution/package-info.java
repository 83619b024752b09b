/**
 * Who said what, and through whom it reached the reader.
 *
 * <p>Start with {@link parley.attribution.AttributionExtractor}: drafters find source, cue and
 * content; what is left (names, chains, dates, whether it was said at all) is the same for all of
 * them.
 */
@NullMarked
package parley.attribution;

import org.jspecify.annotations.NullMarked;
