package parley.desk.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.desk.OpenDesk;
import parley.desk.Told;
import parley.desk.Visit;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.entry.Realis;
import tools.jackson.databind.JsonNode;

class TimelineTest {

  private static final String HOSTILE = "<script>alert('\u202Eme')</script>\" onclick=\"x";

  @TempDir private Path folder;

  private Visit samples() {
    return new Visit(OpenDesk.onSamples(folder));
  }

  @Test
  void theListTellsWhatHappenedInTheOrderOfTime() {
    try (Visit visit = samples()) {
      Document page = visit.page("/timeline?statements=none");

      assertThat(page.select(".day:not(.untold) > h3").eachText())
          .containsExactly(
              "Since November 2025",
              "The week of 23 February 2026",
              "2 March 2026",
              "4 March 2026",
              "5 March 2026",
              "13 March 2026",
              "14 March 2026, in the evening",
              "15 March 2026",
              "The week of 16 March 2026",
              "May 2026");
      assertThat(page.select(".day:not(.untold) .what a").eachText())
          .contains("Meeting with Mikael Lindroos and Ingrid Solvang, in Oslo, for 2 hours");
      assertThat(page.select(".what a[hx-target=#card]")).hasSizeGreaterThan(10);
    }
  }

  @Test
  void whatHasNoDayStandsApartAndIsNotDrawn() {
    try (Visit visit = samples()) {
      JsonNode list = visit.json("/timeline.json");
      Set<String> drawn = entries(visit.json("/timeline/marks.json").path("marks"));
      Set<String> untold = entries(list.path("untold"));

      assertThat(untold).hasSize(12);
      assertThat(drawn).isNotEmpty().doesNotContainAnyElementsOf(untold);
      assertThat(visit.page("/timeline").select("#untold").text()).isEqualTo("Day not told");
    }
  }

  @Test
  void aMarkReachesAsFarAsTheWordsTell() {
    try (Visit visit = samples()) {
      JsonNode marks =
          visit.json("/timeline/marks.json?from=2025-10-01&to=2026-07-01").path("marks");

      JsonNode protest = mark(marks, "protest");
      assertThat(protest.path("from").asString()).isEqualTo("2026-03-14T18:00:00");
      assertThat(protest.path("to").asString()).isEqualTo("2026-03-15T00:00:00");
      JsonNode election = mark(marks, "election");
      assertThat(election.path("from").asString()).isEqualTo("2026-05-01T00:00:00");
      assertThat(election.path("to").asString()).isEqualTo("2026-06-01T00:00:00");
      JsonNode talks = mark(marks, "talks");
      assertThat(talks.has("to")).as("open at its end").isFalse();
      assertThat(talks.path("style").asString()).isEqualTo("actual negated");
      assertThat(talks.path("told").asString()).isEqualTo("denied");
      assertThat(talks.path("lane").asString()).isEqualTo("talks");
      assertThat(mark(marks, "release").path("lane").asString()).isEqualTo("Norway");
    }
  }

  @Test
  void aWindowOfHoursHoldsWhatMeetsIt() {
    try (Visit visit = samples()) {
      JsonNode morning =
          visit.json("/timeline/marks.json?from=2026-03-14T06:00&to=2026-03-14T12:00");
      JsonNode evening =
          visit.json("/timeline/marks.json?from=2026-03-14T19:00&to=2026-03-14T21:00");

      assertThat(kinds(morning)).doesNotContain("protest");
      assertThat(kinds(evening)).contains("protest");
      assertThat(evening.path("from").asString()).isEqualTo("2026-03-14T19:00:00");
    }
  }

  @Test
  void filtersNarrowAndCanBeTakenOffOneByOne() {
    try (Visit visit = samples()) {
      assertThat(visit.json("/timeline.json?kind=meeting").path("events").asInt()).isEqualTo(3);
      assertThat(visit.json("/timeline.json?place=ch&statements=none").path("events").asInt())
          .isEqualTo(1);
      assertThat(visit.json("/timeline.json?place=oslo&statements=none").path("events").asInt())
          .isEqualTo(1);
      assertThat(
              visit
                  .json("/timeline.json?from=2026-03-13&to=2026-03-13&statements=none&kind=meeting")
                  .path("events")
                  .asInt())
          .isEqualTo(1);
      Document page = visit.page("/timeline?actor=lindroos&party=Norway&kind=meeting");
      assertThat(page.select(".day:not(.untold) .what a").eachText())
          .hasSize(2)
          .allMatch(line -> line.contains("Lindroos"));
      assertThat(page.select(".chip a").eachAttr("href"))
          .contains(
              "/timeline?actor=lindroos&kind=meeting",
              "/timeline?party=Norway&kind=meeting",
              "/timeline?party=Norway&actor=lindroos");
    }
  }

