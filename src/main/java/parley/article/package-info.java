/**
 * An article taken apart into its fields, and passages of it.
 *
 * <p>Start with {@link parley.article.Article}.
 */
@NullMarked
package parley.article;

import org.jspecify.annotations.NullMarked;
