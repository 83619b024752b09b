package parley.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.desk.people.Passwords;
import parley.store.People;
import parley.store.RecordStore;
import parley.store.StoreException;

/** Somebody signs in, with the right word and with others. */
class SignInInBrowserTest {

  private static final String PASSWORD = "herring in the net";

  @TempDir Path folder;

  private final Hands clock = new Hands();
  private RunningDesk desk;

  @BeforeEach
  void open() throws StoreException {
    Path record = folder.resolve("parley.db");
    Records.ofSamples(record);
    try (RecordStore store = RecordStore.open(record)) {
      String hash = Passwords.hash(PASSWORD, new SecureRandom());
      for (String role : List.of("reader", "reviewer", "owner")) {
        store.people().add(new People.Person("a " + role, hash, role), clock.instant());
      }
    }
    desk = RunningDesk.of(record, Desk.Access.USERS, clock, Records.herring());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static void sign(Page page, String name, String password) {
    page.fill("#name", name);
    page.fill("#password", password);
    page.keyboard().press("Enter");
  }

  @Test
  void aReaderComesInWhereSheWantedLooksAndGoesOut() {
    try (Sitting sitting = Sitting.at(desk.open())) {
      Page page = sitting.open("/review");
      assertThat(page).hasURL(Pattern.compile("/sign-in\\?back=%2Freview$"));
      sign(page, "a reader", PASSWORD);
      page.waitForURL("**/review");
      assertThat(page.locator(".reviewed")).isVisible();
      assertThat(page.locator("#accept, #reject, #edit, form[action*='/review/']")).hasCount(0);
      page.keyboard().press("a");
      page.navigate("/review/log");
      assertThat(page.locator("main")).containsText("Nobody has decided anything yet");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
      assertThat(page.locator("h1")).hasText("Sign in");
      page.navigate("/statements");
      assertThat(page).hasURL(Pattern.compile("/sign-in"));
    }
  }

  @Test
  void aReviewerDecidesInHerOwnName() {
    try (Sitting sitting = Sitting.at(desk.open())) {
      Page page = sitting.open("/review");
      sign(page, "a reviewer", PASSWORD);
      page.waitForURL("**/review");
      page.keyboard().press("a");
      page.waitForURL("**done=*");
      page.navigate("/review/log");
      assertThat(page.locator("li.stands")).containsText("a reviewer accepted");
    }
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).last().click();
  }

  @Test
  void anOwnerSaysWhoComesInAndWhatTheyMay() {
    try (Sitting owners = Sitting.at(desk.open()).expectingRefusals();
        Sitting hers = Sitting.at(desk.open())) {
      Page page = owners.open("/sign-in?back=/people");
      sign(page, "a owner", PASSWORD);
      page.waitForURL("**/people");
      page.fill("#name", "Solveig");
      page.fill("#password", "short");
      page.locator("#password").evaluate("box => box.removeAttribute('minlength')");
      press(page, "Add");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("at least 10 characters");
      assertThat(page.locator("#name")).hasValue("Solveig");
      page.selectOption("#role", "reader");
      page.fill("#password", "a word to begin with");
      press(page, "Add");
      Locator solveig = somebody(page, "Solveig");
      assertThat(solveig.locator("p").first()).hasText("Solveig, reader");

      Page other = hers.open("/sign-in?back=/review");
      sign(other, "Solveig", "a word to begin with");
      assertThat(other.locator(".reviewed")).isVisible();
      assertThat(other.locator("#accept")).hasCount(0);
      solveig.locator("summary").click();
      solveig.locator("select").selectOption("reviewer");
      solveig.getByText("Change the role").click();
      assertThat(solveig.locator("p").first()).hasText("Solveig, reviewer");
      other.reload();
      assertThat(other.locator("#accept")).isVisible();
      other.navigate("/account");
      assertThat(other.getByText("Who may sign in")).hasCount(0);
      solveig.locator("summary").click();
      solveig.getByText("Take Solveig out").click();
      assertThat(solveig).hasCount(0);
      other.navigate("/review");
      assertThat(other.locator("h1")).hasText("Sign in");

      Locator last = somebody(page, "a owner");
      last.locator("summary").click();
      last.getByText("Take a owner out").click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Somebody has to be the owner");
    }
  }

  private static Locator somebody(Page page, String name) {
    return page.locator("li.somebody")
        .filter(new Locator.FilterOptions().setHas(page.locator("strong").getByText(name)));
  }

  @Test
  void anOwnerHasAnArticleForgottenAndNobodyElse() {
    try (Sitting owners = Sitting.at(desk.open());
        Sitting hers = Sitting.at(desk.open())) {
      String article = "/articles/c2c99be58fcae28f";
      Page other = hers.open("/sign-in?back=" + article);
      sign(other, "a reviewer", PASSWORD);
      assertThat(other.locator("#reader h1")).isVisible();
      assertThat(other.locator(".forget")).hasCount(0);
      Page page = owners.open("/sign-in?back=" + article);
      sign(page, "a owner", PASSWORD);
      page.locator(".forget summary").click();
      press(page, "Forget it"); // the box that says one is sure is not ticked
      assertThat(page.locator(".forget form")).isVisible();
      page.locator(".forget input[name=sure]").check();
      press(page, "Forget it");
      assertThat(page.locator("main [data-line]")).hasCount(8);
      assertThat(page.locator("main [href='" + article + "']")).hasCount(0);
    }
  }

  @Test
  void whoeverTriesTooOftenHasToWait() {
    try (Sitting sitting = Sitting.at(desk.open()).expectingRefusals()) {
      Page page = sitting.open("/sign-in");
      for (int i = 0; i < 10; i++) {
        sign(page, "a reader", "not the password " + i);
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("No such name, or not its password.");
        assertThat(page.locator("#name")).hasValue("a reader");
        assertThat(page.locator("#password")).hasValue("");
      }
      sign(page, "a reader", PASSWORD);
      assertThat(page.locator("h1")).hasText("Too many tries");
      assertThat(page.locator("main")).containsText("Try again in 16 minutes.");
      clock.move(Duration.ofMinutes(16));
      page.navigate("/sign-in");
      sign(page, "a reader", PASSWORD);
      assertThat(page.locator("h1")).hasText("Where the parties stand");
      assertThat(page.url()).isEqualTo(desk.address("/table"));
    }
  }
}
