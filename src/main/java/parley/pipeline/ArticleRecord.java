package parley.pipeline;

import java.util.List;
import parley.actor.Actor;
import parley.article.Article;
import parley.entry.Entry;
import parley.mark.Mark;

/**
 * What one article says.
 *
 * @param actors those whom the article mentions, in the order of first mention
 * @param entries in the order of the words they rest on
 * @param marks in the order of reading
 */
public record ArticleRecord(
    Article article, List<Actor> actors, List<Entry> entries, List<Mark> marks) {

  public ArticleRecord {
    actors = List.copyOf(actors);
    entries = List.copyOf(entries);
    marks = List.copyOf(marks);
  }
}
