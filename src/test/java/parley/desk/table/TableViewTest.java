package parley.desk.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.desk.TalkDesk;
import parley.dossier.Dossier;
import tools.jackson.databind.JsonNode;

/** The table of where the parties stand, over HTTP. */
class TableViewTest {

  @TempDir Path folder;

  private TalkDesk strait() {
    return TalkDesk.of(folder, TalkDesk.STRAIT, TalkDesk.PARTIES);
  }

  @Test
  void eachCellHasItsStanceItsDayAndHowItIsKnown() {
    try (TalkDesk desk = strait()) {
      assertThat(desk.page("/table"))
          .contains("<h1>Where the parties stand</h1>")
          .contains("<span class=\"word\">accepts</span>")
          .contains("<time datetime=\"2026-03-06\">6 Mar 2026</time>")
          .contains(", in its own words")
          .contains("1 source<")
          .contains("href=\"/cell?party=Norway&amp;issue=ceasefire\"")
          .contains("What the signs mean");
      JsonNode cell = cell(desk.json("/table"), "Norway", "ceasefire");
      assertThat(cell.at("/latest/stance").asString("")).isEqualTo("accepts");
      assertThat(cell.at("/latest/voice").asString("")).isEqualTo("own");
      assertThat(cell.at("/latest/article").asString("")).isEqualTo("c");
      assertThat(cell.at("/latest/words/0").asString("")).contains("accepts a truce");
      assertThat(cell.path("told").asInt()).isGreaterThan(2);
    }
  }

  @Test
  void whereOnlyAnOpponentTellsTheCellSaysSo() {
    try (TalkDesk desk = strait()) {
      assertThat(desk.page("/table")).contains("Iceland says:").contains("nothing known");
      JsonNode cell = cell(desk.json("/table"), "Norway", "sanctions");
      assertThat(cell.has("latest")).isFalse();
      assertThat(cell.at("/opponents/0/opponent/name").asString("")).isEqualTo("Iceland");
    }
  }

  @Test
  void asOfADayItShowsWhatWasKnownThen() {
    try (TalkDesk desk = strait()) {
      JsonNode table = desk.json("/table?as-of=2026-03-04");
      JsonNode cell = cell(table, "Norway", "ceasefire");
      assertThat(cell.at("/latest/stance").asString("")).isEqualTo("rejects");
      assertThat(cell.path("disputed").asBoolean()).isTrue();
      assertThat(table.path("days").toString())
          .isEqualTo("[\"2026-03-02\",\"2026-03-04\",\"2026-03-06\",\"2026-03-09\"]");
      assertThat(desk.page("/table?as-of=2026-03-04"))
          .contains("Where the parties stood, as known on")
          .contains("value=\"2026-03-04\"")
          .contains("href=\"/cell?party=Norway&amp;issue=ceasefire&amp;as-of=2026-03-04\"")
          .contains(", accounts differ");
      // the rows stay where they are, also before anything was known
      JsonNode before = desk.json("/table?as-of=2026-01-01");
      assertThat(before.path("rows").size()).isEqualTo(table.path("rows").size());
      assertThat(cell(before, "Norway", "ceasefire").path("told").asInt()).isZero();
    }
  }

  @Test
  void issueAndPartyCanBeChosen() {
    try (TalkDesk desk = strait()) {
      JsonNode table = desk.json("/table?issue=ceasefire&party=iceland");
      assertThat(table.path("parties").size()).isEqualTo(1);
      assertThat(table.path("rows").size()).isEqualTo(1);
      assertThat(desk.page("/table?issue=ceasefire&party=Iceland"))
          .contains("<option value=\"ceasefire\" selected>")
          .contains("value=\"Iceland\" checked>");
      assertThat(desk.page("/table?issue=hostages")).contains("Nothing is known here");
    }
  }

  @Test
  void whatIsUnknownIsRefusedInOneShape() {
    try (TalkDesk desk = strait()) {
      for (String address :
          new String[] {
            "/table?party=Atlantis",
            "/table?issue=herrings",
            "/cell?party=Atlantis&issue=ceasefire",
            "/cell?party=Norway&issue=herrings"
          }) {
        assertThat(desk.get(address).statusCode()).as(address).isEqualTo(404);
      }
      for (String address :
          new String[] {
            "/table?as-of=yesterday", "/table?partei=Norway", "/table?from=-1", "/cell?party=Norway"
          }) {
        assertThat(desk.get(address).statusCode()).as(address).isEqualTo(400);
        assertThat(desk.json(address).path("remedy").asString("")).as(address).isNotEmpty();
      }
    }
  }

