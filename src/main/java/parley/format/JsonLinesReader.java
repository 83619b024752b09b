package parley.format;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.actor.Role;
import parley.article.Article;
import parley.article.Embed;
import parley.article.Image;
import parley.article.Link;
import parley.article.Published;
import parley.article.Related;
import parley.entry.Entry;
import parley.text.CodePoints;
import parley.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads back what {@link JsonLines} writes. A line that it cannot have written, such as one whose
 * words do not stand at their offsets, is an {@link IllegalArgumentException}.
 */
public final class JsonLinesReader {

  private static final JsonMapper JSON = new JsonMapper();

  private JsonLinesReader() {}

  public static Article article(String line) {
    JsonNode json = object(line, "article");
    String text = json.path("text").asString("");
    return Article.builder(required(json, "id"), text)
        .file(text(json, "file"))
        .sha256(text(json, "sha256"))
        .headline(text(json, "headline"))
        .published(published(json, "published"))
        .modified(published(json, "modified"))
        .outlet(text(json, "outlet"))
        .agencies(texts(json, "agencies"))
        .authors(texts(json, "authors"))
        .url(text(json, "url"))
        .language(json.path("language").asString(JsonLines.UNDETERMINED))
        .images(
            list(
                json,
                "images",
                image ->
                    new Image(text(image, "caption"), text(image, "credit"), text(image, "url"))))
        .links(links(json, text))
        .embeds(
            list(
                json,
                "embeds",
                embed ->
                    new Embed(
                        required(embed, "kind"),
                        text(embed, "author"),
                        published(embed, "published"),
                        embed.path("text").asString(""),
                        texts(embed, "urls"))))
        .related(
            list(
                json,
                "related",
                related -> new Related(required(related, "headline"), text(related, "url"))))
        .notices(texts(json, "notices"))
        .build();
  }

  public static Actor actor(String line) {
    JsonNode json = object(line, "actor");
    return new Actor(
        required(json, "id"),
        required(json, "name"),
        Actor.Kind.of(required(json, "kind")),
        list(
            json,
            "roles",
            role ->
                new Role(
                    required(role, "title"),
                    text(role, "of"),
                    text(role, "from"),
                    text(role, "to"))),
        text(json, "party"),
        texts(json, "aliases"),
        text(json, "wikidata"));
  }

  /** Reads the line of an entry of this article. */
  public static Entry entry(String line, Article article) {
    return new EntryReader(article).entry(object(line, null));
  }

  /** Reads several entries of one article, whose offsets are counted once. */
  public static List<Entry> entries(List<String> lines, Article article) {
    EntryReader reader = new EntryReader(article);
    List<Entry> entries = new ArrayList<>();
    for (String line : lines) {
      entries.add(reader.entry(object(line, null)));
    }
    return entries;
  }

  private static List<Link> links(JsonNode json, String text) {
    CodePoints counted = new CodePoints(text);
    return list(
        json,
        "links",
        link ->
            new Link(
                new Span(
                    counted.offsetOf(link.path("start").asInt()),
                    counted.offsetOf(link.path("end").asInt())),
                link.path("words").asString(""),
                link.path("url").asString("")));
  }

  private static JsonNode object(String line, @Nullable String type) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no line of a record: " + line, e);
    }
    if (!json.isObject() || (type != null && !type.equals(json.path("type").asString("")))) {
      throw new IllegalArgumentException("no line of type " + type + ": " + line);
    }
    return json;
  }

  static @Nullable String text(JsonNode json, String key) {
    JsonNode value = json.get(key);
    return value == null ? null : value.asString();
  }

  static String required(JsonNode json, String key) {
    String value = text(json, key);
    if (value == null) {
      throw new IllegalArgumentException("no " + key + " in " + json);
    }
    return value;
  }

  static List<String> texts(JsonNode json, String key) {
    return list(json, key, JsonNode::asString);
  }

  static <T> List<T> list(JsonNode json, String key, Function<JsonNode, T> element) {
    List<T> values = new ArrayList<>();
    for (JsonNode value : json.path(key)) {
      values.add(element.apply(value));
    }
    return values;
  }

  static @Nullable Published published(JsonNode json, String key) {
    String value = text(json, key);
    if (value == null) {
      return null;
    }
    return value.length() == 10
        ? Published.on(LocalDate.parse(value))
        : Published.at(OffsetDateTime.parse(value));
  }
}
