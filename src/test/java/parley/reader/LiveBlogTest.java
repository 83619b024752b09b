package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.article.Article;
import parley.article.Problem;

/** The posts of a live blog are articles; pointers to other articles are none. */
class LiveBlogTest {

  private static final String JSON =
      """
      <html><head><title>Live: envoys meet in Vareno</title>
      <link rel="canonical" href="https://www.courier.example/live/vareno">
      <script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Envoys meet in Vareno",
        "datePublished":"2031-03-04T08:00:00+02:00","author":{"name":"Jane Roe"},
        "publisher":{"name":"The Vareno Courier"},"liveBlogUpdate":[
        {"@type":"BlogPosting","headline":"The door opens","datePublished":"2031-03-04T21:30:00+02:00",
         "url":"https://www.courier.example/live/vareno#post-2","author":[{"name":"John Doe"}],
         "articleBody":"Envoy Ilse Tarn said that both sides would answer.\\n\\nNobody left the room, she said."},
        {"@type":"BlogPosting","datePublished":"2031-03-04T09:10:00+02:00",
         "articleBody":"<p>The northern side came by boat &amp; said nothing.</p>"},
        {"@type":"BlogPosting","datePublished":"2031-03-04T09:00:00+02:00"}]}</script></head>
      <body><h1>Envoys meet in Vareno</h1>
      <p>The two delegations meet for the first time since the winter, and everything that is said at
      the harbour today will be told here as soon as it is known to us.</p>
      <div><p>Envoy Ilse Tarn said that both sides would answer.</p>
      <p>Nobody left the room, she said.</p></div>
      <div><p>The northern side came by boat &amp; said nothing.</p></div></body></html>
      """;

  @Test
  void readsThePostsOfJson() {
    Handed handed = Handed.file("live.html", JSON);

    assertThat(handed.kinds()).contains(Problem.Kind.SEVERAL_ARTICLES);
    assertThat(handed.articles())
        .extracting(Article::headline)
        .containsExactly("Envoys meet in Vareno", "The door opens", "Envoys meet in Vareno");
    Article first = handed.articles().get(1);
    assertThat(first.text())
        .isEqualTo(
            "Envoy Ilse Tarn said that both sides would answer.\n\nNobody left the room, she said.");
    assertThat(first.published()).hasToString("2031-03-04T21:30:00+02:00");
    assertThat(first.authors()).containsExactly("John Doe");
    assertThat(first.outlet()).isEqualTo("The Vareno Courier");
    assertThat(first.url()).isEqualTo("https://www.courier.example/live/vareno#post-2");
    Article second = handed.articles().get(2);
    assertThat(second.text()).isEqualTo("The northern side came by boat & said nothing.");
    assertThat(second.authors()).containsExactly("Jane Roe");
    assertThat(second.url()).isEqualTo("https://www.courier.example/live/vareno");
    assertThat(handed.articles()).extracting(Article::id).doesNotHaveDuplicates();
  }

  private static String page(String title, String posts) {
    return "<html><head><title>"
        + title
        + "</title><link rel=canonical href='https://www.courier.example/live/vareno'></head><body>"
        + "<h1>"
        + title
        + "</h1><div class=feed>"
        + posts
        + "</div></body></html>";
  }

  private static final String POSTS =
      """
      <article id="p3"><time datetime="2031-03-04T21:30:00+02:00">9.30pm</time><h3>The door opens</h3>
      <p>Envoy Ilse Tarn said that both sides would answer within a week, and that nobody left.</p></article>
      <article id="p2"><time datetime="2031-03-04T12:15:00+02:00">12.15pm</time><h3>A long lunch</h3>
      <p class="byline">By John Doe</p>
      <p>The delegations eat in two rooms, says a waiter who has served in both of them today.</p></article>
      <article id="p1"><time datetime="2031-03-04T09:10:00+02:00">9.10am</time>
      <p>The northern side has come by boat and said nothing to those who waited at the harbour.</p></article>
      """;

  @Test
  void readsPostsByTheirShape() {
    Handed handed = Handed.file("live.html", page("Vareno talks live: envoys meet", POSTS));

    assertThat(handed.articles())
        .extracting(article -> String.valueOf(article.published()))
        .containsExactly(
            "2031-03-04T21:30:00+02:00", "2031-03-04T12:15:00+02:00", "2031-03-04T09:10:00+02:00");
    assertThat(handed.articles())
        .extracting(Article::headline)
        .containsExactly("The door opens", "A long lunch", "Vareno talks live: envoys meet");
    assertThat(handed.articles().get(1).authors()).containsExactly("John Doe");
    assertThat(handed.articles().get(1).text())
        .isEqualTo(
            "The delegations eat in two rooms, says a waiter who has served in both of them today.");
    assertThat(handed.articles().getFirst().url())
        .isEqualTo("https://www.courier.example/live/vareno#p3");
  }

  @Test
  void aPageThatDoesNotCallItselfLiveIsOneArticle() {
    assertThat(Handed.file("page.html", page("Envoys meet", POSTS)).articles()).hasSize(1);
  }

  @Test
  void pointersWithDaysAreNoPosts() {
    String teasers =
        """
        <li><time datetime="2031-03-01">1 March</time><h3><a href="/a">Ferry late again</a></h3>
        <p>The ferry to the islands came in four hours late, and nobody on board could say why.</p></li>
        """;
    String body =
        """
        <p>Envoy Ilse Tarn said on Tuesday evening that both delegations had taken the plan home and would
        answer within a week of their return.</p>
        <p>“Nobody left the room,” she said, adding that the harbour was spoken of first and the border was
        spoken of last by both of them.</p>
        """;

    Handed handed =
        Handed.file(
            "page.html", page("Live: envoys meet", body + "<ul>" + teasers.repeat(5) + "</ul>"));

    assertThat(handed.articles()).hasSize(1);
  }

  @Test
  void commentsAreNoPosts() {
    String comments =
        """
        <li class="comment"><time datetime="2031-03-04T10:00:00Z">10am</time><p>I have lived at this harbour
        for forty years, and it was never shut for a single day of them.</p></li>
        """;
    String body = POSTS.substring(POSTS.indexOf("<p>"), POSTS.indexOf("</p>") + 4).repeat(2);

    Handed handed =
        Handed.file(
            "page.html",
            page("Live: envoys meet", body + "<ul class=comments>" + comments.repeat(9) + "</ul>"));

    assertThat(handed.articles()).hasSize(1);
  }

  @Test
  void thousandsOfPosts() {
    String post = POSTS.substring(0, POSTS.indexOf("</article>") + 10);

    Handed handed = Handed.file("live.html", page("Live: envoys meet", post.repeat(2_000)));

    assertThat(handed.articles()).hasSize(2_000);
  }
}
