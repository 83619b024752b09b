/**
 * Texts and places in them. Start at {@link parley.text.Span}; {@link parley.text.Sentences} cuts a
 * text into sentences and tokens.
 *
 * <p>Offsets count UTF-16 code units, half-open, everywhere inside; {@link parley.text.CodePoints}
 * turns them into the code points that the record shows.
 */
@NullMarked
package parley.text;

import org.jspecify.annotations.NullMarked;
