package parley.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody comes back and sees what is new. */
class NewsInBrowserTest {

  private static final String LATER =
      """
      {"id":"g","published":"2026-03-20","outlet":"Nordwire","text":"Norway rejected a truce on \
      Friday, Norwegian Foreign Minister Anna Lind said in Oslo."}
      """;

  @TempDir Path folder;

  private static Locator count(Page page) {
    return page.locator(".tools a[href='/changes'] .count");
  }

  private static void see(Page page) {
    page.locator("form.seen button").click();
    assertThat(page.locator(".state h2")).hasText("Nothing moved");
    assertThat(count(page)).hasCount(0);
  }

  @Test
  void whatComesInIsNewUntilItIsMarkedAsSeen() {
    try (TalkDesk desk = TalkDesk.of(folder, TalkDesk.STRAIT, TalkDesk.PARTIES);
        Sitting sitting = Sitting.at(desk.open())) {
      Page page = sitting.open("/changes");
      assertThat(page.locator("main")).containsText("this is everything");
      assertThat(count(page)).hasText("5");
      see(page);
      desk.add(LATER);
      page.navigate("/table");
      assertThat(count(page)).hasText("1");
      assertThat(page.locator("td.moved")).hasCount(1);
      count(page).click();
      assertThat(page.locator("h1")).containsText("What is new since your last visit");
      Locator shift = page.locator("li.from-to");
      assertThat(shift.locator(".stance").first()).containsText("rejects");
      assertThat(shift).containsText("before");
      shift.locator("a.evidence").first().click();
      assertThat(page.locator("#card mark.words").first()).isVisible();
      see(page);
      page.navigate("/table");
      assertThat(page.locator("td.moved")).hasCount(0);
    }
  }

  @Test
  void whatSomebodyDecidedIsNewToo() {
    try (OpenDesk desk = OpenDesk.onSamples(folder);
        OpenDesk other = OpenDesk.by("Ben", desk.record());
        Sitting ada = Sitting.at(desk);
        Sitting ben = Sitting.at(other)) {
      Page page = ada.open("/changes");
      see(page);
      Page his = ben.open("/review");
      his.locator("#reject button").click();
      assertThat(his.locator("#undo")).containsText("rejected");
      // his own decisions are no news to him
      his.navigate("/changes");
      assertThat(his.locator("#decided")).hasCount(0);
      page.navigate("/changes");
      assertThat(count(page)).hasText("1");
      assertThat(page.locator("#decided li")).hasCount(1);
      assertThat(page.locator("#decided li")).containsText("Ben rejected");
      page.locator("#decided a.evidence").click();
      assertThat(page.locator("#card mark.words").first()).isVisible();
      see(page);
    }
  }
}
