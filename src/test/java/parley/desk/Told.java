package parley.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Published;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Evidence;
import parley.entry.Realis;
import parley.entry.When;
import parley.entry.Who;
import parley.mark.Timex;
import parley.pipeline.ArticleRecord;
import parley.store.KeptArticle;
import parley.store.RecordStore;
import parley.store.StoreException;
import parley.text.Span;

/** Records whose entries a test writes itself, with names as it likes. */
public final class Told {

  private static final String TEXT = "It was told that they met, on that day, at that place.";

  private final List<KeptArticle> articles = new ArrayList<>();

  /** An article that tells of one event between some people. */
  public Told event(
      String outlet,
      String reported,
      EventKind kind,
      @Nullable String when,
      Realis realis,
      Event.Participant... people) {
    Article article = article(outlet, reported);
    return keep(
        article,
        new Event(
            Evidence.of("example", article.passage(new Span(0, 10))).with(realis, false),
            kind,
            null,
            null,
            List.of(people),
            when == null
                ? null
                : new When(
                    new Timex(Timex.Type.DATE, when),
                    When.Basis.STATED,
                    article.passage(new Span(27, 38))),
            null,
            null,
            null,
            null,
            null));
  }

  /** An article without a word in common with the others, so that it is no copy. */
  public Article article(String outlet, String reported) {
    int number = articles.size();
    return Article.builder("told-" + number, TEXT + (" " + outlet + number).repeat(40))
        .headline("Report of " + outlet)
        .outlet(outlet)
        .published(Published.on(LocalDate.parse(reported)))
        .build();
  }

  public Told keep(Article article, Entry... entries) {
    articles.add(
        KeptArticle.of(new ArticleRecord(article, List.of(), List.of(entries), List.of()), null));
    return this;
  }

  public static Event.Participant with(String name, Event.Role role) {
    return new Event.Participant(new Who(name, null, null), role);
  }

  /** Puts all of it into a file. */
  public Path into(Path file) {
    try (RecordStore store = RecordStore.open(file)) {
      store.keep(articles, "test");
    } catch (StoreException e) {
      throw new IllegalStateException(e);
    }
    return file;
  }
}
