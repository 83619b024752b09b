package parley.intake;

import org.jspecify.annotations.Nullable;
import parley.actor.ActorBook;
import parley.article.Article;
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

  private final Pipeline pipeline;
  private final @Nullable String issues;

  private Scribe(Pipeline pipeline, @Nullable String issues) {
    this.pipeline = pipeline;
    this.issues = issues;
  }

  /** Loads rules, names and weights, which takes a moment. */
  public static Scribe with(ActorBook book, Dossier dossier) {
    return new Scribe(Pipeline.with(book, Issues.with(dossier.ownWords())), dossier.ownIssues());
  }

  /**
   * What an article says.
   *
   * @throws IllegalStateException for an error in Parley itself; it names the article
   */
  public ArticleRecord read(Article article) {
    try {
      return pipeline.read(article);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "while reading article " + article.id() + " of " + article.file(), e);
    }
  }

  /** What is kept of it. */
  public KeptArticle kept(ArticleRecord record) {
    return KeptArticle.of(record, issues);
  }
}
