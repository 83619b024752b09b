package parley.format;

import java.util.List;
import parley.actor.Actor;
import parley.article.Article;
import parley.article.Passage;
import parley.entry.Entry;

/**
 * What one article tells of an actor.
 *
 * @param actor with the roles and the side that hold on the article's day
 * @param mentions where the text speaks of the actor, in the order of reading
 * @param entries those in which the actor has a part
 */
public record Appearance(
    Article article, Actor actor, List<Passage> mentions, List<Entry> entries) {

  public Appearance {
    mentions = List.copyOf(mentions);
    entries = List.copyOf(entries);
  }
}
