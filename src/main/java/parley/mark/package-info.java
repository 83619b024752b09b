/**
 * Marks: claims about the text, such as where a quotation begins or which day "Friday" is.
 *
 * <p>Start with {@link parley.mark.Mark}, which is what is printed; the other types say more, for
 * those who read entries out of them.
 */
@NullMarked
package parley.mark;

import org.jspecify.annotations.NullMarked;
