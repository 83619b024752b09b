package parley.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.desk.Asking;
import parley.desk.OpenDesk;
import tools.jackson.databind.JsonNode;

/** What is found in the samples by words and by names. */
class SearchPageTest {

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

  @Test
  void wordsAreMarkedInEachGroup() {
    Document page = asking.page("/search?q=crews");
    assertThat(page.select("h2").eachText()).anyMatch(group -> group.endsWith("statements"));
    assertThat(page.select("h2").eachText()).anyMatch(group -> group.endsWith("articles"));
    assertThat(page.select("section li .words"))
        .isNotEmpty()
        .allMatch(words -> words.select("mark").text().toLowerCase(Locale.ROOT).contains("crew"));
    assertThat(page.select("a.evidence").attr("hx-target")).isEqualTo("#card");
  }

  @Test
  void aNameFindsWhoeverIsCalledSo() {
    Document page = asking.page("/search?q=Solvang");
    assertThat(page.select("a[href=/actors/person%3Aingrid-solvang]").text())
        .isEqualTo("Ingrid Solvang");
  }

  @Test
  void allOfAGroupComesPageByPage() {
    Document page = asking.page("/search?q=crew");
    String all = page.select("a[href*=in=statement]").attr("href");
    JsonNode statements = asking.json(all);
    long total = statements.path("pages").path("total").asLong(0);
    assertThat(statements.path("groups").get(0).path("hits").size()).isEqualTo((int) total);
    assertThat(page.text()).contains("All " + total + " statements");
  }

  @Test
  void wordsInQuotationMarksStandInThisOrder() {
    assertThat(asking.json("/search?q=%22both+capitals%22").path("groups").size()).isPositive();
    assertThat(asking.json("/search?q=%22capitals+both%22").path("groups").size()).isZero();
  }

  @Test
  void nothingAskedAndNothingFound() {
    assertThat(asking.page("/search").text()).contains("All words have to be there");
    assertThat(asking.page("/search?q=zeppelin").text()).contains("Nothing found");
    assertThat(asking.get("/search?q=crew&in=colours").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%22",
        "%27+or+1%3D1+--",
        "NEAR%28a+b%29",
        "%3Cscript%3Ealert%281%29%3C%2Fscript%3E",
        "*",
        "%00",
        "%E2%80%AEwerc",
        "a:b",
        "-crew"
      })
  void hostileWordsAreOnlyWords(String query) {
    for (String path : List.of("/search?q=", "/actors?q=", "/articles?words=")) {
      Asking.Reply reply = asking.get(path + query);
      assertThat(reply.status()).as(path).isIn(200, 400);
      assertThat(reply.html().select("main script")).isEmpty();
    }
  }
}
