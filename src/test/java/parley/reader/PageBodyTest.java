package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.article.Article;
import parley.article.Image;

/** What of a page is the body of its article, and what is not. */
class PageBodyTest {

  private static final String FIRST =
      "Envoy Ilse Tarn said on Tuesday that both delegations had taken the plan home and would"
          + " answer within a week.";
  private static final String SECOND =
      "Nobody left the room, she said, adding that the harbour was spoken of first and the border"
          + " was spoken of last.";
  private static final String THIRD =
      "The northern side, which had asked for a longer pause, gave no reason for its change of"
          + " mind, but officials spoke of the weather.";
  private static final String OTHER =
      "The southern minister, who came by train, ruled out a vote before the spring and went home"
          + " without a word to those who waited.";

  private static final String STORY = p(FIRST) + p(SECOND) + p(THIRD);

  private static String p(String words) {
    return "<p>" + words + "</p>";
  }

  private static Article page(String body) {
    return Handed.file("page.html", "<html><body>" + body + "</body></html>").only();
  }

  private static List<String> paragraphs(String body) {
    return List.of(page(body).text().split("\n\n", -1));
  }

  @Test
  void quotesListsAndHeadingsInsideTheStoryStay() {
    assertThat(
            paragraphs(
                "<div><p>%s</p><h2>What is next</h2><ul><li>A vote in spring</li><li>The gate</li></ul>"
                        .formatted(FIRST)
                    + "<blockquote><p>We will answer when we have read it.</p></blockquote><p>%s</p></div>"
                        .formatted(SECOND)))
        .containsExactly(
            FIRST,
            "What is next",
            "A vote in spring",
            "The gate",
            "We will answer when we have read it.",
            SECOND);
  }

  @Test
  void aHeadingOfLessWeightIsSomethingForAHeadingToStandAbove() {
    assertThat(
            paragraphs(
                "<div>" + p(FIRST) + "<h2>The talks</h2><h3>The gate</h3>" + p(SECOND) + "</div>"))
        .containsExactly(FIRST, "The talks", "The gate", SECOND);
    assertThat(
            paragraphs(
                "<div>" + p(FIRST) + "<h3>The gate</h3><h2>The talks</h2>" + p(SECOND) + "</div>"))
        .containsExactly(FIRST, "The talks", SECOND);
  }

  @Test
  void aTableOfTheStoryIsKeptARowALine() {
    assertThat(
            paragraphs(
                "<div>"
                    + p(FIRST)
                    + "<table><thead><tr><th>Port</th><th>Ships</th></tr></thead><tbody>"
                    + "<tr><td>Vareno</td><td><p>12</p></td></tr><tr><td>Lund</td><td>4</td></tr>"
                    + "</tbody></table>"
                    + p(SECOND)
                    + "</div>"))
        .containsExactly(FIRST, "Port | Ships", "Vareno | 12", "Lund | 4", SECOND);
  }

