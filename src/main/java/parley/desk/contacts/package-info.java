/**
 * Who meets whom: a network of parties or people and of those who mediate between them, and the
 * same as a list of pairs. Start reading at {@link parley.desk.contacts.Network}.
 */
@NullMarked
package parley.desk.contacts;

import org.jspecify.annotations.NullMarked;
