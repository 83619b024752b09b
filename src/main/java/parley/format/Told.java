package parley.format;

import parley.article.Article;
import parley.entry.Event;

/** An event with the article that tells of it. */
public record Told(Article article, Event event) {}
