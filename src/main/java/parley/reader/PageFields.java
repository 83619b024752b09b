package parley.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parley.article.Published;
import tools.jackson.databind.JsonNode;

/**
 * What a page says of its article: JSON-LD first, then the {@code meta} elements, then microdata
 * and what stands on the page, then its address, and last its words.
 *
 * <p>Two things that are printed win over what machines are told, since they are what was
 * published: the headline, where it can be told which heading it is; and, where JSON-LD or a {@code
 * meta} element has another day than the one at the headline, that day. The second is a doubt,
 * which is told.
 */
final class PageFields {

  /** Days of one article are no further apart: zones of time, and a night in between. */
  private static final int SAME = 3;

  /** The name of an outlet has no more words. */
  private static final int LONGEST_OUTLET = 5;

  private final Document page;
  private final Draft draft;
  private final PageJson json;
  private final PageMeta meta;
  private final FieldWords words = FieldWords.shipped();
  private final List<String> doubts = new ArrayList<>();
  private final List<JsonNode> articles = new ArrayList<>();
  private @Nullable PageSigns signs;
  private @Nullable String site;

  private PageFields(Document page, Draft draft) {
    this.page = page;
    this.draft = draft;
    this.json = PageJson.of(page);
    this.meta = PageMeta.of(page);
  }

  static PageFields read(Document page, Draft draft) {
    PageFields fields = new PageFields(page, draft);
    fields.read();
    return fields;
  }

  /** Where the page contradicts itself, for a person to read. */
  List<String> doubts() {
    return doubts;
  }

  /** What JSON-LD says of the article of this page. */
  List<JsonNode> articles() {
    return articles;
  }

  /** What is printed on the page. */
  PageSigns signs() {
    return Objects.requireNonNull(signs);
  }

  PageJson json() {
    return json;
  }

  PageMeta meta() {
    return meta;
  }

  private void read() {
    address();
    site = meta.first(words.meta(FieldWords.Kind.META_SITE));
    List<String> titles = titles();
    articles.addAll(ofThisPage(titles));
    for (JsonNode article : articles) {
      setUrl(PageJson.url(article));
      List<String> publisher = json.names(article.path("publisher"), 1);
      site = site == null && !publisher.isEmpty() ? publisher.getFirst() : site;
    }
    String stated = first("headline");
    PageHeadline headline =
        PageHeadline.of(page, stated == null ? first("name") : stated, titles, site);
    draft.headline = headline.words();
    if (stated != null && draft.headline != null && PageHeadline.areApart(stated, draft.headline)) {
      doubts.add(
          "its machine-readable part has the headline “"
              + stated
              + "”, and “"
              + draft.headline
              + "” is printed; that was taken");
    }
    signs = PageSigns.of(page, headline.element());
    days(signs());
    outlet();
    authors(signs());
  }

  private void address() {
    Element canonical = page.selectFirst("link[rel=canonical]");
    if (canonical != null) {
      setUrl(canonical.attr("href"));
    }
    String address = meta.first("og:url");
    setUrl(address == null ? "" : address);
  }

  private void setUrl(String url) {
    if (draft.url == null && (url.startsWith("http://") || url.startsWith("https://"))) {
      draft.url = url.strip();
    }
  }

  /** What the page calls itself, best first. */
  private List<String> titles() {
    List<String> titles = new ArrayList<>();
    for (String key : words.meta(FieldWords.Kind.META_HEADLINE)) {
      titles.addAll(meta.all(key));
    }
    String title = Clean.line(page.title());
    if (!title.isEmpty()) {
      titles.add(title);
    }
    return titles;
  }

  /** Those articles of the JSON-LD that are no others': alike in headline, or in the address. */
  private List<JsonNode> ofThisPage(List<String> titles) {
    List<JsonNode> own = new ArrayList<>();
    for (JsonNode article : json.articles()) {
      String headline = PageJson.string(article.path("headline"));
      String url = PageJson.url(article);
      boolean alike = headline.isEmpty() && json.articles().size() == 1;
      for (String title : titles) {
        alike |= PageHeadline.areAlike(headline, title);
      }
      if (alike || (!url.isEmpty() && url.equals(draft.url))) {
        own.add(article);
      }
    }
    if (own.isEmpty() && !json.articles().isEmpty()) {
      own.add(json.articles().getFirst());
    }
    return own;
  }

