/**
 * Parley beside another program, on the same articles in the same run. What it is compared with is
 * under the GPL: nothing here ships, and no other package uses it.
 */
@NullMarked
package parley.compare;

import org.jspecify.annotations.NullMarked;
