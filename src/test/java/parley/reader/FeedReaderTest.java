package parley.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Article;
import parley.article.Link;
import parley.article.Problem;

class FeedReaderTest {

  private static final String FIRST =
      "The envoy said in the harbour on Monday that the talks about the light ships would go on.";
  private static final String SECOND =
      "Nobody from the island came to the second meeting, and the third was put off until the ferry"
          + " runs again, which the harbour office does not expect before the end of the week, if the"
          + " wind allows it at all.";

  private static String rss(String items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>"
        + "<title>Vareno Courier</title><link>https://courier.example/</link>\n"
        + items
        + "\n</channel></rss>";
  }

  private static String item(String inside) {
    return "<item><title>Harbour Talks Go On</title><link>https://courier.example/talks</link>"
        + "<pubDate>Tue, 08 Apr 2031 09:05:00 GMT</pubDate>"
        + inside
        + "</item>";
  }

  private static Handed feed(String xml) {
    return Handed.file("feed.xml", xml);
  }

  private static Article only(String inside) {
    return feed(rss(item(inside))).only();
  }

  @Test
  void anEntryOfRssIsAnArticle() {
    Article article =
        only(
            """
            <guid isPermaLink="false">4711</guid>
            <dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Jane Roe</dc:creator>
            <category>World</category>
            <description>In short.</description>
            <content:encoded><![CDATA[<p>%s</p>
            <figure><img src="/p.jpg"><figcaption>Light ships (Photo: John Doe)</figcaption></figure>
            <p>%s <a href="/more">More of it</a> was promised to the papers by the harbour office.</p>]]>
            </content:encoded>\
            """
                .formatted(FIRST, SECOND));

    assertThat(article.headline()).isEqualTo("Harbour Talks Go On");
    assertThat(article.published()).hasToString("2031-04-08T09:05:00Z");
    assertThat(article.url()).isEqualTo("https://courier.example/talks");
    assertThat(article.outlet()).isEqualTo("Vareno Courier");
    assertThat(article.authors()).containsExactly("Jane Roe");
    assertThat(article.text())
        .isEqualTo(
            FIRST
                + "\n\n"
                + SECOND
                + " More of it was promised to the papers by the harbour office.");
    assertThat(article.links())
        .extracting(Link::url)
        .containsExactly("https://courier.example/more");
    assertThat(article.images()).hasSize(1);
    assertThat(article.images().getFirst().url()).isEqualTo("https://courier.example/p.jpg");
    assertThat(article.images().getFirst().credit()).contains("John Doe");
    assertThat(article.notices()).isEmpty();
  }

