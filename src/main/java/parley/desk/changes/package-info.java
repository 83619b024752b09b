/** What is new since somebody last looked: {@link parley.desk.changes.ChangesView}. */
@NullMarked
package parley.desk.changes;

import org.jspecify.annotations.NullMarked;
