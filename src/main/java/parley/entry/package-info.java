/**
 * The entries of the record: claims about the world, each with the words it rests on.
 *
 * <p>Start with {@link parley.entry.Entry}. The nouns are those of {@code docs/record-format.md}.
 */
@NullMarked
package parley.entry;

import org.jspecify.annotations.NullMarked;
