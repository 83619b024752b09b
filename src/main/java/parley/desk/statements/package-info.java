/** Who said what: the list of statements, with filters that live in the address. */
@NullMarked
package parley.desk.statements;

import org.jspecify.annotations.NullMarked;
