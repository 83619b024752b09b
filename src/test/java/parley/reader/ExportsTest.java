package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Article;
import parley.article.Problem;

class ExportsTest {

  private static final String FIRST =
      "The envoy said in the harbour on Monday that the talks about the light ships would go on.";
  private static final String SECOND =
      "\"We are not there yet,\" she told reporters before the ferry left for the island.";
  private static final String THIRD =
      "The ferry runs again, the harbour office of Vareno said on Tuesday, after two days of storm.";

  private static final String OLD_NEXIS =
      """
                                         1 of 2 DOCUMENTS



                                 The Vareno Courier (Vareno)

                                   April 8, 2031 Tuesday
                                        Final Edition

      Harbour Talks Go On

      BYLINE: JANE ROE and John Doe

      SECTION: WORLD; Pg. 4

      LENGTH: 512 words

      DATELINE: VARENO

      The envoy said in the harbour on Monday that the talks about the
      light ships would go on.

      "We are not there yet," she told reporters before the ferry left for
      the island.

      LOAD-DATE: April 9, 2031

      LANGUAGE: ENGLISH

      GRAPHIC: Photo, the envoy in the harbour.

      PUBLICATION-TYPE: Newspaper

                         Copyright 2031 The Vareno Courier
                                All Rights Reserved


                                         2 of 2 DOCUMENTS


                                       The Islander

                                  9 April 2031, Wednesday

      Ferry Runs Again

      LENGTH: 90 words

      The ferry runs again, the harbour office of Vareno said on Tuesday, after
      two days of storm.

      LOAD-DATE: April 10, 2031

                            Copyright 2031 The Islander
      """;

  private static final String OLD_NEXIS_WITH_LABELS =
      """
      Document 1 of 2

      Copyright 2031 The Vareno Courier
      The Vareno Courier(Vareno)

      April 8, 2031, Tuesday, FINAL EDITION

      SECTION: WORLD; Pg. 4

      LENGTH: 512 words

      HEADLINE: Harbour Talks Go On

      BYLINE: By Jane Roe and John Doe

      DATELINE: VARENO

      BODY:
      The envoy said in the harbour on Monday that the talks about the light ships would go on.

      "We are not there yet," she told reporters before the ferry left for the island.

      LOAD-DATE: April 9, 2031

      Document 2 of 2

      The Islander

      April 9, 2031, Wednesday

      LENGTH: 90 words

      HEADLINE: Ferry Runs Again

      BODY:
      The ferry runs again, the harbour office of Vareno said on Tuesday, after two days of storm.
      """;

  static final String NEW_NEXIS =
      """
      User Name: reader
      Date and Time: Tuesday, April 15, 2031 9:00:00 AM EST
      Job Number: 4711

      Documents (2)

      1. Harbour Talks Go On
      Client/Matter: -None-
      Search Terms: harbour AND talks
      Search Type: Natural Language

      2. Ferry Runs Again
      Client/Matter: -None-

      Harbour Talks Go On

      The Vareno Courier

      April 8, 2031 Tuesday

      Copyright 2031 The Vareno Courier All Rights Reserved

      Section: WORLD; Pg. 4

      Length: 512 words

      Byline: Jane Roe and John Doe

      Dateline: VARENO

      Body

      The envoy said in the harbour on Monday that the talks about the light ships would go on.

      "We are not there yet," she told reporters before the ferry left for the island.

      Classification

      Language: ENGLISH

      Publication-Type: Newspaper

      Subject: HARBOURS (90%); FERRIES (70%)

      Load-Date: April 9, 2031

      End of Document

      Page 2 of 2
      Ferry Runs Again

      Ferry Runs Again

      The Islander

      April 9, 2031 Wednesday 11:05 AM GMT

      Copyright 2031 The Islander

      Length: 90 words

      Body

      The ferry runs again, the harbour office of Vareno said on Tuesday, after two days of storm.

      Load-Date: April 10, 2031

      End of Document
      """;

  private static final String FACTIVA_TAGS =
      """
      SE  World
      HD  Harbour Talks Go On
      BY  By Jane Roe and John Doe
      WC  512 words
      PD  8 April 2031
      ET  09:05
      SN  The Vareno Courier
      SC  VARC
      PG  4
      LA  English
      CY  (c) 2031 The Vareno Courier
      LP
      The envoy said in the harbour on Monday that the talks about the light ships would go on.

      TD
      "We are not there yet," she told reporters before the ferry left for the island.

      CO  vareno : Vareno Ferries
      NS  gdip : International Relations
      AN  Document VARC000020310408e74800001

      HD
      Ferry Runs Again
      WC
      90 words
      PD
      9 April 2031
      SN
      The Islander
      LA
      English
      LP
      The ferry runs again, the harbour office of Vareno said on Tuesday, after two days of storm.
      AN
      Document ISLA000020310409e74900002
      """;

  private static final String FACTIVA =
      """
      Harbour Talks Go On .............................. 2
      Ferry Runs Again ................................. 3

      Page 1 of 3 © 2031 Factiva, Inc. All rights reserved.

      World
      Harbour Talks Go On

      By Jane Roe and John Doe
      512 words
      8 April 2031
      09:05
      The Vareno Courier
      VARC
      4
      English
      (c) 2031 The Vareno Courier

      The envoy said in the harbour on Monday that the talks about the light ships would go on.

      "We are not there yet," she told reporters before the ferry left for the island.

      Document VARC000020310408e74800001

      Ferry Runs Again
      90 words
      9 April 2031
      The Islander
      ISLA
      English
      Copyright 2031. The Islander.
      All rights reserved.

      The ferry runs again, the harbour office of Vareno said on Tuesday, after two days of storm.

      Document ISLA000020310409e74900002

      Search Summary
      Text
      harbour talks
      Results Found
      2
      """;

