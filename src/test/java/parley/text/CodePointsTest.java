package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Test
  void countsAPairOfSurrogatesAsOneCodePoint() {
    CodePoints points = new CodePoints("a😀b");

    assertThat(points.at(3)).isEqualTo(2);
    assertThat(points.offsetOf(2)).isEqualTo(3);
  }

  @Test
  void agreesWithStringOnAnyText() {
    Random random = new Random(20250424);
    for (int round = 0; round < 500; round++) {
      String text = randomText(random);
      CodePoints points = new CodePoints(text);
      int count = text.codePointCount(0, text.length());
      for (int point = 0; point <= count; point++) {
        int offset = text.offsetByCodePoints(0, point);
        assertThat(points.offsetOf(point))
            .as("code point %d of '%s'", point, text)
            .isEqualTo(offset);
        assertThat(points.at(offset)).as("offset %d of '%s'", offset, text).isEqualTo(point);
      }
    }
  }

  /** Letters, pairs, and halves of pairs that stand alone, as broken input has them. */
  private static String randomText(Random random) {
    String[] pieces = {"a", "é", "語", "😀", "𝒳", "\uD83D", "\uDE00"};
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(40);
    for (int i = 0; i < length; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
