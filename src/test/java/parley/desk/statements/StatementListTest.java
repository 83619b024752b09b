package parley.desk.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.desk.Asking;
import parley.desk.OpenDesk;
import tools.jackson.databind.JsonNode;

/** Who said what in the samples: what a user sees, filters, turns to and takes away. */
class StatementListTest {

  @TempDir static Path folder;
  private static OpenDesk desk;
  private static Asking asking;

  @BeforeAll
  static void open() {
    desk = OpenDesk.onSamples(folder);
    asking = new Asking(desk);
  }

  @AfterAll
  static void close() {
    asking.close();
    desk.close();
  }

  private static List<JsonNode> statements(String query) {
    List<JsonNode> all = new ArrayList<>();
    asking.json("/statements" + query).path("statements").forEach(all::add);
    return all;
  }

  @Test
  void aLineTellsWhoSaidWhatThroughWhomWhenAndHow() {
    Document page = asking.page("/statements?words=sacred");
    assertThat(page.select("h1").text()).isEqualTo("Who said what");
    Element line = page.expectFirst(".statements li");
    assertThat(line.text())
        .contains("NO Ingrid Solvang", "11 Mar 2026", "sacred", "word for word", "Nordwire");
    assertThat(line.select("a.evidence").attr("href")).startsWith("/entries/s");
    assertThat(line.select("a[href^=/articles/]").attr("href")).contains("entry=s", "#s");
  }

  @Test
  void theNewestComeFirstOrTheOldest() {
    assertThat(days("")).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(days("?order=oldest")).isSorted();
    assertThat(statements("").getFirst().path("said").isBoolean()).isTrue();
  }

  private static List<String> days(String query) {
    return statements(query).stream().map(line -> line.path("day").asString("")).toList();
  }

  @Test
  void eachFilterLeavesWhatItSays() {
    assertThat(statements("?speaker=solvang"))
        .isNotEmpty()
        .allMatch(line -> line.path("speaker").asString("").equals("Ingrid Solvang"));
    assertThat(statements("?party=Iceland"))
        .isNotEmpty()
        .allMatch(line -> line.path("party").path("code").asString("").equals("IS"));
    assertThat(statements("?manner=direct"))
        .isNotEmpty()
        .allMatch(line -> line.path("manner").asString("").equals("direct"));
    assertThat(statements("?outlet=Nordwire"))
        .isNotEmpty()
        .allMatch(line -> line.path("outlet").asString("").equals("Nordwire"));
    assertThat(statements("?issue=prisoners"))
        .isNotEmpty()
        .allMatch(line -> line.path("about").toString().contains("the crew"));
    assertThat(statements("?from=2026-03-11&to=2026-03-13"))
        .isNotEmpty()
        .allMatch(line -> {
          String first = line.path("day").asString("");
          String last = line.path("until").asString(first);
          return first.compareTo("2026-03-13") <= 0 && last.compareTo("2026-03-11") >= 0;
        });
  }

  @Test
  void aMonthIsNotShownAsItsFirstDay() {
    Document page = asking.page("/statements?words=quota");
    assertThat(page.select(".when").eachText()).contains("1 Mar 2026 to 31 Mar 2026 said");
  }

  @Test
  void filtersStandAsChipsThatAreTakenOffOneByOne() {
    Document page = asking.page("/statements?party=Norway&issue=prisoners&manner=indirect");
    assertThat(page.select(".chip").eachAttr("href"))
        .containsExactly(
            "/statements?issue=prisoners&manner=indirect",
            "/statements?party=Norway&manner=indirect",
            "/statements?party=Norway&issue=prisoners");
    assertThat(page.select("select[name=party] option[selected]").text()).isEqualTo("Norway");
    assertThat(page.select("select[name=manner] option[selected]").attr("value"))
        .isEqualTo("indirect");
  }

  @Test
  void pagesHoldEveryStatementOnce() {
    long total = asking.json("/statements").path("pages").path("total").asLong(0);
    Set<String> ids = new HashSet<>();
    String next = "/statements?order=oldest";
    int pages = 0;
    while (next != null) {
      JsonNode page = asking.json(next);
      page.path("statements").forEach(line -> ids.add(line.path("id").asString("")));
      JsonNode after = page.path("pages").get("next");
      next = after == null ? null : after.asString();
      pages++;
    }
    assertThat(pages).isEqualTo(2);
    assertThat(ids).hasSize((int) total);
    assertThat(asking.page("/statements?page=99").text()).contains("There is no such page");
  }

  @Test
  void theSentenceAroundComesOnDemand() {
    Element line = asking.page("/statements?words=frank").expectFirst(".statements li");
    String address = line.select("a.around").attr("hx-get");
    Asking.Reply part = asking.get(address, "HX-Request", "true");
    assertThat(part.html().select("blockquote").text())
        .contains("We heard each other out", "frank and useful");
    assertThat(part.body()).doesNotContain("<html");
    assertThat(asking.page(address).select("h1")).hasSize(1);
  }

  @Test
  void theWholeListGoesIntoFiles() {
    Document page = asking.page("/statements?party=Norway");
    int total = (int) asking.json("/statements?party=Norway").path("pages").path("total").asLong(0);
    Asking.Reply lines = asking.get(page.select("a[download$=jsonl]").attr("href"));
    assertThat(lines.type()).startsWith("application/jsonl");
    assertThat(lines.body().lines()).hasSize(total).allMatch(l -> l.startsWith("{\"type\":\"st"));
    Asking.Reply table = asking.get(page.select("a[download$=csv]").attr("href"));
    assertThat(table.type()).startsWith("text/csv");
    assertThat(table.body().lines()).hasSize(total + 1);
  }

  @Test
  void nothingPassesAndTheWayBackIsShown() {
    Document page = asking.page("/statements?words=zeppelin");
    assertThat(page.text()).contains("No statement passes these filters");
    assertThat(page.select("section.state a").attr("href")).isEqualTo("/statements");
  }

  @Test
  void theOtherDossierIsKeptOnEveryWay() {
    Document page = asking.page("/statements?party=Norway&dossier=the+record");
    assertThat(page.select(".chip, .statements a, .pages a").eachAttr("href"))
        .allMatch(href -> href.contains("dossier=the%20record"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "words=%22%22",
        "manner=loud",
        "order=random",
        "from=yesterday",
        "page=0",
        "page=x",
        "who=me"
      })
  void whatMakesNoSenseIsRefusedWithAReason(String query) {
    Asking.Reply reply = asking.get("/statements.json?" + query);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("why").asString("")).isNotEmpty();
    assertThat(reply.json().path("remedy").asString("")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "speaker=%27%3B+drop+table+entries%3B--",
        "party=%27+or+1%3D1--",
        "issue=%25",
        "outlet=%22%29+or+1",
        "words=a%22+OR+NEAR%28b%2A%29",
        "speaker=%3Cscript%3Ealert%281%29%3C%2Fscript%3E",
        "words=%00crew"
      })
  void hostileFiltersAreOnlyWords(String query) {
    Document page = asking.page("/statements?" + query);
    assertThat(page.select("main script")).isEmpty();
    assertThat(asking.json("/statements").path("pages").path("total").asLong(0)).isPositive();
  }
}
