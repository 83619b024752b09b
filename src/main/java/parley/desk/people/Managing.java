package parley.desk.people;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Answer;
import parley.desk.web.Asked;
import parley.desk.web.Fault;
import parley.desk.web.Route;
import parley.store.People;
import parley.store.StoreException;

/** What the owner alone may: say who signs in, and have an article forgotten. */
public final class Managing {

  private static final List<String> ROLES = List.of("reader", "reviewer", "owner");

  private final RandomGenerator random;

  private Managing(RandomGenerator random) {
    this.random = random;
  }

  public static List<Route> routes(RandomGenerator random) {
    Managing managing = new Managing(random);
    Route.Parameter name = Route.text("name", "Who it is.");
    Route.Parameter role = Route.text("role", "reader, reviewer or owner");
    Route.Parameter password = Route.text("password", "A word to begin with.");
    return List.of(
        Route.get("/people", "Who may sign in.", asked -> page(asked, null, null))
            .least(Route.Role.OWNER)
            .shows(PeoplePage.class),
        Route.post(
                "/people/add",
                "Adds somebody who may sign in.",
                managing::add,
                name,
                role,
                password)
            .least(Route.Role.OWNER),
        Route.post("/people/role", "Gives somebody another role.", managing::role, name, role)
            .least(Route.Role.OWNER),
        Route.post(
                "/people/password",
                "Gives somebody another password, and signs them out everywhere.",
                managing::password,
                name,
                password)
            .least(Route.Role.OWNER),
        Route.post(
                "/people/remove",
                "Takes somebody out, and signs them out everywhere; the log keeps the name.",
                managing::remove,
                name)
            .least(Route.Role.OWNER),
        Route.post(
                "/articles/{id}/forget",
                "Takes an article out of the record, with all that rests on it.",
                Managing::forget,
                Route.text("sure", "yes"))
            .least(Route.Role.OWNER));
  }

  private static Answer page(Asked asked, @Nullable String wrong, @Nullable String filled)
      throws StoreException {
    List<PeoplePage.Somebody> people =
        asked.store().people().all().stream()
            .map(person -> new PeoplePage.Somebody(person.name(), person.role()))
            .toList();
    PeoplePage page =
        new PeoplePage(people, asked.visitor().signedIn(), asked.who(), wrong, filled);
    return wrong == null ? Answer.page(page) : new Answer.Shown(page, 400, true);
  }

  private static Answer done() {
    return Answer.moved("/people");
  }

  private static Answer refused(Asked asked, String why) throws StoreException {
    if (asked.json()) {
      throw Fault.wrong(why, "Send the form again.");
    }
    return page(asked, why, asked.text("name"));
  }

  private Answer add(Asked asked) throws StoreException {
    String name = asked.needed("name");
    String password = word(asked);
    String wrong = People.isName(name) ? Passwords.wrong(name, password) : People.NAMES;
    if (wrong != null) {
      return refused(asked, wrong);
    }
    People.Person person =
        new People.Person(name, Passwords.hash(password, random), wantedRole(asked));
    return asked.store().people().add(person, asked.now())
        ? done()
        : refused(asked, name + " is there already.");
  }

  private Answer role(Asked asked) throws StoreException {
    String name = asked.needed("name");
    String role = wantedRole(asked);
    if (!role.equals("owner") && isLastOwner(asked, name)) {
      return refused(asked, "Somebody has to be the owner: make another one first.");
    }
    return asked.store().people().role(name, role) ? done() : refused(asked, nobody(name));
  }

  private Answer password(Asked asked) throws StoreException {
    String name = asked.needed("name");
    String wrong = Passwords.wrong(name, word(asked));
    if (wrong != null) {
      return refused(asked, wrong);
    }
    return asked.store().people().change(name, Passwords.hash(word(asked), random))
        ? done()
        : refused(asked, nobody(name));
  }

  private Answer remove(Asked asked) throws StoreException {
    String name = asked.needed("name");
    if (isLastOwner(asked, name)) {
      return refused(asked, "Somebody has to be the owner: make another one first.");
    }
    return asked.store().people().remove(name) ? done() : refused(asked, nobody(name));
  }

  private static Answer forget(Asked asked) throws StoreException {
    String id = asked.segment("id");
    if (!"yes".equals(asked.text("sure"))) {
      throw Fault.wrong(
          "Whoever wants to forget an article has to be sure.", "Tick the box, and send it again.");
    }
    if (asked.store().forget(id).isEmpty()) {
      throw Fault.missing("The record has no article " + id + ".");
    }
    return Answer.moved("/articles");
  }

  private static boolean isLastOwner(Asked asked, String name) throws StoreException {
    List<String> owners =
        asked.store().people().all().stream()
            .filter(person -> person.role().equals("owner"))
            .map(People.Person::name)
            .toList();
    return owners.equals(List.of(name));
  }

  private static String nobody(String name) {
    return "There is nobody called " + name + ".";
  }

  private static String wantedRole(Asked asked) {
    String role = asked.needed("role");
    if (!ROLES.contains(role)) {
      throw Fault.wrong(
          "'" + role + "' is no role.", "Choose one of: " + String.join(", ", ROLES) + ".");
    }
    return role;
  }

  /** A password as it was typed, with the blanks around it. */
  private static String word(Asked asked) {
    List<String> values = asked.values().getOrDefault("password", List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }
}
