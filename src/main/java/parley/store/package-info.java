/**
 * The record on disk: one SQLite file that holds articles, their versions, and the lines that were
 * read out of them.
 *
 * <p>Start with {@link parley.store.RecordStore}. Lines are kept as they are printed; the columns
 * beside them are there to find them by. {@link parley.store.ReviewLog} is where people decide
 * about entries; what the lines hold is what is in force.
 */
@NullMarked
package parley.store;

import org.jspecify.annotations.NullMarked;
