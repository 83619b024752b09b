/** Search over everything that the record has: people, what was read, and articles. */
@NullMarked
package parley.desk.search;

import org.jspecify.annotations.NullMarked;
