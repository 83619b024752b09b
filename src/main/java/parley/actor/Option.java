package parley.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One whom a pronoun may mean.
 *
 * @param referent null for nobody of those who were mentioned
 * @param traits what speaks for and against, as {@code pronouns.weights} calls it
 */
record Option(@Nullable Referent referent, List<String> traits) {}
