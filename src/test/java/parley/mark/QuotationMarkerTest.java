package parley.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.text.Span;

class QuotationMarkerTest {

  private static List<Quotation> mark(String text) {
    return QuotationMarker.standard().mark(text);
  }

  private static List<String> inner(String text) {
    return mark(text).stream().map(quotation -> quotation.inner().of(text)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "He said \"no\" and left. | no",
        "He said “no” and left. | no",
        "He said «no» and left. | no",
        "He said ‹no› and left. | no",
        "He said 'no' and left. | no",
        "He said ‘no’ and left. | no",
        "He said ''no'' and left. | no",
        "He said ``no'' and left. | no",
        "He said (\"no\") and left. | no",
        "He said—\"no\"—and left. | no",
        "She spoke of 'the workers' hall' at length. | the workers' hall",
        "‘The boys’ club is open,’ she said. | The boys’ club is open,",
      })
  void finds(String text, String words) {
    assertThat(inner(text)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "It's the workers' hall, isn't it?",
        "The ’90s were the miners’ years.",
        "Six feet tall in the '70s, and rock 'n roll.",
        "A board of 5'10\" was cut.",
        "Nothing in marks \" \" here.",
      })
  void leavesApostrophesAlone(String text) {
    assertThat(inner(text).stream().filter(words -> !words.isBlank())).isEmpty();
  }

  @Test
  void takesTheMarksIntoTheSpan() {
    String text = "He said \"no\" twice.";
    assertThat(mark(text).getFirst().span()).isEqualTo(new Span(8, 12));
    assertThat(mark(text).getFirst().inner()).isEqualTo(new Span(9, 11));
  }

  @Test
  void findsQuotationsInsideQuotations() {
    String text = "\"They told me 'never again' and left,\" she said.";
    assertThat(mark(text)).extracting(Quotation::depth).containsExactly(0, 1);
    assertThat(inner(text)).containsExactly("They told me 'never again' and left,", "never again");
  }

  @Test
  void endsABrokenQuotationWithItsParagraph() {
    String text = "“We are done, he said.\n\nNobody answered.";
    assertThat(inner(text)).containsExactly("We are done, he said.");
    assertThat(mark(text).getFirst().continues()).isFalse();
  }

  @Test
  void endsABrokenQuotationWhereTheNextOneOpens() {
    assertThat(inner("\"We are done. \"No more,\" he said."))
        .containsExactly("We are done.", "No more,");
  }

  @Test
  void followsAQuotationOverParagraphs() {
    String text = "\"One.\n\n\"Two.\n\n\"Three,\" she said.";
    assertThat(mark(text)).extracting(Quotation::continues).containsExactly(true, true, false);
    assertThat(inner(text)).containsExactly("One.", "Two.", "Three,");
  }

  @Test
  void holdsOnHostileText() {
    Random random = new Random(7);
    String alphabet = "ab ,.\n\"'“”‘’«»‹›`(—7s😀";
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(200); i > 0; i--) {
        text.appendCodePoint(alphabet.codePointAt(random.nextInt(alphabet.length())));
      }
      String drawn = text.toString();
      List<Quotation> found = mark(drawn);
      assertThat(mark(drawn)).isEqualTo(found);
      for (Quotation quotation : found) {
        assertThat(quotation.span().end()).isLessThanOrEqualTo(drawn.length());
        assertThat(quotation.span().contains(quotation.inner())).isTrue();
        assertThat(quotation.inner().isEmpty()).isFalse();
        assertThat(quotation.span().of(drawn)).doesNotContain("\n\n");
      }
    }
  }
}
