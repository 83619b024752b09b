/**
 * Text and offsets: spans, tokens, sentences. Knows nothing of language beyond where words end.
 *
 * <p>Start with {@link parley.text.Span}.
 */
@NullMarked
package parley.text;

import org.jspecify.annotations.NullMarked;
