package parley.reader;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parley.article.Published;

/**
 * The posts of a live blog by their shape: elements side by side, each with a time and paragraphs
 * of its own, on a page that calls itself live.
 *
 * <p>Pointers to other articles have the same shape; their headings are links elsewhere, and they
 * have hardly a paragraph.
 */
final class LivePosts {

  private static final int FEWEST = 3;

  /** Words outside of links that a post has at least. */
  private static final int SHORTEST = 12;

  /** So many of the elements side by side that hold a time have to be posts. */
  private static final double MOST_OF_THEM = 0.8;

  private static final int LONGEST_TIME = 60;
  private static final int MOST_TIMES = 20_000;

  private static final Pattern LIVE =
      Pattern.compile(
          "\\blive(?:\\s?blog|\\s?updates?|\\s?coverage)?\\b\\s*(?:[:–—|-]|$)|^live\\b|\\blive "
              + "?(?:blog|updates?|coverage)\\b|\\bas it happen(?:ed|s)\\b|\\bminute by minute\\b|"
              + "\\b(?:latest|rolling) updates\\b");

  private final PageSigns signs;
  private final Draft draft;

  private LivePosts(PageSigns signs, Draft draft) {
    this.signs = signs;
    this.draft = draft;
  }

  static List<LivePost> of(Document page, PageFields fields, Draft draft) {
    LivePosts posts = new LivePosts(fields.signs(), draft);
    List<Element> best = posts.sideBySide(page, posts.isCalledLive(page, fields));
    List<LivePost> read = new ArrayList<>();
    for (Element element : best) {
      read.add(posts.post(element));
    }
    return read;
  }

  private boolean isCalledLive(Document page, PageFields fields) {
    String headline = draft.headline == null ? "" : draft.headline;
    return LIVE.matcher(headline.toLowerCase(Locale.ROOT)).find()
        || LIVE.matcher(page.title().toLowerCase(Locale.ROOT)).find()
        || fields.articles().stream().anyMatch(PageJson::isLiveBlog)
        || page.selectFirst("[itemtype$=LiveBlogPosting]") != null;
  }

  /** The elements that are posts, of those parents that have most of them. */
  private List<Element> sideBySide(Document page, boolean called) {
    IdentityHashMap<Element, IdentityHashMap<Element, Boolean>> byParent = new IdentityHashMap<>();
    List<Element> parents = new ArrayList<>();
    int looked = 0;
    for (Element time :
        page.body().select("time, [class*=time], [class*=date], [itemprop=datePublished]")) {
      if (looked >= MOST_TIMES || !holdsTime(time)) {
        continue;
      }
      looked++;
      Element child = time;
      for (Element e = time.parent(); e != null; child = e, e = e.parent()) {
        IdentityHashMap<Element, Boolean> children = byParent.get(e);
        if (children == null) {
          children = new IdentityHashMap<>();
          byParent.put(e, children);
          parents.add(e);
        }
        children.put(child, true);
      }
    }
    List<Element> best = List.of();
    for (Element parent : parents) {
      IdentityHashMap<Element, Boolean> children = byParent.get(parent);
      if (children == null || children.size() < FEWEST || children.size() <= best.size()) {
        continue;
      }
      List<Element> posts = posts(parent, children, called);
      best = posts.size() > best.size() ? posts : best;
    }
    return best;
  }

  private List<Element> posts(
      Element parent, IdentityHashMap<Element, Boolean> timed, boolean called) {
    if (isForeign(parent)) {
      return List.of();
    }
    Map<String, List<Element>> byShape = new LinkedHashMap<>();
    for (Element child : parent.children()) {
      if (timed.containsKey(child) && isPost(child)) {
        byShape.computeIfAbsent(child.normalName(), shape -> new ArrayList<>()).add(child);
      }
    }
    List<Element> posts =
        byShape.values().stream().reduce(List.of(), (a, b) -> b.size() > a.size() ? b : a);
    boolean named = called || saysLive(parent) || (!posts.isEmpty() && saysLive(posts.getFirst()));
    boolean enough = posts.size() >= FEWEST && posts.size() >= timed.size() * MOST_OF_THEM;
    return named && enough ? posts : List.of();
  }

