package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issues of a dossier's own: found when articles are read with it, and told where they were not.
 */
class OwnIssuesTest {

  private static final String ARTICLE =
      """
      {"id":"a","published":"2026-03-02","outlet":"The Harbour Post","text":"Norway rejected a new \
      lighthouse on Monday. Iceland demands the beacon lights, its foreign minister said."}
      """;

  private static final String DOSSIER =
      """
      name: Lighthouse
      parties:
        - name: Norway
        - name: Iceland
      issues:
        - id: lighthouse
          name: The lighthouse
          words: [lighthouse, Beacon light]
      """;

  @TempDir Path folder;
  private String dossier = "";

  @BeforeEach
  void write() throws IOException {
    dossier = folder.resolve("own.yaml").toString();
    Files.writeString(folder.resolve("own.yaml"), DOSSIER, StandardCharsets.UTF_8);
  }

  private Call read(String... more) {
    List<String> all = new ArrayList<>(List.of("read", "--record", record()));
    all.addAll(List.of(more));
    return Call.withInput(ARTICLE, all.toArray(new String[0]));
  }

  private String record() {
    return folder.resolve("kept.db").toString();
  }

  private Call table() {
    return Call.of("table", "--dossier", dossier, "--record", record());
  }

  @Test
  void whatOnlyOwnWordsNameIsFoundWhenAnArticleIsReadWithThem() {
    read("-", "--dossier", dossier);
    assertThat(table().err()).isEmpty();
    assertThat(table().out())
        .contains("The lighthouse\n\n  Norway rejects it", "  Iceland demands it");
    assertThat(Call.of("show", "--issue", "lighthouse", "--record", record()).out())
        .contains("Norway rejects: lighthouse");
  }

  @Test
  void articlesThatWereReadWithoutThemAreToldAndReadAgain() {
    read("-");
    assertThat(table().out()).contains("Nothing is known");
    assertThat(table().err())
        .contains("1 article was read without the words of this dossier's own issues")
        .contains("parley read --kept --dossier " + dossier + " --record " + record());
    assertThat(read("--kept", "--dossier", dossier).err()).contains("1 read anew");
    assertThat(table().err()).isEmpty();
    assertThat(table().out()).contains("Norway rejects it");
    assertThat(read("--kept", "--dossier", dossier).err()).contains("1 already there");
  }

  @Test
  void readingOnceMoreWithoutTheDossierLosesNothing() {
    read("-", "--dossier", dossier);
    read("-");
    assertThat(table().out()).contains("Norway rejects it");
  }

  @Test
  void otherWordsAreAnotherReading() throws IOException {
    read("-", "--dossier", dossier);
    Files.writeString(
        folder.resolve("own.yaml"), DOSSIER.replace(", Beacon light", ""), StandardCharsets.UTF_8);
    assertThat(table().err()).contains("1 article was read without");
    read("--kept", "--dossier", dossier);
    assertThat(table().out()).contains("Norway rejects it").doesNotContain("Iceland demands it");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThat(read().err()).contains("Missing required parameter: 'PATH'");
    Call nothing = Call.of("read", "--kept", "--record", "none");
    assertThat(nothing.status()).isEqualTo(Main.WRONG_CALL);
    assertThat(nothing.err()).contains("needs one");
    assertThat(Call.of("read", "--kept", "--record", record()).status()).isEqualTo(Main.WRONG_CALL);
    assertThat(read("-", "--dossier", "none.yaml").err()).contains("parley dossier new none.yaml");
  }
}
