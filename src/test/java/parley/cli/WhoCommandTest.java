package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley who} on records of a few articles. */
class WhoCommandTest {

  private static final String TWO_LINDS =
      """
      {"id":"a","published":"2026-03-02","outlet":"The Harbour Post","text":"Norwegian Foreign \
      Minister Anna Lind met the Finnish envoy, Bo Lind, on Sunday. Anna Lind said that she had \
      asked for a truce."}
      {"id":"b","published":"2026-03-09","outlet":"Island Gazette","text":"Former Norwegian \
      foreign minister Anna Lind said on Sunday that she would not return."}
      """;

  @TempDir Path folder;

  private Call who(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "who";
    args[1] = "--record";
    args[2] = folder.resolve("kept.db").toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return Call.of(args);
  }

  private void read(String articles) {
    Call call =
        Call.withInput(articles, "read", "-", "--record", folder.resolve("kept.db").toString());
    assertThat(call.status()).isEqualTo(Main.DONE);
  }

  @Test
  void showsSomebodyOfTheSamplesWithRolesAliasesAndMentions() {
    Call call =
        Call.of("read", "samples", "--quiet", "--record", folder.resolve("kept.db").toString());
    assertThat(call.status()).isEqualTo(Main.DONE);
    assertThat(who("solvang").out())
        .startsWith("Ingrid Solvang\nperson, on the side of Norway\nperson:ingrid-solvang\n")
        .contains("Offices and roles\n  foreign minister of Norway: 3 articles, 3 March 2026 to 13")
        .contains("Also called\n  Solvang\n")
        .contains("Nordwire, 11 March 2026: 4 times\n      “Solvang” (2), “Foreign Minister Ingrid")
        .contains(
            "      “that her country would \"defend what is ours.\"”\n      samples/1-seizure.txt");
  }

  @Test
  void listsThoseWhoBearOneName() {
    read(TWO_LINDS);
    Call call = who("Lind");
    assertThat(call.status()).isEqualTo(Main.DONE);
    assertThat(call.out())
        .startsWith("2 in the record are called Lind:\n")
        .contains("  Anna Lind: person", "2 articles\n    parley who person:anna-lind\n")
        .contains("  Bo Lind: person", "1 article\n    parley who person:bo-lind\n");
    assertThat(who("person:bo-lind").out()).startsWith("Bo Lind\nperson");
  }

  @Test
  void keepsTheDaysOfRolesApart() {
    read(TWO_LINDS);
    assertThat(who("anna lind").out()).contains("as of 2 March 2026", "as of 9 March 2026");
  }

  @Test
  void printsTheMentionsForPrograms() {
    read(TWO_LINDS);
    Call call = who("Anna Lind", "--format", "jsonl", "--only", "actor");
    assertThat(call.out().lines()).hasSize(2);
    assertThat(call.out().lines().toList().getFirst())
        .startsWith("{\"type\":\"actor\",\"id\":\"person:anna-lind\"")
        .contains("\"start\":0,\"end\":36,\"words\":\"Norwegian Foreign Minister Anna Lind\"")
        .contains("\"words\":\"she\"");
  }

  @Test
  void saysThatNobodyIsCalledThat() {
    read(TWO_LINDS);
    Call call = who("Nobody");
    assertThat(call.status()).isEqualTo(Main.DONE);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains("Nobody in").contains("is called Nobody");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThat(who("Lind").err()).contains("Read some articles first");
    read(TWO_LINDS);
    assertThat(who("?!").status()).isEqualTo(Main.WRONG_CALL);
    assertThat(who("Lind", "--format", "csv").err()).contains("parley show --actor");
    assertThat(who("100%").err()).contains("is called 100%");
  }
}