  private static boolean saysLive(Element element) {
    for (String name : List.of(element.className(), element.id(), element.attr("data-component"))) {
      List<String> words = name.length() > 400 ? List.of() : PageWords.words(name);
      for (int i = 0; i < words.size(); i++) {
        boolean live = words.get(i).equals("live") && i + 1 < words.size();
        if (words.get(i).equals("liveblog")
            || (live
                && Set.of("blog", "update", "updates", "post", "posts", "entry", "entries", "feed")
                    .contains(words.get(i + 1)))) {
          return true;
        }
      }
    }
    return element.attr("itemprop").equals("liveBlogUpdate");
  }

  /**
   * Whether an element or one around it is about something else; what holds the headline is not.
   */
  private boolean isForeign(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.selectFirst("h1") != null) {
        return false;
      }
      if (signs.kinds(e).contains(FieldWords.Kind.FOREIGN)
          || e.nameIs("aside")
          || e.nameIs("nav")
          || e.nameIs("footer")) {
        return true;
      }
    }
    return false;
  }

  private boolean isPost(Element element) {
    if (signs.kinds(element).contains(FieldWords.Kind.FOREIGN)) {
      return false;
    }
    Element heading = element.selectFirst("h2, h3, h4");
    Element link = heading == null ? null : heading.selectFirst("a[href]");
    if (link == null && heading != null) {
      link = heading.closest("a[href]");
    }
    if (link != null && !isOwn(link.attr("href"))) {
      return false;
    }
    int words = 0;
    int linked = 0;
    for (Block block : LivePost.blocks(element, heading)) {
      words += block.words();
      linked += block.links().stream().mapToInt(one -> Block.plain(one.words()).words()).sum();
    }
    return words - linked >= SHORTEST && linked * 2 < words;
  }

  /** Whether an address leads to a part of this page. */
  private boolean isOwn(String href) {
    int fragment = href.indexOf('#');
    return fragment >= 0
        && (fragment == 0
            || draft.url == null
            || draft.url.contains(href.substring(0, fragment).replaceFirst("^https?://[^/]+", "")));
  }

  private static boolean holdsTime(Element element) {
    String stated = element.attr("datetime");
    if (Days.stamp(stated) != null) {
      return true;
    }
    String words = PageSigns.words(element, LONGEST_TIME);
    return !words.isEmpty()
        && (DayFinder.isClock(words) || !DayFinder.in(words, DayFinder.Order.UNKNOWN).isEmpty());
  }

  private LivePost post(Element element) {
    Element heading = element.selectFirst("h2, h3, h4, [itemprop=headline]");
    String headline = heading == null ? "" : Clean.line(heading.text());
    List<String> names = new ArrayList<>();
    for (Element author :
        element.select("[itemprop=author], [rel=author], [class*=byline], [class*=author]")) {
      String name = PageSigns.words(author, 120);
      if (names.size() < AuthorField.MOST && !name.isEmpty()) {
        names.add(name);
      }
    }
    return new LivePost(
        headline.isEmpty() || headline.length() > 300 ? null : headline,
        time(element),
        null,
        AuthorField.of(names),
        address(element),
        LivePost.blocks(element, heading));
  }

  private @Nullable String address(Element element) {
    String id = element.id();
    if (id.isEmpty()) {
      Element inner = element.selectFirst("[id]");
      id = inner == null ? "" : inner.id();
    }
    if (draft.url == null || id.isEmpty() || id.indexOf(' ') >= 0) {
      return null;
    }
    int fragment = draft.url.indexOf('#');
    return (fragment < 0 ? draft.url : draft.url.substring(0, fragment)) + "#" + id;
  }

  /** When a post appeared; a clock alone is of the day of the blog, if that is one day. */
  private @Nullable Published time(Element element) {
    LocalTime clock = null;
    for (Element time :
        element.select("time, [class*=time], [class*=date], [itemprop=datePublished]")) {
      Published stamp = Days.stamp(time.attr("datetime"));
      String words = PageSigns.words(time, LONGEST_TIME);
      List<DayFinder.Found> found = DayFinder.in(words, DayFinder.Order.UNKNOWN);
      if (stamp != null || !found.isEmpty()) {
        return stamp == null ? found.getFirst().day() : stamp;
      }
      clock = clock == null ? DayFinder.clock(words) : clock;
    }
    Published blog = draft.published;
    boolean oneDay =
        blog != null && (draft.modified == null || draft.modified.day().equals(blog.day()));
    if (blog == null || clock == null || !oneDay) {
      return null;
    }
    OffsetDateTime began = blog.time();
    return began == null || began.getOffset().getTotalSeconds() == 0
        ? Published.on(blog.day())
        : Published.at(OffsetDateTime.of(blog.day(), clock, began.getOffset()));
  }
}
