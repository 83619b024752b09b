package parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.bench.Measurement.Effort;

class ReportTest {

  @Test
  void replacesWhatStandsBetweenTheMarkersAndNothingElse() {
    String page = "# Speed\n\n" + Report.BEGIN + "\nold\n" + Report.END + "\n\nAfter.\n";

    assertThat(Report.replaceSection(page, "new\n"))
        .isEqualTo("# Speed\n\n" + Report.BEGIN + "\n\nnew\n\n" + Report.END + "\n\nAfter.\n");
  }

  @Test
  void putsTheSectionAtTheEndOfAPageWithoutMarkers() {
    String page = Report.replaceSection("# Speed\n", "new\n");

    assertThat(page).startsWith("# Speed\n\n" + Report.BEGIN);
    assertThat(Report.replaceSection(page, "new\n")).isEqualTo(page);
  }

  @Test
  void countsEveryTextOnBothThreads() throws Exception {
    Subject length = new Subject("length", String::length);

    Measurement measured =
        Measurement.of(length, List.of("one two", "three"), 2, new Effort(0, 1, 0));

    assertThat(measured.tokensPerSecond()).isEqualTo(measured.articlesPerSecond() * 3 / 2);
  }
}
