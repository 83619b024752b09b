package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Article;
import parley.article.Problem;
import parley.article.Published;

/** What a page says of its article, wherever and however it says it. */
class PageFieldsTest {

  private static final String NOTHING = "";
  private static final String HEADLINE = "<h1>Envoy leaves plan with both sides</h1>";

  private static final String BODY =
      """
      <p>Envoy Ilse Tarn said on Tuesday evening that both delegations had taken the plan home and
      would answer within a week.</p>
      <p>“Nobody left the room,” she said, adding that the harbour was spoken of first and the border
      was spoken of last.</p>
      <p>The northern side, which had asked for a longer pause, gave no reason for its change of mind,
      but officials spoke of the weather.</p>
      """;

  private static Handed page(String head, String aboveBody, String belowBody) {
    return Handed.file(
        "page.html",
        "<!DOCTYPE html><html><head>"
            + head
            + "</head><body><main>"
            + aboveBody
            + "<div>"
            + BODY
            + "</div>"
            + belowBody
            + "</main></body></html>");
  }

  private static Article article(String head, String aboveBody) {
    return page(head, aboveBody, NOTHING).only();
  }

  private static String json(String article) {
    return "<script type=\"application/ld+json\">" + article + "</script>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Jane Roe, John Doe\"",
        "\"By Jane Roe and John Doe\"",
        "[\"Jane Roe\", \"John Doe\"]",
        "{\"@type\":\"Person\",\"name\":\"Jane Roe & John Doe\"}",
        "{\"@type\":\"Person\",\"name\":[\"Jane Roe\",\"John Doe\"]}",
        "[{\"name\":\"Jane Roe\"},{\"@type\":\"Person\",\"givenName\":\"John\",\"familyName\":\"Doe\"}]",
        "{\"@list\":[{\"name\":\"Jane Roe\"},{\"name\":\"JOHN DOE\"}]}",
        "[{\"name\":\"Jane Roe, MD\"},{\"name\":\"John Doe (Vareno)\"}]",
        "[[{\"name\":\"&lt;b&gt;Jane Roe&lt;/b&gt;\"}],\"John Doe | Staff Writer\"]"
      })
  void readsAuthorsInEveryShapeOfJson(String authors) {
    Article read =
        article(
            json("{\"@type\":\"NewsArticle\",\"headline\":\"Envoy\",\"author\":" + authors + "}"),
            NOTHING);

    assertThat(read.authors()).containsExactly("Jane Roe", "John Doe");
  }

  @Test
  void aNameThatIsShownTwiceIsOneAuthor() {
    String byline =
        "<div class=byline>by <a class=wide href=/people/jr>Jane Roe</a><span class=narrow>Jane"
            + " Roe</span></div>";

    assertThat(article(NOTHING, HEADLINE + byline).authors()).containsExactly("Jane Roe");
    assertThat(AuthorField.of(List.of("Jane Roe", "Jane RoeJane Roe")).people())
        .containsExactly("Jane Roe");
  }

  @Test
  void aPersonInTheBylineWinsOverTheHouseThatMachinesAreTold() {
    String house =
        json(
            "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Vareno"
                + " Media\"}}");
    String byline = "<span>By</span> <div><a href=/editors/jr>Jane Roe</a></div>";

    assertThat(article(house, HEADLINE + byline).authors()).containsExactly("Jane Roe");
    assertThat(article(house, HEADLINE).authors()).containsExactly("Vareno Media");
  }

  @Test
  void aHouseIsNotCutToAName() {
    assertThat(AuthorField.of("The New York Times").people()).isEmpty();
    assertThat(AuthorField.of("Courier Staff").desks()).containsExactly("Courier Staff");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tue Mar 04 12:45:00 EST 2031  | 2031-03-04
          Tue, 04 Mar 2031 12:45:00 GMT | 2031-03-04T12:45:00Z
          """)
  void readsDaysAsProgramsWriteThem(String stamp, String day) {
    String head = "<meta name=article:published_time content='" + stamp + "'>";

    assertThat(article(head, HEADLINE).published()).hasToString(day);
  }

  @Test
  void midnightIsADayAndNoInstant() {
    String head = "<meta name=article:published_time content=2031-03-04T00:00:00Z>";

    assertThat(String.valueOf(article(head, HEADLINE + "<time>March 3, 2031</time>").published()))
        .startsWith("2031-03-04");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <h1>Quiet Water</h1>                                   | Quiet Water: Songs of a Harbour
          <h1><a href=/>Courier</a></h1><h2>Envoy leaves</h2>    | Envoy leaves:Courier
          <h1 itemprop=alternativeHeadline>Envoy, out of here</h1> | Envoy leaves plan with both sides
          <div class=title><h2 class=title>Envoy leaves plan</h2> Talks</div> | Envoy leaves plan
          """)
  void toldFromWhatThePageCallsItself(String above, String title) {
    String read = article("<meta property=og:title content='" + title + "'>", above).headline();

    assertThat(read).isEqualTo(title.replace(":Courier", NOTHING));
  }

  @Test
  void aHeadlineWithoutBlanksIsComparedLetterByLetter() {
    String head = "<title>使者把方案交给双方:晨报</title>";

    assertThat(article(head, "<h1>晨报</h1><h2>使者把方案交给双方</h2>").headline()).isEqualTo("使者把方案交给双方");
  }

  @Test
  void followsIdsThroughAGraph() {
    Article read =
        article(
            json(
                """
                {"@graph":[
                  {"@type":"https://schema.org/NewsArticle","headline":"Envoy leaves plan",
                   "datePublished":"2031-03-04T21:30:00+0200","author":{"@id":"#jane"},
                   "publisher":{"@id":"#courier"},"isPartOf":{"@id":"#page"}},
                  {"@type":"WebPage","@id":"#page","datePublished":"2031-01-01"},
                  {"@type":"Organization","@id":"#courier","name":"The Vareno Courier"},
                  {"@type":"Person","@id":"#jane","name":"Jane Roe"}]}
                """),
            NOTHING);

    assertThat(read.authors()).containsExactly("Jane Roe");
    assertThat(read.outlet()).isEqualTo("The Vareno Courier");
    assertThat(read.published()).hasToString("2031-03-04T21:30:00+02:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!--\n%s\n-->",
        "//<![CDATA[\n%s\n//]]>",
        "%s;",
        "<![CDATA[%s]]>",
        "/* made by the desk */ %s",
        "[%s,]"
      })
  void readsJsonInItsWrappings(String wrapping) {
    String json =
        "{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-03-04\",\"author\":\"Jane Roe\"}";

    Article read = article(json(wrapping.formatted(json)), NOTHING);

    assertThat(read.published()).hasToString("2031-03-04");
    assertThat(read.authors()).containsExactly("Jane Roe");
  }

  @Test
  void takesTheArticleOfThisPageAmongSeveral() {
    Article read =
        article(
            "<title>Envoy leaves plan with both sides - The Vareno Courier</title>"
                + json(
                    """
                    [{"@type":"NewsArticle","headline":"Ferry to the islands late again",
                      "datePublished":"2030-12-01","author":"John Doe"},
                     {"@type":"NewsArticle","headline":"Envoy leaves plan with both sides",
                      "datePublished":"2031-03-04","author":"Jane Roe"}]
                    """),
            "<h1>Envoy leaves plan with both sides</h1>");

    assertThat(read.published()).hasToString("2031-03-04");
    assertThat(read.authors()).containsExactly("Jane Roe");
  }

  @Test
  void brokenJsonLeavesTheRestOfThePage() {
    Article read =
        article(
            json("{\"@type\":\"NewsArticle\",\"headline\":\"Envoy")
                + "<meta property=\"article:published_time\" content=\"2031-03-04T21:30:00Z\">",
            "<h1>Envoy leaves plan</h1>");

    assertThat(read.headline()).isEqualTo("Envoy leaves plan");
    assertThat(read.published()).hasToString("2031-03-04T21:30:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          property | article:published_time | 2031-03-04T21:30:00+02:00
          name     | parsely-pub-date       | 2031-03-04T21:30:00Z
          name     | DC.date.issued         | 2031-03-04
          name     | pubdate                | 20310304
          name     | citation_publication_date | 2031/03/04
          name     | publish-date           | Tue, 4 Mar 2031 21:30:00 +0000
          name     | date                   | March 4, 2031
          """)
  void readsDaysOfMetaElements(String attribute, String name, String content) {
    Article read =
        article(
            "<meta %s='%s' content='%s'>".formatted(attribute, name, content), "<h1>Envoy</h1>");

    assertThat(read.published()).isNotNull().extracting(Published::day).hasToString("2031-03-04");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=\"article-byline\">By <a href=\"/people/jane\">Jane Roe</a> and <a href=\"/people/john\">John Doe</a></p>",
        "<div class=\"byline\">By Jane Roe and John Doe, Diplomatic Correspondent</div>",
        "<span itemprop=\"author\"><span itemprop=\"name\">Jane Roe</span></span>"
            + "<span itemprop=\"author\"><span itemprop=\"name\">John Doe</span></span>",
        "<a rel=\"author\" href=\"/j\">Jane Roe</a>, <a rel=\"author\" href=\"/k\">John Doe</a>",
        "<address>by Jane Roe &amp; John Doe</address>",
        "<ul class=\"authors\"><li><span class=\"author-name\">Jane Roe</span></li>"
            + "<li><span class=\"author-name\">John Doe</span></li></ul>",
        "<p>By Jane Roe and John Doe</p>",
        "<div>Analysis | By Jane Roe and John Doe | 4 March 2031</div>",
        "<div class=\"post-author\">Posted by Jane Roe and John Doe on March 4, 2031</div>",
        "<p class=\"byline\">Von Jane Roe und John Doe</p>",
        "<div class=\"author\">By Jane Roe @janeroe, John Doe @doe</div>",
        "<div class=\"byline\">Analysis by Jane Roe and John Doe, Courier | World</div>",
        "<p class=\"author\">Jane Roe, John Doe Associated Press</p>"
      })
  void readsAuthorsWhereThePagePrintsThem(String byline) {
    Article read = article(NOTHING, HEADLINE + byline);

    assertThat(read.authors()).containsExactly("Jane Roe", "John Doe");
  }

  @Test
  void namesADeskOnlyWhereNobodyIsNamed() {
    assertThat(
            article(NOTHING, "<h1>Envoy leaves plan</h1><p class=byline>By Courier Staff</p>")
                .authors())
        .containsExactly("Courier Staff");
    assertThat(
            article(
                    "<meta name=author content='Courier Staff'>",
                    "<h1>Envoy leaves plan</h1><p class=byline>By Jane Roe</p>")
                .authors())
        .containsExactly("Jane Roe");
    assertThat(article("<meta name=author content=admin>", "<h1>Envoy</h1>").authors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<time datetime=\"2031-03-04T21:30:00+02:00\">4 March</time>",
        "<time pubdate>4 March 2031</time>",
        "<span class=\"post-date\">4. März 2031</span>",
        "<p class=\"dateline\">Published: 21:30, 4 March 2031 | Updated: 6 March 2031</p>",
        "<abbr class=\"published\" title=\"2031-03-04\">last week</abbr>",
        "<p>Updated on 6 March 2031. First published 4 March 2031</p>",
        "<p>March 4, 2031 • 4 min read</p>",
        "<span class=\"updated\">6 March 2031</span> <span class=\"published\">4 March 2031</span>",
        "<p>2031年3月4日 10時00分</p>"
      })
  void readsTheDayWhereThePagePrintsIt(String line) {
    Article read = article(NOTHING, HEADLINE + line);

    assertThat(read.published()).isNotNull().extracting(Published::day).hasToString("2031-03-04");
  }

  /** Neither years of a copyright nor what belongs to readers, other articles or the site. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<section class=\"comments\"><p class=\"author\">Jane Roe</p><time datetime=\"2031-03-09\">9 March"
            + " 2031</time><p>I was there, and nobody saw a plan of any kind.</p></section>",
        "<div class=\"related-stories\"><a href=\"/b\"><h3>Southern minister rules out a vote</h3></a>"
            + "<span class=\"byline\">By Jane Roe</span><time datetime=\"2031-03-09\">9 March 2031</time></div>",
        "<aside><h3>Latest</h3><p class=\"byline\">By Jane Roe, 9 March 2031</p></aside>",
        "<footer><p>© 2031 The Vareno Courier</p></footer>",
        "<article><h3><a href=\"/c\">Ferry late again</a></h3><p class=\"byline\">By Jane Roe</p>"
            + "<time datetime=\"2031-03-09\"></time></article>",
        "<p class=\"copyright\">Copyright 2029-2031</p>"
      })
  void takesNothingThatIsOfSomethingElse(String other) {
    Article read = page(NOTHING, "<h1>Envoy leaves plan with both sides</h1>", other).only();

    assertThat(read.published()).isNull();
    assertThat(read.authors()).isEmpty();
  }

  @Test
  void theHeadlineIsTheOneThatIsPrinted() {
    String head =
        "<title>Vareno harbour talks: envoy leaves plan | The Vareno Courier</title>"
            + json(
                "{\"@type\":\"NewsArticle\",\"headline\":\"Vareno harbour talks: envoy leaves plan\"}");

    assertThat(article(head, "<h1>Envoy leaves plan in Vareno with both sides</h1>").headline())
        .isEqualTo("Envoy leaves plan in Vareno with both sides");
    assertThat(article(head, "<h1><a href=\"/\">The Vareno Courier</a></h1>").headline())
        .isEqualTo("Vareno harbour talks: envoy leaves plan");
  }

  @Test
  void theOutletIsNamedByPublisherSiteOrTitle() {
    assertThat(
            article("<meta property=og:site_name content='The Vareno Courier'>", NOTHING).outlet())
        .isEqualTo("The Vareno Courier");
    assertThat(
            article(
                    "<title>Envoy leaves plan - The Vareno Courier</title>",
                    "<h1>Envoy leaves plan</h1>")
                .outlet())
        .isEqualTo("The Vareno Courier");
    assertThat(article("<title>Envoy leaves plan</title>", "<h1>Envoy leaves plan</h1>").outlet())
        .isNull();
  }

  @Test
  void anotherDayAtTheHeadlineIsTakenAndTold() {
    Handed handed =
        page(
            json("{\"@type\":\"NewsArticle\",\"datePublished\":\"2034-06-01T10:00:00Z\"}"),
            "<h1>Envoy leaves plan</h1><time class=\"date\">4 March 2031</time>",
            NOTHING);

    assertThat(handed.only().published()).hasToString("2031-03-04");
    assertThat(handed.problems())
        .filteredOn(problem -> problem.kind() == Problem.Kind.CONTRADICTION)
        .singleElement()
        .satisfies(problem -> assertThat(problem.detail()).contains("2034-06-01", "2031-03-04"));
  }

  @Test
  void anotherHeadline() {
    String head =
        "<title>Envoy leaves plan with both sides</title>"
            + json("{\"@type\":\"NewsArticle\",\"headline\":\"Ferry to islands late again\"}");

    Handed handed = page(head, HEADLINE, NOTHING);

    assertThat(handed.only().headline()).isEqualTo("Envoy leaves plan with both sides");
    assertThat(handed.kinds()).contains(Problem.Kind.CONTRADICTION);
  }

  @Test
  void anotherByline() {
    Handed handed =
        page(
            json("{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Petra Lund\"}}"),
            "<h1>Envoy leaves plan</h1><p class=\"byline\">By Jane Roe</p>",
            NOTHING);

    assertThat(handed.only().authors()).containsExactly("Jane Roe");
    assertThat(handed.kinds()).contains(Problem.Kind.CONTRADICTION);
  }

  @Test
  void aDayThatChangedSinceIsNoContradiction() {
    Handed handed =
        page(
            json(
                "{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-03-04\",\"dateModified\":\"2031-05-20\"}"),
            "<h1>Envoy leaves plan</h1><p class=date>Updated 20 May 2031</p>",
            NOTHING);

    assertThat(handed.only().published()).hasToString("2031-03-04");
    assertThat(handed.only().modified()).hasToString("2031-05-20");
    assertThat(handed.kinds()).doesNotContain(Problem.Kind.CONTRADICTION);
  }

  @Test
  void theDayIsTheOutletsOwnWhereAStampIsInUniversalTime() {
    String stamp = "<meta property=\"article:published_time\" content=\"2031-03-05T02:25:54Z\">";

    assertThat(article(stamp, "<h1>Envoy</h1><p class=date>March 4, 2031 | 9:25pm</p>").published())
        .hasToString("2031-03-04T21:25:54-05:00");
    assertThat(article(stamp, "<h1>Envoy</h1><p class=date>March 4, 2031</p>").published())
        .hasToString("2031-03-04");
  }

  @Test
  void whatIsNoDayIsNone() {
    assertThat(article("<meta name=date content='0001-01-01T00:00:00Z'>", NOTHING).published())
        .isNull();
    assertThat(article("<meta name=date content='1970-01-01T00:00:00Z'>", NOTHING).published())
        .isNull();
    assertThat(article("<meta name=date content=soon>", "<p class=date>04/05/2031</p>").published())
        .isNull();
  }

  @Test
  void hostileJsonIsReadInOneGo() {
    String deep = "{\"@graph\":[".repeat(20_000);
    String authors = "{\"name\":\"Jane Roe\"},".repeat(200_000);
    String long5 = "\"articleBody\":\"" + "a &amp; b ".repeat(500_000) + "\"";
    String wrapped = "[CDATA[".repeat(100_000);

    assertThat(article(json(deep), "<h1>Envoy</h1>").headline()).isEqualTo("Envoy");
    assertThat(article(json(wrapped), "<h1>Envoy</h1>").headline()).isEqualTo("Envoy");
    Article many =
        article(
            json(
                "{\"@type\":\"NewsArticle\","
                    + long5
                    + ",\"author\":["
                    + authors
                    + "{\"name\":\"John Doe\"}]}"),
            NOTHING);
    assertThat(many.authors()).containsExactly("Jane Roe");
  }

  @Test
  void tensOfThousandsOfAuthorsAreNotKept() {
    StringBuilder authors = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      authors
          .append("<meta name=author content='Jane Roe")
          .append((char) ('a' + i % 26))
          .append(i)
          .append("'>");
    }

    assertThat(article(authors.toString(), "<h1>Envoy</h1>").authors())
        .hasSizeLessThanOrEqualTo(100);
  }
}
