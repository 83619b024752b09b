/**
 * How well Parley reads, measured on annotated texts that lie beside the checkout and are not part
 * of it. Where they are absent nothing is measured.
 *
 * <p>Start with {@link parley.measure.Measure}; the floors that the figures must not fall below
 * stand in {@code floors.txt}.
 */
@NullMarked
package parley.measure;

import org.jspecify.annotations.NullMarked;
