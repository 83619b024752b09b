package parley.intake;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.actor.ActorBook;
import parley.article.Article;
import parley.article.Problem;
import parley.dossier.Dossier;
import parley.entry.Issues;
import parley.pipeline.ArticleRecord;
import parley.pipeline.Pipeline;
import parley.store.KeptArticle;

/**
 * Reads articles for the record of a negotiation: with a book of actors and a dossier's own issues.
 * Several threads may use one.
 */
public final class Scribe {

  private final Function<Article, ArticleRecord> pipeline;
  private final @Nullable String issues;

  Scribe(Function<Article, ArticleRecord> pipeline, @Nullable String issues) {
    this.pipeline = pipeline;
    this.issues = issues;
  }

  /** Loads rules, names and weights, which takes a moment. */
  public static Scribe with(ActorBook book, Dossier dossier) {
    Pipeline pipeline = Pipeline.with(book, Issues.with(dossier.ownWords()));
    return new Scribe(pipeline::read, dossier.ownIssues());
  }

  /**
   * What an article says, or null where an error in Parley itself keeps it from being read: that is
   * a problem like others, and the rest is read all the same.
   *
   * @param failures told of such an error whole, for whoever mends it
   */
  public @Nullable ArticleRecord read(
      Article article, Consumer<Problem> problems, Consumer<Throwable> failures) {
    try {
      return pipeline.apply(article);
    } catch (RuntimeException | StackOverflowError e) {
      failures.accept(
          new IllegalStateException(
              "while reading article " + article.id() + " of " + article.file(), e));
      problems.accept(Problem.failed(article.file(), e));
      return null;
    }
  }

  /** What is kept of it. */
  public KeptArticle kept(ArticleRecord record) {
    return KeptArticle.of(record, issues);
  }
}
