package parley.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The network of contacts, on the samples. */
class ContactsInBrowserTest {

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

  private static Page contacts(Sitting sitting, String query) {
    Page page = sitting.open("/contacts" + query);
    assertThat(page.locator("#net a").first()).isVisible();
    return page;
  }

  private static Locator node(Page page, String name) {
    return page.locator("#net a.side[aria-label^='" + name + "']");
  }

  @Test
  void thePictureAndTheListTellTheSame() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = contacts(sitting, "");
      List<String> listed = new ArrayList<>();
      for (Locator row : page.locator("#pairs tbody tr").all()) {
        String pair = row.locator("th").innerText().replace(" – ", " and ");
        // two who met with a mediator between them have no line of their own
        if (!row.locator("td").first().innerText().contains("as mediator")) {
          listed.add(pair + ": " + row.locator("td span").first().innerText());
        }
      }
      List<String> drawn = new ArrayList<>();
      page.locator("#net a.way").all().forEach(a -> drawn.add(a.getAttribute("aria-label")));
      assertThat(listed).hasSize(2);
      assertThat(drawn).containsExactlyInAnyOrderElementsOf(listed);
      assertThat(page.locator("#net-seen")).containsText("3 pairs");
      assertThat(node(page, "Finland")).hasAttribute("aria-label", "Finland, mediator: contacts");
    }
  }

  @Test
  void whoeverIsChosenIsToldOfAlone() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = contacts(sitting, "");
      node(page, "Finland").focus();
      page.keyboard().press("Enter");
      Locator card = page.locator("#card");
      assertThat(card.locator("h2")).hasText("Contacts of Finland");
      assertThat(card.locator(".contact")).hasCount(2);
      page.keyboard().press("Escape");
      assertThat(node(page, "Finland")).isFocused();
      page.locator("#net a.way").first().dispatchEvent("click");
      assertThat(card.locator("h2")).containsText("Contacts of Finland and");
      card.locator("a.evidence").first().click();
      assertThat(card.locator("mark.words").first()).isVisible();
    }
  }

  @Test
  void theSliderEndsTheTimeOfBoth() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = contacts(sitting, "");
      page.locator("#until").focus();
      page.keyboard().press("Home");
      assertThat(page).hasURL(Pattern.compile("/contacts\\?to=2025-11-01$"));
      assertThat(page.locator("#pairs tbody tr")).hasCount(1);
      assertThat(page.locator("#pairs tbody tr")).containsText("no direct talks");
      assertThat(page.locator("#net a.way")).hasCount(1);
      assertThat(page.locator("#net a.way path.none")).hasCount(1);
      assertThat(page.locator("input[name=to]")).hasValue("2025-11-01");
      page.keyboard().press("End");
      assertThat(page).hasURL(desk.address() + "/contacts");
      assertThat(page.locator("#pairs tbody tr")).hasCount(3);
      assertThat(page.locator("#net a.way")).hasCount(2);
    }
  }

  @Test
  void aStretchOfTimeIsChosenInTheForm() {
    try (Sitting sitting = Sitting.at(desk)) {
      Page page = contacts(sitting, "");
      page.fill("input[name=from]", "2026-03-12");
      page.locator("main form.filters button").click();
      assertThat(page).hasURL(Pattern.compile("from=2026-03-12"));
      assertThat(page.locator("#net a.way").first()).isVisible();
      assertThat(page.locator("#pairs")).not().containsText("no direct talks");
      page.fill("input[name=from]", "2025-09-01");
      page.fill("input[name=to]", "2025-09-30");
      page.locator("main form.filters button").click();
      assertThat(page.locator("#pairs .state")).containsText("No contact is told in this time");
      assertThat(page.locator("#net-seen")).containsText("no meeting is told in this time");
    }
  }
}
