/**
 * From an article to its record, in one pure function.
 *
 * <p>Start with {@link parley.pipeline.Pipeline}.
 */
@NullMarked
package parley.pipeline;

import org.jspecify.annotations.NullMarked;