  @Test
  void statementsStandOnTheDayOfTheirReportOnlyWhereThatIsAskedFor() {
    try (Visit visit = samples()) {
      JsonNode said = visit.json("/timeline/marks.json");
      JsonNode reported = visit.json("/timeline/marks.json?statements=reported");
      JsonNode none = visit.json("/timeline/marks.json?statements=none");

      assertThat(said.path("statements").asInt()).isPositive();
      assertThat(said.path("marks")).noneMatch(mark -> mark.path("reported").asBoolean());
      assertThat(reported.path("statements").asInt())
          .isGreaterThan(said.path("statements").asInt());
      assertThat(reported.path("marks")).anyMatch(mark -> mark.path("reported").asBoolean());
      assertThat(none.path("statements").asInt()).isZero();
      assertThat(visit.page("/timeline?statements=reported").text())
          .contains("Reported on 5 March 2026");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=yesterday",
        "from=2026-02-30",
        "from=2026-03-02&to=2026-03-01",
        "from=%2B999999999-12-31",
        "kind=dance",
        "actor=%25",
        "place=%27%20or%201",
        "statements=some",
        "page=0",
        "page=9999",
        "colour=red"
      })
  void whatMakesNoSenseIsRefused(String query) {
    try (Visit visit = samples()) {
      int status = visit.get("/timeline.json?" + query).statusCode();

      assertThat(status).isEqualTo(query.startsWith("place") ? 200 : 400);
    }
  }

  @Test
  void anEmptyRecordSaysSo() {
    try (Visit visit = new Visit(OpenDesk.on(folder.resolve("empty.db")))) {
      assertThat(visit.page("/timeline").select("#chronology").text())
          .contains("Nothing is known yet");
      assertThat(visit.json("/timeline/marks.json").has("from")).isFalse();
      assertThat(visit.page("/timeline?party=Norway").text()).contains("Nothing passes");
    }
  }

  @Test
  void namesAreDataWhateverStandsInThem() {
    Path file =
        new Told()
            .event(
                HOSTILE,
                "2026-03-02",
                EventKind.MEETING,
                "2026-03-01",
                Realis.PLANNED,
                Told.with(HOSTILE, Role.PRINCIPAL),
                Told.with("Norway", Role.PRINCIPAL))
            .into(folder.resolve("hostile.db"));
    try (Visit visit = new Visit(OpenDesk.on(file))) {
      Document page = visit.page("/timeline");

      assertThat(page.select("script:not([src]), [onclick]")).isEmpty();
      assertThat(page.select(".moment.planned .what").text()).contains(HOSTILE);
      JsonNode mark = visit.json("/timeline/marks.json").path("marks").path(0);
      assertThat(mark.path("words").asString()).contains(HOSTILE);
      assertThat(mark.path("told").asString()).isEqualTo("planned");
    }
  }

  @Test
  void whatSeveralTellIsOneMark() {
    Told told = new Told();
    for (String outlet : List.of("Post", "Gazette", "Courier")) {
      told.event(
          outlet,
          "2026-03-03",
          EventKind.MEETING,
          "2026-03-01",
          Realis.ACTUAL,
          Told.with("Norway", Role.PRINCIPAL),
          Told.with("Iceland", Role.PRINCIPAL));
    }
    try (Visit visit = new Visit(OpenDesk.on(told.into(folder.resolve("several.db"))))) {
      JsonNode picture = visit.json("/timeline/marks.json");

      assertThat(picture.path("marks")).hasSize(1);
      assertThat(picture.path("marks").path(0).path("sources").asInt()).isEqualTo(3);
      assertThat(visit.page("/timeline").select(".moment").text()).contains("Told by 3 sources");
      assertThat(visit.page("/timeline").select(".moment .from a.evidence")).hasSize(3);
    }
  }

  @Test
  void tooManyAreCountedUntilOneZoomsIn() {
    Told told = new Told();
    for (int i = 0; i < 300; i++) {
      told.event(
          "Post " + i,
          "2026-03-30",
          EventKind.STRIKE,
          "2026-%02d-%02d".formatted(1 + i % 3, 1 + i % 28),
          Realis.ACTUAL,
          Told.with("Norway", Role.INITIATOR),
          Told.with("target " + i, Role.TARGET));
    }
    try (Visit visit = new Visit(OpenDesk.on(told.into(folder.resolve("many.db"))))) {
      JsonNode all = visit.json("/timeline/marks.json?from=2026-01-01&to=2026-03-31");
      JsonNode day = visit.json("/timeline/marks.json?from=2026-01-01&to=2026-01-01");

      assertThat(all.path("marks")).isEmpty();
      int counted = 0;
      for (JsonNode count : all.path("counts")) {
        counted += count.path("events").asInt();
      }
      assertThat(counted).isEqualTo(300).isEqualTo(all.path("events").asInt());
      assertThat(day.path("counts")).isEmpty();
      assertThat(day.path("marks")).isNotEmpty().hasSize(day.path("events").asInt());
      assertThat(visit.page("/timeline").select(".moment")).hasSize(50);
      assertThat(visit.page("/timeline").select("a[rel=next]").attr("href"))
          .isEqualTo("/timeline?page=2#days");
    }
  }

  private static JsonNode mark(JsonNode marks, String what) {
    for (JsonNode mark : marks) {
      if (mark.path("what").asString().equals(what)) {
        return mark;
      }
    }
    throw new AssertionError("no mark of a " + what);
  }

  private static List<String> kinds(JsonNode picture) {
    List<String> kinds = new ArrayList<>();
    picture.path("marks").forEach(mark -> kinds.add(mark.path("what").asString()));
    return kinds;
  }

  private static Set<String> entries(JsonNode nodes) {
    Set<String> ids = new TreeSet<>();
    nodes.forEach(node -> ids.add(node.path("entry").asString()));
    return ids;
  }
}
