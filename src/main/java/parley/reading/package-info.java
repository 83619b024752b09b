/**
 * What the extractors have in hand when they read entries out of an article.
 *
 * <p>Start with {@link parley.reading.Reading}.
 */
@NullMarked
package parley.reading;

import org.jspecify.annotations.NullMarked;
