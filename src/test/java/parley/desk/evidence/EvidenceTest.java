package parley.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Hosts;
import parley.desk.Asking;
import parley.desk.OpenDesk;
import tools.jackson.databind.JsonNode;

/** The card of an entry, the addresses of its words, how both are cited, and other accounts. */
class EvidenceTest {

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

  /** The ids of entries of a type with some words, the newest first. */
  private static List<String> entries(String type, String words) {
    List<String> ids = new ArrayList<>();
    asking
        .json("/search?in=" + type + "&q=" + words)
        .path("groups")
        .forEach(group -> group.path("hits").forEach(hit -> ids.add(hit.path("id").asString(""))));
    return ids;
  }

  @Test
  void theCardHasItsWordsItsWayAndWhatCanBeDone() {
    String id = entries("statement", "capitals").getLast();
    Document card = asking.page("/entries/" + id);
    assertThat(card.select("mark.words").text()).contains("written proposal to both capitals");
    assertThat(card.select(".steps li")).isNotEmpty();
    assertThat(card.select("a.cite").attr("href")).isEqualTo("/entries/" + id + "/citation");
    Element inArticle = card.expectFirst("dl.facts a[href^=/articles/]");
    assertThat(inArticle.attr("href")).endsWith("entry=" + id + "#" + id);
    assertThat(asking.page(inArticle.attr("href").replaceFirst("#.*", "")).select(".m.lit"))
        .isNotEmpty();
  }

  @Test
  void issuesAreCalledAsTheDossierCallsThem() {
    String id = entries("position", "quota").getFirst();
    assertThat(asking.page("/entries/" + id).select("h1").text())
        .contains(": the herring quota")
        .doesNotContain("fishing quota");
    assertThat(asking.page("/search?in=position&q=quota").select(".found a.evidence").eachText())
        .isNotEmpty()
        .noneMatch(line -> line.contains("fishing quota"));
    assertThat(asking.page("/entries/" + id + "?dossier=the%20record").select("h1").text())
        .contains(": fishing quota");
  }

  @Test
  void anArticleWithoutAHeadlineIsCalledByItsSite() {
    assertThat(Hosts.nameless("https://www.mfa.example.gov/read/1"))
        .isEqualTo("an article of mfa.example.gov");
    assertThat(Hosts.nameless(null)).isEqualTo("an article without a headline");
    assertThat(Hosts.nameless("talks.txt")).isEqualTo("an article without a headline");
  }

  @Test
  void aPassageKeepsItsAddressAndTellsWhatWasReadFromIt() {
    String id = entries("position", "fine").getFirst();
    JsonNode quote = asking.json("/entries/" + id).path("quotes").get(0);
    String address = quote.path("address").asString("");
    JsonNode passage = asking.json(address);
    assertThat(passage.path("words").asString("")).isEqualTo(quote.path("words").asString(""));
    List<String> read = new ArrayList<>();
    passage.path("entries").forEach(entry -> read.add(entry.path("id").asString("")));
    assertThat(read).contains(id);
    Document page = asking.page(address);
    assertThat(page.select("mark.words").text()).isEqualTo(passage.path("words").asString(""));
    assertThat(page.select("a.evidence").eachAttr("href")).contains("/entries/" + id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/0-99999999",
        "text/5-5",
        "text/7-3",
        "text/x-y",
        "text/-1-3",
        "sidebar/0-3",
        "caption-0/0-3",
        "caption-9/0-3",
        "headline/0-9999",
        "..%2Ftext/0-3"
      })
  void whereNoWordsAreNothingIsShown(String place) {
    assertThat(asking.get("/passages/nordwire-0310/" + place).status()).isEqualTo(404);
    assertThat(asking.get("/passages/nowhere/text/0-3").status()).isEqualTo(404);
  }

  @Test
  void anEntryIsCitedAsCslAndForBibtex() {
    String id = entries("statement", "sacred").getFirst();
    Asking.Reply csl = asking.get("/entries/" + id + "/citation.json");
    assertThat(csl.type()).startsWith("application/vnd.citationstyles.csl+json");
    JsonNode item = csl.json().get(0);
    assertThat(item.path("type").asString("")).isEqualTo("article-newspaper");
    assertThat(item.path("container-title").asString("")).isEqualTo("Nordwire");
    assertThat(item.path("URL").asString("")).isEqualTo("https://www.nordwire.example/0311");
    assertThat(item.path("issued").path("date-parts").get(0).toString()).isEqualTo("[2026,3,11]");
    assertThat(item.path("note").asString("")).contains("We never said that the quota was sacred");
    assertThat(item.has("accessed")).isFalse();
    Asking.Reply bibtex = asking.get("/entries/" + id + "/citation.bib");
    assertThat(bibtex.type()).startsWith("application/x-bibtex");
    assertThat(bibtex.body())
        .startsWith("@article{nordwire2026-" + id + ",\n")
        .contains(
            "  journal = {Nordwire},\n",
            "  year = {2026},\n  month = mar,\n  day = {11},\n",
            "  url = {https://www.nordwire.example/0311},\n");
    Document page = asking.page("/entries/" + id + "/citation");
    assertThat(page.select("pre").text()).contains("@article{nordwire2026-" + id);
    assertThat(asking.get("/entries/" + id + "/citation", "HX-Request", "true").body())
        .doesNotContain("<html");
  }

  @Test
  void aPassageIsCitedToo() {
    String address = "/passages/nordwire-0311/text/0-20";
    String words = asking.json(address).path("words").asString("");
    assertThat(asking.get(address + "/citation.bib").body()).contains("``" + words.strip() + "''");
    assertThat(asking.get(address + "/citation.json").json().get(0).path("note").asString(""))
        .isEqualTo("“" + words.strip() + "”");
  }

  @Test
  void otherAccountsAreCountedByTheirSources() {
    int told = 0;
    for (String type : List.of("proposal", "position", "event")) {
      for (String id : entries(type, "proposal")) {
        JsonNode others = asking.json("/entries/" + id + "/others");
        if (others.path("sources").asInt(0) > 1) {
          told++;
          assertThat(others.path("others").size()).isPositive();
          Document page = asking.page("/entries/" + id + "/others");
          assertThat(page.text())
              .contains(others.path("sources").asInt(0) + " independent sources");
        }
      }
    }
    assertThat(told).isPositive();
    String lone = entries("statement", "sacred").getFirst();
    assertThat(asking.page("/entries/" + lone + "/others").text())
        .contains("No other account of this is known.");
  }

  @Test
  void anEntryThatIsNotThere() {
    for (String path : List.of("", "/sentence", "/others", "/citation", "/citation.bib")) {
      assertThat(asking.get("/entries/nothing" + path).status()).as(path).isEqualTo(404);
    }
  }
}
