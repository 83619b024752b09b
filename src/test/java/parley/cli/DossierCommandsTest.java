package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The commands that look at a negotiation, on the samples and their dossier: what they print is
 * what the golden files say.
 */
class DossierCommandsTest {

  private static final String DOSSIER = "samples/dossier.yaml";

  @TempDir Path folder;

  @BeforeEach
  void read() {
    assertThat(
            Call.of("read", "samples", "--dossier", DOSSIER, "--quiet", "--record", record())
                .status())
        .isEqualTo(Main.DONE);
  }

  private String record() {
    return folder.resolve("kept.db").toString();
  }

  private Call call(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--record", record()));
    return Call.of(all.toArray(new String[0]));
  }

  /** The first line of a golden file is the call; what it prints follows. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "table",
        "table-as-of",
        "history",
        "proposals",
        "compare",
        "changes",
        "closeness",
        "clusters"
      })
  void printsWhatTheGoldenFileSays(String name) throws IOException {
    String golden = golden(name + ".txt");
    int end = golden.indexOf('\n');
    Call call = call(golden.substring(0, end).split(" ", -1));
    assertThat(call.err()).isEmpty();
    assertThat(call.out()).isEqualTo(golden.substring(end + 1));
  }

  private static String golden(String name) throws IOException {
    try (var in =
        Objects.requireNonNull(
            DossierCommandsTest.class.getResourceAsStream("herring/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void tellsWhatMovedSinceItWasLastAskedAndOnlyThat() {
    assertThat(call("changes", "--dossier", DOSSIER).out()).contains("since the record began");
    assertThat(call("changes", "--dossier", DOSSIER).out())
        .contains("since it was last asked")
        .contains("Nothing that the record knows of.");
  }

  @Test
  void writesADossierThatItCanReadAndNeverOverAnother() throws IOException {
    String file = folder.resolve("new.yaml").toString();
    assertThat(call("dossier", "new", file).err()).contains("Wrote " + file);
    assertThat(Files.readString(Path.of(file), StandardCharsets.UTF_8)).contains("- name: Norway");
    assertThat(call("table", "--dossier", file).status()).isEqualTo(Main.DONE);
    Call again = call("dossier", "new", file);
    assertThat(again.status()).isEqualTo(Main.WRONG_CALL);
    assertThat(again.err()).contains("is there already");
  }

  @Test
  void everyLineOfJsonNamesTheEntriesItRestsOn() {
    assertThat(call("table", "--dossier", DOSSIER, "--format", "jsonl").out().lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("{\"type\":\"cell\"") && line.contains("\"entry\":\""));
    assertThat(call("proposals", "--format", "jsonl").out().lines())
        .hasSize(3)
        .allMatch(line -> line.contains("\"entries\":[\""));
  }

  @Test
  void saysWhatIsWrongWithACallOrAFile() throws IOException {
    assertThat(call("compare", "Finnish", "Martian").err())
        .contains("No proposal is called Martian. Known are:")
        .contains("Icelandic counterproposal");
    assertThat(call("compare", "Finnish@7", "Icelandic").err()).contains("has versions 1 to 1");
    assertThat(call("closeness", "Norway", "Mars").err()).contains("Mars is none of the parties");
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(broken, "name: A\nparteis: []\n", StandardCharsets.UTF_8);
    Call call = call("table", "--dossier", broken.toString());
    assertThat(call.status()).isEqualTo(Main.WRONG_CALL);
    assertThat(call.err()).contains("line 2: unknown key parteis");
    assertThat(call("dossier", "make", "x.yaml").err()).contains("there is: new");
  }

  @Test
  void forgetsAnArticleAndAllThatItAloneTold() {
    assertThat(call("proposals").out()).contains("Icelandic counterproposal");
    Call call = call("forget", "nordwire-0310");
    assertThat(call.err()).isEqualTo("Forgot 1 article.\n");
    assertThat(call("proposals").out())
        .doesNotContain("Icelandic counterproposal")
        .contains("Six-point proposal");
    assertThat(call("show", "--words", "counterproposal", "--format", "jsonl").out()).isEmpty();
    Call unknown = call("forget", "https://example.org/none");
    assertThat(unknown.status()).isEqualTo(Main.WRONG_CALL);
    assertThat(unknown.err()).contains("No article in");
  }
}
