package parley.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture of the timeline, on the samples. */
class TimelineInBrowserTest {

  private static final Pattern YEAR = Pattern.compile("20\\d\\d");
  private static final Pattern HOUR = Pattern.compile("\\d\\d:\\d\\d");

  /** Each press halves what is seen: from the longest stretch to the shortest in fewer. */
  private static final int PRESSES = 14;

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

  private static Page timeline(Sitting sitting, String query) {
    Page page = sitting.open("/timeline" + query);
    assertThat(page.locator("#picture .strip").first()).isVisible();
    return page;
  }

  private static Locator ticks(Page page, Pattern text) {
    return page.locator(".axis .tick text").filter(new Locator.FilterOptions().setHasText(text));
  }

  @Test
  void keysZoomFromYearsToHoursAndBack() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = timeline(sitting, "");
      page.locator("[data-zoom=in]").focus();
      page.keyboard().press("End");
      assertThat(page).hasURL(Pattern.compile("from=2025-11-01&to=2026-05-31$"));
      assertThat(ticks(page, YEAR)).hasText(new String[] {"2026"});
      assertThat(ticks(page, HOUR)).hasCount(0);
      for (int i = 0; i < PRESSES; i++) {
        page.keyboard().press("+");
      }
      assertThat(page).hasURL(Pattern.compile("from=[\\d-]+T\\d\\d%3A\\d\\d&to="));
      assertThat(ticks(page, HOUR).first()).isAttached();
      assertThat(page.locator("#seen")).containsText(HOUR);
      // the list says the same as the picture, and the form the days
      assertThat(page.locator("#chronology > p")).containsText("1 event and 0 statements");
      assertThat(page.locator("input[name=from]")).hasValue(Pattern.compile("2026-02-1\\d"));
      page.keyboard().press("-");
      page.keyboard().press("Home");
      assertThat(page).hasURL(desk.address() + "/timeline");
      assertThat(ticks(page, HOUR)).hasCount(0);
    }
  }

  @Test
  void buttonsZoomAndMove() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = timeline(sitting, "?from=2026-03-01&to=2026-03-16");
      assertThat(page.locator("#seen")).containsText("1 Mar 2026 – 16 Mar 2026");
      page.locator("[data-zoom=in]").click();
      assertThat(page).hasURL(Pattern.compile("from=2026-03-05&to=2026-03-12$"));
      page.locator("[data-zoom=right]").click();
      assertThat(page).hasURL(Pattern.compile("from=2026-03-07&to=2026-03-15$"));
      page.locator("[data-zoom=left]").click();
      assertThat(page).hasURL(Pattern.compile("from=2026-03-04&to=2026-03-13$"));
      page.locator("[data-zoom=out]").click();
      assertThat(page.locator("#seen")).containsText("27 Feb 2026 – 18 Mar 2026");
      page.reload();
      assertThat(page.locator("#seen")).containsText("27 Feb 2026 – 18 Mar 2026");
    }
  }

  @Test
  void thereIsALaneForTheTalksAndForEachPartyAndFiltersLeaveTheirs() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = timeline(sitting, "");
      List<String> lanes = page.locator(".strip text.name").allTextContents();
      assertThat(lanes).first().asString().contains("Talks");
      assertThat(lanes).anyMatch(lane -> lane.contains("Norway"));
      assertThat(lanes).anyMatch(lane -> lane.contains("Iceland"));
      int all = page.locator("a.mark").count();
      page.selectOption("select[name=party]", "Norway");
      assertThat(page).hasURL(Pattern.compile("/timeline\\?party=Norway$"));
      assertThat(page.locator(".chip")).containsText("Party: Norway");
      assertThat(page.locator("#picture .strip").first()).isVisible();
      assertThat(page.locator("a.mark").count()).isPositive().isLessThan(all);
      assertThat(page.locator(".day .what:not(:has(abbr[title=Norway]))")).hasCount(0);
      page.locator(".chip a").click();
      assertThat(page.locator("a.mark")).hasCount(all);
    }
  }

  @Test
  void aMarkIsReachedByKeysAndOpensItsEntry() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = timeline(sitting, "?kind=meeting&statements=none");
      page.locator("[data-zoom=in]").focus();
      page.keyboard().press("ArrowDown");
      Locator mark = page.locator("a.mark:focus");
      String entry = mark.getAttribute("data-entry");
      assertThat(mark).hasAttribute("aria-label", Pattern.compile("March 2026\\. meeting: "));
      page.keyboard().press("Enter");
      assertThat(page.locator("#card [data-entry=" + entry + "]")).isVisible();
      assertThat(page.locator("#card blockquote mark.words").first()).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator("#card")).isEmpty();
      assertThat(page.locator("a.mark:focus")).hasAttribute("data-entry", entry);
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("a.mark:focus")).not().hasAttribute("data-entry", entry);
    }
  }
}
