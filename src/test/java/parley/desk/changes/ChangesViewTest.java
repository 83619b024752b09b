package parley.desk.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.desk.TalkDesk;
import parley.dossier.Dossier;
import tools.jackson.databind.JsonNode;

/** What is new since somebody looked, over HTTP. */
class ChangesViewTest {

  private static final String LATER =
      """
      {"id":"g","published":"2026-03-20","outlet":"Nordwire","text":"Norway rejected a truce on \
      Friday, Norwegian Foreign Minister Anna Lind said in Oslo."}
      """;

  @TempDir Path folder;

  private TalkDesk strait() {
    return TalkDesk.of(folder, TalkDesk.STRAIT, TalkDesk.PARTIES);
  }

  @Test
  void onTheFirstVisitEverythingIsNew() {
    try (TalkDesk desk = strait()) {
      assertThat(desk.page("/changes"))
          .contains("this is everything")
          .contains("5 articles</a> came in")
          .contains("Mark all of it as seen")
          .contains("New <span class=\"count\">5</span>");
      JsonNode changes = desk.json("/changes");
      assertThat(changes.path("articles").asInt()).isEqualTo(5);
      assertThat(changes.at("/shifts/all").asInt()).isEqualTo(3);
      assertThat(changes.at("/proposals/shown/0/label").asString("")).isEqualTo("Finnish plan");
      // nothing has moved for somebody who has not been here
      assertThat(desk.page("/table")).doesNotContain("square moved");
    }
  }

  @Test
  void whatIsMarkedAsSeenIsNewNoMore() {
    try (TalkDesk desk = strait()) {
      String upTo = desk.json("/changes").path("upTo").toString();
      assertThat(desk.submit("/changes/seen", "upto=" + upTo).statusCode()).isEqualTo(303);
      assertThat(desk.page("/changes"))
          .contains("No article came in")
          .contains("Nothing moved")
          .doesNotContain("<span class=\"count\">5</span>");

      desk.add(LATER);
      assertThat(desk.page("/changes"))
          .contains("since your last visit, ")
          .contains("2 Apr 2026")
          .contains("1 article</a> came in")
          .contains("New <span class=\"count\">1</span>");
      JsonNode shift = desk.json("/changes").at("/shifts/shown/0");
      assertThat(shift.at("/from/stance").asString("")).isEqualTo("accepts");
      assertThat(shift.at("/to/stance").asString("")).isEqualTo("rejects");
      assertThat(desk.page("/table"))
          .contains("class=\"square moved")
          .contains("moved since your last visit");
    }
  }

  @Test
  void sinceADayItTellsWhatHadNotBeenReportedBefore() {
    try (TalkDesk desk = strait()) {
      assertThat(desk.page("/changes?since=2026-03-08"))
          .contains("What moved since")
          .contains("Withdrawn by Finland, on 9 March 2026")
          .contains("First contacts")
          .doesNotContain("Mark all of it as seen");
      assertThat(desk.json("/changes?since=2026-03-08").path("articles").asInt()).isEqualTo(2);
      assertThat(desk.page("/changes?since=2027-01-01")).contains("Nothing moved");
      assertThat(desk.get("/changes?since=monday").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void nobodyElseMarksAnythingAsSeen() {
    try (TalkDesk desk = strait()) {
      assertThat(desk.post("/changes/seen", "upto=5&csrf=guessed").statusCode()).isEqualTo(403);
      assertThat(desk.submit("/changes/seen", "upto=-1").statusCode()).isEqualTo(400);
      // what is not there yet cannot have been seen
      assertThat(desk.submit("/changes/seen", "upto=2000000").statusCode()).isEqualTo(303);
      desk.add(LATER);
      assertThat(desk.json("/changes").path("articles").asInt()).isEqualTo(1);
    }
  }

  @Test
  void ofAnEmptyRecordNothingIsNew() {
    try (TalkDesk desk = TalkDesk.of(folder.resolve("none.db"), "", Dossier.ofWholeRecord())) {
      assertThat(desk.page("/changes")).contains("Nothing moved").contains("No article came in");
    }
  }
}
