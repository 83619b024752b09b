/**
 * Where the parties stand, issue by issue, and what that rests on: {@link
 * parley.desk.table.TableView}.
 */
@NullMarked
package parley.desk.table;

import org.jspecify.annotations.NullMarked;
