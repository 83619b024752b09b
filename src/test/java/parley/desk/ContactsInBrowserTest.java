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
import parley.dossier.Dossier;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Realis;

/** The network of contacts, on the samples. */
class ContactsInBrowserTest {

  /** Names of which one lies on another, or on somebody else's sign. */
  private static final String OVERLAPPING =
      """
      () => {
        const all = [...document.querySelectorAll('#net a.side')];
        const lie = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
            && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        const name = a => a.querySelector('.name').getBoundingClientRect();
        const sign = a => a.querySelector('.node').getBoundingClientRect();
        return all.flatMap((a, i) => all.slice(i + 1)
            .filter(b => lie(name(a), name(b)) || lie(name(a), sign(b)) || lie(sign(a), name(b)))
            .map(b => a.textContent + ' and ' + b.textContent));
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
  void ofManyTheMostToldOfAreDrawnUntilMoreAreAskedFor() {
    Told told = new Told();
    for (int i = 0; i < 30; i++) {
      String name = "The Republic of Farthest Isle %02d".formatted(i);
      for (int day = 0; day < (i < 6 ? 3 : 1); day++) {
        told.event(
            "Post",
            "2026-03-2" + day,
            EventKind.MEETING,
            "2026-03-1" + day,
            Realis.ACTUAL,
            Told.with("Hub", Event.Role.PRINCIPAL),
            Told.with(name, Event.Role.PRINCIPAL));
      }
    }
    Path record = told.into(folder.resolve("many.db"));
    try (OpenDesk many = OpenDesk.on(record, List.of(Dossier.ofWholeRecord()));
        Sitting sitting = Sitting.at(many)) {
      Page page = contacts(sitting, "");
      assertThat(page.locator("#net a.side")).hasCount(12);
      assertThat(page.locator("#most-of")).hasText("12 of 31");
      assertThat(node(page, "Hub")).isAttached();
      assertThat(node(page, "The Republic of Farthest Isle 05")).isAttached();
      page.locator("#most").focus();
      page.keyboard().press("ArrowLeft");
      assertThat(page.locator("#net a.side")).hasCount(11);
      assertThat(page).hasURL(Pattern.compile("/contacts\\?most=11$"));
      page.locator("#everyone").click();
      assertThat(page.locator("#net a.side")).hasCount(31);
      assertThat(page.locator("#pairs tbody tr")).hasCount(30);
      assertThat((List<?>) page.evaluate(OVERLAPPING)).isEmpty();
      page.reload();
      assertThat(page.locator("#net a.side")).hasCount(31);
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
