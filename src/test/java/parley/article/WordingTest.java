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
