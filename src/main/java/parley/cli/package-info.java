/**
 * The command line: arguments in, lines out. Start at {@link parley.cli.Main}.
 *
 * <p>The one package that prints and that ends the program.
 */
@NullMarked
package parley.cli;

import org.jspecify.annotations.NullMarked;
