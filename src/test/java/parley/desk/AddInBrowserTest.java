package parley.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.desk.web.Links;

/** Articles that somebody pastes, chooses and drops. */
class AddInBrowserTest {

  private static final String TEXT =
      """
      %s

      13 March 2026

      “We will not sign it,” Norwegian Foreign Minister Ingrid Solvang told reporters in Oslo.
      """;

  private static final String DROP =
      """
      ([name, text]) => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([text], name, { type: 'text/plain' }));
        for (const type of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type,
              { dataTransfer: dropped, bubbles: true, cancelable: true }));
      }
      """;

  @TempDir Path folder;
  private OpenDesk desk;

  @BeforeEach
  void open() {
    desk = OpenDesk.on(folder.resolve("empty.db"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static FilePayload file(String headline) {
    return new FilePayload(
        headline + ".txt", "text/plain", TEXT.formatted(headline).getBytes(UTF_8));
  }

  /** Does something, and is told how far it is for as long as it goes on. */
  private static void followed(Page page, Runnable deed) {
    page.waitForRequest(
        request ->
            request.url().contains("/add/progress") && request.resourceType().equals("eventsource"),
        deed);
    assertThat(page.locator("#added")).hasAttribute("data-reading", "false");
  }

  private static Locator read(Page page) {
    return page.locator("#added section[aria-labelledby=read] li");
  }

  @Test
  void filesThatAreChosenAreReadWhileItIsToldHowFarItIs() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/add");
      FilePayload[] files = {file("Oslo Says No"), file("Reykjavik Waits")};
      followed(page, () -> page.setInputFiles("#chosen", files));
      assertThat(page.locator("#sending")).hasText("2 files were sent.");
      assertThat(page.locator("#added progress")).hasAttribute("value", "2");
      assertThat(page.locator("#added progress")).hasAttribute("max", "2");
      assertThat(read(page)).hasCount(2);
      read(page).getByText("Oslo Says No").click();
      assertThat(page.locator("#reader h1")).hasText("Oslo Says No");
      assertThat(page.locator("a.m.statements").first()).isVisible();
      page.navigate("/articles");
      assertThat(page.locator("main [data-line]")).hasCount(2);
    }
  }

  @Test
  void aFileThatIsDroppedIsReadAndWhatCannotBeReadIsTold() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/add");
      followed(
          page,
          () ->
              page.evaluate(
                  DROP, new Object[] {"notes.txt", TEXT.formatted("Dropped on the Desk")}));
      assertThat(read(page)).containsText(new String[] {"Dropped on the Desk"});
      followed(page, () -> page.evaluate(DROP, new Object[] {"talks.pdf", "%PDF-1.7"}));
      assertThat(page.locator("#added .problems li")).containsText("talks.pdf");
      assertThat(read(page)).hasCount(1);
    }
  }

  @Test
  void anArticleThatIsPastedIsReadByKeysAlone() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/add");
      page.locator("#headline").focus();
      page.keyboard().type("Pasted");
      page.fill("#day", "2026-03-13");
      page.locator("#text").focus();
      page.keyboard().insertText(TEXT.formatted("No more than this"));
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(read(page)).containsText(new String[] {"Pasted"});
      page.navigate("/statements");
      assertThat(page.locator(".statements .who a")).hasText("Ingrid Solvang");
      page.navigate("/add?dossier=" + Links.encoded("the record"));
      assertThat(page.locator("#added")).containsText("Pasted");
    }
  }
}
