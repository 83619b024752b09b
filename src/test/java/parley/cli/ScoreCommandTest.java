package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {

  private static final String FOLDER = "src/test/resources/parley/score/";

  @TempDir Path folder;

  private static Call score(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "score";
    args[1] = "attribution";
    args[2] = "--data";
    System.arraycopy(more, 0, args, 3, more.length);
    return Call.of(args);
  }

  @Test
  void printsTheFigures() {
    Call call = score(FOLDER + "apart");
    assertThat(call.out())
        .startsWith("1 article, 8 words\nfound ")
        .contains(
            "all three exact        P 1.000  R 1.000  F1 1.000   (1 of 1 printed, 1 annotated)");
    assertThat(call.status()).isEqualTo(Main.LOST);
    assertThat(call.err()).contains("no text lies at");
  }

  @Test
  void listsWhatWasMissed() {
    Call call = score(FOLDER + "beside", "--list");
    assertThat(call.out())
        .contains(" printed, 4 annotated)")
        .contains("\nharbour_2026-03-02_ferry\n")
        .contains("\n  - Nobody asked the passengers\n");
    assertThat(call.err()).contains("broken line (2)");
  }

  @Test
  void saysWhatItNeeds() {
    assertThat(score(folder.toString()).err()).contains("holds no annotated article");
    assertThat(score(folder.resolve("none").toString()).err()).contains("no folder lies at");
    Call call = Call.of("score", "dates", "--data", folder.toString());
    assertThat(call.status()).isEqualTo(Main.WRONG_CALL);
    assertThat(call.err()).contains("'dates' is none of attribution");
  }
}
