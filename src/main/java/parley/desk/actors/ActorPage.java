package parley.desk.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.Role;
import parley.desk.evidence.Group;
import parley.desk.evidence.Hit;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Here;
import parley.desk.web.Links;
import parley.desk.web.Page;
import parley.desk.web.Pages;
import parley.desk.web.Parties;
import parley.desk.web.Route;
import parley.desk.web.Written;
import parley.format.LineType;
import parley.store.Listed;
import parley.store.Listing;
import parley.store.Sighting;
import parley.store.StoreException;

/**
 * Somebody, as the record knows them: offices, names, side, and what they had a part in. Each
 * article tells of its own day.
 *
 * @param parties the sides that articles put the actor on, the latest last
 * @param names others that articles use
 * @param in the one group that is shown, page by page; null for the beginning of each
 */
public record ActorPage(
    String id,
    String name,
    String kind,
    List<Parties.Sign> parties,
    List<Office> offices,
    List<String> names,
    @Nullable String wikidata,
    @Nullable String in,
    List<Group> groups,
    @Nullable Pages pages)
    implements Page {

  /**
   * Something that the actor is.
   *
   * @param title in words: foreign minister of Norway, since 2023
   * @param articles so many say so
   * @param first the day of the first of them
   * @param last the day of the last
   */
  public record Office(
      String title, int articles, @Nullable LocalDate first, @Nullable LocalDate last) {}

  private static final int FEW = 8;
  private static final int SIZE = 50;

  public ActorPage {
    parties = List.copyOf(parties);
    offices = List.copyOf(offices);
    names = List.copyOf(names);
    groups = List.copyOf(groups);
  }

  static Answer answer(Asked asked) throws StoreException {
    String id = asked.segment("id");
    List<Sighting> sightings = asked.store().sightings(id);
    if (sightings.isEmpty()) {
      throw Fault.missing("The record knows nobody with the id " + id + ".");
    }
    String in = asked.text("in");
    List<LineType> types = new ArrayList<>(List.of(LineType.values()));
    types.removeIf(type -> !type.isEntry() && type != LineType.ARTICLE);
    if (in != null && types.removeIf(type -> !type.label().equals(in)) && types.isEmpty()) {
      throw Fault.wrong(
          "Nothing is called '" + in + "'.", "Ask in statement, event, position, article.");
    }
    // articles come last
    types.sort((one, other) -> Boolean.compare(!one.isEntry(), !other.isEntry()));
    Here here = Here.of(asked).without(Pages.PARAMETER);
    int page = in == null ? 1 : Pages.asked(asked);
    int size = in == null ? FEW : SIZE;
    List<Group> groups = new ArrayList<>();
    Pages pages = null;
    for (LineType type : types) {
      List<Hit> hits = new ArrayList<>();
      long total = hits(asked, id, type, sightings, (page - 1) * size, size, hits);
      if (total > 0) {
        groups.add(
            new Group(
                type.label(),
                type.counted(total),
                hits,
                in == null && total > FEW ? here.with("in", type.label()).toString() : null));
      }
      pages = in == null ? null : Pages.of(asked, page, size, total);
    }
    Actor latest = sightings.getLast().actor();
    ActorPage shown =
        new ActorPage(
            id,
            latest.name(),
            latest.kind().label().replace('-', ' '),
            parties(sightings, asked.parties()),
            offices(sightings),
            names(sightings),
            latest.wikidata(),
            in,
            groups,
            pages);
    return asked.part() ? Answer.part(shown) : Answer.page(shown);
  }

  static List<Route> routes() {
    return List.of(
        Route.get(
                "/actors/{id}",
                "Somebody, as the record knows them.",
                ActorPage::answer,
                Route.text(
                    "in", "One group alone: statement, event, position, proposal, article, …"),
                Pages.parameter())
            .shows(ActorPage.class));
  }

  private static long hits(
      Asked asked,
      String id,
      LineType type,
      List<Sighting> sightings,
      int from,
      int size,
      List<Hit> hits)
      throws StoreException {
    if (type != LineType.ARTICLE) {
      Listed listed = asked.store().list(Listing.with(type.label(), id), from, size);
      listed.lines().forEach(line -> hits.add(Hit.of(line, asked.dossier(), Hit::plain)));
      return listed.total();
    }
    sightings.reversed().stream()
        .skip(from)
        .limit(size)
        .forEach(sighting ->
            hits.add(
                new Hit(
                    sighting.source().article(),
                    true,
                    sighting.source().headline() == null
                        ? "Without a headline"
                        : Written.shortened(sighting.source().headline(), SIZE * 4),
                    Hit.plain(Written.count(sighting.mentions(), "mention", "mentions")),
                    sighting.source().outlet(),
                    sighting.source().day())));
    return sightings.size();
  }

  private static List<Parties.Sign> parties(List<Sighting> sightings, Parties parties) {
    Set<String> names = new LinkedHashSet<>();
    for (Sighting sighting : sightings) {
      String party = sighting.actor().party();
      if (party != null) {
        names.remove(party);
        names.add(party);
      }
    }
    return names.stream().map(parties::of).toList();
  }

  private static List<Office> offices(List<Sighting> sightings) {
    Map<String, Office> offices = new LinkedHashMap<>();
    for (Sighting sighting : sightings) {
      LocalDate day = sighting.source().day();
      for (Role role : sighting.actor().roles()) {
        String title = spoken(role);
        offices.merge(
            title.toLowerCase(Locale.ROOT),
            new Office(title, 1, day, day),
            (known, one) ->
                new Office(
                    known.title(),
                    known.articles() + 1,
                    known.first() == null ? one.first() : known.first(),
                    one.last() == null ? known.last() : one.last()));
      }
    }
    return List.copyOf(offices.values());
  }

  private static String spoken(Role role) {
    return role.title()
        + (role.of() == null ? "" : " of " + role.of())
        + (role.from() == null ? "" : ", since " + role.from())
        + (role.to() == null ? "" : ", until " + role.to());
  }

  private static List<String> names(List<Sighting> sightings) {
    Set<String> names = new LinkedHashSet<>();
    for (Sighting sighting : sightings) {
      names.add(sighting.actor().name());
      names.addAll(sighting.actor().aliases());
    }
    names.remove(sightings.getLast().actor().name());
    return List.copyOf(names);
  }

  public String address() {
    return Links.actor(id);
  }

  @Override
  public String template() {
    return "actors/actor";
  }

  @Override
  public String title() {
    return name;
  }
}
