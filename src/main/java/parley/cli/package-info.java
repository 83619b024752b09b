/**
 * The command line: arguments in, lines out.
 *
 * <p>Start at {@link parley.cli.Main}, then {@link parley.cli.ReadCommand}. The one package that
 * prints and that ends the program. A command's class holds its options and little else, so that
 * its help shows without anything of the reading or the keeping being loaded.
 */
@NullMarked
package parley.cli;

import org.jspecify.annotations.NullMarked;