  @Test
  void aTableThatLaysAPageOutIsNone() {
    assertThat(
            paragraphs(
                "<table><tr><td><a href=/>Home</a></td><td>"
                    + STORY
                    + "</td></tr>"
                    + "<tr><td>Left</td><td><table><tr><td>Right</td></tr></table></td></tr></table>"))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void cardsThatLeadToOtherArticlesStayOut() {
    String card =
        "<div><h3><a href=/x>Southern minister rules out a vote</a></h3><p>" + OTHER + "</p></div>";
    assertThat(paragraphs("<div>" + STORY + "<div>" + card.repeat(3) + "</div></div>"))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void otherArticlesOnThePageStayOut() {
    assertThat(
            paragraphs(
                "<div><article>"
                    + STORY.repeat(2)
                    + "</article>"
                    + ("<article><p>" + OTHER + "</p></article>").repeat(2)
                    + "</div>"))
        .doesNotContain(OTHER);
  }

  @Test
  void articlesOfOneLengthBesideOneAnotherAllStay() {
    assertThat(
            paragraphs(
                "<main><article>"
                    + p(FIRST)
                    + "</article><article>"
                    + p(SECOND)
                    + "</article>"
                    + "<article>"
                    + p(THIRD)
                    + "</article></main>"))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void anElementThatCallsItselfTheBodyIsBelieved() {
    assertThat(
            paragraphs(
                "<div><div class=articleBody>"
                    + STORY
                    + "</div><div><p>"
                    + OTHER
                    + "</p><p>"
                    + OTHER
                    + "</p></div></div>"))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void aBodyInSeveralPartsIsReadWhole() {
    assertThat(
            paragraphs(
                "<article><div class=story-body>"
                    + p(FIRST)
                    + "</div><div class=ad>Buy a boat</div>"
                    + "<div class=story-body>"
                    + p(SECOND)
                    + p(THIRD)
                    + "</div></article>"))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void theIntroductionBesideTheBodyIsItsFirstParagraph() {
    assertThat(
            paragraphs(
                "<div><h1>Envoy leaves plan</h1><p class=intro>"
                    + OTHER
                    + "</p><div class=article-text>"
                    + STORY
                    + "</div></div>"))
        .containsExactly(OTHER, FIRST, SECOND, THIRD);
  }

  @Test
  void aNameThatMeansMuchElseDoesNotHideMostOfThePage() {
    assertThat(
            paragraphs(
                "<div><div class=article-body>"
                    + p(FIRST)
                    + "<div class=paywall>"
                    + p(SECOND)
                    + p(THIRD)
                    + p(OTHER)
                    + "</div></div></div>"))
        .containsExactly(FIRST, SECOND, THIRD, OTHER);
    assertThat(paragraphs("<div>" + STORY + "<div class=paywall><p>" + OTHER + "</p></div></div>"))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void aNameThatIsAHeadingHidesNothing() {
    assertThat(
            paragraphs(
                "<div><p>%s</p><section id=sharing-the-harbour-with-others>%s</section></div>"
                    .formatted(FIRST, p(SECOND))))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void anElementOfASitesOwnMayNameItself() {
    assertThat(
            paragraphs(
                "<div>"
                    + STORY
                    + "<newsletter-signup><p>"
                    + OTHER
                    + "</p></newsletter-signup></div>"))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void captionsAreOfPictures() {
    Article article =
        page(
            "<article>"
                + p(FIRST)
                + "<div class=image><img src=x><div class=image-caption>The gate of the harbour.</div></div>"
                + p(SECOND)
                + p(THIRD)
                + "</article>");

    assertThat(article.text()).doesNotContain("The gate");
    assertThat(article.images()).containsExactly(new Image("The gate of the harbour.", null, null));
  }

  @Test
  void whatIsSaidForTwoScreensIsReadOnce() {
    assertThat(
            paragraphs(
                "<div><div class=wide>"
                    + p(FIRST)
                    + "</div><div class=narrow>"
                    + p(FIRST)
                    + "</div>"
                    + p(SECOND)
                    + p(THIRD)
                    + "</div>"))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void theStoryEndsWhereAHeadingAnnouncesSomethingElse() {
    assertThat(
            paragraphs(
                "<div>" + STORY + STORY + "<h3>You may also like</h3>" + p(OTHER) + "</div>"))
        .doesNotContain(OTHER, "You may also like");
  }

  @Test
  void callsToActStayOut() {
    assertThat(
            paragraphs(
                "<div>"
                    + p(FIRST)
                    + "<p>Sign up to the harbour newsletter, every morning.</p>"
                    + p(SECOND)
                    + "<p>Follow the Courier on Twitter.</p></div>"))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void whatIsSaidOfTheAuthorIsANotice() {
    Article article =
        page(
            "<span rel=author>Jane Roe</span><div>"
                + STORY
                + "<p>Jane Roe covers the harbour and lives beside it, with two cats and a boat.</p></div>");

    assertThat(article.text()).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    assertThat(article.notices())
        .containsExactly(
            "Jane Roe covers the harbour and lives beside it, with two cats and a boat.");
  }

  @Test
  void wordsOfAPageThatIsWrittenWithoutSpacesCount() {
    String chinese = "港口的大门在星期二晚上关闭，双方代表团把计划带回家，并将在一周内作出答复。";
    assertThat(page("<div>" + p(chinese) + p(chinese + "天气很冷。") + "</div>").text())
        .contains(chinese);
  }

  @Test
  void aBodyThatOnlyScriptsWouldShowIsReadFromWhereItStands() {
    assertThat(
            paragraphs(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                    + FIRST
                    + "\\n"
                    + SECOND
                    + "\\n"
                    + THIRD
                    + "\"}</script><div><p>Loading the page, one"
                    + " moment please, dear reader of ours.</p></div>"))
        .containsExactly(FIRST, SECOND, THIRD);
    assertThat(
            paragraphs(
                "<div><script type='text/template'><div>"
                    + STORY
                    + STORY
                    + "</div></script></div>"))
        .contains(FIRST, SECOND, THIRD);
  }

  @Test
  void aPageThatIsCutIsReadAsFarAsItGoes() {
    assertThat(paragraphs("<div class=article-body>" + STORY + "<p>The crew goes ho").subList(0, 3))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void whatIsHiddenStaysOut() {
    assertThat(
            paragraphs(
                "<div>"
                    + STORY
                    + "<p style='display: none'>"
                    + OTHER
                    + "</p><p hidden>"
                    + OTHER
                    + "</p></div>"))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void aParagraphThatBeginsWithALinkIsNoCaption() {
    assertThat(paragraphs("<div><p>Envoys met, says <b>Jane Roe</b></p>" + STORY + "</div>"))
        .contains("Envoys met, says Jane Roe");
  }

  @Test
  void aPageOfAHundredThousandElementsInOneAnotherIsRead() {
    for (String piece : List.of("<div>a ", "<article>a ", "<ul><li>a ", "<table><tr><td>a ")) {
      Handed handed = Handed.file("page.html", STORY + piece.repeat(100_000) + STORY);

      assertThat(handed.only().text()).contains(FIRST);
    }
  }

  @Test
  void aMegabyteOfWordsIsRead() {
    String words = "The harbour was shut on Tuesday and the boats stayed out. ".repeat(18_000);

    assertThat(page("<div>" + p(words) + "</div>").text()).hasSize(words.length() - 1);
    String many = p("The harbour was shut on Tuesday.").repeat(30_000);
    assertThat(page("<div>" + many + "</div>").text())
        .startsWith("The harbour was shut on Tuesday.\n\nThe harbour");
    String row = "<tr><td>A port<td>12";
    assertThat(page("<table>" + row.repeat(30_000) + "</table>" + STORY).text())
        .contains("A port | 12");
    assertThat(page("<table>" + row.repeat(30) + "</table>" + STORY).text()).contains(FIRST);
  }
}
