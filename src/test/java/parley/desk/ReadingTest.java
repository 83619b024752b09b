package parley.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading in a real browser: from a statement to its article, from marks to entries and back. */
class ReadingTest {

  private static final Pattern LIT = Pattern.compile("\\blit\\b");

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

  @Test
  void aMarkShowsItsEntryAndANoteItsWords() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/articles/c2c99be58fcae28f");
      Locator mark = page.locator("a.m.statements").first();
      mark.click();
      assertThat(page.locator("#card blockquote mark.words").first()).isVisible();
      assertThat(mark).hasClass(LIT);
      Locator note = page.locator(".notes a").last();
      note.click();
      String entry = note.getAttribute("data-lights");
      assertThat(page.locator("#card [data-entry=" + entry + "]")).isVisible();
      assertThat(page.locator(".m.lit").first()).isInViewport();
      assertThat(mark).not().hasClass(LIT);
      assertThat(page.url()).endsWith("#" + entry);
    }
  }

  @Test
  void aKindThatIsSwitchedOffStaysOffInTheAddress() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/articles/c2c99be58fcae28f");
      page.locator("#show-names").uncheck();
      assertThat(page.locator("a.m.names")).hasCount(0);
      assertThat(page.locator("a.m.statements").first()).isVisible();
      page.reload();
      assertThat(page.locator("a.m.names")).hasCount(0);
      assertThat(page.locator("#show-names")).not().isChecked();
    }
  }

  @Test
  void fromAStatementToItsSentenceItsCardItsCitationAndItsArticle() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/statements?words=sacred");
      page.locator("a.around").first().click();
      assertThat(page.locator(".sentence blockquote").first()).isVisible();
      page.locator("a.evidence").first().click();
      page.locator("#card a.cite").click();
      assertThat(page.locator("#card pre")).containsText("@article{nordwire2026");
      page.locator("#card dl.facts a[href^='/articles/']").first().click();
      assertThat(page.locator(".m.lit").first()).isInViewport();
    }
  }

  @Test
  void withoutAScriptMarksAndKindsWorkToo() {
    try (Sitting sitting = Sitting.withoutScript(desk)) {
      Page page = sitting.open("/articles/c2c99be58fcae28f");
      page.locator("#show-names").uncheck();
      page.locator(".kinds button").click();
      assertThat(page.locator("a.m.names")).hasCount(0);
      page.locator("a.m.statements").first().click();
      assertThat(page.locator("h1")).hasCount(1);
      assertThat(page.url()).contains("/entries/");
    }
  }
}
