package parley.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.article.Article;
import parley.article.Passage;
import parley.article.Published;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Evidence;
import parley.entry.Position;
import parley.entry.Stance;
import parley.entry.When;
import parley.entry.Who;
import parley.format.LineType;
import parley.mark.Timex;
import parley.pipeline.ArticleRecord;
import parley.text.Span;

/** A small record about invented people, and filters to look at it with. */
public final class Examples {

  private Examples() {}

  /** What all articles tell of a type, in the order in which they were added. */
  public static List<Account> accounts(RecordStore store, String type) throws StoreException {
    return store.atOneMoment(now ->
        now.changed(Snapshot.NOTHING).values().stream()
            .flatMap(Optional::stream)
            .flatMap(source -> now.accounts(source, Set.of(type)).stream())
            .toList());
  }

  /** Lind meets Ek in Geneva on 21 April; told by the Post on the 24th. */
  public static ArticleRecord meeting() {
    Article article =
        article("post-1", "Norland’s Anna Lind met Bo Ek in Geneva on Monday. He left early.")
            .headline("Ministers meet")
            .outlet("The Harbour Post")
            .url("https://example.org/post-1")
            .file("news/post-1.txt")
            .published(Published.on(LocalDate.of(2025, 4, 24)))
            .build();
    return record(
        article,
        List.of(person("anna-lind", "Anna Lind", "Minister Lind"), person("bo-ek", "Bo Ek")),
        event(
            EventKind.MEETING,
            find(article, "Norland’s Anna Lind met Bo Ek in Geneva on Monday"),
            "2025-04-21",
            who("Anna Lind", "anna-lind"),
            who("Bo Ek", "bo-ek")),
        event(EventKind.VISIT, find(article, "He left early"), null, who("Bo Ek", "bo-ek")));
  }

  /** Norland rejects a truce; told by the Gazette on the 30th. */
  public static ArticleRecord rejection() {
    Article article =
        article("gazette-7", "Norland will not hear of a truce, officials said.")
            .headline("No truce")
            .outlet("Island Gazette")
            .published(Published.on(LocalDate.of(2025, 4, 30)))
            .build();
    return record(
        article,
        List.of(
            new Actor("norland", "Norland", Actor.Kind.STATE, List.of(), null, List.of(), null)),
        new Position(
            Evidence.of("rejects", find(article, "Norland will not hear of a truce")),
            who("Norland", "norland"),
            null,
            "ceasefire",
            Stance.REJECTS,
            Position.Voice.ASCRIBED,
            null,
            When.published(article.published())));
  }

  public static Article.Builder article(String id, String text) {
    return Article.builder(id, text);
  }

  public static ArticleRecord record(Article article, List<Actor> actors, Entry... entries) {
    return new ArticleRecord(article, actors, List.of(entries), List.of());
  }

  /** An article that tells of a meeting in its first ten letters: only what tells is looked at. */
  public static ArticleRecord telling(Article article) {
    return record(article, List.of(), event(EventKind.MEETING, first(article), null));
  }

  private static Passage first(Article article) {
    return article.passage(new Span(0, 10));
  }

  static Passage find(Article article, String words) {
    int start = article.text().indexOf(words);
    return article.passage(new Span(start, start + words.length()));
  }

  private static Actor person(String id, String name, String... aliases) {
    return new Actor(id, name, Actor.Kind.PERSON, List.of(), "Norland", List.of(aliases), null);
  }

  private static Who who(String name, String actor) {
    return new Who(name, actor, null);
  }

  private static Event event(EventKind kind, Passage words, @Nullable String day, Who... people) {
    List<Event.Participant> participants = new ArrayList<>();
    for (Who who : people) {
      participants.add(new Event.Participant(who, Event.Role.PRINCIPAL));
    }
    When when =
        day == null ? null : new When(new Timex(Timex.Type.DATE, day), When.Basis.RESOLVED, words);
    return new Event(
        Evidence.of("example", words),
        kind,
        new Event.Plover("CONSULT", null, List.of()),
        null,
        participants,
        when,
        null,
        null,
        null,
        null,
        null);
  }

  /** The types of entries, all of them. */
  static Set<String> allTypes() {
    Set<String> types = new TreeSet<>();
    for (LineType type : EnumSet.allOf(LineType.class)) {
      if (type.isEntry()) {
        types.add(type.label());
      }
    }
    return types;
  }

  /** A filter that lets everything through, to begin with. */
  static final class Asking {
    private @Nullable String actor;
    private @Nullable String kind;
    private @Nullable String issue;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable String words;
    private @Nullable String article;
    private @Nullable String outlet;
    private boolean allVersions;

    Asking actor(String value) {
      actor = value;
      return this;
    }

    Asking kind(String value) {
      kind = value;
      return this;
    }

    Asking issue(String value) {
      issue = value;
      return this;
    }

    Asking from(String value) {
      from = LocalDate.parse(value);
      return this;
    }

    Asking to(String value) {
      to = LocalDate.parse(value);
      return this;
    }

    Asking words(String value) {
      words = value;
      return this;
    }

    Asking article(String value) {
      article = value;
      return this;
    }

    Asking outlet(String value) {
      outlet = value;
      return this;
    }

    Asking allVersions() {
      allVersions = true;
      return this;
    }

    Filter filter() {
      return new Filter(
          allTypes(), actor, kind, issue, from, to, words, article, outlet, allVersions);
    }
  }
}
