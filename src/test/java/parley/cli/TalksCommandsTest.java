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

/** The commands that look at a negotiation, on short articles of several papers that disagree. */
class TalksCommandsTest {

  private static final String ARTICLES =
      """
      {"id":"a","published":"2026-03-02","outlet":"The Harbour Post","text":"Norwegian Foreign \
      Minister Anna Lind rejected a truce. \\"We will not accept a truce,\\" Lind said in Oslo."}
      {"id":"b","published":"2026-03-04","outlet":"Island Gazette","text":"Iceland rejected the \
      Finnish plan on Wednesday, Foreign Minister Jon Ek said.\\n\\nEk said that Norway had \
      accepted a truce. Norway demands sanctions, Ek said."}
      {"id":"c","published":"2026-03-06","outlet":"Nordwire","text":"Norway accepted the Finnish \
      ten-point plan on Friday, Norwegian Foreign Minister Anna Lind said. Lind said that Norway \
      accepts a truce."}
      {"id":"d","published":"2026-03-07","outlet":"The Courier","text":"At least 12 people were \
      killed in a strike by Norway on Ostby on Wednesday.\\n\\nNorwegian Foreign Minister Anna \
      Lind met Icelandic Foreign Minister Jon Ek in Geneva on Thursday."}
      {"id":"e","published":"2026-03-09","outlet":"The Mail","text":"Finland withdrew its \
      ten-point plan on Monday, the Finnish envoy Bo Berg said.\\n\\nIcelandic officials said \
      eight people were killed in a strike by Norway on Ostby on March 4."}
      {"id":"f","published":"2026-03-09","outlet":"The Sun","text":"Anna Lind met Jon Ek in \
      Geneva on March 5. Iceland accepts a truce, Icelandic Foreign Minister Jon Ek said."}
      """;

  private static final String DOSSIER =
      """
      name: Strait talks
      parties:
        - name: Norway
          members: [Anna Lind]
          opponents: [Iceland]
        - name: Iceland
          members: [Jon Ek]
      mediators: [Finland, Bo Berg]
      """;

  @TempDir Path folder;

  @BeforeEach
  void read() throws IOException {
    Files.writeString(folder.resolve("talks.yaml"), DOSSIER, StandardCharsets.UTF_8);
    Call call = Call.withInput(ARTICLES, "read", "-", "--quiet", "--record", record());
    assertThat(call.status()).isEqualTo(Main.DONE);
  }

  private String record() {
    return folder.resolve("kept.db").toString();
  }

  private String call(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--record", record()));
    Call call = Call.of(all.toArray(new String[0]));
    assertThat(call.err()).isEmpty();
    return call.out();
  }

  private String dossier() {
    return folder.resolve("talks.yaml").toString();
  }

  @Test
  void whatAnOpponentSaysStandsApart() {
    assertThat(call("table", "--dossier", dossier()))
        .contains("  Norway accepts it, reported on 6 March 2026, by Anna Lind")
        .contains("  What opponents of Norway say:\n  - Norway accepts it, reported on 4 March")
        .contains("  Of Norway only its opponents tell:\n  - Norway demands it, reported on 4");
    assertThat(call("table", "--dossier", dossier(), "--format", "jsonl"))
        .contains("\"party\":\"Norway\",\"issue\":\"sanctions\",\"opponents\":[{\"stance\"");
  }

  @Test
  void whoTellsWhereOnesPartyStoodOverTime() {
    assertThat(call("who", "Anna Lind"))
        .contains("Where Norway stood over time, as far as Anna Lind is named\n\n  Peace deal\n")
        .contains("\n  Ceasefire\n")
        .contains("  - Reported on 2 March 2026: rejects it, in its own words, by Anna Lind\n")
        .contains("  - Reported on 6 March 2026: accepts it, in its own words, by Anna Lind\n")
        .doesNotContain("says Jon Ek");
    assertThat(call("who", "Anna Lind", "--dossier", dossier(), "--only", "position"))
        .contains("Where Norway stood over time\n")
        .contains("  - Reported on 4 March 2026: accepts it, says Jon Ek\n");
    assertThat(call("who", "Anna Lind", "--dossier", dossier(), "--format", "jsonl"))
        .contains(
            "{\"type\":\"course\",\"party\":\"Norway\",\"issue\":\"ceasefire\",\"stands\":[{");
  }

  @Test
  void aProposalHasOneHistoryThroughAllArticles() {
    assertThat(call("proposals", "--dossier", dossier()))
        .contains("By Finland, withdrawn, known since 4 March 2026")
        .contains("  - Rejected by Iceland, on 4 March 2026, says Jon Ek\n")
        .contains("  - Accepted by Norway, on 6 March 2026, says Anna Lind\n")
        .contains("  - Withdrawn by Finland, on 9 March 2026, says Bo Berg\n");
    assertThat(call("proposals", "--dossier", dossier(), "--history"))
        .contains("Everything that is told of it, the oldest first:");
    assertThat(call("changes", "--dossier", dossier(), "--since", "2026-03-08"))
        .contains("What became of proposals\n\n  Finnish plan (")
        .contains("Withdrawn by Finland, on 9 March 2026");
  }

  @Test
  void accountsThatDisagreeStandSideBySide() {
    assertThat(call("clusters", "--dossier", dossier()))
        .contains("  Accounts disagree on how many were killed:\n  - At least 12: The Courier\n")
        .contains("  - eight: Icelandic officials in The Mail\n")
        .contains("Norway on ceasefire: disputed, 2 March 2026\n")
        .contains("  - accepts: Jon Ek in Island Gazette\n")
        .containsPattern("  - rejects: .*Anna Lind in The Harbour Post");
    assertThat(call("clusters", "--only", "proposal")).doesNotContain("Accounts disagree");
  }

  @Test
  void showTellsOfOtherSources() {
    assertThat(call("show", "--only", "event", "--sources"))
        .contains("March 5”\n      Also told by 1 other source\n")
        .contains("Also told by 1 other source; accounts disagree on how many were killed\n");
    Call wrong = Call.of("show", "--sources", "--format", "jsonl", "--record", record());
    assertThat(wrong.status()).isEqualTo(Main.WRONG_CALL);
    assertThat(wrong.err()).contains("parley clusters --format jsonl");
  }

  @Test
  void tellsHowClosenessMoved() {
    assertThat(call("closeness", "Norway", "Iceland", "--history", "--dossier", dossier()))
        .contains("9 March 2026\n  Agree on 1, differ on 0, open 0, unknown 1: too little is known")
        .contains("  Ceasefire: agree, before: unknown\n  Iceland accepts it");
  }
}
