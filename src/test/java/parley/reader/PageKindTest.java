package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.article.Article;
import parley.article.Problem;

/** Pages that are no article, and pages that are only the beginning of one. */
class PageKindTest {

  private static final String NOTHING = "";

  private static final String PARAGRAPH =
      "<p>Envoy Ilse Tarn said on Tuesday evening that both delegations had taken the plan home and"
          + " would answer within a week of their return to the two capitals.</p>";

  private static String page(String title, String head, String body) {
    return "<html><head><title>%s</title>%s</head><body><h1>%s</h1>%s</body></html>"
        .formatted(title, head, title, body);
  }

  private static String notFree(String more) {
    return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
        + "\"isAccessibleForFree\":\"False\""
        + more
        + "}</script>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          404 - Page not found          | an error
          Just a moment...              | robot
          Access Denied                 | robot
          Before you continue to us     | cookies
          Search results for “harbour”  | search
          """)
  void saysWhyAPageIsNone(String title, String why) {
    String filler =
        "<p>What you asked for is not here, or it has moved; you may look for it on our front page, or"
            + " write to the desk and ask.</p>";
    String links = "<a href=x>Ferry to the islands late %d times</a><p>A summary of it.</p>";
    StringBuilder list = new StringBuilder(filler);
    for (int i = 0; i < 20; i++) {
      list.append("<div>").append(links.formatted(i)).append("</div>");
    }

    Handed handed = Handed.file("page.html", page(title, NOTHING, list.toString()));

    assertThat(handed.articles()).isEmpty();
    assertThat(handed.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.kind()).isEqualTo(Problem.Kind.NO_ARTICLE);
          assertThat(problem.detail()).contains(why);
        });
  }

  @Test
  void aFrontPageIsNone() {
    StringBuilder cards = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      cards.append(
          "<div class=card><h3><a href=/%d>Ferry to the islands late %d times</a></h3><p>The ferry came in four"
                  .formatted(i, i)
              + " hours late, and nobody on board could say why it had been so slow.</p></div>");
    }
    String home = "<link rel=canonical href='https://www.courier.example/'>";

    Handed handed = Handed.file("index.html", page("The Vareno Courier", home, cards.toString()));

    assertThat(handed.articles()).isEmpty();
    assertThat(handed.problems())
        .singleElement()
        .extracting(Problem::detail)
        .asString()
        .contains("front page");
  }

  @Test
  void anArticleAboutAnErrorIsOne() {
    String story =
        "<p>At the gate a guard asked for papers which none of the six had with them, and so they walked"
            + " back along the quay to their boat, on which they spent a cold and windy night.</p>";
    Handed handed =
        Handed.file(
            "page.html",
            page("Access denied: how envoys were turned away", NOTHING, story.repeat(6)));

    assertThat(handed.articles()).hasSize(1);
  }

  @Test
  void marksTheBeginningOfAnArticleThatIsNotFree() {
    Handed handed =
        Handed.file("page.html", page("Envoy leaves plan", notFree(NOTHING), PARAGRAPH));

    assertThat(handed.only().notices()).containsExactly(Paywall.NOTICE);
    assertThat(handed.kinds()).contains(Problem.Kind.ONLY_THE_BEGINNING);
  }

  @Test
  void marksTheBeginningByWhatStandsBehindIt() {
    Handed handed =
        Handed.file(
            "page.html",
            page(
                "Envoy leaves plan",
                NOTHING,
                "<div>" + PARAGRAPH + "<p>Subscribe to continue reading this story.</p></div>"));

    Article read = handed.only();
    assertThat(read.text()).endsWith("the two capitals.");
    assertThat(read.notices()).containsExactly(Paywall.NOTICE);
  }

  @Test
  void aWholeArticleThatIsNotFreeIsWhole() {
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      whole.append(PARAGRAPH.replace("week", "week, or " + i + " days,"));
    }
    Handed long20 =
        Handed.file("page.html", page("Envoy leaves plan", notFree(NOTHING), whole.toString()));
    Handed counted =
        Handed.file("page.html", page("Envoy", notFree(",\"wordCount\":27"), PARAGRAPH));
    Handed part =
        Handed.file(
            "page.html",
            page(
                "Envoy leaves plan",
                notFree(",\"hasPart\":{\"isAccessibleForFree\":false,\"cssSelector\":\".rest\"}"),
                "<div class=rest>" + whole.substring(0, 800) + "</div>"));

    assertThat(long20.kinds()).doesNotContain(Problem.Kind.ONLY_THE_BEGINNING);
    assertThat(counted.kinds()).doesNotContain(Problem.Kind.ONLY_THE_BEGINNING);
    assertThat(part.kinds()).doesNotContain(Problem.Kind.ONLY_THE_BEGINNING);
  }

  @Test
  void aSelectorThatIsNoneDoesNoHarm() {
    Handed handed =
        Handed.file(
            "page.html",
            page(
                "Envoy leaves plan",
                notFree(",\"hasPart\":[{\"isAccessibleForFree\":false,\"cssSelector\":\"[[:(\"}]"),
                PARAGRAPH));

    assertThat(handed.only().notices()).containsExactly(Paywall.NOTICE);
  }
}