  @Test
  void aCellOpensEverythingThatIsToldTheOldestFirst() {
    try (TalkDesk desk = strait()) {
      String page = desk.page("/cell?party=Norway&issue=ceasefire");
      assertThat(page)
          .contains("<h2>It contradicts itself</h2>")
          .contains("Accounts differ")
          .contains("<h2>What its opponents say of it</h2>")
          .contains("Iceland says:")
          .contains("in its own words, by Anna Lind")
          .contains("href=\"/entries/");
      JsonNode cell = desk.json("/cell?party=Norway&issue=ceasefire");
      assertThat(cell.at("/history/0/stance").asString("")).isEqualTo("rejects");
      assertThat(cell.at("/opponents/0/article").asString("")).isEqualTo("b");
      assertThat(cell.path("contradictions").size()).isEqualTo(1);
      String entry = cell.at("/history/0/entry").asString("");
      assertThat(desk.get("/entries/" + entry).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aScriptGetsACellWithoutItsFrame() {
    try (TalkDesk desk = strait()) {
      assertThat(desk.part("/cell?party=Norway&issue=ceasefire"))
          .contains("<h2>")
          .contains("Open as a page")
          .doesNotContain("<html");
      // the table is always a whole page: the browser's way back asks for one
      assertThat(desk.part("/table")).contains("<html");
    }
  }

  @Test
  void anEmptyRecordSaysWhatToDo() {
    try (TalkDesk desk = TalkDesk.of(folder.resolve("none.db"), "", Dossier.ofWholeRecord())) {
      assertThat(desk.page("/table")).contains("No positions yet").contains("parley read");
      assertThat(desk.json("/table").path("rows").size()).isZero();
      assertThat(desk.get("/cell?party=Norway&issue=ceasefire").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void manyPartiesAreShownSixAtATime() {
    StringBuilder articles = new StringBuilder();
    String[] states = {
      "Norway",
      "Iceland",
      "Finland",
      "Sweden",
      "Denmark",
      "Estonia",
      "Latvia",
      "Lithuania",
      "Poland",
      "Germany",
      "France",
      "Spain",
      "Portugal",
      "Greece"
    };
    StringBuilder all = new StringBuilder("/table?as-of=2026-03-02");
    for (String state : states) {
      articles.append(
          """
          {"id":"%s","published":"2026-03-01","text":"%s rejected a truce in the strait, its \
          foreign ministry said on Sunday. Nobody had asked the ministry about it before."}
          """
              .formatted(state, state));
      all.append("&party=").append(state);
    }
    try (TalkDesk desk =
        TalkDesk.of(folder.resolve("many.db"), articles.toString(), Dossier.ofWholeRecord())) {
      assertThat(desk.json("/table").path("parties").size()).isEqualTo(6);
      assertThat(desk.page("/table"))
          .contains("Parties 1 to 6 of 14")
          .contains("href=\"/table?from=6\"");
      assertThat(desk.page("/table?from=12")).contains("Parties 13 to 14 of 14");
      assertThat(desk.page("/table?from=999")).contains("Nothing is known here");
      assertThat(desk.get(all.toString()).statusCode()).isEqualTo(400);
      assertThat(desk.get(all.toString()).body()).contains("Too many parties");
    }
  }

  @Test
  void namesAndWordsOfArticlesAreNeverMarkup() {
    String hostile =
        """
        {"id":"x\\"><script>alert(1)</script>","published":"2026-03-02","outlet":\
        "<img src=x onerror=alert(1)>","headline":"</title><script>alert(2)</script>","text":\
        "Norway rejected a truce with <b>\\"both\\"</b> & <script>alert(3)</script> in the strait."}
        """;
    String dossier =
        """
        name: "<script>alert(4)</script>"
        parties:
          - name: "<i>North</i> & \\"co\\""
            members: [Norway]
        issues:
          - id: ceasefire
            name: "<u>truce</u>"
        """;
    try (TalkDesk desk = TalkDesk.of(folder, hostile, dossier)) {
      JsonNode table = desk.json("/table");
      JsonNode cell = table.at("/rows/0/cells/0");
      assertThat(cell.at("/latest/stance").asString("")).isEqualTo("rejects");
      assertThat(cell.at("/party/name").asString("")).isEqualTo("<i>North</i> & \"co\"");
      for (String address :
          new String[] {
            "/table", "/cell?issue=ceasefire&party=%3Ci%3ENorth%3C%2Fi%3E%20%26%20%22co%22"
          }) {
        assertThat(desk.page(address))
            .as(address)
            .doesNotContain("<script>alert")
            .doesNotContain("<img src")
            .doesNotContain("<i>North")
            .doesNotContain("<u>truce");
      }
    }
  }

  private static JsonNode cell(JsonNode table, String party, String issue) {
    for (JsonNode row : table.path("rows")) {
      for (JsonNode cell : row.path("cells")) {
        if (row.path("issue").asString("").equals(issue)
            && cell.at("/party/name").asString("").equals(party)) {
          return cell;
        }
      }
    }
    throw new AssertionError("no cell of " + party + " on " + issue + ": " + table);
  }
}
