package parley.desk.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.desk.TalkDesk;
import parley.dossier.Dossier;
import tools.jackson.databind.JsonNode;

/** Proposals and two of them side by side, over HTTP. */
class ProposalsTest {

  private static final String TEXTS =
      """
      {"id":"p1","published":"2026-03-09","outlet":"Skerry Post","text":"Finland presented a \
      six-point proposal on Monday. The Finnish proposal includes an exchange of the trawler crew \
      and shared monitoring of the disputed waters. It defers the question of the maritime border \
      until after the season."}
      {"id":"p2","published":"2026-03-10","outlet":"Nordwire","text":"Iceland answered the \
      six-point proposal with a text of its own on Tuesday. The Icelandic counterproposal accepts \
      shared monitoring and rejects an exchange of the trawler crew, <b>officials</b> said."}
      """;

  @TempDir Path folder;

  private TalkDesk texts() {
    return TalkDesk.of(folder, TEXTS, TalkDesk.PARTIES);
  }

  @Test
  void theListHasEachWithItsAuthorsAndItsWords() {
    try (TalkDesk desk = texts()) {
      JsonNode list = desk.json("/proposals");
      assertThat(list.path("all").asInt()).isEqualTo(2);
      assertThat(list.at("/proposals/1/label").asString("")).isEqualTo("Six-point proposal");
      assertThat(list.at("/proposals/1/authors/0/name").asString("")).isEqualTo("Finland");
      assertThat(desk.page("/proposals"))
          .contains("What is on the table")
          .contains("All proposals")
          .contains("href=\"" + address(list, 1) + "\"")
          .contains("<button type=\"submit\" class=\"main\">Compare</button>")
          .doesNotContain("Side by side");
    }
  }

  @Test
  void twoTextsStandSideBySide() {
    try (TalkDesk desk = texts()) {
      JsonNode list = desk.json("/proposals");
      String asked = "/proposals?a=" + id(list, 1) + "&b=" + id(list, 0);
      JsonNode beside = desk.json(asked).path("beside");
      assertThat(row(beside, "monitoring").path("relation").asString("")).isEqualTo("same");
      assertThat(row(beside, "territory").path("relation").asString("")).isEqualTo("deferred");
      assertThat(row(beside, "monitoring").at("/second/0/basis/words/0").asString(""))
          .isEqualTo("shared monitoring");
      assertThat(desk.page(asked))
          .contains("Side by side")
          .contains("</span> same</span>")
          .contains("</span> deferred</span>")
          .contains("The other way round");
      // the entry that a term opens is there
      String entry = row(beside, "monitoring").at("/first/0/basis/entry").asString("");
      assertThat(desk.get("/entries/" + entry).statusCode()).isEqualTo(200);
      assertThat(desk.page("/proposals?a=" + id(list, 0) + "&b=" + id(list, 0)))
          .contains("Both are the same text");
    }
  }

