/**
 * Rules, words and names as text files that people who know the subject can edit.
 *
 * <p>Start with {@link parley.rule.RuleFile}.
 */
@NullMarked
package parley.rule;

import org.jspecify.annotations.NullMarked;
