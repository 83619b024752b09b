package parley.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parley.article.Published;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of its article: JSON-LD first, then the {@code meta} elements, then what stands
 * on the page.
 */
final class PageFields {

  private static final Set<String> ARTICLES =
      Set.of(
          "NewsArticle",
          "Article",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "LiveBlogPosting",
          "BlogPosting",
          "Report",
          "ReviewNewsArticle");

  /** Pages nest their JSON-LD a few levels deep. */
  private static final int DEEPEST = 6;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final Document page;
  private final Draft draft;
  private @Nullable String site;

  private PageFields(Document page, Draft draft) {
    this.page = page;
    this.draft = draft;
  }

  static void read(Document page, Draft draft) {
    PageFields fields = new PageFields(page, draft);
    fields.fromJson();
    fields.fromMeta();
    fields.fromPage();
    fields.outlet();
  }

  private void fromJson() {
    for (Element script : page.select("script[type=application/ld+json]")) {
      JsonNode article = null;
      try {
        article = article(MAPPER.readTree(script.data()), 0);
      } catch (JacksonException e) {
        continue; // many pages carry JSON that is none; the next source serves
      }
      if (article != null) {
        fromJson(article);
        return;
      }
    }
  }

  /** The first object that is an article, at whatever depth. */
  private static @Nullable JsonNode article(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    if (node.isArray()) {
      for (JsonNode item : node) {
        JsonNode found = article(item, depth + 1);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    if (isArticle(node.path("@type"))) {
      return node;
    }
    for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
      JsonNode found = node.path(key).isContainer() ? article(node.path(key), depth + 1) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode item : type) {
        if (isArticle(item)) {
          return true;
        }
      }
    }
    return type.isString() && ARTICLES.contains(type.stringValue());
  }

  private void fromJson(JsonNode article) {
    draft.headline = orNull(string(article.path("headline")));
    draft.published = Days.stamp(string(article.path("datePublished")));
    draft.modified = Days.stamp(string(article.path("dateModified")));
    addAuthors(article.path("author"));
    site = orNull(string(article.path("publisher").path("name")));
    String url = string(article.path("url"));
    JsonNode main = article.path("mainEntityOfPage");
    setUrl(url.isEmpty() ? string(main.isObject() ? main.path("@id") : main) : url);
  }

  private void addAuthors(JsonNode author) {
    if (author.isArray()) {
      author.forEach(this::addAuthors);
    } else if (author.isObject()) {
      JsonNode name = author.path("name");
      if (name.isArray()) {
        name.forEach(this::addAuthors);
      } else {
        addAuthor(string(name));
      }
    } else {
      addAuthor(string(author));
    }
  }

  private void addAuthor(String raw) {
    String line = raw.strip();
    String names = line.regionMatches(true, 0, "by ", 0, 3) ? line.substring(3) : line;
    Byline byline = names.isEmpty() ? null : Byline.names(names);
    if (byline != null) {
      draft.add(byline);
    }
  }

  private void fromMeta() {
    if (draft.headline == null) {
      draft.headline = title();
    }
    if (draft.published == null) {
      draft.published =
          day(
              "article:published_time",
              "og:article:published_time",
              "datePublished",
              "parsely-pub-date",
              "sailthru.date",
              "DC.date.issued",
              "dc.date",
              "dcterms.created",
              "pubdate",
              "publish-date",
              "publication_date",
              "date");
    }
    if (draft.modified == null) {
      draft.modified = day("article:modified_time", "og:updated_time", "dateModified", "lastmod");
    }
    if (draft.authors.isEmpty()) {
      for (String key : List.of("author", "article:author", "parsely-author", "byl")) {
        String author = meta(key);
        if (author != null && draft.authors.isEmpty() && !author.startsWith("http")) {
          addAuthor(author);
        }
      }
    }
    Element canonical = page.selectFirst("link[rel=canonical]");
    if (canonical != null) {
      setUrl(canonical.attr("href"));
    }
    String address = meta("og:url");
    setUrl(address == null ? "" : address);
    if (site == null) {
      site = meta("og:site_name");
    }
  }