  private @Nullable String first(String key) {
    for (JsonNode article : articles) {
      String value = PageJson.string(article.path(key));
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  private @Nullable Published stamp(List<JsonNode> nodes, String key) {
    for (JsonNode node : nodes) {
      Published day = Days.stamp(PageJson.string(node.path(key)));
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private void days(PageSigns signs) {
    String language = page.select("html").attr("lang");
    PageDays printed = PageDays.of(signs, language);
    Published stated = stamp(articles, "datePublished");
    if (stated == null) {
      stated = day(FieldWords.Kind.META_PUBLISHED, PageDays.order(language));
    }
    if (stated == null) {
      stated = stamp(json.pages(), "datePublished");
    }
    Published changed = stamp(articles, "dateModified");
    if (changed == null) {
      changed = day(FieldWords.Kind.META_MODIFIED, PageDays.order(language));
    }
    draft.modified = changed == null ? printed.modified() : changed;
    draft.published =
        stated == null ? printed.published() : printed.local(believed(stated, changed, printed));
    if (draft.published == null && draft.url != null) {
      draft.published = Days.inAddress(draft.url);
    }
    if (draft.published == null) {
      DayFinder.Found found = printed.inWords();
      if (found != null && found.role() != DayFinder.Role.UPDATED) {
        draft.published = found.day();
      } else if (found != null && draft.modified == null) {
        draft.modified = found.day();
      }
    }
  }

  /** The day that machines are told, unless another one is printed at the headline. */
  private Published believed(Published stated, @Nullable Published changed, PageDays printed) {
    Published shown = printed.atHeadline();
    boolean same =
        shown == null
            || printed.hasNear(stated, SAME)
            || (changed != null && PageDays.apart(changed, shown) <= SAME);
    if (shown == null || same) {
      return stated;
    }
    doubts.add(
        "its machine-readable part says that it appeared on "
            + stated.day()
            + ", and "
            + shown.day()
            + " is printed at the headline; that was taken");
    return shown;
  }

  private @Nullable Published day(FieldWords.Kind kind, DayFinder.Order order) {
    for (String key : words.meta(kind)) {
      for (String content : meta.all(key)) {
        Published day = Days.stamp(content);
        if (day == null) {
          List<DayFinder.Found> found = DayFinder.in(content, order);
          day = found.isEmpty() ? null : found.getFirst().day();
        }
        if (day != null) {
          return day;
        }
      }
    }
    return null;
  }

  private void authors(PageSigns signs) {
    AuthorField told = AuthorField.NOBODY;
    for (JsonNode article : articles) {
      told = better(told, told(article.path("author")));
    }
    if (told.people().isEmpty()) {
      for (JsonNode node : articles) {
        told = better(told, AuthorField.of(json.names(node.path("creator"), AuthorField.MOST)));
      }
    }
    for (String key : words.meta(FieldWords.Kind.META_AUTHOR)) {
      told = better(told, AuthorField.of(meta.all(key)));
    }
    told = better(told, labelled());
    if (told.people().isEmpty()) {
      for (JsonNode node : json.pages()) {
        told = better(told, AuthorField.of(json.names(node.path("author"), AuthorField.MOST)));
      }
    }
    AuthorField printed = withoutSite(PageAuthors.printed(signs));
    told = contradicts(told, printed) ? printed : better(told, printed);
    draft.authors.addAll(told.people());
    draft.agencies.addAll(told.agencies());
    if (told.people().isEmpty()) {
      draft.authors.addAll(told.desks());
      draft.authors.addAll(told.agencies());
    }
  }

  private AuthorField told(JsonNode author) {
    AuthorField people = AuthorField.of(json.authors(author, AuthorField.MOST, true));
    if (!people.people().isEmpty()) {
      return people;
    }
    List<String> houses = json.authors(author, AuthorField.MOST, false);
    AuthorField field = AuthorField.of(houses);
    // of a house whatever it is called
    return field.people().isEmpty()
        ? (people.isEmpty() ? field : people)
        : new AuthorField(List.of(), houses, field.agencies());
  }

  /**
   * Whether the byline at the headline names others altogether than machines are told; then it is
   * what counts.
   */
  private boolean contradicts(AuthorField told, AuthorField printed) {
    boolean others =
        !told.people().isEmpty()
            && !printed.people().isEmpty()
            && printed.people().stream().allMatch(PageFields::isFull)
            && told.people().stream().noneMatch(name -> isAmong(name, printed.people()));
    if (others && told.people().stream().anyMatch(PageFields::isFull)) {
      doubts.add(
          "its machine-readable part names "
              + String.join(", ", told.people())
              + " as its author, and its byline "
              + String.join(", ", printed.people())
              + "; the byline was taken");
    }
    return others;
  }

  private static boolean isFull(String name) {
    return name.indexOf(' ') > 0;
  }

  /** Whether a name shares a word with one of several: “J. Roe” and “Jane Roe” may be one. */
  private static boolean isAmong(String name, List<String> names) {
    for (String word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
      for (String other : names) {
        boolean same = List.of(other.toLowerCase(Locale.ROOT).split(" ", -1)).contains(word);
        if (word.length() > 2 && same) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code twitter:label1} “Written by”, {@code twitter:data1} “Jane Roe”. */
  private AuthorField labelled() {
    for (String number : List.of("1", "2", "3")) {
      String label = meta.first("twitter:label" + number);
      String value = meta.first("twitter:data" + number);
      if (label != null && value != null && AuthorField.hasLabel(label + " x")) {
        return AuthorField.of(value);
      }
    }
    return AuthorField.NOBODY;
  }

  /**
   * Of two answers the one that names people, the first if both do; a longer one where it has all
   * names of the shorter.
   */
  private AuthorField better(AuthorField first, AuthorField second) {
    AuthorField one = withoutSite(first);
    AuthorField other = withoutSite(second);
    if (one.people().isEmpty()) {
      return other.people().isEmpty() && !one.isEmpty() ? one : joinedAgencies(other, one);
    }
    boolean more =
        other.people().size() > one.people().size() && other.people().containsAll(one.people());
    return more ? joinedAgencies(other, one) : one;
  }

  private static AuthorField joinedAgencies(AuthorField field, AuthorField other) {
    Set<String> agencies = new LinkedHashSet<>(field.agencies());
    agencies.addAll(other.agencies());
    return new AuthorField(field.people(), field.desks(), List.copyOf(agencies));
  }

  /** The site itself is a desk, whatever the field calls it. */
  private AuthorField withoutSite(AuthorField field) {
    List<String> people = new ArrayList<>(field.people());
    List<String> desks = new ArrayList<>(field.desks());
    for (String name : field.people()) {
      if (name.equalsIgnoreCase(site) || name.equalsIgnoreCase(draft.outlet)) {
        people.remove(name);
        desks.add(name);
      }
    }
    return new AuthorField(people, desks, field.agencies());
  }

  private void outlet() {
    String known = draft.url == null ? null : Outlets.shipped().at(draft.url);
    for (JsonNode article : articles) {
      for (String publisher : json.names(article.path("publisher"), 1)) {
        known = known == null ? outlet(publisher) : known;
      }
    }
    known = known == null && site != null ? outlet(site) : known;
    draft.outlet = known == null ? inTitle() : known;
  }

  /** The name that stands in the page's title behind its headline and a sign, and nowhere else. */
  private @Nullable String inTitle() {
    String headline = draft.headline;
    String title = Clean.line(page.title());
    if (headline == null || title.length() <= headline.length() || !title.startsWith(headline)) {
      return null;
    }
    String behind = title.substring(headline.length());
    for (String sign : PageHeadline.SIGNS) {
      String name = behind.startsWith(sign) ? behind.substring(sign.length()).strip() : "";
      if (!name.isEmpty() && isName(name) && Block.plain(name).words() <= LONGEST_OUTLET) {
        return outlet(name);
      }
    }
    return null;
  }

  private static @Nullable String outlet(String name) {
    String named = Outlets.shipped().named(name);
    return named == null && isName(name) ? name : named;
  }

  /** Whether the name of a site is a name alone, and no line of advertising. */
  private static boolean isName(String site) {
    return site.length() <= 60
        && site.indexOf('@') < 0
        && site.indexOf('/') < 0
        && site.indexOf('|') < 0
        && !site.contains(" - ")
        && !site.contains("www.");
  }
}
