/**
 * The desk: a web page where an analyst reads, checks against the words, corrects, and shows it to
 * others.
 *
 * <p>{@link parley.desk.Desk} starts it. Each view is a package below this one: records that are
 * its pages, and the routes that make them; their templates are below {@code src/main/jte}. What
 * they share is {@link parley.desk.web}.
 */
@NullMarked
package parley.desk;

import org.jspecify.annotations.NullMarked;
