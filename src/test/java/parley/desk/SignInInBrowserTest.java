package parley.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
