/**
 * The card that every line, cell, dot and edge opens: the words an entry rests on, through whom
 * they came, and what can be done with them.
 */
@NullMarked
package parley.desk.evidence;

import org.jspecify.annotations.NullMarked;
