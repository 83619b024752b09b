package parley.desk.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The address of a view with what it was asked for, from which those of its neighbours are made:
 * without a filter, of the next page.
 */
public final class Here {

  private final String path;
  private final Map<String, List<String>> values;

  private Here(String path, Map<String, List<String>> values) {
    this.path = path;
    this.values = values;
  }

  /** Where this was asked, without what {@link Frame#link} adds. */
  public static Here of(Asked asked) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Route.Parameter parameter : asked.route().parameters()) {
      List<String> texts = asked.texts(parameter.name());
      if (!texts.isEmpty()) {
        values.put(parameter.name(), texts);
      }
    }
    return new Here(asked.path(), values);
  }

  public static Here of(String path) {
    return new Here(path, Map.of());
  }

  public Here with(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(name, List.of(value));
    return new Here(path, changed);
  }

  public Here without(String name) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.remove(name);
    return new Here(path, changed);
  }

  /** The same values at another path. */
  public Here at(String other) {
    return new Here(other, values);
  }

  @Override
  public String toString() {
    StringJoiner query = new StringJoiner("&");
    List<Map.Entry<String, List<String>>> all = new ArrayList<>(values.entrySet());
    for (Map.Entry<String, List<String>> entry : all) {
      for (String value : entry.getValue()) {
        query.add(entry.getKey() + "=" + Links.encoded(value));
      }
    }
    return query.length() == 0 ? path : path + "?" + query;
  }
}
