/**
 * Parts of speech, lemmas and dependencies of English sentences. Start with {@link
 * parley.syntax.SyntaxModel}, which makes a {@link parley.syntax.Tree} of a sentence.
 *
 * <p>Tags are Penn's, relations are those of Universal Dependencies. The weights ship as {@code
 * model.bin.gz}; {@code TrainSyntax}, among the tests, makes them from treebanks.
 */
@NullMarked
package parley.syntax;

import org.jspecify.annotations.NullMarked;
