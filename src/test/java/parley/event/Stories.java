package parley.event;

import java.time.LocalDate;
import java.util.List;
import parley.article.Article;
import parley.article.Published;
import parley.entry.Event;
import parley.entry.Event.Role;
import parley.pipeline.Pipeline;

/** Reads little texts as articles that appeared on Friday, 6 March 2026. */
final class Stories {

  static final LocalDate DAY = LocalDate.of(2026, 3, 6);

  private static final Pipeline PIPELINE = Pipeline.standard();

  private Stories() {}

  static List<Event> events(String text) {
    return events(Article.builder("story", text).published(Published.on(DAY)).build());
  }

  static List<Event> events(Article article) {
    return PIPELINE.read(article).entries().stream()
        .filter(Event.class::isInstance)
        .map(Event.class::cast)
        .toList();
  }

  static List<String> names(Event event, Role role) {
    return event.participants().stream()
        .filter(p -> p.role() == role)
        .map(p -> p.who().name())
        .toList();
  }
}
