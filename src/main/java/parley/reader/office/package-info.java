/**
 * Documents of office programs, told element by element as HTML has them.
 *
 * <p>Start with {@link parley.reader.office.OfficeDocument}, which asks Apache Tika. What comes to
 * Tika has been unpacked before, piece by piece and within bounds, by {@link
 * parley.reader.office.Unpacked}.
 */
@NullMarked
package parley.reader.office;

import org.jspecify.annotations.NullMarked;
