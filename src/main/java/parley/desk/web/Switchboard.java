package parley.desk.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the route that answers a request. */
final class Switchboard {

  private final List<Route> routes;

  Switchboard(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /**
   * A route, with what its open parts are filled with.
   *
   * @param filled by the names of the parts
   */
  record Connection(Route route, Map<String, String> filled) {}

  /** The route; one that says the path word by word goes before one with open parts. */
  Connection connect(Request request) {
    List<String> path = request.segments();
    String method = request.isHead() ? "GET" : request.method();
    Connection found = null;
    TreeSet<String> others = new TreeSet<>();
    for (Route route : routes) {
      Optional<List<String>> filled = route.match(path);
      if (filled.isEmpty()) {
        continue;
      }
      if (!route.method().name().equals(method)) {
        others.add(route.method().name());
      } else if (found == null || (route.isPlain() && !found.route().isPlain())) {
        found = new Connection(route, named(route, filled.get()));
      }
    }
    if (found != null) {
      return found;
    }
    throw others.isEmpty() ? nothing(request) : otherwise(request, new ArrayList<>(others));
  }

  private static Map<String, String> named(Route route, List<String> filled) {
    Map<String, String> parts = new LinkedHashMap<>();
    List<String> names = route.parts();
    for (int i = 0; i < names.size(); i++) {
      parts.put(names.get(i), filled.get(i));
    }
    return parts;
  }

  private static Fault nothing(Request request) {
    return Fault.missing("There is nothing at " + request.path() + ".");
  }

  private static Fault otherwise(Request request, List<String> methods) {
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return new Fault(
            405,
            "Not in this way",
            "There is no " + request.method() + " at this address, but " + methods.getFirst() + ".",
            "See /openapi.json for what there is.")
        .with("Allow", String.join(", ", methods));
  }
}