  static List<String> exports() {
    return List.of(
        OLD_NEXIS,
        OLD_NEXIS_WITH_LABELS,
        NEW_NEXIS,
        FACTIVA_TAGS,
        FACTIVA,
        asPage(NEW_NEXIS),
        asPage(FACTIVA));
  }

  private static String asPage(String text) {
    StringBuilder page = new StringBuilder("<html><head><title>Factiva</title></head><body>");
    for (String line : text.lines().toList()) {
      page.append("<p>").append(line.strip()).append("</p>\n");
    }
    return page.append("</body></html>").toString();
  }

  private static Handed read(String export) {
    return Handed.file(export.startsWith("<html") ? "export.html" : "export.txt", export);
  }

  @ParameterizedTest
  @MethodSource("exports")
  void eachArticleHasItsOwnFieldsAndNothingOfTheDatabases(String export) {
    Handed handed = read(export);

    assertThat(handed.articles()).hasSize(2);
    Article talks = handed.articles().getFirst();
    assertThat(talks.headline()).isEqualTo("Harbour Talks Go On");
    assertThat(talks.outlet()).isEqualTo("The Vareno Courier");
    assertThat(talks.published()).hasToString("2031-04-08");
    assertThat(talks.authors()).containsExactly("Jane Roe", "John Doe");
    assertThat(talks.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    Article ferry = handed.articles().getLast();
    assertThat(ferry.headline()).isEqualTo("Ferry Runs Again");
    assertThat(ferry.outlet()).isEqualTo("The Islander");
    assertThat(ferry.published()).asString().startsWith("2031-04-09");
    assertThat(ferry.authors()).isEmpty();
    assertThat(ferry.text()).isEqualTo(THIRD);
    assertThat(handed.kinds()).containsExactly(Problem.Kind.SEVERAL_ARTICLES);
  }

  @Test
  void whoseTheWordsAreAndWhereIsKeptBesideTheBody() {
    Article talks = read(OLD_NEXIS).articles().getFirst();

    assertThat(talks.notices()).contains("Copyright 2031 The Vareno Courier", "dateline: VARENO");
    assertThat(talks.images()).hasSize(1);
    assertThat(talks.images().getFirst().caption()).isEqualTo("Photo, the envoy in the harbour.");
  }

  @ParameterizedTest
  @MethodSource("exports")
  void anArticleThatComesAgainIsReadOnce(String export) {
    String twice =
        export.startsWith("<html")
            ? export.replaceAll("(?s)<body>(.*)</body>", "<body>$1$1</body>")
            : export + "\n" + export;
    Handed handed = read(twice);

    assertThat(handed.articles()).hasSize(2).extracting(Article::id).doesNotHaveDuplicates();
    assertThat(handed.problems())
        .filteredOn(problem -> problem.kind() == Problem.Kind.COPY)
        .singleElement()
        .satisfies(problem -> assertThat(problem.detail()).startsWith("2 of its 4 articles"));
  }

  @Test
  void anArticleHasTheSameIdInWhateverExport() {
    assertThat(read(OLD_NEXIS).articles().getFirst().id())
        .isEqualTo(read(FACTIVA_TAGS).articles().getFirst().id());
  }

  @Test
  void aDayThatMayBeTwoIsNone() {
    Handed handed = read(NEW_NEXIS.replace("April 8, 2031 Tuesday", "04/08/2031"));
    assertThat(handed.articles().getFirst().published()).isNull();
    assertThat(handed.kinds()).contains(Problem.Kind.NO_DATE);
  }

  @Test
  void theDayOnWhichItWasLoadedIsNone() {
    Handed handed = read(OLD_NEXIS.replace("April 8, 2031 Tuesday", ""));
    assertThat(handed.articles().getFirst().published()).isNull();
  }

  @Test
  void anExportOfOneIsReadAsWell() {
    String one = NEW_NEXIS.substring(NEW_NEXIS.indexOf("Page 2 of 2"));

    assertThat(read(one).only().text()).isEqualTo(THIRD);
    assertThat(read(one).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour Talks Go On\n\nApril 8, 2031\n\nLength: the quay has 512 words of law on it, they said.\n\nThe end of document 4 was read out.",
        "Harbour Talks Go On\n\nApril 8, 2031\n\nIN brief: 512 words were said, and none meant.\n\nTD stands for nothing here.",
      })
  void anArticleThatIsNoExportIsReadAsItIs(String text) {
    Article article = Handed.text(text);

    assertThat(article.headline()).isEqualTo("Harbour Talks Go On");
    assertThat(article.text()).contains("512 words");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 of 50 DOCUMENTS\n",
        "LENGTH: 5 words\n",
        "End of Document\n",
        "HD\nPD\nLP\n",
        "5 words\n",
        "BODY:\n"
      })
  void aFileFullOfLabelsIsReadInLinearTime(String label) {
    read("LENGTH: 5 words\n\nEnd of Document\n" + label.repeat(400_000 / label.length()));
  }

  /** Seeded: lines are lost, doubled, and put elsewhere. */
  @Test
  void disorderNeverThrows() {
    Random random = new Random(5);
    for (String export : exports()) {
      for (int round = 0; round < 60; round++) {
        List<String> lines = new java.util.ArrayList<>(export.lines().toList());
        for (int i = 0; i < 5; i++) {
          String moved = lines.remove(random.nextInt(lines.size()));
          if (random.nextBoolean()) {
            lines.add(random.nextInt(lines.size()), moved);
          }
        }
        assertThat(read(String.join("\n", lines)).articles()).hasSizeBetween(0, 4);
      }
    }
  }
}
