/**
 * What people decide about entries, and what is then in force: pure functions from values to
 * values. {@code parley.store.ReviewLog} keeps the decisions.
 *
 * <p>Start with {@link parley.review.InForce}. A {@link parley.review.Decision} is one line of a
 * log to which lines are only ever added; an undoing is a line too ({@link parley.review.Log} tells
 * what stands). {@link parley.review.Correction} and {@link parley.review.Addition} make entries
 * out of what a person wants changed, and {@link parley.review.Need} says what most needs a look.
 * {@link parley.review.Agreement} tells how far reviewers agree.
 */
@NullMarked
package parley.review;

import org.jspecify.annotations.NullMarked;