  @Test
  void severalTextsAreHeldAgainstTheFirst() {
    String third =
        """
        {"id":"p3","published":"2026-03-11","outlet":"The Mail","text":"Sweden presented a \
        four-point proposal on Wednesday. The Swedish proposal includes an exchange of the trawler \
        crew and sanctions against poachers."}
        """;
    try (TalkDesk desk = TalkDesk.of(folder, TEXTS + third, TalkDesk.PARTIES)) {
      JsonNode list = desk.json("/proposals");
      assertThat(list.path("all").asInt()).isEqualTo(3);
      String two = "/proposals?a=" + id(list, 2) + "&b=" + id(list, 1);
      assertThat(desk.page(two)).contains("select name=\"c\"");
      JsonNode beside = desk.json(two + "&c=" + id(list, 0)).path("beside");
      assertThat(beside.at("/further/0/text/id").asString("")).isEqualTo(id(list, 0));
      JsonNode prisoners = row(beside, "prisoners");
      assertThat(prisoners.path("relation").asString("")).isEqualTo("different");
      assertThat(prisoners.at("/further/0/relation").asString("")).isEqualTo("same");
      // what only the third says, neither of the first two stands to
      JsonNode sanctions = row(beside, "sanctions");
      assertThat(sanctions.has("relation")).isFalse();
      assertThat(sanctions.at("/further/0/terms/0/basis/words/0").asString("")).isNotEmpty();
      assertThat(desk.page(two + "&c=" + id(list, 0)))
          .contains("</span> same as the first</span>")
          .contains("</span> different from the first</span>")
          .contains("</span> not in the first</span>");
      assertThat(desk.get(two + "&c=p-nothing").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void onePageTellsItsTermsAndWhatBecameOfIt() {
    try (TalkDesk desk = TalkDesk.of(folder, TalkDesk.STRAIT, TalkDesk.PARTIES)) {
      JsonNode list = desk.json("/proposals");
      assertThat(list.at("/proposals/0/status").asString("")).isEqualTo("withdrawn");
      assertThat(desk.page(address(list, 0)))
          .contains("Rejected by Iceland, on 4 March 2026, says Jon Ek")
          .contains("Accepted by Norway, on 6 March 2026, says Anna Lind")
          .contains("Withdrawn by Finland, on 9 March 2026, says Bo Berg")
          .contains("Its terms are not told.");
      JsonNode steps = desk.json(address(list, 0)).path("steps");
      assertThat(steps.at("/0/status").asString("")).isEqualTo("rejected");
      assertThat(steps.at("/0/bases/0/entry").asString("")).isNotEmpty();
    }
  }

  @Test
  void whatIsNotThereIsSaid() {
    try (TalkDesk desk = texts()) {
      String id = id(desk.json("/proposals"), 0);
      for (String address :
          new String[] {
            "/proposals/p-nothing",
            "/proposals?a=p-nothing",
            "/proposals?a=" + id + "%409",
            "/proposals/" + id + "?version=9"
          }) {
        assertThat(desk.get(address).statusCode()).as(address).isEqualTo(404);
      }
      assertThat(desk.get("/proposals?page=0").statusCode()).isEqualTo(400);
    }
    try (TalkDesk desk = TalkDesk.of(folder.resolve("none.db"), "", Dossier.ofWholeRecord())) {
      assertThat(desk.page("/proposals")).contains("No proposals yet");
    }
  }

  private static String id(JsonNode list, int at) {
    return list.at("/proposals/" + at + "/id").asString("");
  }

  private static String address(JsonNode list, int at) {
    return "/proposals/" + id(list, at);
  }

  private static JsonNode row(JsonNode beside, String issue) {
    for (JsonNode row : beside.path("rows")) {
      if (row.path("issue").asString("").equals(issue)) {
        return row;
      }
    }
    throw new AssertionError("no row on " + issue + ": " + beside);
  }

  @Test
  void whatTellsOfOneComesAPageAtATime() {
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      articles.append(
          """
          {"id":"n%d","published":"2026-03-09","outlet":"Paper %d","text":"Finland presented a \
          six-point proposal on Monday. Norway accepted the Finnish six-point proposal on Monday, \
          officials said."}
          """
              .formatted(i, i));
    }
    try (TalkDesk desk = TalkDesk.of(folder, articles.toString(), TalkDesk.PARTIES)) {
      String address = address(desk.json("/proposals"), 0);
      JsonNode first = desk.json(address);
      int told = first.at("/pages/total").asInt();
      assertThat(told).isGreaterThanOrEqualTo(30);
      JsonNode second = desk.json(first.at("/pages/next").asString("").replaceFirst("#.*", ""));
      assertThat(first.path("tellings").size() + second.path("tellings").size()).isEqualTo(told);
      assertThat(desk.page(address)).contains("rel=\"next\"").contains("to 25 of " + told);
      // beside a step only the first who tell it, and how many there are
      JsonNode step = first.at("/steps/0");
      assertThat(step.path("bases").size()).isEqualTo(3);
      assertThat(desk.page(address)).contains(step.path("told").asInt() - 3 + " more tell it.");
    }
  }
}
