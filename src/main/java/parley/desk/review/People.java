package parley.desk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.desk.web.Asked;
import parley.entry.Who;
import parley.format.JsonLinesReader;
import parley.store.KnownActor;
import parley.store.RecordStore;
import parley.store.StoreException;

/** Whom a reviewer means by a name: somebody of the article, else somebody of the record. */
record People(List<Actor> actors, RecordStore store) {

  People {
    actors = List.copyOf(actors);
  }

  /** Those of an article. */
  static People of(Asked asked, String article) throws StoreException {
    List<Actor> actors = new ArrayList<>();
    asked
        .store()
        .article(article)
        .ifPresent(shown ->
            shown.actors().forEach(line -> actors.add(JsonLinesReader.actor(line.text()))));
    return new People(actors, asked.store());
  }

  List<String> names() {
    return actors.stream().map(Actor::name).distinct().sorted().toList();
  }

  /**
   * Somebody by a name; without an id where nobody, or more than one, is called so.
   *
   * @param before who stood there; the same name means the same
   */
  Who who(String name, @Nullable Who before) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A name is missing.");
    }
    if (before != null && before.name().equals(name)) {
      return before;
    }
    for (Actor actor : actors) {
      if (isCalled(actor, name)) {
        return new Who(actor.name(), actor.id(), null);
      }
    }
    try {
      List<KnownActor> known =
          store.actors(name).stream().filter(one -> one.name().equalsIgnoreCase(name)).toList();
      if (known.size() == 1) {
        return new Who(known.getFirst().name(), known.getFirst().id(), null);
      }
    } catch (StoreException e) {
      throw new IllegalStateException("the record was open a moment ago", e);
    }
    return new Who(name, null, null);
  }

  private static boolean isCalled(Actor actor, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return actor.name().toLowerCase(Locale.ROOT).equals(lower)
        || actor.aliases().stream().anyMatch(alias -> alias.toLowerCase(Locale.ROOT).equals(lower));
  }
}
