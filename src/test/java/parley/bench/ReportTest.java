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

  @Test
  void tellsHowManyPagesASecond() {
    Measurement speed = new Measurement("pages", 1, 123.4, 120, 130, 0, 2_000_000, 0);

    assertThat(PageSpeed.section("a machine", "abc", List.of("page"), speed))
        .startsWith("Machine: a machine  \nCommit: abc  \nPages: 1 ")
        .endsWith("| fields and body | 123 | 120–130 | 2,000 |\n");
  }
}
