package parley.desk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.desk.TalkDesk;
import tools.jackson.databind.JsonNode;

/** What waits for a look, by the kinds of reasons, over HTTP. */
class ReviewQueueTest {

  @TempDir Path folder;

  private static JsonNode kind(JsonNode page, String label) {
    for (JsonNode kind : page.path("kinds")) {
      if (kind.path("label").asString("").equals(label)) {
        return kind;
      }
    }
    throw new AssertionError("no " + label + " in " + page.path("kinds"));
  }

  @Test
  void positionsAndProposalsComeBeforeAllOthers() {
    try (TalkDesk desk = TalkDesk.of(folder, TalkDesk.STRAIT, TalkDesk.PARTIES)) {
      JsonNode first = desk.json("/review");
      int tables =
          kind(first, "position").path("waiting").asInt()
              + kind(first, "proposal").path("waiting").asInt();
      int all = first.at("/place/of").asInt();
      assertThat(all).isGreaterThan(tables);
      for (int from = 0; from < all; from++) {
        JsonNode page = desk.json("/review?from=" + from);
        assertThat(page.at("/item/reasons/0").asString("").startsWith("it is in the table"))
            .as("number %s of %s, of which %s are in tables", from, all, tables)
            .isEqualTo(from < tables);
      }
    }
  }

  @Test
  void oneKindOfReasonCanBeGoneThroughAlone() {
    try (TalkDesk desk = TalkDesk.of(folder, TalkDesk.STRAIT, TalkDesk.PARTIES)) {
      JsonNode kind = kind(desk.json("/review"), "ascribed");
      String address = kind.path("address").asString("");
      JsonNode page = desk.json(address);
      assertThat(page.at("/place/of").asInt()).isEqualTo(kind.path("waiting").asInt()).isPositive();
      assertThat(page.at("/item/reasons").toString()).contains("somebody else says so of");
      assertThat(page.at("/place/here").asString("")).startsWith(address);
      assertThat(kind(page, "ascribed").path("address").asString("")).isEqualTo("/review");
      assertThat(desk.page(address))
          .contains("href=\"/review\" aria-current=\"true\"")
          .contains("href=\"/review?reason=position\"");
      String entry = page.at("/item/card/id").asString("");
      HttpResponse<String> done =
          desk.submit("/review/entries/" + entry + "/accept", "next=" + address);
      assertThat(done.headers().firstValue("Location").orElse("")).startsWith(address);
      JsonNode after = desk.json(address);
      assertThat(after.at("/place/of").asInt()).isEqualTo(kind.path("waiting").asInt() - 1);
      assertThat(desk.get("/review?reason=mood").statusCode()).isEqualTo(400);
    }
  }
}
