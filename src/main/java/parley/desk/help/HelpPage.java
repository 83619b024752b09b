package parley.desk.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import parley.desk.web.Answer;
import parley.desk.web.Page;
import parley.desk.web.Route;
import parley.desk.web.Signs;
import parley.entry.Stance;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the desk can do, and all keys.
 *
 * @param views pages that can be opened from here
 * @param keys by where they work
 * @param stances what their signs mean
 */
public record HelpPage(List<View> views, List<Keys> keys, List<Sign> stances) implements Page {

  /** A page. */
  public record View(String address, String what) {}

  /**
   * Keys that work together.
   *
   * @param where in a few words
   */
  public record Keys(String where, List<Key> keys) {
    public Keys {
      keys = List.copyOf(keys);
    }
  }

  /** A key, and what it does. */
  public record Key(String key, String does) {}

  /** A sign, and what it means. */
  public record Sign(String sign, String means) {}

  private static final List<Keys> KEYS =
      List.of(
          new Keys(
              "On every page",
              List.of(
                  new Key("/", "to the search"),
                  new Key("j", "to the next line"),
                  new Key("k", "to the line before"),
                  new Key("Enter", "opens the evidence of what is in focus"),
                  new Key("Esc", "closes the card and goes back to where it was opened"),
                  new Key("?", "to this page"))),
          new Keys(
              "In the review",
              List.of(
                  new Key("a", "accepts the entry"),
                  new Key("e", "opens the form to correct it"),
                  new Key("x", "rejects it"),
                  new Key("u", "undoes the last decision"),
                  new Key("j", "to the next entry"),
                  new Key("k", "to the entry before"),
                  new Key("Ctrl + Enter", "sends the form that is being filled in"))),
          new Keys(
              "On the timeline",
              List.of(
                  new Key("+ \u2212", "zoom in and out"),
                  new Key("\u2190 \u2192", "earlier and later"),
                  new Key("\u2191 \u2193", "the mark before and after"),
                  new Key("Home", "the time of the reports"),
                  new Key("End", "all of the time"),
                  new Key("Enter", "the evidence of the mark"))));

  public HelpPage {
    views = List.copyOf(views);
    keys = List.copyOf(keys);
    stances = List.copyOf(stances);
  }

  /**
   * This page, and the same for programs.
   *
   * @param all the routes of the desk, these included
   * @param version of Parley
   */
  public static List<Route> routes(Supplier<List<Route>> all, String version) {
    return List.of(
        Route.get(
                "/help", "What the desk can do, and all keys.", asked -> Answer.page(of(all.get())))
            .shows(HelpPage.class),
        Route.get(
                "/openapi.json",
                "The desk for programs: every address, what it takes and gives.",
                asked -> description(all.get(), version))
            .gives("application/json"));
  }

  private static Answer description(List<Route> routes, String version) {
    return Answer.text(
        "application/json; charset=utf-8",
        "",
        JsonMapper.builder().build().writeValueAsString(Description.of(routes, version)));
  }

  private static HelpPage of(List<Route> routes) {
    List<View> views = new ArrayList<>();
    for (Route route : routes) {
      boolean opens =
          route.method() == Route.Method.GET
              && route.shows() != null
              && route.type() == null
              && route.pattern().matches("/[a-z/-]+");
      if (opens) {
        views.add(new View(route.pattern(), route.summary()));
      }
    }
    List<Sign> stances = new ArrayList<>();
    for (Stance stance : Stance.values()) {
      stances.add(new Sign(Signs.of(stance), Signs.meaning(stance)));
    }
    return new HelpPage(views, KEYS, stances);
  }

  @Override
  public String template() {
    return "help/help";
  }

  @Override
  public String title() {
    return "Help";
  }
}
