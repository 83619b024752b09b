package parley.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes a JSON Feed (1 and 1.1) apart. */
final class FeedJson {

  private static final String VERSION = "jsonfeed.org/version/1";

  private FeedJson() {}

  static boolean isOne(JsonNode node) {
    return node.path("version").asString("").contains(VERSION) && node.path("items").isArray();
  }

  /** Whether the beginning of a file is that of one, laid out over however many lines. */
  static boolean begins(String start) {
    return start.contains(VERSION) || start.replace("\\/", "/").contains(VERSION);
  }

  static FeedItem.Feed read(JsonNode feed) {
    String home = string(feed, "home_page_url");
    List<FeedItem> items = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      if (item.isObject()) {
        items.add(item(item, feed, home));
      }
    }
    return new FeedItem.Feed(string(feed, "title"), items);
  }

  private static FeedItem item(JsonNode item, JsonNode feed, @Nullable String home) {
    List<String> authors = authors(item);
    String html = string(item, "content_html");
    String url = string(item, "url");
    String elsewhere = string(item, "external_url");
    String link = url == null ? elsewhere : url;
    return new FeedItem(
        item.path("id").asString(null),
        string(item, "title"),
        link == null ? null : FeedXml.absolute(link, home),
        html == null ? string(item, "content_text") : html,
        string(item, "summary"),
        string(item, "date_published"),
        string(item, "date_modified"),
        authors.isEmpty() ? authors(feed) : authors,
        null,
        home,
        List.of());
  }

  private static List<String> authors(JsonNode node) {
    List<String> authors = new ArrayList<>();
    for (JsonNode author : node.path("authors")) {
      String name = string(author, "name");
      if (name != null) {
        authors.add(name);
      }
    }
    String first = string(node.path("author"), "name");
    if (authors.isEmpty() && first != null) {
      authors.add(first);
    }
    return authors;
  }

  private static @Nullable String string(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
  }
}
