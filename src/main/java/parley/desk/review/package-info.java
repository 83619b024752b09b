/**
 * Where a person has the last word: accept, correct, reject, add, merge, split, and undo.
 *
 * <p>Start with {@link parley.desk.review.ReviewPage}, which shows one entry at a time. {@link
 * parley.desk.review.EditForm} says what of an entry can be changed, and {@link
 * parley.desk.review.Edits} reads what was.
 */
@NullMarked
package parley.desk.review;

import org.jspecify.annotations.NullMarked;
