package parley.intake;

import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import parley.article.Article;
import parley.article.Problem;
import parley.reader.ArticleReader;
import parley.reader.Input;

/**
 * Takes inputs apart into articles, so that no input ends the run: not even one on which Parley
 * itself fails.
 *
 * @param standardInput what {@code -} stands for
 * @param failures told of an error in Parley itself whole, for whoever mends it
 */
public record Inputs(
    InputStream standardInput, Consumer<Problem> problems, Consumer<Throwable> failures) {

  /** Hands on the articles of one input. */
  public void read(Input input, Consumer<Article> articles) {
    try {
      ArticleReader.standard().read(input, standardInput, articles, problems);
    } catch (CancellationException e) {
      throw e; // nobody wants more articles
    } catch (RuntimeException | StackOverflowError e) {
      failures.accept(new IllegalStateException("while opening " + input.name(), e));
      problems.accept(Problem.failed(input.name(), e));
    }
  }
}
