/**
 * Accounts, where the desk is shown to others than those who sit at its machine: passwords, who is
 * signed in, how often somebody may try. {@link parley.desk.people.SignedIn} decides who asks.
 */
@NullMarked
package parley.desk.people;

import org.jspecify.annotations.NullMarked;
