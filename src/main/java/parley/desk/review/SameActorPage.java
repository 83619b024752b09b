package parley.desk.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Links;
import parley.desk.web.Page;
import parley.desk.web.Route;
import parley.store.KnownActor;
import parley.store.StoreException;

/**
 * Takes two actors for one.
 *
 * @param from the one that is to be shown no more; null while none is chosen
 * @param query a name that was looked for; null for none
 * @param found those who are called so
 */
public record SameActorPage(@Nullable Somebody from, @Nullable String query, List<Somebody> found)
    implements Page {

  /** An actor of the record. */
  public record Somebody(String id, String name, String kind, List<String> parties, int articles) {
    static Somebody of(KnownActor actor) {
      return new Somebody(
          actor.id(), actor.name(), actor.kind().label(), actor.parties(), actor.articles());
    }

    public String address() {
      return "/review/actors?from=" + Links.encoded(id);
    }
  }

  public SameActorPage {
    found = List.copyOf(found);
  }

  public static List<Route> routes() {
    return List.of(
        Route.get(
                "/review/actors",
                "Looks for two actors that are one.",
                SameActorPage::answer,
                Route.text("from", "The id of the one that is to be shown no more."),
                Route.text("q", "A name of the other."))
            .shows(SameActorPage.class)
            .least(Route.Role.REVIEWER),
        Route.post(
            "/review/actors/merge",
            "Takes two actors for one, in the whole record.",
            SameActorPage::merge,
            Route.text("from", "The id of the one that is shown no more."),
            Route.text("into", "The id of the one that both are."),
            Route.text("note", "Why, for the log."),
            Route.text("next", "The address within the desk to go to afterwards.")));
  }

  private static Answer answer(Asked asked) throws StoreException {
    String from = asked.text("from");
    String query = asked.text("q");
    Somebody chosen = null;
    if (from != null) {
      chosen =
          asked.store().actors(from).stream()
              .filter(actor -> actor.id().equals(from))
              .findFirst()
              .map(Somebody::of)
              .orElse(null);
    }
    List<Somebody> found = new ArrayList<>();
    if (query != null) {
      for (KnownActor actor : asked.store().actors(query)) {
        if (!actor.id().equals(from) && found.size() < 50) {
          found.add(Somebody.of(actor));
        }
      }
    }
    return Answer.page(new SameActorPage(chosen, query, found));
  }

  private static Answer merge(Asked asked) throws StoreException {
    String from = asked.needed("from");
    String into = asked.needed("into");
    return Reviewing.done(
        asked,
        log -> log.mergeActors(from, into, Reviewing.by(asked, null)),
        key -> "/review/log?done=" + key);
  }

  @Override
  public String template() {
    return "review/actors";
  }

  @Override
  public String title() {
    return from == null ? "Two who are one" : "Who is " + from.name() + " too?";
  }
}
