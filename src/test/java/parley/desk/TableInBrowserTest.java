package parley.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the table's script does, on the samples. */
class TableInBrowserTest {

  @TempDir private Path folder;

  private OpenDesk desk;

  @BeforeEach
  void open() {
    desk = OpenDesk.onSamples(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theSliderShowsTheTableOfADayAndTheAddressTellsIt() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/table");
      page.focus("#slide");
      page.keyboard().press("Home");
      assertThat(page.locator("#board h1")).containsText("as known on");
      assertThat(page).hasURL(Pattern.compile("/table\\?as-of=2026-03-0\\d$"));
      assertThat(page.locator("#board td").first().locator(".word")).hasText("rejects");
      // the slider keeps the focus, so that the next key moves it again
      page.keyboard().press("End");
      assertThat(page.locator("#board h1")).hasText("Where the parties stand");
      assertThat(page).hasURL(Pattern.compile("/table$"));
      page.goBack();
      assertThat(page.locator("#board h1")).containsText("as known on");
      assertThat(page.locator("main form#which")).hasCount(1);
    }
  }

  @Test
  void anIssueIsChosenWithoutAButton() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/table");
      page.selectOption("select[name=issue]", "talks");
      assertThat(page.locator("#board tbody tr")).hasCount(1);
      assertThat(page).hasURL(Pattern.compile("/table\\?issue=talks$"));
      assertThat(page.locator(".foot a").first().getAttribute("href"))
          .isEqualTo("/table.json?issue=talks");
    }
  }

  @Test
  void aCellOpensItsHistoryAnEntryAndTheWayBack() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/table");
      Locator cell = page.locator("#board td a").first();
      cell.focus();
      page.keyboard().press("Enter");
      Locator card = page.locator("#card");
      assertThat(card.locator("h2")).containsText("The herring quota");
      assertThat(settled(page)).hasCount(1);
      card.locator(".lines a.evidence").first().click();
      assertThat(card.locator("mark.words")).isVisible();
      assertThat(settled(page)).hasCount(1);
      card.locator("button.back").click();
      assertThat(card.locator("h2")).containsText("The herring quota");
      page.keyboard().press("Escape");
      assertThat(card).isEmpty();
      assertThat(cell).isFocused();
    }
  }

  /** The card once the links in it do what they will do. */
  private static Locator settled(Page page) {
    return page.locator("#card:not(.htmx-swapping):not(.htmx-settling):not(.htmx-request)");
  }
}
