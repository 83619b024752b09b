/** How close two parties are: {@link parley.desk.closeness.ClosenessView}. */
@NullMarked
package parley.desk.closeness;

import org.jspecify.annotations.NullMarked;
