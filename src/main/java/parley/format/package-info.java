/**
 * The printed forms of a record: JSON Lines for programs, CSV for spreadsheets, plain text for
 * people.
 *
 * <p>Start with {@link parley.format.Format}. {@code docs/record-format.md} says what the lines of
 * {@link parley.format.JsonLines} hold.
 */
@NullMarked
package parley.format;

import org.jspecify.annotations.NullMarked;
