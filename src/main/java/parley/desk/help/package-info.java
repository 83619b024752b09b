/**
 * What the desk says of itself: {@link parley.desk.help.HelpPage} to people, {@link
 * parley.desk.help.Description} to programs.
 */
@NullMarked
package parley.desk.help;

import org.jspecify.annotations.NullMarked;
