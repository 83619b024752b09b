package parley.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON-LD of a page, in the vocabulary of schema.org: what it says of the article, whatever
 * shape it comes in (one object, a list, a graph whose parts point to each other by {@code @id}).
 */
final class PageJson {

  private static final Set<String> ARTICLES =
      Set.of(
          "NewsArticle",
          "Article",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "AskPublicNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "LiveBlogPosting",
          "BlogPosting",
          "SocialMediaPosting",
          "Report",
          "ReviewNewsArticle",
          "AdvertiserContentArticle",
          "ScholarlyArticle",
          "TechArticle");

  private static final Set<String> LISTS =
      Set.of("CollectionPage", "SearchResultsPage", "ItemList");

  private static final Set<String> PAGES = Set.of("WebPage", "ItemPage", "AboutPage");

  /** Pages nest their JSON-LD a few levels deep. */
  private static final int DEEPEST = 8;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private boolean list;
  private final Map<String, JsonNode> byId = new HashMap<>();

  private PageJson() {}

  static PageJson of(Document page) {
    PageJson json = new PageJson();
    for (Element script : page.select("script[type]")) {
      String type = script.attr("type").strip();
      if (type.regionMatches(true, 0, "application/ld+json", 0, 19)) {
        JsonNode root = parsed(bare(script.data()));
        if (root != null) {
          json.index(root, 0);
          json.collect(root, 0);
        }
      }
    }
    return json;
  }

  /** The JSON, or null: many pages carry JSON that is none, and the next source serves. */
  private static @Nullable JsonNode parsed(String data) {
    try {
      return MAPPER.readTree(data);
    } catch (JacksonException broken) {
      if (!data.contains("&quot;")) {
        return null;
      }
      try {
        return MAPPER.readTree(Parser.unescapeEntities(data, false));
      } catch (JacksonException stillBroken) {
        return null;
      }
    }
  }

  /** Without the comments in which old pages wrapped their scripts, and the semicolon after it. */
  private static String bare(String data) {
    int start = 0;
    while (start < data.length()
        && ("{[&".indexOf(data.charAt(start)) < 0 || data.startsWith("[CDATA[", start))) {
      start += data.startsWith("[CDATA[", start) ? 7 : 1;
    }
    int end = data.length();
    while (end > start
        && ("}];".indexOf(data.charAt(end - 1)) < 0
            || data.startsWith("]]>", end - 1)
            || data.startsWith("]]>", end - 2)
            || (data.charAt(end - 1) == ';' && !data.startsWith("&quot;", end - 6)))) {
      end--;
    }
    return data.substring(start, end);
  }

  /** Notes what has an id, for those that only point to it. */
  private void index(JsonNode node, int depth) {
    if (depth > DEEPEST || !node.isContainer()) {
      return;
    }
    String id = node.path("@id").asString("");
    if (!id.isEmpty() && node.size() > 1) {
      byId.putIfAbsent(id, node);
    }
    for (JsonNode part : node) {
      index(part, depth + 1);
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST || !node.isContainer()) {
      return;
    }
    if (node.isArray()) {
      for (JsonNode item : node) {
        collect(item, depth + 1);
      }
      return;
    }
    if (is(node, ARTICLES)) {
      articles.add(node);
      return;
    }
    if (is(node, PAGES)) {
      pages.add(node);
    }
    list |= is(node, LISTS);
    for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
      collect(node.path(key), depth + 1);
    }
  }

  private static boolean is(JsonNode node, Set<String> types) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (types.contains(local(one.asString("")))) {
          return true;
        }
      }
    }
    return type.isString() && types.contains(local(type.stringValue()));
  }

  /** {@code schema:NewsArticle} and {@code https://schema.org/NewsArticle} are the same. */
  private static String local(String type) {
    int cut = Math.max(type.lastIndexOf('/'), type.lastIndexOf(':'));
    return type.substring(cut + 1);
  }

  /** Whether any article is described. */
  boolean hasArticle() {
    return !articles.isEmpty();
  }

  /** Whether the page is called a list of others. */
  boolean isList() {
    return list;
  }

  List<JsonNode> articles() {
    return articles;
  }

  List<JsonNode> pages() {
    return pages;
  }

  /** Whether a node describes a live blog, or holds the posts of one. */
  static boolean isLiveBlog(JsonNode node) {
    return is(node, Set.of("LiveBlogPosting"));
  }

  /**
   * The names under a key: of people, desks or agencies, each as it stands there.
   *
   * @param most how many at most
   */
  List<String> names(JsonNode node, int most) {
    List<String> names = new ArrayList<>();
    names(node, names, most, 0);
    return names;
  }

  /** Those among the authors, of whom there are at most so many, that are people, or not. */
  List<String> authors(JsonNode node, int most, boolean people) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : node.isArray() ? node : List.of(node)) {
      if (names.size() < most && isHouse(one) != people) {
        names(one, names, most, 0);
      }
    }
    return names;
  }

  private boolean isHouse(JsonNode author) {
    JsonNode type = author.isObject() ? resolved(author).path("@type") : author;
    return author.isObject() && type.asString("").endsWith("Organization");
  }

  private void names(JsonNode node, List<String> names, int most, int depth) {
    if (depth > DEEPEST || names.size() >= most) {
      return;
    }
    if (node.isArray()) {
      for (JsonNode one : node) {
        names(one, names, most, depth + 1);
      }
      return;
    }
    if (!node.isObject()) {
      add(string(node), names);
      return;
    }
    JsonNode whole = resolved(node);
    for (String key : List.of("name", "@list", "@value")) {
      if (!whole.path(key).isMissingNode()) {
        names(whole.path(key), names, most, depth + 1);
        return;
      }
    }
    add(string(whole.path("givenName")) + " " + string(whole.path("familyName")), names);
  }

  private static void add(String name, List<String> names) {
    if (!name.isBlank()) {
      names.add(name.strip());
    }
  }

  /** The object that a node points to by its id, or the node itself. */
  JsonNode resolved(JsonNode node) {
    String id = node.path("@id").asString("");
    return id.isEmpty() || !node.path("name").isMissingNode() ? node : byId.getOrDefault(id, node);
  }

  /** The words of a string; JSON-LD often holds HTML's entities, and sometimes tags. */
  static String string(JsonNode node) {
    String value = node.isString() ? node.stringValue() : "";
    for (int i = 0; i < 2 && (value.indexOf('&') >= 0 || value.indexOf('<') >= 0); i++) {
      value = Jsoup.parseBodyFragment(value).text(); // tags are now and then entities themselves
    }
    return Clean.line(value);
  }

  /** The address of the page that an article is on, or an empty string. */
  static String url(JsonNode article) {
    String url = string(article.path("url"));
    if (!url.isEmpty()) {
      return url;
    }
    JsonNode main = article.path("mainEntityOfPage");
    String page = string(main.isObject() ? main.path("@id") : main);
    return page.isEmpty() && main.isObject() ? string(main.path("url")) : page;
  }
}
