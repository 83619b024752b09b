package parley.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What rows have to meet, all of it, with the values that it names. */
final class Conditions {

  private final StringJoiner all = new StringJoiner(" and ");
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** One that names no value. */
  void add(String condition) {
    all.add(condition);
  }

  /** One that names a value, where that is asked for at all. */
  void add(String condition, String name, @Nullable Object value) {
    if (value != null) {
      all.add(condition);
      values.put(name, value.toString());
    }
  }

  /** Names for values in a list of them. */
  String listed(String name, List<String> of) {
    StringJoiner names = new StringJoiner(", ");
    int number = 0;
    for (String value : of.stream().sorted().toList()) {
      names.add(":" + name + number);
      values.put(name + number++, value);
    }
    return names.toString();
  }

  Map<String, Object> values() {
    return values;
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
