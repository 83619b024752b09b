package parley.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Embed;
import parley.article.Image;
import parley.article.Link;
import parley.article.Published;
import parley.article.Related;
import parley.text.CodePoints;
import parley.text.Span;
import tools.jackson.databind.JsonNode;

/** One object of JSON as an article, key by key. */
final class JsonArticle {

  /** A key holds something else than it should. */
  static final class WrongKey extends Exception {
    private static final long serialVersionUID = 1L;
    private final String why;

    WrongKey(String why) {
      super(why);
      this.why = why;
    }

    @Override
    public String getMessage() {
      return why;
    }
  }

  private final JsonNode node;
  private final List<String> leftOut = new ArrayList<>();

  JsonArticle(JsonNode node) {
    this.node = node;
  }

  /** What was no use in an article that is otherwise whole. */
  List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  /** The language as given, or null. */
  @Nullable String language() throws WrongKey {
    String given = string(node, "language", "language");
    return given == null || given.isBlank()
        ? null
        : given.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }

  Article article(String file, String sha256) throws WrongKey {
    String text = string(node, "text", "text");
    if (text == null) {
      throw new WrongKey("it has no key text");
    }
    String id = string(node, "id", "id");
    String url = string(node, "url", "url");
    String outlet = string(node, "outlet", "outlet");
    Published published = day(node, "published", "published");
    return Article.builder(id == null || id.isBlank() ? sha256.substring(0, 16) : id, text)
        .file(file)
        .sha256(sha256)
        .headline(string(node, "headline", "headline"))
        .published(published)
        .modified(day(node, "modified", "modified"))
        .outlet(outlet == null && url != null ? Outlets.shipped().at(url) : outlet)
        .agencies(strings(node, "agencies", "agencies"))
        .authors(strings(node, "authors", "authors"))
        .url(url)
        .images(images())
        .links(links(text))
        .embeds(embeds())
        .related(related())
        .notices(strings(node, "notices", "notices"))
        .build();
  }

  private List<Image> images() throws WrongKey {
    List<Image> images = new ArrayList<>();
    for (JsonNode image : objects("images")) {
      images.add(
          new Image(
              string(image, "caption", "images"),
              string(image, "credit", "images"),
              string(image, "url", "images")));
    }
    return images;
  }

  private List<Embed> embeds() throws WrongKey {
    List<Embed> embeds = new ArrayList<>();
    for (JsonNode embed : objects("embeds")) {
      String kind = string(embed, "kind", "embeds");
      String text = string(embed, "text", "embeds");
      embeds.add(
          new Embed(
              kind == null ? "post" : kind,
              string(embed, "author", "embeds"),
              day(embed, "published", "embeds"),
              text == null ? "" : text,
              strings(embed, "urls", "embeds")));
    }
    return embeds;
  }

  private List<Related> related() throws WrongKey {
    List<Related> related = new ArrayList<>();
    for (JsonNode item : objects("related")) {
      String headline = string(item, "headline", "related");
      if (headline != null) {
        related.add(new Related(headline, string(item, "url", "related")));
      }
    }
    return related;
  }

  private List<Link> links(String text) throws WrongKey {
    List<Link> links = new ArrayList<>();
    CodePoints codePoints = new CodePoints(text);
    int length = codePoints.at(text.length());
    for (JsonNode item : objects("links")) {
      String words = string(item, "words", "links");
      String url = string(item, "url", "links");
      int start = offset(item, "start");
      int end = offset(item, "end");
      boolean inside = start <= end && end <= length;
      Span span =
          inside ? new Span(codePoints.offsetOf(start), codePoints.offsetOf(end)) : new Span(0, 0);
      if (inside && (words == null || span.of(text).equals(words))) {
        links.add(new Link(span, span.of(text), url == null ? "#" : url));
      } else {
        leftOut.add("links: the words of a link do not stand at " + start + "–" + end);
      }
    }
    return links;
  }

  private static int offset(JsonNode link, String key) throws WrongKey {
    JsonNode value = link.path(key);
    if (!value.isInt() || value.intValue() < 0) {
      throw new WrongKey("links: " + key + " is no offset");
    }
    return value.intValue();
  }

  private List<JsonNode> objects(String key) throws WrongKey {
    List<JsonNode> objects = new ArrayList<>();
    JsonNode list = node.path(key);
    if (list.isMissingNode() || list.isNull()) {
      return objects;
    }
    if (!list.isArray()) {
      throw new WrongKey(key + " is no list");
    }
    for (JsonNode item : list) {
      if (!item.isObject()) {
        throw new WrongKey(key + " is no list of objects");
      }
      objects.add(item);
    }
    return objects;
  }

  private static List<String> strings(JsonNode in, String key, String named) throws WrongKey {
    List<String> strings = new ArrayList<>();
    JsonNode list = in.path(key);
    if (list.isMissingNode() || list.isNull()) {
      return strings;
    }
    if (!list.isArray()) {
      throw new WrongKey(named + " is no list of strings");
    }
    for (JsonNode item : list) {
      if (!item.isString()) {
        throw new WrongKey(named + " is no list of strings");
      }
      strings.add(item.stringValue());
    }
    return strings;
  }

  /** A string that is there, or null; anything else but a string is a mistake. */
  private static @Nullable String string(JsonNode in, String key, String named) throws WrongKey {
    JsonNode value = in.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new WrongKey(
          named.equals(key) ? key + " is no string" : named + ": " + key + " is no string");
    }
    return value.stringValue();
  }

  private @Nullable Published day(JsonNode in, String key, String named) throws WrongKey {
    String given = string(in, key, named);
    if (given == null || given.isBlank()) {
      return null;
    }
    Published stamp = Days.stamp(given);
    Published day = stamp == null ? Days.line(given) : stamp;
    if (day == null) {
      leftOut.add(key + ": no day can be read from “" + shortened(given) + "”");
    }
    return day;
  }

  private static String shortened(String value) {
    return value.length() > 60 ? value.substring(0, 60) + "…" : value;
  }
}
