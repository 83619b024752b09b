package parley.desk.closeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.desk.TalkDesk;
import parley.dossier.Dossier;
import tools.jackson.databind.JsonNode;

/** How close two parties are, over HTTP. */
class ClosenessViewTest {

  @TempDir Path folder;

  @Test
  void issueByIssueTwoPartiesAgreeOrDiffer() {
    try (TalkDesk desk = TalkDesk.of(folder, TalkDesk.STRAIT, TalkDesk.PARTIES)) {
      JsonNode closeness = desk.json("/closeness?a=Norway&b=Iceland");
      assertThat(closeness.at("/rows/0/issue").asString("")).isEqualTo("ceasefire");
      assertThat(closeness.at("/rows/0/relation").asString("")).isEqualTo("agree");
      assertThat(closeness.at("/steps/0/day").asString("")).isEqualTo("2026-03-09");
      assertThat(closeness.has("agreement")).isFalse();
      assertThat(desk.page("/closeness?a=Norway&b=Iceland"))
          .contains("How close Norway and Iceland are")
          .contains("Too little is known for a figure.")
          .contains("Over time")
          .contains("before: unknown");
      // on the 6th Iceland had not spoken
      JsonNode before = desk.json("/closeness?a=Norway&b=Iceland&as-of=2026-03-06");
      assertThat(before.at("/rows/0/relation").asString("")).isEqualTo("unknown");
      assertThat(before.path("steps").size()).isZero();
    }
  }

  @Test
  void withoutTwoPartiesThereIsNothingToCompare() {
    try (TalkDesk desk = TalkDesk.of(folder, TalkDesk.STRAIT, TalkDesk.PARTIES)) {
      assertThat(desk.page("/closeness")).contains("How close Norway and Iceland are");
      assertThat(desk.page("/closeness?a=Norway&b=Norway")).contains("Both are the same party");
      assertThat(desk.get("/closeness?a=Norway&b=Atlantis").statusCode()).isEqualTo(404);
    }
    try (TalkDesk desk = TalkDesk.of(folder.resolve("none.db"), "", Dossier.ofWholeRecord())) {
      assertThat(desk.page("/closeness")).contains("Not two parties");
      assertThat(desk.get("/closeness?a=Norway").statusCode()).isEqualTo(200);
    }
  }
}
