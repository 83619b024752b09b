package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley timeline} on the samples. */
class TimelineCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void read() {
    Call call =
        Call.of("read", "samples", "--quiet", "--record", folder.resolve("kept.db").toString());
    assertThat(call.status()).isEqualTo(Main.DONE);
  }

  private Call timeline(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "timeline";
    args[1] = "--record";
    args[2] = folder.resolve("kept.db").toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return Call.of(args);
  }

  @Test
  void goesFromDayToDayAndKeepsApartWhatHasNone() {
    List<String> headings =
        timeline().out().lines().filter(line -> !line.isBlank() && line.charAt(0) != ' ').toList();
    assertThat(headings)
        .containsSubsequence(
            "Since November 2025", "2 March 2026", "4 March 2026", "13 March 2026", "May 2026")
        .doesNotHaveDuplicates()
        .endsWith("No day is told");
  }

  @Test
  void showsTheWordsAndTheArticle() {
    assertThat(timeline("--kind", "meeting", "--from", "2026-03-04", "--to", "2026-03-04").out())
        .startsWith(
            "4 March 2026\n\n  Meeting with Mikael Lindroos and Ingrid Solvang, in Oslo, for")
        .contains("Solvang in Oslo on Wednesday”\n      samples/2-envoy.md, 5 March 2026\n");
  }

  @Test
  void filtersByActorAndPlace() {
    String geneva = timeline("--place", "geneva", "--format", "csv").out();
    assertThat(geneva.lines())
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.startsWith("type,") || line.contains("Geneva"));
    assertThat(timeline("--place", "CH", "--format", "csv").out()).isEqualTo(geneva);
    assertThat(timeline("--actor", "solvang", "--format", "jsonl").out().lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("{\"type\":\"event\"") && line.contains("Solvang"));
  }

  @Test
  void saysThatNothingWasFoundAndWhatCannotBe() {
    Call call = timeline("--place", "Atlantis");
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains("No event in");
    assertThat(timeline("--kind", "meetng").err()).contains("did you mean meeting?");
    assertThat(timeline("--from", "2026-04-01", "--to", "2026-03-01").status())
        .isEqualTo(Main.WRONG_CALL);
    assertThat(timeline("--place", "?").status()).isEqualTo(Main.WRONG_CALL);
  }
}
