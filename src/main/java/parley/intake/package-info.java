/**
 * How articles come into the record: read, several at a time, and made into what is kept.
 *
 * <p>{@link parley.intake.Scribe} reads one; {@link parley.intake.OrderedWork} has many read and
 * hands them on in their order.
 */
@NullMarked
package parley.intake;

import org.jspecify.annotations.NullMarked;
