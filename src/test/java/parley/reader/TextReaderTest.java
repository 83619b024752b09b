package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.article.Article;
import parley.article.Image;
import parley.article.Problem;
import parley.article.Published;
import parley.article.Related;

class TextReaderTest {

  /** Everything that stands in such a file, as people hand it over. */
  static final String ARTICLE =
      """


      Vareno Envoy Hints at 'Harbour First' Plan as Talks Resume

      Mar. 4, 2031



      Envoy Ilse Tarn at the harbour gate. **Petra Lund / AFP**

      VARENO (AFP) – Envoy Ilse Tarn on Tuesday told both delegations that the harbour
      could open before the border does, her office said.

      "We are nearer than we were," she said after two hours with the southern side.

      Embed:

      ★★ The northern delegation showed a picture of the envoy at the gate.

      Read more: <https://short.example/abc> pic.twitter.com/xyz

      — The Vareno Courier (@varenocourier) [March 4, 2031](#)

      Earlier, northern officials [confirmed](https://courier.example/a) that a **second** round had been
      [agreed](#) over the tele-
      phone, and that the mediators would meet in Port Sel

      and Karo. Neither side gave a day.

      Related article: [Southern Minister Rules Out a Vote Before Spring](https://courier.example/b)

      The mediators asked for three things:

      - an open harbour;
      - an exchange of prisoners;
      - a telephone line.

      The long-running dispute began in 2019.

      AFP contributed reporting.

      Original url:

      <https://www.courier.example/2031/03/04/harbour-first>
      """;

