package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierFileTest {

  @TempDir Path folder;

  private Dossier read(String text) throws Exception {
    Path file = folder.resolve("talks.yaml");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return DossierFile.read(file);
  }

  @Test
  void readsWhatAUserWrites() throws Exception {
    Dossier dossier =
        read(
            """
            name: Strait talks
            parties:
              - name: Norland
                members: [Anna Lind, "Minister Lind"]
                opponents: [Sudland]
              - name: Sudland
            mediators:
              - Bo Ek
            issues:
              - id: herring
                name: The herring quota
                words: [quota]
            from: 2026-03-01
            """);
    assertThat(dossier.name()).isEqualTo("Strait talks");
    assertThat(dossier.partyNames()).containsExactly("Norland", "Sudland");
    assertThat(dossier.membership())
        .containsEntry("anna lind", "Norland")
        .containsEntry("sudland", "Sudland");
    assertThat(dossier.issueName("herring")).isEqualTo("The herring quota");
    assertThat(dossier.covers(LocalDate.of(2026, 2, 28))).isFalse();
    assertThat(dossier.covers(LocalDate.of(2026, 3, 1))).isTrue();
  }

  /** Each with its line and the reason. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: A\\nparteis: []|line 2: unknown key parteis",
        "name: A\\nparties:\\n  - name: N\\n    opponents: [N]|line 4: N cannot be its own opponent",
        "name: A\\nparties:\\n  - name: N\\n    members: [L]\\n  - name: S\\n    members: [L]"
            + "|line 6: L is a member of N already (line 4)",
        "name: A\\nparties:\\n  - name: N\\n  - name: N|line 4: there is a party N already (line 3)",
        "name: A\\nparties:\\n  - name: N\\n    opponents: [X]|is none of the parties",
        "name: A\\nparties: N|line 2: parties is a list",
        "name: A\\nparties:\\n  - name: N\\nmediators: [N]|line 4: N belongs to N (line 3)",
        "parties: []|it has no name",
        "name: A\\nfrom: yesterday|line 2: a day is written as 2026-03-09",
        "name: A\\nfrom: 2026-03-02\\nto: 2026-03-01|line 3: it ends on 2026-03-01",
        "name: A\\nissues:\\n  - id: Big Fish|line 3: an id is small letters",
        "name: [A|this is no YAML",
        "name: A\\nname: B|talks.yaml",
        "just words|a dossier is written as",
      })
  void refusesWhatItDoesNotUnderstand(String text, String reason) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(DossierException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining("talks.yaml");
  }

  @Test
  void saysHowToMakeAFileThatIsNotThere() {
    assertThatThrownBy(() -> DossierFile.read(folder.resolve("none.yaml")))
        .hasMessageContaining("parley dossier new");
  }
}