  @Test
  void readsAtom() {
    Handed handed =
        feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://courier.example/news/">
              <title type="text">Vareno Courier</title>
              <link rel="self" href="feed.atom"/><link href="/"/>
              <entry>
                <id>tag:courier.example,2031:1</id>
                <title type="html">Harbour &amp;lt;b&amp;gt;Talks&amp;lt;/b&amp;gt; Go On</title>
                <link rel="edit" href="edit/1"/><link rel="alternate" href="2031/talks"/>
                <author><name>Jane Roe</name><email>j@courier.example</email></author>
                <published>2031-04-08T09:05:00+02:00</published><updated>2031-04-09T10:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>%s</p><p>%s</p></div></content>
              </entry>
              <entry>
                <id>tag:courier.example,2031:2</id><title>Ferry Runs Again</title>
                <link href="2031/ferry"/><updated>2031-04-09T10:00:00Z</updated>
                <content type="html">&lt;p&gt;%s&lt;/p&gt;</content>
              </entry>
            </feed>
            """
                .formatted(FIRST, SECOND, SECOND));
    Article article = handed.articles().getFirst();

    assertThat(handed.articles()).hasSize(2);
    assertThat(article.headline()).isEqualTo("Harbour Talks Go On");
    assertThat(article.url()).isEqualTo("https://courier.example/news/2031/talks");
    assertThat(article.authors()).containsExactly("Jane Roe");
    assertThat(article.published()).hasToString("2031-04-08T09:05:00+02:00");
    assertThat(article.modified()).hasToString("2031-04-09T10:00:00Z");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(handed.articles().getLast().published()).hasToString("2031-04-09T10:00:00Z");
  }

  @Test
  void readsOldKinds() {
    String rdf =
        """
        <?xml version="1.0"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
            xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel rdf:about="https://courier.example/"><title>Vareno Courier</title>
            <link>https://courier.example/</link></channel>
          <item rdf:about="https://courier.example/talks"><title>Harbour Talks Go On</title>
            <link>https://courier.example/talks</link><dc:date>2031-04-08T09:05Z</dc:date>
            <description>%s</description></item>
        </rdf:RDF>\
        """
            .formatted(SECOND);
    String atom03 =
        """
        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Vareno Courier</title>
          <entry><title>Harbour Talks Go On</title><link rel="alternate" href="https://courier.example/talks"/>
          <issued>2031-04-08T09:05:00Z</issued><modified>2031-04-08T09:05:00Z</modified>
          <content type="text/html" mode="escaped">&lt;p&gt;%s&lt;/p&gt;</content></entry></feed>\
        """
            .formatted(SECOND);
    String rss091 = rss(item("<description>" + SECOND + "</description>")).replace("2.0", "0.91");
    String prefixed =
        atom03.replaceAll("<(/?)(feed|entry|title|link|issued|modified|content)", "<$1atom:$2");

    for (String xml : List.of(rdf, atom03, rss091, prefixed)) {
      Article article = feed(xml).only();
      assertThat(article.headline()).as(xml).isEqualTo("Harbour Talks Go On");
      assertThat(article.published()).hasToString("2031-04-08T09:05:00Z");
      assertThat(article.url()).isEqualTo("https://courier.example/talks");
      assertThat(article.outlet()).isEqualTo("Vareno Courier");
      assertThat(article.text()).isEqualTo(SECOND);
    }
  }

  @Test
  void readsJsonFeedOnOneLineAndOnMany() {
    String json =
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Vareno Courier",
         "home_page_url": "https://courier.example/",
         "items": [
          {"id": "1", "url": "https://courier.example/talks", "title": "Harbour Talks Go On",
           "content_html": "<p>%s</p><p>%s</p>", "date_published": "2031-04-08T09:05:00+02:00",
           "authors": [{"name": "Jane Roe"}]},
          {"id": 2, "url": "/ferry", "content_text": "%s", "date_published": "2031-04-09"}]}
        """
            .formatted(FIRST, SECOND, SECOND);

    for (String name : List.of("feed.json", "-")) {
      for (String text : List.of(json, json.replace("\n", " "))) {
        Handed handed = Handed.file(name, text);
        assertThat(handed.articles()).as(name).hasSize(2);
        assertThat(handed.articles().getFirst().text()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(handed.articles().getFirst().authors()).containsExactly("Jane Roe");
        assertThat(handed.articles().getFirst().published())
            .hasToString("2031-04-08T09:05:00+02:00");
        assertThat(handed.articles().getLast().url()).isEqualTo("https://courier.example/ferry");
        assertThat(handed.articles().getLast().headline()).isNull();
      }
    }
  }

  /** Each is a mistake that feeds have; the words are the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<description>Talks &amp; ferries: WORDS</description>",
        "<description>Talks & ferries: WORDS</description>",
        "<description>Talks&nbsp;&amp;&nbsp;ferries: WORDS</description>",
        "<description>&lt;p&gt;Talks &amp;amp; ferries: WORDS&lt;/p&gt;</description>",
        "<description>&amp;lt;p&amp;gt;Talks &amp;amp;amp; ferries: WORDS&amp;lt;/p&amp;gt;</description>",
        "<description><p>Talks &amp; ferries: WORDS</p></description>",
        "<description><p>Talks & ferries: WORDS<br><img src=x></description>",
        "<description><![CDATA[Talks &amp; ferries: WORDS]]></description>",
        "<description><![CDATA[<p>Talks & ferries: WORDS</p>]]></description>",
        "<description><![CDATA[&lt;p&gt;Talks &amp;amp; ferries: WORDS&lt;/p&gt;]]></description>",
        "<description>Talks\u0001 &amp; ferries\u0007: \u0008WORDS</description>",
        "<content:encoded>&lt;div&gt;Talks &amp;amp; ferries: WORDS&lt;/div&gt;</content:encoded>",
        "<description/><content:encoded><![CDATA[<p>Talks & ferries: WORDS</p><p>The post <a href=x>Talks</a> appeared first on <a href=y>Courier</a>.</p>]]></content:encoded>",
        "<media:title>A picture</media:title><media:content url='x'/><description>Talks &amp; ferries: WORDS</description>"
      })
  void mistakesCostNoWord(String inside) {
    assertThat(only(inside.replace("WORDS", SECOND)).text())
        .isEqualTo("Talks & ferries: " + SECOND);
  }

  @Test
  void blanksAndMarksBeforeTheBeginningDoNotMatter() {
    String xml = rss(item("<description>" + SECOND + "</description>"));

    for (String before : List.of("\n \n", "\ufeff", "\ufeff\n", "<!-- by hand -->\n")) {
      assertThat(feed(before + xml).articles()).hasSize(1);
    }
    assertThat(Handed.file("-", xml).articles()).hasSize(1);
    assertThat(Handed.file("news.rss", xml).articles()).hasSize(1);
  }

  @Test
  void aFeedThatBreaksOffGivesWhatItHas() {
    String xml = rss(item("<description>" + SECOND + "</description>"));

    assertThat(feed(xml.substring(0, xml.indexOf("</description>"))).only().text())
        .isEqualTo(SECOND);
  }

  @Test
  void theEncodingIsThatOfTheBytes() {
    String text = "“Café talks” – the envoy’s words. " + SECOND;
    String xml = rss(item("<description>" + text + "</description>"));
    byte[] wronglyDeclared = xml.replace("UTF-8", "ISO-8859-1").getBytes(UTF_8);
    byte[] windows = xml.getBytes(Charset.forName("windows-1252"));
    byte[] declared =
        xml.replace("UTF-8", "windows-1251")
            .replace("Café", "Порт")
            .replace("“", "")
            .replace("”", "")
            .replace("’", "")
            .replace("–", "-")
            .getBytes(Charset.forName("windows-1251"));

    assertThat(Handed.bytes("a.xml", wronglyDeclared).only().text()).isEqualTo(text);
    assertThat(Handed.bytes("a.xml", windows).only().text()).isEqualTo(text);
    assertThat(Handed.bytes("a.xml", declared).only().text()).contains("Порт");
  }

  @Test
  void whatIsOnlyASummaryIsMarked() {
    Handed handed =
        feed(
            rss(
                item("<guid>1</guid><description>" + FIRST + "</description>")
                    + item("<guid>2</guid><description>" + FIRST.repeat(8) + " […]</description>")
                    + item(
                        "<guid>3</guid><content:encoded>&lt;p&gt;"
                            + SECOND
                            + "&lt;/p&gt;&lt;p&gt;"
                            + SECOND.replace("second", "fourth")
                            + "&lt;/p&gt;</content:encoded>")));

    assertThat(handed.articles())
        .extracting(article -> article.notices().contains(FeedReader.SUMMARY))
        .containsExactly(true, true, false);
    assertThat(handed.problems())
        .contains(
            new Problem(
                Problem.Kind.ONLY_THE_BEGINNING,
                "feed.xml",
                "2 of its 3 entries are summaries; the articles are on the pages that they lead to"));
  }

  @Test
  void anEntryThatComesAgainIsReadOnce() {
    String one = item("<guid>1</guid><description>" + SECOND + "</description>");
    Handed handed = feed(rss(one + one + one.replace("<guid>1", "<guid>2")));

    assertThat(handed.articles()).hasSize(2).extracting(Article::id).doesNotHaveDuplicates();
    assertThat(handed.kinds()).contains(Problem.Kind.COPY);
  }

  @Test
  void anEntryKeepsItsIdInTheNextFeed() {
    String one = item("<guid>1</guid><description>" + SECOND + "</description>");

    assertThat(
            feed(rss(item("<guid>0</guid><description>New. " + SECOND + "</description>") + one))
                .articles()
                .getLast()
                .id())
        .isEqualTo(feed(rss(one)).only().id());
  }

  @Test
  void whoWroteItIsReadInAllItsForms() {
    String text = "<description>" + SECOND + "</description>";

    assertThat(only("<author>roe@courier.example (Jane Roe)</author>" + text).authors())
        .containsExactly("Jane Roe");
    assertThat(only("<author>roe@courier.example</author>" + text).authors()).isEmpty();
    assertThat(
            only("<dc:creator><![CDATA[By JANE ROE and John Doe]]></dc:creator>" + text).authors())
        .containsExactly("Jane Roe", "John Doe");
    assertThat(only("<dc:creator>Vareno Courier</dc:creator>" + text).authors()).isEmpty();
  }

  @Test
  void theOutletIsTheSourceWhereAFeedGathersFromOthers() {
    Article article =
        feed(rss(
                item("<source url=\"https://islander.example\">The Islander</source><description>"
                        + SECOND
                        + "</description>")
                    .replace("Go On<", "Go On - The Islander<")))
            .only();

    assertThat(article.outlet()).isEqualTo("The Islander");
    assertThat(article.headline()).isEqualTo("Harbour Talks Go On");
  }

  @Test
  void aTitleThatIsMoreThanANameIsNoOutlet() {
    String xml = rss(item("<description>" + SECOND + "</description>"));

    assertThat(
            feed(xml.replace("<title>Vareno Courier", "<title>Latest: all our news | World"))
                .only()
                .outlet())
        .isNull();
    assertThat(feed(xml.replace("<title>Vareno Courier", "<title>Reuters | World")).only().outlet())
        .isEqualTo("Reuters");
  }

  @Test
  void entriesWithoutTextAreCounted() {
    Handed handed =
        feed(
            rss(
                item("<guid>1</guid>")
                    + item("<guid>2</guid><description>" + SECOND + "</description>")));

    assertThat(handed.articles()).hasSize(1);
    assertThat(handed.kinds()).contains(Problem.Kind.LEFT_OUT);
    assertThat(feed(rss("")).kinds()).containsExactly(Problem.Kind.EMPTY);
  }

  @Test
  void entitiesOfTheFeedsOwnAreNotExpanded() {
    String laughs =
        "<!DOCTYPE lolz [<!ENTITY lol \"lol\">"
            + IntStream.range(0, 30)
                .mapToObj(i ->
                    "<!ENTITY lol"
                        + (i + 1)
                        + " \""
                        + "&lol;".replace("lol", i == 0 ? "lol" : "lol" + i).repeat(10)
                        + "\">")
                .collect(Collectors.joining())
            + "<!ENTITY file SYSTEM \"file:///etc/hostname\">]>\n";
    String xml =
        rss(item("<description>&lol30; &file; " + SECOND + "</description>"))
            .replace("<rss", laughs + "<rss");

    assertThat(feed(xml).only().text()).contains(SECOND).hasSizeLessThan(SECOND.length() + 100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item>",
        "<description>",
        "<a><b>",
        "&lt;",
        "<![CDATA[",
        "<item><title>x</title><description>",
        "<p ",
        "<content:encoded><p>"
      })
  void aFeedFullOfBeginningsIsReadInLinearTime(String beginning) {
    feed(rss(beginning.repeat(200_000 / beginning.length())));
  }

  @Test
  void damageNeverThrows() {
    Random random = new Random(7);
    byte[] whole =
        rss(item("<dc:creator>Jane Roe</dc:creator><content:encoded><![CDATA[<p>"
                    + SECOND
                    + "</p>]]></content:encoded>")
                .repeat(2))
            .getBytes(ISO_8859_1);
    for (int round = 0; round < 500; round++) {
      byte[] file = whole.clone();
      for (int i = 0; i <= random.nextInt(6); i++) {
        file[random.nextInt(file.length)] =
            (byte) "<>&;/\"![]-x\0\u00ff".charAt(random.nextInt(13));
      }
      assertThat(Handed.bytes("a.xml", file).articles()).as("round %d", round).hasSizeBetween(0, 2);
    }
  }
}
