package parley.desk.actors;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Links;
import parley.desk.web.Page;
import parley.desk.web.Pages;
import parley.desk.web.Parties;
import parley.desk.web.Route;
import parley.store.KnownActor;
import parley.store.StoreException;

/**
 * Those whom a name can mean; whoever is in more articles comes first.
 *
 * @param query empty where no name is given
 */
public record ActorList(String query, List<Line> actors, Pages pages) implements Page {

  /** Somebody. */
  public record Line(
      String id, String name, String kind, Parties.@Nullable Sign party, int articles) {
    public String address() {
      return Links.actor(id);
    }
  }

  private static final int SIZE = 50;

  public ActorList {
    actors = List.copyOf(actors);
  }

  public static List<Route> routes() {
    List<Route> routes = new ArrayList<>(ActorPage.routes());
    routes.add(
        Route.get(
                "/actors",
                "Those whom a name can mean.",
                ActorList::answer,
                Route.text("q", "An id, a whole name, or words of one."),
                Pages.parameter())
            .shows(ActorList.class));
    return routes;
  }

  private static Answer answer(Asked asked) throws StoreException {
    String query = asked.text("q");
    int page = Pages.asked(asked);
    int from = (page - 1) * SIZE;
    List<KnownActor> known;
    long total;
    if (query == null) {
      known = asked.store().actors(from, SIZE);
      total = asked.store().countActors();
    } else {
      List<KnownActor> all = asked.store().actors(query);
      known = all.stream().skip(from).limit(SIZE).toList();
      total = all.size();
    }
    Parties parties = asked.parties();
    List<Line> lines = new ArrayList<>();
    for (KnownActor actor : known) {
      lines.add(
          new Line(
              actor.id(),
              actor.name(),
              actor.kind().label().replace('-', ' '),
              actor.parties().isEmpty() ? null : parties.of(actor.parties().getLast()),
              actor.articles()));
    }
    return Answer.page(
        new ActorList(query == null ? "" : query, lines, Pages.of(asked, page, SIZE, total)));
  }

  @Override
  public String template() {
    return "actors/list";
  }

  @Override
  public String title() {
    return "Who is in the record";
  }
}
