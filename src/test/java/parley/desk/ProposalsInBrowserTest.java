package parley.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two texts that somebody chooses, side by side. */
class ProposalsInBrowserTest {

  private static final String TEXTS =
      """
      {"id":"p1","published":"2026-03-09","outlet":"Skerry Post","text":"Finland presented a \
      six-point proposal on Monday. The Finnish proposal includes an exchange of the trawler crew \
      and shared monitoring of the disputed waters. It defers the question of the maritime border \
      until after the season."}
      {"id":"p2","published":"2026-03-10","outlet":"Nordwire","text":"Iceland answered the \
      six-point proposal with a text of its own on Tuesday. The Icelandic counterproposal accepts \
      shared monitoring and rejects an exchange of the trawler crew, officials said."}
      """;

  @TempDir Path folder;

  private static Locator row(Page page, String relation) {
    return page.locator("table.two tr.relation." + relation);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsTheSameWhatDiffersAndWhatOnlyOneHasIsTold(boolean script) {
    try (TalkDesk desk = TalkDesk.of(folder, TEXTS, TalkDesk.PARTIES);
        Sitting sitting = script ? Sitting.at(desk.open()) : Sitting.withoutScript(desk.open())) {
      Page page = sitting.open("/proposals");
      assertThat(page.locator("table.two")).hasCount(0);
      choose(page, "a", "Six-point proposal");
      choose(page, "b", "counterproposal");
      page.locator("main form.filters button").click();
      assertThat(page.locator("table.two thead th"))
          .containsText(new String[] {"Issue", "Six-point proposal", "Icelandic counterproposal"});
      assertThat(row(page, "same")).containsText("= same");
      assertThat(row(page, "same").locator("th")).containsText("Monitoring");
      assertThat(row(page, "same").locator("td .told-words"))
          .containsText(new String[] {"shared monitoring of the", "shared monitoring"});
      assertThat(row(page, "different").locator("td .term"))
          .containsText(new String[] {"offers", "rejects"});
      assertThat(row(page, "deferred").locator("td").last()).hasText("Nothing is told.");
      // the other way round the columns change places, and what only one has stays its own
      page.getByText("The other way round").click();
      assertThat(page.locator("table.two thead th").nth(1)).containsText("counterproposal");
      assertThat(row(page, "different").locator("td .term"))
          .containsText(new String[] {"rejects", "offers"});
    }
  }

  private static void choose(Page page, String side, String name) {
    Locator box = page.locator("select[name=" + side + "]");
    box.selectOption(
        box.locator("option")
            .filter(new Locator.FilterOptions().setHasText(name))
            .getAttribute("value"));
  }

  @Test
  void whatOnlyOneHasLeadsToItsWordsAndTheAddressBringsItBack() {
    try (OpenDesk desk = OpenDesk.onSamples(folder);
        Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/proposals");
      page.locator("main form.filters button").press("Enter");
      assertThat(page).hasURL(Pattern.compile("/proposals\\?a=.+&b=.+"));
      Locator second = row(page, "only-second").first();
      assertThat(second.locator("td").first()).hasText("Nothing is told.");
      second.locator("a.evidence").first().focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#card blockquote mark.words").first()).isVisible();
      String address = page.url();
      page.navigate("/proposals");
      page.goBack();
      assertThat(page).hasURL(address);
      assertThat(row(page, "only-second").first()).isVisible();
    }
  }
}
