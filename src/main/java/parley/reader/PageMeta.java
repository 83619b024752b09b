package parley.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The {@code meta} elements of a page: what they say by name or property, in the order of the page.
 */
final class PageMeta {

  /** Nobody says one thing so often. */
  private static final int MOST_VALUES = 100;

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private PageMeta() {}

  static PageMeta of(Document page) {
    PageMeta meta = new PageMeta();
    for (Element element : page.select("meta")) {
      // archives of pages now and then write value for content
      String raw = element.hasAttr("content") ? element.attr("content") : element.attr("value");
      String content = Clean.line(raw);
      if (content.isEmpty()) {
        continue;
      }
      for (String attribute : List.of("property", "name")) {
        for (String key : element.attr(attribute).toLowerCase(Locale.ROOT).split("\\s+", -1)) {
          if (!key.isEmpty()) {
            List<String> all = meta.values.computeIfAbsent(key, k -> new ArrayList<>());
            if (all.size() < MOST_VALUES && !all.contains(content)) {
              all.add(content);
            }
          }
        }
      }
    }
    return meta;
  }

  /** What the first of these names says that says anything, or null. */
  @Nullable String first(List<String> keys) {
    for (String key : keys) {
      List<String> all = values.get(key);
      if (all != null) {
        return all.getFirst();
      }
    }
    return null;
  }

  @Nullable String first(String key) {
    return first(List.of(key));
  }

  /** All that is said by a name. */
  List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }
}
