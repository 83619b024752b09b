package parley.desk.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
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
import parley.format.JsonLinesReader;
import parley.format.LineType;
import parley.store.ArticleListing;
import parley.store.Filter;
import parley.store.KnownActor;
import parley.store.Listed;
import parley.store.ListedArticles;
import parley.store.Listing;
import parley.store.StoreException;

/**
 * What the record has of some words: those who are called so, what was read with them in it, and
 * articles, each group by itself.
 *
 * @param query empty where nothing is asked yet
 * @param in the one group that is shown, page by page; null for the beginning of each
 */
public record SearchPage(
    String query,
    @Nullable String in,
    List<Somebody> people,
    int others,
    List<Group> groups,
    @Nullable Pages pages)
    implements Page {

  /** Somebody with such a name. */
  public record Somebody(
      String id, String name, String kind, Parties.@Nullable Sign party, int articles) {
    public String address() {
      return Links.actor(id);
    }
  }

  /** So many of each group are shown, and so many of the one that is asked for. */
  private static final int FEW = 5;

  private static final int SIZE = 50;

  public SearchPage {
    people = List.copyOf(people);
    groups = List.copyOf(groups);
  }

  public static List<Route> routes() {
    return List.of(
        Route.get(
                "/search",
                "People, entries and articles with some words.",
                SearchPage::answer,
                Route.text("q", "The words; those in quotation marks in this order."),
                Route.text(
                    "in", "One group alone: statement, event, position, proposal, article, …"),
                Pages.parameter())
            .shows(SearchPage.class));
  }

  private static Answer answer(Asked asked) throws StoreException {
    String query = asked.text("q");
    String in = asked.text("in");
    if (in != null && types().stream().noneMatch(type -> type.label().equals(in))) {
      throw Fault.wrong(
          "Nothing is called '" + in + "'.", "Ask in statement, event, position, article.");
    }
    if (query == null || !Filter.hasWords(query)) {
      return Answer.page(
          new SearchPage(query == null ? "" : query, null, List.of(), 0, List.of(), null));
    }
    Snippet snippet = new Snippet(query);
    Here here = Here.of(asked).without(Pages.PARAMETER);
    int page = in == null ? 1 : Pages.asked(asked);
    int size = in == null ? FEW : SIZE;
    List<Group> groups = new ArrayList<>();
    Pages pages = null;
    for (LineType type : types()) {
      if (in != null && !type.label().equals(in)) {
        continue;
      }
      List<Hit> hits = new ArrayList<>();
      long total = hits(asked, type, query, snippet, (page - 1) * size, size, hits);
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
    List<KnownActor> known = in == null ? asked.store().actors(query) : List.of();
    Parties parties = asked.parties();
    return Answer.page(
        new SearchPage(
            query,
            in,
            known.stream().limit(FEW).map(actor -> somebody(actor, parties)).toList(),
            Math.max(0, known.size() - FEW),
            groups,
            pages));
  }

  /** The groups, in the order in which they are shown. */
  private static List<LineType> types() {
    List<LineType> types = new ArrayList<>();
    for (LineType type : LineType.values()) {
      if (type.isEntry()) {
        types.add(type);
      }
    }
    types.add(LineType.ARTICLE);
    return types;
  }

  private static Somebody somebody(KnownActor actor, Parties parties) {
    return new Somebody(
        actor.id(),
        actor.name(),
        actor.kind().label().replace('-', ' '),
        actor.parties().isEmpty() ? null : parties.of(actor.parties().getLast()),
        actor.articles());
  }

  /** Adds what is found; tells how much there is in all. */
  private static long hits(
      Asked asked, LineType type, String query, Snippet snippet, int from, int size, List<Hit> hits)
      throws StoreException {
    if (type == LineType.ARTICLE) {
      ListedArticles listed =
          asked
              .store()
              .list(new ArticleListing(null, null, null, query, Listing.Order.NEWEST), from, size);
      for (ListedArticles.Line line : listed.lines()) {
        Article article = JsonLinesReader.article(line.article());
        hits.add(Hit.of(article, snippet.of(article.text())));
      }
      return listed.total();
    }
    Listed listed = asked.store().list(Listing.of(type.label(), query), from, size);
    for (Listed.Line line : listed.lines()) {
      hits.add(Hit.of(line, asked.dossier(), snippet::of));
    }
    return listed.total();
  }

  /** Whether something is looked for, and nothing is there. */
  public boolean found() {
    return !people.isEmpty() || !groups.isEmpty();
  }

  @Override
  public String template() {
    return "search/search";
  }

  @Override
  public String title() {
    return query.isEmpty() ? "Search" : "Search: " + query;
  }
}
