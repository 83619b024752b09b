package parley.desk.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code name=value&name=value}, as it stands in an address or in a form. */
final class Query {

  /** More values than any page has boxes. */
  private static final int MOST = 2_000;

  private Query() {}

  static Map<String, List<String>> values(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int count = 0;
    for (String pair : query.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > MOST) {
        throw Fault.wrong("There are more than " + MOST + " values.", "Ask for less at once.");
      }
      int at = pair.indexOf('=');
      String name = decoded(at < 0 ? pair : pair.substring(0, at));
      String value = at < 0 ? "" : decoded(pair.substring(at + 1));
      values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
    return values;
  }

  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Fault.wrong(
          "The address has a percent sign that stands for nothing.", "Check the address.");
    }
  }

  /**
   * Refuses a value that nothing would be done with: a filter that is misspelt must not be lost.
   */
  static void check(Map<String, List<String>> values, Route route, Set<String> always) {
    Set<String> known = new TreeSet<>(always);
    route.parameters().forEach(parameter -> known.add(parameter.name()));
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw Fault.wrong(
            "This page knows no '" + name + "'.",
            known.isEmpty() ? "Leave it out." : "It knows: " + String.join(", ", known) + ".");
      }
    }
  }
}
