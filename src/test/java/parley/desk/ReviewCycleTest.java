package parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody goes through what was read, decides, and takes it back. */
class ReviewCycleTest {

  @TempDir Path folder;

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  /** The id of what is being decided about. */
  private static String shown(Page page) {
    return String.valueOf(page.locator(".reviewed").getAttribute("data-entry"));
  }

  private static String statementBy(Path record, String name) {
    return Records.rows(
            record,
            "select entries.id, entries.type from entries join entry_actors on"
                + " entry_actors.entry = entries.key join names on names.key = entry_actors.name"
                + " where entries.type = 'statement' and entry_actors.role = 'source' and"
                + " names.name = '"
                + name
                + "' order by entries.key")
        .getFirst()[0];
  }

  @Test
  void keysAcceptRejectAndUndo() {
    try (OpenDesk desk = OpenDesk.onSamples(folder);
        Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/review");
      String first = shown(page);
      page.keyboard().press("a");
      page.waitForURL("**done=*");
      assertThat(shown(page)).isNotEqualTo(first);
      assertThat(page.locator("#undo").innerText()).contains("accepted");
      String second = shown(page);
      page.keyboard().press("x");
      page.waitForFunction(
          "text => document.querySelector('#undo')?.innerText.includes(text)", "rejected");
      assertThat(shown(page)).isNotIn(first, second);
      page.keyboard().press("u");
      page.waitForFunction(
          "id => document.querySelector('.reviewed')?.dataset.entry === id", second);
      page.navigate("/review/log");
      assertThat(page.locator("li.stands").count()).isEqualTo(2); // accepted; the undoing
      assertThat(page.locator("li.undone").count()).isEqualTo(1);
    }
  }

