package parley.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on paper. */
class PrintTest {

  /** The numbers that are shown, and the articles at the end, as many as they say. */
  private static final String NUMBERED =
      """
      () => {
        const shown = e => e.getClientRects().length > 0;
        const refs = [...document.querySelectorAll('.ref')].filter(shown).map(e => +e.textContent);
        const lists = [...document.querySelectorAll('.sources')].filter(shown);
        const lines = lists.flatMap(e => [...e.querySelectorAll('li')]).length;
        return [refs.length, lists.length, lines, Math.max(...refs)];
      }
      """;

  @TempDir static Path folder;
  private static OpenDesk desk;

  @BeforeAll
  static void open() {
    desk = OpenDesk.onSamples(folder);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Page printed(Sitting sitting, String address) {
    Page page = sitting.open(address);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    return page;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/statements",
        "/table",
        "/cell?party=Norway&issue=fishing-quota",
        "/timeline",
        "/proposals",
        "/changes",
        "/search?q=quota"
      })
  @SuppressWarnings("unchecked") // what a script gives back
  void everyMarkLeadsToItsArticleAndMenusAreGone(String view) {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = printed(sitting, view);
      List<Integer> numbered = (List<Integer>) page.evaluate(NUMBERED);
      assertThat(numbered.get(0)).isPositive();
      assertThat(numbered.get(1)).isEqualTo(1);
      assertThat(numbered.get(2)).isPositive().isEqualTo(numbered.get(3));
      for (String menu : List.of(".tools", ".places", ".top .search", "form.filters", ".foot")) {
        for (Locator each : page.locator(menu).all()) {
          assertThat(each).isHidden();
        }
      }
      assertThat(page.locator("button:visible")).hasCount(0);
      assertThat(page.locator("h1")).isVisible();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      assertThat(page.locator(".ref:visible, .sources:visible")).hasCount(0);
    }
  }

  @Test
  void anArticleIsToldByHeadlineOutletDayAndAddress() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = printed(sitting, "/statements?words=ready+to+discuss&speaker=Solvang");
      assertThat(page.locator(".statements .words").first()).containsText("the herring quota");
      assertThat(page.locator(".statements .ref").first()).hasText("1");
      assertThat(page.locator(".sources li").first())
          .hasText(
              "“Norway open to quota talks, minister says”, Nordwire, 11 Mar 2026,"
                  + " https://www.nordwire.example/0311");
    }
  }

  @Test
  void theSourcesFollowTheListThatAScriptPutsIn() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/timeline");
      assertThat(page.locator("#picture .strip").first()).isVisible();
      page.locator("[data-zoom=all]").click();
      assertThat(page.locator("#chronology > p")).containsText("10 events");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".sources")).hasCount(1);
      assertThat(page.locator("#chronology .sources")).isVisible();
      // the picture is as wide as the paper
      Object fits =
          page.evaluate(
              "() => document.querySelector('.strips').getBoundingClientRect().width"
                  + " <= document.querySelector('.lanes').getBoundingClientRect().width");
      assertThat(fits).isEqualTo(true);
    }
  }

  @Test
  void anEntryHasItsSentenceItsWayAndItsArticle() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/statements?words=ready+to+discuss");
      String entry = page.locator(".statements a.evidence").first().getAttribute("href");
      page = printed(sitting, entry);
      assertThat(page.locator("blockquote mark.words").first()).isVisible();
      assertThat(page.locator(".steps li").first()).isVisible();
      assertThat(page.locator("dl.facts")).containsText("Nordwire");
      assertThat(page.locator(".actions").first()).isHidden();
    }
  }
}
