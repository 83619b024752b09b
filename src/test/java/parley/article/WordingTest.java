package parley.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void knowsReprintsAndNothingElse() {
    for (int i = 0; i < 200; i++) {
      String article = Reprints.article(i, 4 + i % 12);
      Wording wording = Wording.of(article);
      assertThat(wording.isCopyOf(Wording.of(Reprints.of(article, i))))
          .as("reprint %d", i)
          .isTrue();
      assertThat(wording.isCopyOf(Wording.of(Reprints.article(1000 + i, 8)))).isFalse();
    }
  }

  @Test
  void twoReportersOfOneSpeechAreTwo() {
    String speech = "“" + Reprints.article(7, 1).replace(".", ",") + "”";
    String one = Reprints.article(8, 1) + " " + speech + " " + Reprints.article(9, 1);
    String other = Reprints.article(10, 1) + " " + speech + " " + Reprints.article(11, 1);
    assertThat(Wording.of(one).isCopyOf(Wording.of(other))).isFalse();
  }

  @Test
  void twoReportsWithOneBackgroundAreTwo() {
    for (int i = 0; i < 50; i++) {
      String background = Reprints.article(400 + i, 6);
      String one = Reprints.article(500 + i, 4) + "\n\n" + background;
      String other = Reprints.article(600 + i, 4) + "\n\n" + background;
      assertThat(Wording.of(one).isCopyOf(Wording.of(other))).as("background %d", i).isFalse();
    }
  }

  @Test
  void interviewsWithTheSameQuestionsAreTwo() {
    StringBuilder one = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      String question = Reprints.article(100 + i, 1).replaceFirst("\\.$", "?\n\n");
      one.append(question).append(Reprints.article(200 + i, 1)).append("\n\n");
      other.append(question).append(Reprints.article(300 + i, 1)).append("\n\n");
    }
    Wording first = Wording.of(one.toString());
    assertThat(first.isCopyOf(Wording.of(other.toString()))).isFalse();
    assertThat(first.isCopyOf(Wording.of(Reprints.of(one.toString(), 5)))).isTrue();
  }

  @Test
  void tooFewWordsTellNothing() {
    Wording brief = Wording.of("The envoy left. More follows.");
    assertThat(brief.isCopyOf(brief)).isFalse();
    assertThat(Wording.of("").sketch()).isEmpty();
  }

  @Test
  void aSketchIsBoundedAndTheSameForTheSameWords() {
    String book = Reprints.article(3, 2_000);
    assertThat(Wording.of(book).sketch()).hasSizeLessThanOrEqualTo(1_000);
    assertThat(Wording.of(book).sketch()).isEqualTo(Wording.of(book + "\n").sketch());
  }
}
