/**
 * Parts of speech, lemmas and dependencies of English sentences. Start with {@link
 * parley.syntax.SyntaxModel}, which makes a {@link parley.syntax.Tree} of a sentence.
 *
 * <p>Tags are Penn's, relations are those of Universal Dependencies. The weights ship as {@code
 * model.bin.gz}; {@link parley.syntax.TrainSyntax} makes them from treebanks, the same bytes each
 * time.
 */
@NullMarked
package parley.syntax;

import org.jspecify.annotations.NullMarked;
