package parley.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two reviewers go through the same article, and neither sees what the other decided. */
class BlindReviewTest {

  private static final String ARTICLE = "c2c99be58fcae28f";
  private static final String THROUGH = "/review?article=" + ARTICLE;

  @TempDir Path folder;

  private OpenDesk adas;
  private OpenDesk bens;
  private String first;

  @BeforeEach
  void open() {
    Path record = folder.resolve("parley.db");
    Records.ofSamples(record);
    OpenDesk.Start start =
        new OpenDesk.Start(record, List.of(Records.herring())).whereReviewIsBlind();
    adas = start.open();
    bens = start.by("Ben").open();
    first =
        Records.rows(
                record,
                "select entries.id, '' from entries join articles on articles.key = article"
                    + " where articles.id = '"
                    + ARTICLE
                    + "' and entries.type = 'statement' order by entries.place")
            .getFirst()[0];
  }

  @AfterEach
  void close() {
    bens.close();
    adas.close();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
  }

  private void correct(Page page, String speaker) {
    page.navigate("/review/entries/" + first);
    page.locator("#edit > summary").click();
    page.locator("#edit-speaker").fill(speaker);
    press(page, "Save the correction");
    assertThat(page.locator("#undo")).containsText("corrected");
  }

  private static void finish(Page page) {
    page.navigate(THROUGH);
    press(page, "I am through with this article");
    assertThat(page.locator("p.done")).containsText("is shown now");
  }

  @Test
  void whatTheOtherDecidedIsShownWhenOneIsThroughWithTheArticle() {
    try (Sitting ada = Sitting.at(adas);
        Sitting ben = Sitting.at(bens)) {
      Page his = ben.open("/entries/" + first);
      final String machine = his.locator("h1").innerText();
      Page hers = ada.open(THROUGH);
      assertThat(hers.locator(".blind")).containsText("You review blind");
      correct(hers, "Katla Jonsdottir");
      assertThat(hers.locator("h1")).containsText("Katla Jonsdottir");

      for (String address :
          List.of("/entries/" + first, "/review/entries/" + first, "/articles/" + ARTICLE)) {
        his.navigate(address);
        assertThat(his.locator("main")).not().containsText("Katla Jonsdottir");
        assertThat(his.locator(".decided")).hasCount(0);
      }
      his.navigate("/review/log");
      assertThat(his.locator("main")).containsText("Nobody has decided anything yet");
      his.navigate("/changes");
      assertThat(his.locator("#decided")).hasCount(0);
      his.navigate("/review/entries/" + first);
      assertThat(his.locator("h1")).hasText(machine);
      press(his, "Accept"); // no word of somebody who was faster
      assertThat(his.locator("#undo")).containsText("accepted");

      finish(his);
      his.navigate("/review/entries/" + first);
      assertThat(his.locator(".log li"))
          .containsText(new String[] {"Ben accepted", "Ada corrected"});
      hers.navigate("/review/entries/" + first);
      assertThat(hers.locator(".log li")).containsText(new String[] {"Ada corrected"});
      assertThat(hers.locator("h1")).containsText("Katla Jonsdottir");
    }
  }

  @Test
  void alphaOfWhatWasDecidedBlindStandsByItself() {
    try (Sitting ada = Sitting.at(adas);
        Sitting ben = Sitting.at(bens)) {
      Page hers = ada.open("/review");
      correct(hers, "Katla Jonsdottir");
      finish(hers);
      Page his = ben.open("/review/entries/" + first);
      press(his, "Accept");
      finish(his);
      correct(his, "Katla Jonsdottir"); // now he has seen hers
      his.navigate("/review/agreement");
      assertThat(his.locator("h2")).hasText(new String[] {"Decided blind", "All that was decided"});
      Map<String, String> shares =
          Map.of(
              "apart", his.locator("[aria-labelledby=apart] tbody tr").first().innerText(),
              "all", his.locator("[aria-labelledby=all] tbody tr").first().innerText());
      assertThat(shares.get("apart")).startsWith("verdict").contains("0 %");
      assertThat(shares.get("all")).startsWith("verdict").contains("100 %");
    }
  }

  @Test
  void whatTheOtherDecidedIsUndoneByNobodyWhoDoesNotSeeIt() {
    try (Sitting ada = Sitting.at(adas);
        Sitting ben = Sitting.at(bens).expectingRefusals()) {
      correct(ada.open("/review"), "Katla Jonsdottir");
      Page his = ben.open("/review/log");
      his.evaluate(
          """
          () => {
            const form = document.createElement('form');
            form.method = 'post';
            form.action = '/review/undo';
            for (const [name, value] of Object.entries(
                { key: 1, csrf: document.querySelector('meta[name=csrf]').content })) {
              const box = document.createElement('input');
              box.name = name;
              box.value = value;
              form.append(box);
            }
            document.body.append(form);
            form.submit();
          }
          """);
      assertThat(his.locator("h1")).hasText("Not done");
      assertThat(his.locator("main")).not().containsText("Ada");
      Page hers = ada.open("/review/log");
      assertThat(hers.locator("li.stands")).hasCount(1);
      assertThat(hers.getByText("Go back to here")).hasCount(0);
    }
  }
}