  private @Nullable String title() {
    String title = meta("og:title");
    if (title == null) {
      title = meta("twitter:title");
    }
    if (title == null) {
      title = orNull(page.title());
    }
    Element first = page.selectFirst("h1");
    String heading = first == null ? null : orNull(first.text());
    if (title == null) {
      return heading;
    }
    // the title of a page goes on with the name of its site
    return heading != null && title.length() > heading.length() && title.startsWith(heading)
        ? heading
        : withoutSite(title);
  }

  private String withoutSite(String title) {
    String name = site == null ? meta("og:site_name") : site;
    for (String sign : List.of(" | ", " - ", " – ", " — ", " :: ")) {
      int at = title.lastIndexOf(sign);
      String end = at > 0 ? title.substring(at + sign.length()) : "";
      if (at > 0 && (end.equalsIgnoreCase(name) || Outlets.shipped().named(end) != null)) {
        return title.substring(0, at).strip();
      }
    }
    return title;
  }

  private void fromPage() {
    if (draft.published == null) {
      Element stated = page.selectFirst("[itemprop=datePublished]");
      draft.published = stated == null ? null : time(stated);
    }
    if (draft.published == null) {
      List<Published> days = new ArrayList<>();
      for (Element time : page.select("article time, main time, time[pubdate], time")) {
        Published day = time(time);
        if (day != null) {
          days.add(day);
        }
      }
      draft.published = days.isEmpty() ? null : days.getFirst();
    }
    if (draft.authors.isEmpty()) {
      for (Element author : page.select("[itemprop=author], [rel=author]")) {
        Element name = author.selectFirst("[itemprop=name]");
        addAuthor(Clean.line((name == null ? author : name).text()));
      }
    }
  }

  private static @Nullable Published time(Element element) {
    String stamp = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
    Published day = Days.stamp(stamp);
    return day == null ? Days.line(Clean.line(element.text())) : day;
  }

  private void outlet() {
    String known = draft.url == null ? null : Outlets.shipped().at(draft.url);
    if (known == null && site != null) {
      String named = Outlets.shipped().named(site);
      known = named == null && isName(site) ? site : named;
    }
    draft.outlet = known;
    if (known != null) {
      draft.authors.remove(known);
    }
  }

  /** Whether the name of a site is a name alone, and no line of advertising. */
  private static boolean isName(String site) {
    return site.length() <= 60
        && site.indexOf('/') < 0
        && site.indexOf('|') < 0
        && !site.contains(" - ")
        && !site.contains("www.");
  }

  private @Nullable Published day(String... keys) {
    for (String key : keys) {
      String content = meta(key);
      Published day = content == null ? null : Days.stamp(content);
      if (day == null && content != null) {
        day = Days.line(content);
      }
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private @Nullable String meta(String key) {
    for (String attribute : List.of("property", "name", "itemprop")) {
      for (Element meta : page.select("meta[" + attribute + "=\"" + key + "\"]")) {
        String content = Clean.line(meta.attr("content"));
        if (!content.isEmpty()) {
          return content;
        }
      }
    }
    return null;
  }

  private void setUrl(String url) {
    if (draft.url == null && (url.startsWith("http://") || url.startsWith("https://"))) {
      draft.url = url.strip();
    }
  }

  /** The words of a string; JSON-LD often holds HTML's entities, and sometimes tags. */
  private static String string(JsonNode node) {
    String value = node.isString() ? node.stringValue() : "";
    boolean marked = value.indexOf('&') >= 0 || value.indexOf('<') >= 0;
    return Clean.line(marked ? org.jsoup.Jsoup.parseBodyFragment(value).text() : value);
  }

  private static @Nullable String orNull(String value) {
    String clean = Clean.line(value);
    return clean.isEmpty() ? null : clean;
  }
}
