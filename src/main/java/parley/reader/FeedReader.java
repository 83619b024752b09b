package parley.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Problem;
import tools.jackson.databind.JsonNode;

/**
 * Reads a feed: RSS, Atom, JSON Feed. Each entry is an article with its own day, outlet, address
 * and authors. Where a feed has summaries alone they are read as what they are, and marked so.
 */
final class FeedReader {

  /** What an article is marked with of which only the summary is there. */
  static final String SUMMARY = "Only the summary that a feed gives of the article.";

  /** Below this many words nothing is a whole article. */
  private static final int SHORT = 60;

  private static final List<String> BROKEN_OFF =
      List.of(
          "…",
          "...",
          "[…]",
          "[...]",
          "(more…)",
          "(more...)",
          "read more",
          "continue reading",
          "continue reading →",
          "read more »",
          "read more →",
          "full story");

  private final String file;
  private final Consumer<Article> articles;
  private final Consumer<Problem> problems;
  private final Set<String> seen = new HashSet<>();
  private int again;
  private int summaries;
  private int empty;

  private FeedReader(String file, Consumer<Article> articles, Consumer<Problem> problems) {
    this.file = file;
    this.articles = articles;
    this.problems = problems;
  }

  static void readXml(
      String xml, String file, Consumer<Article> articles, Consumer<Problem> problems) {
    new FeedReader(file, articles, problems).read(FeedXml.read(xml));
  }

  static void readJson(
      JsonNode feed, String file, Consumer<Article> articles, Consumer<Problem> problems) {
    new FeedReader(file, articles, problems).read(FeedJson.read(feed));
  }

  private void read(FeedItem.Feed feed) {
    if (feed.items().isEmpty()) {
      tell(Problem.Kind.EMPTY, "it is a feed without an entry");
      return;
    }
    int number = 0;
    for (FeedItem item : feed.items()) {
      number++;
      read(item, feed.title(), number);
    }
    String all = " of its " + number + " entries ";
    if (again > 0) {
      tell(Problem.Kind.COPY, again + all + "had come before, and were read once");
    }
    if (summaries > 0) {
      tell(
          Problem.Kind.ONLY_THE_BEGINNING,
          summaries + all + "are summaries; the articles are on the pages that they lead to");
    }
    if (empty == number - again) {
      tell(Problem.Kind.EMPTY, "none of its entries has any text");
    } else if (empty > 0) {
      tell(Problem.Kind.LEFT_OUT, empty + all + "have a headline and no text");
    }
  }

  private void tell(Problem.Kind kind, String detail) {
    problems.accept(new Problem(kind, file, detail));
  }

  private void read(FeedItem item, @Nullable String feed, int number) {
    String text = text(item);
    String known = item.id() != null ? item.id().strip() : item.link();
    if (!seen.add(known == null ? item.title() + "\n" + text : known)) {
      again++;
      return;
    }
    String where = file + ", " + (item.link() == null ? "entry " + number : item.link());
    Draft draft = new Draft();
    draft.headline = item.title() == null ? null : orNull(FeedText.line(item.title()));
    draft.url = item.link();
    draft.published = FeedDays.read(item.published());
    draft.modified = FeedDays.read(item.modified());
    item.images().forEach(draft::add);
    outlet(item, feed, draft);
    authors(item, draft);
    List<Block> blocks = FeedText.blocks(text, item.base(), draft);
    Sorting.sort(blocks, draft);
    if (!draft.hasBody()) {
      empty++;
      return;
    }
    if (isSummary(item, blocks)) {
      summaries++;
      draft.notices.add(SUMMARY);
    }
    String sha256 = Bytes.sha256(known + "\n" + item.title() + "\n" + text);
    new Finishing(
            file,
            sha256,
            articles,
            problem -> problems.accept(new Problem(problem.kind(), where, problem.detail())))
        .finish(draft, 1);
  }

  /** The article if it is there; a summary may be longer than what calls itself the content. */
  private static String text(FeedItem item) {
    String content = item.content() == null ? "" : item.content();
    String summary = item.summary() == null ? "" : item.summary();
    return content.length() >= summary.length() ? content : summary;
  }

  private static boolean isSummary(FeedItem item, List<Block> blocks) {
    int words = 0;
    for (Block block : blocks) {
      words += block.words();
    }
    String last = blocks.getLast().text().toLowerCase(Locale.ROOT);
    boolean brokenOff = BROKEN_OFF.stream().anyMatch(last::endsWith);
    boolean content = item.content() != null;
    return brokenOff || words < SHORT || (!content && blocks.size() < 3 && words < 3 * SHORT);
  }

  private static void outlet(FeedItem item, @Nullable String feed, Draft draft) {
    if (draft.url != null) {
      draft.outlet = Outlets.shipped().at(draft.url);
    }
    String source = item.source() == null ? null : FeedText.line(item.source());
    String name =
        source == null || source.isEmpty() ? feed == null ? "" : FeedText.line(feed) : source;
    if (draft.outlet == null) {
      draft.outlet = named(name);
    }
    String headline = draft.headline;
    if (headline != null && source != null && headline.endsWith(" - " + source)) {
      // those that gather from others put the outlet behind the headline
      draft.headline = headline.substring(0, headline.length() - source.length() - 3).strip();
    }
  }

  /** The outlet that a feed is called after: a name alone, or one that the table knows. */
  private static @Nullable String named(String title) {
    String known = Outlets.shipped().named(title);
    if (known != null) {
      return known;
    }
    String[] parts = title.split("\\s+[-–—|»:·>]\\s+|:\\s+", 6);
    for (String part : parts) {
      known = Outlets.shipped().named(part);
      if (known != null) {
        return known;
      }
    }
    boolean name =
        parts.length == 1
            && title.length() >= 2
            && title.length() <= 60
            && Character.isUpperCase(title.codePointAt(0))
            && title.indexOf('/') < 0
            && !title.contains("www.")
            && !title.contains("://");
    return name ? withoutFeed(title) : null;
  }

  private static @Nullable String withoutFeed(String title) {
    for (String ending : List.of(" RSS feed", " RSS Feed", " RSS", " Feed", " feed")) {
      if (title.endsWith(ending)) {
        return orNull(title.substring(0, title.length() - ending.length()));
      }
    }
    return title;
  }

  private static void authors(FeedItem item, Draft draft) {
    for (String raw : item.authors()) {
      String line = FeedText.line(raw);
      int open = line.indexOf('(');
      int close = line.lastIndexOf(')');
      // RSS wants an address of mail, and the name in brackets
      String names =
          line.indexOf('@') >= 0 && open >= 0 && close > open
              ? line.substring(open + 1, close)
              : line;
      String bare = names.regionMatches(true, 0, "by ", 0, 3) ? names.substring(3) : names;
      Byline byline = bare.isBlank() || bare.indexOf('@') >= 0 ? null : Byline.names(bare);
      if (byline != null) {
        draft.add(byline);
      }
    }
    if (draft.outlet != null) {
      draft.authors.remove(draft.outlet);
    }
  }

  private static @Nullable String orNull(String value) {
    return value.isBlank() ? null : value.strip();
  }
}
