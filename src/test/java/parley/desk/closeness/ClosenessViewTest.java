package parley.desk.closeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
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
      assertThat(closeness.at("/rows/1/issue").asString("")).isEqualTo("ceasefire");
      assertThat(closeness.at("/rows/1/relation").asString("")).isEqualTo("agree");
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

  @Test
  void theDaysOnWhichItMovedComeAPageAtATime() {
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      String day = LocalDate.of(2026, 3, 1).plusDays(i).toString();
      String verb = i % 2 == 0 ? "accepts" : "rejects";
      articles.append(
          """
          {"id":"n%d","published":"%s","outlet":"Nordwire","text":"Norwegian Foreign Minister Anna \
          Lind said that Norway %s a truce. Icelandic Foreign Minister Jon Ek said that Iceland \
          accepts a truce."}
          """
              .formatted(i, day, verb));
    }
    try (TalkDesk desk = TalkDesk.of(folder, articles.toString(), TalkDesk.PARTIES)) {
      JsonNode first = desk.json("/closeness?a=Norway&b=Iceland");
      int moved = first.at("/pages/total").asInt();
      assertThat(moved).isGreaterThan(20);
      assertThat(first.at("/steps/0/day").asString("")).isEqualTo("2026-03-25");
      assertThat(first.at("/pages").has("previous")).isFalse();
      String next = first.at("/pages/next").asString("");
      assertThat(desk.page("/closeness?a=Norway&b=Iceland"))
          .contains("href=\"" + next.replace("&", "&amp;") + "\" rel=\"next\"");
      JsonNode second = desk.json(next.replaceFirst("#.*", ""));
      assertThat(first.path("steps").size() + second.path("steps").size()).isEqualTo(moved);
      assertThat(second.at("/pages").has("next")).isFalse();
      assertThat(second.path("rows")).isEqualTo(first.path("rows"));
    }
  }
}
