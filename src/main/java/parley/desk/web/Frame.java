package parley.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param path of the page, for the mark in the navigation
 * @param json where the same page is as JSON
 * @param dossier the name of the negotiation that is looked at
 * @param dossiers the names of all that can be
 * @param base put before every address of another page where another dossier than the first is
 *     looked at: {@code ?dossier=NAME}
 * @param unread how many articles came in since the last visit, and how often somebody else decided
 * @param waiting how many entries nobody has looked at
 * @param sources the articles that the page rests on, for paper
 */
public record Frame(
    String title,
    String path,
    String json,
    Visitor visitor,
    String dossier,
    List<String> dossiers,
    @Nullable String base,
    int unread,
    int waiting,
    Sources sources) {

  public Frame {
    dossiers = List.copyOf(dossiers);
  }

  /** A page in the navigation. */
  public record Place(String path, String name) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("/table", "Table"),
          new Place("/timeline", "Timeline"),
          new Place("/statements", "Statements"),
          new Place("/proposals", "Proposals"),
          new Place("/contacts", "Contacts"),
          new Place("/articles", "Articles"));

  public List<Place> places() {
    return PLACES;
  }

  public boolean isAt(String place) {
    return path.equals(place) || path.startsWith(place + "/");
  }

  /** The address of another page that looks at the same dossier. */
  public String link(String address) {
    return base == null ? address : Links.with(address, base);
  }

  public boolean isOwner() {
    return visitor.may(Route.Role.OWNER);
  }

  public boolean mayReview() {
    return visitor.may(Route.Role.REVIEWER);
  }
}
