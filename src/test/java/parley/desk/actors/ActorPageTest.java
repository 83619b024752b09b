package parley.desk.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.desk.Asking;
import parley.desk.OpenDesk;
import tools.jackson.databind.JsonNode;

/** Those who speak and act in the samples. */
class ActorPageTest {

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
  void aMinisterHasOfficesASideAndAPartInThings() {
    Document page = asking.page("/actors/person%3Aingrid-solvang");
    assertThat(page.select("h1").text()).isEqualTo("Ingrid Solvang");
    assertThat(page.text()).contains("on the side of", "foreign minister of Norway");
    assertThat(page.select("h2").eachText())
        .anyMatch(heading -> heading.matches("A part in \\d+ statements"))
        .anyMatch(heading -> heading.matches("Mentioned in \\d+ articles"));
  }

  @Test
  void allOfAGroupIsShown() {
    JsonNode page = asking.json("/actors/state%3Ano?in=article");
    assertThat(page.path("groups").get(0).path("hits").size())
        .isEqualTo((int) page.path("pages").path("total").asLong(0));
    assertThat(asking.get("/actors/state%3Ano?in=colours").status()).isEqualTo(400);
  }

  @Test
  void thePageIsAlsoAPartOfAnother() {
    Asking.Reply part = asking.get("/actors/state%3Ano", "HX-Request", "true");
    assertThat(part.body()).doesNotContain("<html");
    assertThat(part.html().select("h2 a").text()).isEqualTo("Norway");
  }

  @Test
  void peopleAreFoundByWordsOfTheirNames() {
    assertThat(asking.page("/actors?q=hallsdottir").select(".lines a").eachText())
        .contains("Thora Hallsdottir");
    assertThat(asking.json("/actors").path("pages").path("total").asLong(0)).isGreaterThan(5);
    assertThat(asking.page("/actors?q=nobody").text()).contains("Nobody is called so");
    assertThat(asking.get("/actors/nobody").status()).isEqualTo(404);
  }
}