  @Test
  void takesAnArticleApart() {
    Article article = Handed.text(ARTICLE);

    assertThat(article.headline())
        .isEqualTo("Vareno Envoy Hints at 'Harbour First' Plan as Talks Resume");
    assertThat(article.published()).isEqualTo(Published.on(LocalDate.of(2031, 3, 4)));
    assertThat(article.images())
        .containsExactly(
            new Image("Envoy Ilse Tarn at the harbour gate.", "Petra Lund / AFP", null));
    assertThat(article.agencies()).containsExactly("AFP");
    assertThat(article.notices()).containsExactly("AFP contributed reporting.");
    assertThat(article.url()).isEqualTo("https://www.courier.example/2031/03/04/harbour-first");
    assertThat(article.related())
        .containsExactly(
            new Related(
                "Southern Minister Rules Out a Vote Before Spring", "https://courier.example/b"));
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.text())
        .isEqualTo(
            """
            VARENO (AFP) – Envoy Ilse Tarn on Tuesday told both delegations that the harbour \
            could open before the border does, her office said.

            "We are nearer than we were," she said after two hours with the southern side.

            Earlier, northern officials confirmed that a second round had been agreed over the \
            telephone, and that the mediators would meet in Port Sel and Karo. Neither side gave a day.

            The mediators asked for three things:

            an open harbour;

            an exchange of prisoners;

            a telephone line.

            The long-running dispute began in 2019.\
            """);
  }

  @Test
  void keepsThePostApartFromTheBody() {
    var post = Handed.text(ARTICLE).embeds().getFirst();

    assertThat(post.kind()).isEqualTo("post");
    assertThat(post.author()).isEqualTo("The Vareno Courier (@varenocourier)");
    assertThat(post.published()).isEqualTo(Published.on(LocalDate.of(2031, 3, 4)));
    assertThat(post.text())
        .isEqualTo("★★ The northern delegation showed a picture of the envoy at the gate.");
    assertThat(post.urls()).containsExactly("https://short.example/abc", "pic.twitter.com/xyz");
  }

  @Test
  void aLinkStandsWhereItsWordsAre() {
    Article article = Handed.text(ARTICLE);

    assertThat(article.links())
        .extracting(link -> link.span().of(article.text()) + " " + link.url())
        .containsExactly("confirmed https://courier.example/a", "agreed #");
  }

  @Test
  void anOutletIsNotGuessedFromItsAddress() {
    assertThat(Handed.text(ARTICLE).outlet()).isNull();
  }

  @Test
  void anOutletOfTheTableIsKnownByItsAddress() {
    String own = ARTICLE.replace("www.courier.example", "www.reuters.com");

    assertThat(Handed.text(own).outlet()).isEqualTo("Reuters");
  }

  @Test
  void readsMarkdown() {
    Article article =
        Handed.file(
                "talks.md",
                """
                ---
                title: "Harbour talks: day two"
                date: 2031-03-05
                author: Jane Roe
                source: https://courier.example/day-two
                ---

                ![The gate at dawn](https://courier.example/gate.jpg)

                *Photo: Petra Lund*

                ## What was said

                The envoy *again* spoke of a __single__ plan, and `nothing else`, on Wednesday.

                > We have time, she said of the harbour.

                1. The harbour opens.
                2. The border follows.
                """)
            .only();

    assertThat(article.headline()).isEqualTo("Harbour talks: day two");
    assertThat(article.published()).hasToString("2031-03-05");
    assertThat(article.authors()).containsExactly("Jane Roe");
    assertThat(article.url()).isEqualTo("https://courier.example/day-two");
    assertThat(article.images())
        .containsExactly(
            new Image("The gate at dawn", "Petra Lund", "https://courier.example/gate.jpg"));
    assertThat(article.text())
        .isEqualTo(
            """
            What was said

            The envoy again spoke of a single plan, and nothing else, on Wednesday.

            We have time, she said of the harbour.

            1. The harbour opens.

            2. The border follows.\
            """);
  }

  @Test
  void aLineEachIsAParagraphEach() {
    String first =
        "The envoy spoke with both of the delegations for three hours on Monday, and then said that"
            + " nothing had been decided about the harbour yet.";
    Article article =
        Handed.text(
            "Harbour Talks Go On\nBy Jane Roe and JOHN DOE\n5 March 2031\n"
                + first
                + "\nShe left.");

    assertThat(article.headline()).isEqualTo("Harbour Talks Go On");
    assertThat(article.authors()).containsExactly("Jane Roe", "John Doe");
    assertThat(article.published()).hasToString("2031-03-05");
    assertThat(article.text()).isEqualTo(first + "\n\nShe left.");
  }

  @Test
  void bylinesAndAgenciesAreToldApart() {
    assertThat(header("By Jane Roe, Reuters").authors()).containsExactly("Jane Roe");
    assertThat(header("By Jane Roe, Reuters").agencies()).containsExactly("Reuters");
    assertThat(header("Jane Roe, Reuters").authors()).containsExactly("Jane Roe");
    assertThat(header("By Ana de la Cruz in Vareno").authors()).containsExactly("Ana de la Cruz");
    assertThat(header("By Jane Roe, Diplomatic Editor").authors()).containsExactly("Jane Roe");
    assertThat(header("By The Associated Press").agencies()).containsExactly("Associated Press");
    assertThat(header("By Jane Roe | March 5, 2031").published()).hasToString("2031-03-05");
    assertThat(header("By Tuesday the harbour was open again.").authors()).isEmpty();
  }

  private static Article header(String line) {
    return Handed.text("Harbour Talks Go On\n\n" + line + "\n\nThe envoy spoke on Monday.\n");
  }

  @Test
  void aPagesEndDoesNotCutAParagraph() {
    String text =
        """
        Harbour Talks Go On

        March 5, 2031

        The mediators would, officials said on Monday, meet in the nego-

        tiating room and

        2

        the garden. Nobody came.

        "And so," the envoy said, "we wait."
        """;

    assertThat(Handed.text(text).text())
        .isEqualTo(
            """
            The mediators would, officials said on Monday, meet in the negotiating room and the \
            garden. Nobody came.

            "And so," the envoy said, "we wait.\"\
            """);
  }

  @Test
  void noticesGoAndTheirAgenciesStay() {
    Article article =
        Handed.text(
            """
            Harbour Talks Go On

            March 5, 2031

            The envoy spoke to the delegations. (Reporting by Petra Lund; Editing by John Doe)

            With reporting by Reuters and the Associated Press.

            This story has been updated with a comment from the envoy.

            Copyright 2031 The Vareno Courier
            """);

    assertThat(article.text()).isEqualTo("The envoy spoke to the delegations.");
    assertThat(article.agencies()).containsExactly("Reuters", "Associated Press");
    assertThat(article.notices()).hasSize(4);
  }

  @Test
  void aTextWithoutAnythingAroundItIsBodyAlone() {
    Handed handed =
        Handed.file(
            "note.txt", "The envoy said on Monday that the harbour would open, and then she left.");

    assertThat(handed.only().headline()).isNull();
    assertThat(handed.only().text()).startsWith("The envoy said").endsWith("she left.");
    assertThat(handed.kinds()).containsExactly(Problem.Kind.NO_DATE);
  }

  @Test
  void readsTwoArticlesWhereTheSignIsClear() {
    String second = ARTICLE.replace("Harbour First", "Border First").replace("Mar. 4", "Mar. 5");
    for (String between : List.of("\n=====\n\n", "\f", "\n---\n\n", "\n")) {
      Handed handed = Handed.file("two.txt", ARTICLE + between + second);

      assertThat(handed.kinds()).containsExactly(Problem.Kind.SEVERAL_ARTICLES);
      assertThat(handed.articles())
          .extracting(article -> String.valueOf(article.published()))
          .containsExactly("2031-03-04", "2031-03-05");
      assertThat(handed.articles().get(1).id()).isEqualTo(handed.articles().getFirst().id() + "-2");
      assertThat(handed.articles().get(1).url()).isNotNull();
    }
  }

  @Test
  void aLineBetweenParagraphsIsNoNewArticle() {
    Article article =
        Handed.text(
            """
            Harbour Talks Go On

            March 5, 2031

            The envoy spoke to both of the delegations on Monday.

            ***

            Nothing was decided, and she left.
            """);

    assertThat(article.text())
        .isEqualTo(
            "The envoy spoke to both of the delegations on Monday.\n\n"
                + "Nothing was decided, and she left.");
  }

  @Test
  void invisibleCharactersGo() {
    Article article =
        Handed.text(
            "Harbour Talks Go On\r\n\r\nMarch 5, 2031\r\n\r\nThe\u00a0en\u00advoy\u200b said that"
                + " \u0007“nothing” is decided.\r\n");

    assertThat(article.text()).isEqualTo("The envoy said that “nothing” is decided.");
  }
}
