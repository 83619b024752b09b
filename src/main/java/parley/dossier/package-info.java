/**
 * One negotiation out of many articles: who the parties are, where each stands and how that moved,
 * what is on the table, what several articles tell in common.
 *
 * <p>Everything here is worked out from what the record keeps, each time it is asked for: a later
 * article, or one that is taken out, changes nothing that has to be mended.
 */
@NullMarked
package parley.dossier;

import org.jspecify.annotations.NullMarked;