  @Test
  void whoeverLooksThroughAnotherDossierStaysInIt() {
    try (OpenDesk desk = OpenDesk.onSamples(folder);
        Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/review?dossier=the%20record");
      page.keyboard().press("a");
      page.waitForURL("**done=*");
      assertThat(page.url()).contains("dossier=the%20record");
      assertThat(page.locator("select[name=dossier]").inputValue()).isEqualTo("the record");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aWrongSpeakerIsCorrectedAndUndone(boolean script) {
    try (OpenDesk desk = OpenDesk.onSamples(folder);
        Sitting sitting = script ? Sitting.at(desk) : Sitting.withoutScript(desk)) {
      String entry = statementBy(desk.record(), "Ingrid Solvang");
      Page page = sitting.open("/entries/" + entry);
      assertThat(page.locator("main").innerText()).contains("Ingrid Solvang");
      String before = page.locator("h1").innerText();
      page.navigate("/review/entries/" + entry);
      page.locator("#edit > summary").click();
      page.locator("#edit-speaker").fill("Thora Hallsdottir");
      page.locator("#correct #edit-note").fill("the next sentence is hers");
      button(page, "Save the correction").click();
      assertThat(page.locator("#undo").innerText()).contains("corrected");
      page.navigate("/entries/" + entry);
      assertThat(page.locator("h1").innerText()).contains("Thora Hallsdottir");
      page.navigate("/review/log");
      Locator line = page.locator("li.stands").first();
      assertThat(line.innerText()).contains("Ada", "the next sentence is hers");
      assertThat(line.locator("del").first().innerText()).startsWith("Ingrid Solvang");
      assertThat(line.locator("ins").first().innerText()).startsWith("Thora Hallsdottir");
      button(page, "Undo").click();
      page.navigate("/entries/" + entry);
      assertThat(page.locator("h1").innerText()).isEqualTo(before);
    }
  }

  @Test
  void wordsThatAreMarkedInTheTextAreTaken() {
    try (OpenDesk desk = OpenDesk.onSamples(folder);
        Sitting sitting = Sitting.at(desk)) {
      String entry = statementBy(desk.record(), "Ingrid Solvang");
      Page page = sitting.open("/review/entries/" + entry);
      String words = page.locator(".reviewed mark.words").first().innerText();
      String fewer = words.substring(0, words.lastIndexOf(' '));
      page.keyboard().press("e");
      page.evaluate(
          "length => { const text = document.querySelector('.reviewed mark.words').firstChild;"
              + " document.getSelection().setBaseAndExtent(text, 0, text, length); }",
          fewer.length());
      page.locator("#take").click();
      assertThat(page.locator("#edit-words").inputValue()).isEqualTo(fewer);
      button(page, "Save the correction").click();
      page.waitForURL("**done=*");
      page.navigate("/entries/" + entry);
      assertThat(page.locator("mark.words").first().innerText()).isEqualTo(fewer);
    }
  }

  @Test
  void whatWasMissedIsAddedFromWordsThatAreMarkedInTheArticle() {
    try (OpenDesk desk = OpenDesk.onSamples(folder);
        Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/articles");
      page.locator("main a[href^='/articles/']").first().click();
      page.waitForURL("**/articles/*");
      page.locator("#reader .row .text").nth(1).click();
      page.evaluate(
          "() => { const text = document.querySelectorAll('#reader .row .text')[1];"
              + " document.getSelection().selectAllChildren(text); }");
      String words = page.locator("#reader .row .text").nth(1).innerText();
      page.locator("#missing").click();
      page.waitForURL("**/review/add**");
      assertThat(page.locator("#edit-words").inputValue()).isEqualTo(words.strip());
      page.locator("#edit-speaker").fill("Somebody of the house");
      button(page, "Add it").click();
      page.waitForURL("**/review/entries/*");
      assertThat(page.locator("h1").innerText()).contains("Somebody of the house");
      assertThat(page.locator(".decided").innerText()).contains("added by Ada");
    }
  }

  @Test
  void whatCannotBeIsToldAndNothingThatWasWrittenIsLost() {
    try (OpenDesk desk = OpenDesk.onSamples(folder);
        Sitting sitting = Sitting.at(desk).expectingRefusals()) {
      String entry = statementBy(desk.record(), "Ingrid Solvang");
      Page page = sitting.open("/review/entries/" + entry);
      page.keyboard().press("e");
      page.locator("#edit-words").fill("words that stand nowhere in the article");
      page.locator("#edit-speaker").fill("Thora Hallsdottir");
      button(page, "Save the correction").click();
      assertThat(page.getByRole(AriaRole.ALERT).innerText()).isNotBlank();
      assertThat(page.locator("#edit-words").inputValue()).startsWith("words that stand nowhere");
      assertThat(page.locator("#edit-speaker").inputValue()).isEqualTo("Thora Hallsdottir");
    }
  }

  @Test
  void twoReviewersNeverOverwriteEachOtherUnknowingly() {
    try (OpenDesk desk = OpenDesk.onSamples(folder);
        OpenDesk other = OpenDesk.by("Ben", desk.record());
        Sitting ada = Sitting.at(desk);
        Sitting ben = Sitting.at(other).expectingRefusals()) {
      Page hers = ada.open("/review");
      Page his = ben.open("/review");
      String entry = shown(hers);
      assertThat(shown(his)).isEqualTo(entry);
      button(hers, "Accept").click();
      assertThat(hers.locator("#undo").innerText()).contains("accepted");
      button(his, "Reject").click();
      assertThat(his.locator("main").innerText()).contains("Ada");
      his.navigate("/review/entries/" + entry);
      assertThat(his.locator(".decided").innerText()).contains("accepted by Ada");
      button(his, "Reject").click(); // now he knows
      his.navigate("/review/entries/" + entry);
      assertThat(his.locator(".decided").innerText()).contains("rejected by Ben");
    }
  }

  @Test
  void whatWasDecidedIsThereAfterARestart() {
    String entry;
    Path record = folder.resolve("parley.db");
    try (OpenDesk desk = OpenDesk.onSamples(folder);
        Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/review");
      entry = shown(page);
      button(page, "Accept").click();
      assertThat(page.locator("#undo").innerText()).contains("accepted");
    }
    try (OpenDesk desk = OpenDesk.on(record);
        Sitting sitting = Sitting.at(desk)) {
      Page page = sitting.open("/review/entries/" + entry);
      assertThat(page.locator(".decided").innerText()).contains("accepted by Ada");
    }
  }
}
