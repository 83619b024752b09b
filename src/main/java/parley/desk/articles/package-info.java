/** The articles of the record: the list, and each with what was understood marked in its text. */
@NullMarked
package parley.desk.articles;

import org.jspecify.annotations.NullMarked;
