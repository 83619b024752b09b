package parley.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import parley.rule.RuleFile;

/** What several readings of a line come to. */
class JudgementsTest {

  private static final String LINE = "a | 1 | b";

  private static Judgements readings(String... verdicts) {
    StringBuilder file = new StringBuilder();
    for (String verdict : verdicts) {
      file.append(LINE).append(" | ").append(verdict).append('\n');
    }
    return Judgements.of(RuleFile.parse("judged", file.toString()));
  }

  @Test
  void aPartIsWrongIfHalfOfTheReadingsSaySo() {
    assertThat(readings("kind").wrong(LINE)).containsExactly(Judgements.Part.KIND);
    assertThat(readings("right", "day").wrong(LINE)).containsExactly(Judgements.Part.DAY);
    assertThat(readings("right", "day, realis", "realis").wrong(LINE))
        .containsExactly(Judgements.Part.REALIS);
    assertThat(readings("right", "right", "kind").wrong(LINE)).isEmpty();
  }

  @Test
  void whatNobodyReadIsNeitherRightNorWrong() {
    assertThat(readings("right").wrong("a | 2 | b")).isNull();
  }

  @Test
  void nothingIsJudgedMoreThanThreeTimes() {
    assertThatThrownBy(() -> readings("right", "right", "right", "right"))
        .hasMessageContaining("judged more than 3 times");
  }
}
