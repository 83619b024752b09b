package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainCommandTest {

  @Test
  void tellsWhichRuleFired() {
    Call call = Call.withInput("The mayor said that the road was open.", "explain", "-");
    assertThat(call.status()).isZero();
    assertThat(call.out())
        .contains("verb-clause: printed")
        .contains("source  The mayor")
        .contains("cue     said")
        .contains("content that the road was open");
  }

  @Test
  void tellsWhyNothingDid() {
    assertThat(Call.withInput("The road was open at noon.", "explain", "-").out())
        .isEqualTo("The road was open at noon.\n  no cue\n\n");
    assertThat(
            Call.withInput("The two ministers discussed the map in Vienna.", "explain", "-").out())
        .contains("left out");
  }

  @Test
  void saysWhatItCannotRead() {
    assertThat(Call.of("explain", "no-such-file.txt").status()).isEqualTo(Main.LOST);
  }
}
