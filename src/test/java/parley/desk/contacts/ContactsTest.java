package parley.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.desk.OpenDesk;
import parley.desk.Told;
import parley.desk.Visit;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.entry.Realis;
import tools.jackson.databind.JsonNode;

class ContactsTest {

  private static final String HOSTILE = "<Img src=x onerror=alert(1)>&\"'\u202E";

  @TempDir private Path folder;

  private Visit samples() {
    return new Visit(OpenDesk.onSamples(folder));
  }

  @Test
  void twoWhoMeetWithAMediatorAreJoinedThroughHim() {
    try (Visit visit = samples()) {
      JsonNode page = visit.json("/contacts.json");
      JsonNode sides = pair(page, "Iceland", "Norway");

      assertThat(sides.path("met").asInt()).isEqualTo(1);
      assertThat(sides.path("through").toString()).isEqualTo("[\"Finland\"]");
      assertThat(sides.path("mediated").asBoolean()).isTrue();
      assertThat(pair(page, "Finland", "Norway").path("mediated").asBoolean()).isFalse();
      assertThat(pair(page, "Finland", "Iceland").path("met").asInt()).isEqualTo(1);
      for (JsonNode node : page.path("nodes")) {
        assertThat(node.path("mediates").asBoolean())
            .isEqualTo(node.path("sign").path("name").asString().equals("Finland"));
      }
    }
  }

  @Test
  void thatTheyDoNotTalkHoldsUntilTheyMeet() {
    try (Visit visit = samples()) {
      JsonNode before = pair(visit.json("/contacts.json?to=2026-03-10"), "Iceland", "Norway");
      JsonNode after = pair(visit.json("/contacts.json"), "Iceland", "Norway");

      assertThat(before.path("none").asBoolean()).isTrue();
      assertThat(before.path("since").asString()).isEqualTo("since November 2025");
      assertThat(before.path("met").asInt()).isZero();
      assertThat(after.path("none").asBoolean()).isFalse();
      assertThat(visit.page("/contacts?to=2026-03-10").select("#pairs").text())
          .contains("no direct talks, since November 2025");
    }
  }

  @Test
  void byPersonTheNamesStandAsTold() {
    try (Visit visit = samples()) {
      JsonNode page = visit.json("/contacts.json?by=person");

      assertThat(pair(page, "Ingrid Solvang", "Mikael Lindroos").path("met").asInt()).isEqualTo(1);
      assertThat(pair(page, "Iceland", "Norway").path("through").toString())
          .isEqualTo("[\"Mikael Lindroos\"]");
    }
  }

  @Test
  void aPairOpensTheListOfWhatTellsOfIt() {
    try (Visit visit = samples()) {
      Document page = visit.page("/contacts");
      String address = page.select("#pairs tbody a").eachAttr("href").getFirst();

      assertThat(visit.page(address).select(".contact")).isNotEmpty();
      Document pair = visit.page("/contacts/pair?a=Norway&b=Iceland");
      assertThat(pair.select(".contact-day").eachText())
          .containsExactly(
              "Since November 2025",
              "Since November 2025",
              "13 March 2026, with Finland as mediator");
      assertThat(pair.select(".what a.evidence")).hasSize(3);
      assertThat(visit.get("/contacts/pair?a=Nobody").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void wherePeopleAreNotNamedNoLineIsDrawn() {
    try (Visit visit = samples()) {
      JsonNode page = visit.json("/contacts.json");

      assertThat(page.path("unplacedTotal").asInt()).isPositive();
      assertThat(page.path("nodes").toString()).doesNotContain("two sides");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Ingrid Solvang, true",
    "the two sides, false",
    "de Gaulle, true",
    "習近平, true",
    "people, false"
  })
  void aNameHasACapitalWhereItsScriptHasAny(String name, boolean is) {
    assertThat(Network.isName(name)).isEqualTo(is);
  }

  @Test
  void meetingsAreCountedNotTheirReports() {
    Told told = new Told();
    for (String outlet : List.of("Post", "Gazette")) {
      told.event(
          outlet,
          "2026-03-03",
          EventKind.MEETING,
          "2026-03-01",
          Realis.ACTUAL,
          Told.with("Norway", Role.PRINCIPAL),
          Told.with("Iceland", Role.PRINCIPAL));
    }
    told.event(
        "Post",
        "2026-03-04",
        EventKind.CALL,
        "2026-03-20",
        Realis.PLANNED,
        Told.with("Norway", Role.PRINCIPAL),
        Told.with("Denmark", Role.PRINCIPAL));
    told.event(
        "Courier",
        "2026-03-05",
        EventKind.CALL,
        null,
        Realis.ACTUAL,
        Told.with("Norway", Role.PRINCIPAL),
        Told.with("Sweden", Role.PRINCIPAL));
    try (Visit visit = new Visit(OpenDesk.on(told.into(folder.resolve("told.db"))))) {
      JsonNode page = visit.json("/contacts.json");

      JsonNode met = pair(page, "Iceland", "Norway");
      assertThat(met.path("met").asInt()).isEqualTo(1);
      assertThat(met.path("direct").asInt()).isEqualTo(1);
      JsonNode planned = pair(page, "Denmark", "Norway");
      assertThat(planned.path("planned").asInt()).isEqualTo(1);
      assertThat(planned.path("met").asInt()).isZero();
      assertThat(visit.page("/contacts/pair?a=Iceland&b=Norway").text())
          .contains("Told by 2 sources");
      JsonNode march = visit.json("/contacts.json?from=2026-03-01&to=2026-03-31");
      assertThat(march.path("pairsTotal").asInt()).isEqualTo(2);
      assertThat(march.path("untold").asInt()).isEqualTo(1);
      assertThat(march.path("nodes")).as("stay where they are").hasSize(4);
    }
  }

  @Test
  void namesAreDataWhateverStandsInThem() {
    Path file =
        new Told()
            .event(
                "Post",
                "2026-03-03",
                EventKind.TALKS,
                "2026-03-01",
                Realis.ACTUAL,
                Told.with(HOSTILE, Role.PRINCIPAL),
                Told.with("Norway", Role.PRINCIPAL))
            .into(folder.resolve("hostile.db"));
    try (Visit visit = new Visit(OpenDesk.on(file))) {
      Document page = visit.page("/contacts");

      assertThat(page.select("img, [onerror], script:not([src])")).isEmpty();
      String address = page.select("#pairs tbody a").attr("href");
      Document pair = visit.page(address);
      assertThat(pair.select("img, [onerror]")).isEmpty();
      assertThat(pair.select("h1").text()).contains("<Img src=x onerror=alert(1)>");
    }
  }

  @Test
  void anEmptyRecordSaysSo() {
    try (Visit visit = new Visit(OpenDesk.on(folder.resolve("empty.db")))) {
      assertThat(visit.page("/contacts").select("#pairs").text()).contains("No contact");
      assertThat(visit.json("/contacts.json").path("nodes")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"by=colour", "from=soon", "from=2026-03-02&to=2026-03-01", "page=2", "party=x"})
  void whatMakesNoSenseIsRefused(String query) {
    try (Visit visit = samples()) {
      assertThat(visit.get("/contacts.json?" + query).statusCode()).isEqualTo(400);
    }
  }

  private static JsonNode pair(JsonNode page, String a, String b) {
    for (JsonNode pair : page.path("pairs")) {
      if (pair.path("a").path("name").asString().equals(a)
          && pair.path("b").path("name").asString().equals(b)) {
        return pair;
      }
    }
    throw new AssertionError("no pair of " + a + " and " + b);
  }
}
