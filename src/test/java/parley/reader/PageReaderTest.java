package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import parley.article.Article;
import parley.article.Image;
import parley.article.Problem;
import parley.article.Related;

class PageReaderTest {

  private static final String PARAGRAPHS =
      """
      <p>VARENO (Reuters) — Envoy Ilse Tarn said on <a href="https://courier.example/x">Tuesday
      evening</a> that both delegations had taken the plan home &amp; would answer within a week.</p>
      <aside><p>Sign up for the harbour letter, which comes every morning and costs nothing.</p></aside>
      <p>“Nobody left the room,” she said, adding that the <b>harbour</b> was spoken of first and the
      border was spoken of last.</p>
      <blockquote class="twitter-tweet"><p>We will answer when we have read it.</p>&mdash; Southern
      Delegation (@southvareno) <a href="https://posts.example/1">March 4, 2031</a></blockquote>
      <div class="related-stories"><a href="/b">Southern minister rules out a vote before spring</a></div>
      <p>The northern side, which had asked for a longer pause, gave no reason for its change of mind,
      but officials spoke of the weather.</p>
      """;

  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><title>Envoy leaves plan with both sides | The Vareno Courier</title>
      <meta charset="utf-8">
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"WebPage","name":"x"},
        {"@type":["NewsArticle"],"headline":"Envoy leaves plan with both sides &amp; goes home",
         "datePublished":"2031-03-04T21:30:00+02:00","dateModified":"2031-03-05T08:00:00+02:00",
         "author":[{"@type":"Person","name":"Jane Roe"},{"@type":"Organization","name":"Reuters"}],
         "publisher":{"@type":"Organization","name":"The Vareno Courier"},
         "mainEntityOfPage":{"@id":"https://www.courier.example/2031/03/04/plan"}}]}</script></head>
      <body><nav><a href="/">Home</a> <a href="/world">World news and more of it, every day.</a></nav>
      <main><article><h1>Envoy leaves plan with both sides</h1>
      <p class="byline">By Jane Roe</p><time datetime="2031-03-04">March 4</time>
      <figure><img src="https://courier.example/gate.jpg"><figcaption>Envoy Ilse Tarn at the gate.
      <span class="credit">Photo: Petra Lund/AFP</span></figcaption></figure>
      <div class="text">%s</div></article>
      <section class="comments"><p>I have lived at this harbour for forty years, and it was never shut
      for a single day of them.</p></section></main>
      <footer><p>The Vareno Courier is printed in Vareno. All rights reserved by its owners.</p></footer>
      </body></html>
      """
          .formatted(PARAGRAPHS);

  private final Article article = Handed.file("page.html", PAGE).only();

  @Test
  void readsWhatThePageSaysOfItself() {
    assertThat(article.headline()).isEqualTo("Envoy leaves plan with both sides & goes home");
    assertThat(article.published()).hasToString("2031-03-04T21:30:00+02:00");
    assertThat(article.modified()).hasToString("2031-03-05T08:00:00+02:00");
    assertThat(article.authors()).containsExactly("Jane Roe");
    assertThat(article.agencies()).containsExactly("Reuters");
    assertThat(article.outlet()).isEqualTo("The Vareno Courier");
    assertThat(article.url()).isEqualTo("https://www.courier.example/2031/03/04/plan");
  }

  @Test
  void leavesOutWhatIsNotTheBody() {
    assertThat(article.text())
        .isEqualTo(
            """
            VARENO (Reuters) — Envoy Ilse Tarn said on Tuesday evening that both delegations had \
            taken the plan home & would answer within a week.

            “Nobody left the room,” she said, adding that the harbour was spoken of first and the \
            border was spoken of last.

            The northern side, which had asked for a longer pause, gave no reason for its change of \
            mind, but officials spoke of the weather.\
            """);
    assertThat(article.links()).extracting("words").containsExactly("Tuesday evening");
  }

  @Test
  void keepsCaptionsPostsAndPointers() {
    assertThat(article.images())
        .containsExactly(
            new Image(
                "Envoy Ilse Tarn at the gate.",
                "Petra Lund/AFP",
                "https://courier.example/gate.jpg"));
    assertThat(article.related())
        .containsExactly(new Related("Southern minister rules out a vote before spring", "/b"));
    assertThat(article.embeds())
        .singleElement()
        .satisfies(post -> {
          assertThat(post.author()).isEqualTo("Southern Delegation (@southvareno)");
          assertThat(post.text()).isEqualTo("We will answer when we have read it.");
          assertThat(post.published()).hasToString("2031-03-04");
          assertThat(post.urls()).containsExactly("https://posts.example/1");
        });
  }

  @Test
  void readsMetaElementsWhereThereIsNoJson() {
    Article plain =
        Handed.file(
                "page.htm",
                """
                <html><head><meta property="og:title" content="Envoy leaves plan - The Vareno Courier">
                <meta property="og:site_name" content="The Vareno Courier">
                <meta property="article:published_time" content="2031-03-04T21:30:00Z">
                <meta name="author" content="Jane Roe"></head><body><div>%s</div></body></html>
                """
                    .formatted(PARAGRAPHS))
            .only();

    assertThat(plain.headline()).isEqualTo("Envoy leaves plan");
    assertThat(plain.published()).hasToString("2031-03-04T21:30:00Z");
    assertThat(plain.authors()).containsExactly("Jane Roe");
  }

  @Test
  void readsAPageFromStandardInput() {
    assertThat(Handed.file("-", PAGE).only().text()).isEqualTo(article.text());
  }

  @Test
  void takesThePagesOwnCharset() {
    String page =
        "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"
            + "</head><body><p>The word мир stands in this paragraph of the page, and it is read as"
            + " the page says.</p></body></html>";
    Handed handed = Handed.bytes("page.html", page.getBytes(Charset.forName("windows-1251")));

    assertThat(handed.only().text()).contains("The word мир stands");
    assertThat(handed.kinds()).doesNotContain(Problem.Kind.WRONG_ENCODING);
  }

  @Test
  void aPageWithoutAnArticleIsAProblem() {
    Handed handed =
        Handed.file("index.html", "<html><body><ul><li><a href=x>News</a></li></ul></body></html>");

    assertThat(handed.articles()).isEmpty();
    assertThat(handed.kinds()).containsExactly(Problem.Kind.NO_ARTICLE);
  }

  @Test
  void wordsOfALinkStandInTheText() {
    Handed handed =
        Handed.bytes(
            "page.html",
            PAGE.replace("Tuesday\nevening", " <i>Tues</i>day  <br> evening ")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(handed.only().links()).extracting("words").containsExactly("Tuesday evening");
  }
}
