/**
 * What stands on the sheets of a PDF: lines of text, in the order in which people read them.
 *
 * <p>Start with {@link parley.reader.paper.PdfFile}. A file says only where each letter stands.
 * {@link parley.reader.paper.PageLetters} collects them, {@link parley.reader.paper.Rows} makes
 * lines of them, and {@link parley.reader.paper.ReadingOrder} goes through columns as readers do.
 * Which lines are a paragraph, a headline or a caption is no matter of this package.
 *
 * <p>Lengths and places are in points, from the upper left corner of the sheet.
 */
@NullMarked
package parley.reader.paper;

import org.jspecify.annotations.NullMarked;
