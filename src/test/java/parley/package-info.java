/** What holds of the whole program: its architecture, and the licences of what it ships. */
@NullMarked
package parley;

import org.jspecify.annotations.NullMarked;
