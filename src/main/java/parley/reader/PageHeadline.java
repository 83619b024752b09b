package parley.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page: as it is printed above the article, if that can be told from what the
 * page calls itself elsewhere; else as JSON-LD, the {@code meta} elements or the title have it.
 *
 * @param words the headline, or null
 * @param element where it is printed, or null
 */
record PageHeadline(@Nullable String words, @Nullable Element element) {

  private static final int LONGEST = 400;

  /** More headings are no article's. */
  private static final int MOST_HEADINGS = 60;

  /** So much of the shorter of two headlines stands in the other if they are of one article. */
  private static final double ALIKE = 0.5;

  /** A heading of so few words may be the beginning of a headline. */
  private static final int FEW = 3;

  /** A heading of the first order is taken before one that is a little more like a title. */
  private static final double PREFERRED = 0.1;

  /** What stands between a headline and the name of its site. */
  static final List<String> SIGNS = List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " · ");

  /**
   * Chooses the headline.
   *
   * @param stated what JSON-LD says, or null
   * @param meta what the {@code meta} elements and the title say, best first
   * @param named what the site calls itself, or null
   */
  static PageHeadline of(
      Document page, @Nullable String stated, List<String> meta, @Nullable String named) {
    @Nullable String site = named == null ? masthead(page) : named;
    List<String> titles = new ArrayList<>();
    if (stated != null) {
      titles.add(withoutSite(stated, site));
    }
    for (String title : meta) {
      titles.add(withoutSite(title, site));
    }
    boolean agreed = false;
    for (String title : meta) {
      agreed |= stated != null && areAlike(stated, title);
    }
    Element printed = printed(page, titles, site, agreed);
    if (printed == null) {
      return new PageHeadline(titles.isEmpty() ? null : titles.getFirst(), null);
    }
    String words = Clean.line(printed.text());
    return new PageHeadline(whole(words, printed, titles, stated), printed);
  }

  /** The headline where what is printed is cut short, or has the name of a series before it. */
  private static String whole(
      String words, Element printed, List<String> titles, @Nullable String stated) {
    if (stated != null && titles.getFirst().startsWith(words)) {
      return titles.getFirst();
    }
    boolean open = words.endsWith(":") || words.endsWith("…") || words.endsWith("...");
    String start = open ? words.substring(0, words.length() - (words.endsWith("...") ? 3 : 1)) : "";
    for (String title : titles) {
      if (isFew(words) && title.startsWith(words + ": ")) {
        return title; // what is reviewed, and by whom it is
      }
      boolean part = title.length() < words.length() && words.endsWith(" " + title);
      if ((part && isOfParts(printed))
          || (open && title.contains(start) && title.length() > words.length())) {
        return title;
      }
    }
    return words;
  }

  private static boolean isFew(String words) {
    return words.split(" ", -1).length <= FEW;
  }

  /** The name of the site where a heading that leads home has it. */
  private static @Nullable String masthead(Document page) {
    for (Element heading : page.select("h1, h2")) {
      String words = PageSigns.words(heading, LONGEST);
      if (!words.isEmpty() && isHome(heading)) {
        return words;
      }
    }
    return null;
  }

  private static boolean isOfParts(Element heading) {
    return heading.childrenSize() > 1;
  }

  /** Whether a heading is the name of the site: a link home. */
  private static boolean isHome(Element heading) {
    Element link = heading.selectFirst("a[href]");
    if (link == null) {
      Element parent = heading.parent();
      link = parent != null && parent.nameIs("a") ? parent : null;
    }
    if (link == null) {
      return false;
    }
    String href = link.attr("href").strip();
    int host = href.indexOf("//");
    int slash = host < 0 ? href.indexOf('/') : href.indexOf('/', host + 2);
    return slash < 0 ? host >= 0 : slash == href.length() - 1 && (host >= 0 || slash == 0);
  }

  /**
   * The heading that is a headline: the one that is most like a title, or the only one there is.
   */
  private static @Nullable Element printed(
      Document page, List<String> titles, @Nullable String site, boolean agreed) {
    List<Element> headings = headings(page);
    Element best = null;
    double most = ALIKE;
    for (Element heading : headings) {
      String words = PageSigns.words(heading, LONGEST);
      if (words.isEmpty() || words.equalsIgnoreCase(site)) {
        continue;
      }
      double like = 0;
      for (String title : titles) {
        like = Math.max(like, likeness(words, title));
      }
      like += heading.nameIs("h1") && like > 0 ? PREFERRED : 0;
      boolean inner = best != null && like >= most - PREFERRED && heading.parents().contains(best);
      if (like > most || inner) {
        most = like;
        best = heading;
      }
    }
    // two titles that agree say more than a heading that is like neither
    return best == null && !agreed ? alone(headings, site, titles.isEmpty()) : best;
  }

  /** The one heading of the first order that says something, where no title is like any. */
  private static @Nullable Element alone(
      List<Element> headings, @Nullable String site, boolean untitled) {
    Element alone = null;
    for (Element heading : headings) {
      String words = PageSigns.words(heading, LONGEST);
      boolean says =
          heading.nameIs("h1")
              && (untitled ? !words.isEmpty() : words.indexOf(' ') > 0)
              && !words.equalsIgnoreCase(site)
              && heading.selectFirst("img") == null;
      if (says && alone != null) {
        return null;
      }
      alone = says ? heading : alone;
    }
    return alone;
  }

  private static List<Element> headings(Document page) {
    List<Element> headings = new ArrayList<>();
    for (Element heading :
        page.select("h1, h2, [itemprop=headline], [class*=headline], [class*=title]")) {
      boolean first =
          heading.nameIs("h1")
              || heading.attr("itemprop").equals("headline")
              || heading.nameIs("h2")
              || heading.nameIs("p")
              || heading.nameIs("div");
      boolean own =
          !isElsewhere(heading)
              && !isHome(heading)
              && !heading.attr("itemprop").startsWith("alternat"); // schema.org: another headline
      if (first && headings.size() < MOST_HEADINGS && own) {
        headings.add(heading);
      }
    }
    return headings;
  }

  private static boolean isElsewhere(Element heading) {
    for (Element e = heading; e != null; e = e.parent()) {
      if (e.nameIs("nav") || e.nameIs("aside") || e.nameIs("footer") || e.nameIs("dialog")) {
        return true;
      }
    }
    return false;
  }

  /** Whether two headlines may be of one article. */
  static boolean areAlike(String one, String other) {
    return likeness(one, other) > ALIKE;
  }

  /** Whether two headlines share no word at all, and each has some. */
  static boolean areApart(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    return words.size() >= 3 && others.size() >= 3 && words.stream().noneMatch(others::contains);
  }

  /** How much of the words two headlines share, of the longer one; 1 if they are the same. */
  private static double likeness(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    int both = 0;
    for (String word : words) {
      both += others.contains(word) ? 1 : 0;
    }
    int all = Math.max(words.size(), others.size());
    int fewer = Math.min(words.size(), others.size());
    return all == 0
        ? 0
        : fewer >= 2 && both == fewer ? 0.9 + 0.1 * both / all : (double) both / all;
  }

  private static Set<String> words(String headline) {
    Set<String> words = new HashSet<>();
    for (String word : headline.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        addWords(word, words);
      }
    }
    return words;
  }

  /**
   * Where a script puts no blank between words, each two letters beside each other count as one.
   */
  private static void addWords(String letters, Set<String> words) {
    if (letters.length() < 3 || !letters.codePoints().anyMatch(Character::isIdeographic)) {
      words.add(letters);
      return;
    }
    for (int i = 0; i + 2 <= letters.length(); i++) {
      words.add(letters.substring(i, i + 2));
    }
  }

  /** Without the name of the site that stands at its end, or at its beginning. */
  static String withoutSite(String title, @Nullable String site) {
    if (site != null && title.endsWith(":" + site)) {
      return title.substring(0, title.length() - site.length() - 1).strip();
    }
    for (String sign : SIGNS) {
      int at = title.lastIndexOf(sign);
      if (at > 0 && isSite(title.substring(at + sign.length()).strip(), site)) {
        return title.substring(0, at).strip();
      }
      int first = title.indexOf(sign);
      if (first > 0 && isSite(title.substring(0, first).strip(), site)) {
        return title.substring(first + sign.length()).strip();
      }
    }
    return title;
  }

  private static boolean isSite(String words, @Nullable String site) {
    return words.equalsIgnoreCase(site) || Outlets.shipped().named(words) != null;
  }
}
