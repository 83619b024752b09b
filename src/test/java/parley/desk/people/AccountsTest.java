package parley.desk.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.desk.Desk;
import parley.desk.Hands;
import parley.desk.RunningDesk;
import parley.store.People;
import parley.store.RecordStore;
import parley.store.StoreException;

/** A desk that is shown to others: who comes in, what they may, and who stays outside. */
class AccountsTest {

  private static final String PASSWORD = "herring in the net";
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir private Path folder;

  private final Hands clock = new Hands();
  private RunningDesk desk;

  @BeforeEach
  void start() throws StoreException {
    try (RecordStore store = RecordStore.open(record())) {
      String hash = Passwords.hash(PASSWORD, RANDOM);
      for (String role : List.of("reader", "reviewer", "owner")) {
        store.people().add(new People.Person("a " + role, hash, role), clock.instant());
      }
    }
    desk = RunningDesk.of(record(), Desk.Access.USERS, clock);
  }

  @AfterEach
  void stop() {
    desk.close();
    assertThat(desk.failures()).isEmpty();
  }

  private Path record() {
    return folder.resolve("kept.db");
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElse("").split(";", -1)[0];
  }

  private HttpResponse<String> tryIn(String name, String password, String back) {
    HttpResponse<String> form = desk.get("/sign-in?back=" + URLEncoder.encode(back, UTF_8));
    return desk.post(
        "/sign-in",
        "csrf="
            + RunningDesk.hidden(form.body())
            + "&name="
            + URLEncoder.encode(name, UTF_8)
            + "&password="
            + URLEncoder.encode(password, UTF_8)
            + "&back="
            + URLEncoder.encode(back, UTF_8),
        "Cookie",
        cookie(form));
  }

  private String signedIn(String name) {
    HttpResponse<String> answer = tryIn(name, PASSWORD, "/articles");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return cookie(answer);
  }

  private int status(String path, String cookie) {
    return desk.get(path, "Cookie", cookie).statusCode();
  }

  private String token(String cookie) {
    return RunningDesk.hidden(desk.get("/articles", "Cookie", cookie).body());
  }

  @Test
  void nobodyComesInWithoutSigningIn() {
    HttpResponse<String> page = desk.get("/articles?dossier=x");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(RunningDesk.header(page, "Location"))
        .isEqualTo("/sign-in?back=%2Farticles%3Fdossier%3Dx");
    HttpResponse<String> json = desk.get("/articles.json");
    assertThat(json.statusCode()).isEqualTo(401);
    assertThat(json.body()).contains("\"status\" : 401", "\"remedy\"");
    assertThat(desk.get("/add/progress", "Accept", "text/event-stream").statusCode())
        .isEqualTo(401);
    assertThat(desk.post("/add", "text=a").statusCode()).isEqualTo(401);
    assertThat(desk.sendFile("/add/file?name=a.txt", new byte[] {65}).statusCode()).isEqualTo(401);
  }

  @Test
  void whoSignsInComesBackToWhereTheyWanted() {
    HttpResponse<String> answer = tryIn("a reader", PASSWORD, "/articles?dossier=the%20record");
    assertThat(RunningDesk.header(answer, "Location")).isEqualTo("/articles?dossier=the%20record");
    assertThat(RunningDesk.header(answer, "Set-Cookie"))
        .startsWith("parley-session=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=604800")
        .doesNotContain("Secure");
    HttpResponse<String> page = desk.get("/articles", "Cookie", cookie(answer));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Sign out a reader");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=y",
        "evil"
      })
  void nobodyIsLedElsewhere(String back) {
    HttpResponse<String> answer = tryIn("a reader", PASSWORD, back);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(RunningDesk.header(answer, "Location")).isEqualTo("/");
    assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
    HttpResponse<String> known = tryIn("a reader", "not the password", "/");
    HttpResponse<String> unknown = tryIn("a stranger", "not the password", "/");
    assertThat(known.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(known.body()).contains("No such name, or not its password.");
    assertThat(
            unknown
                .body()
                .replaceAll("value=\"[0-9a-f]{64}\"", "")
                .replaceAll("content=\"[0-9a-f]{64}\"", "")
                .replace("a stranger", "a reader"))
        .isEqualTo(
            known
                .body()
                .replaceAll("value=\"[0-9a-f]{64}\"", "")
                .replaceAll("content=\"[0-9a-f]{64}\"", ""));
    assertThat(tryIn("a reader", PASSWORD + "x".repeat(100), "/").statusCode()).isEqualTo(401);
  }

  @Test
  void anUnknownNameIsComparedWithSomethingAsSlow() {
    assertThat(Passwords.matches(PASSWORD, null)).isFalse();
    assertThat(Passwords.hash(PASSWORD, RANDOM)).startsWith("$2a$12$");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a reader", "a reviewer"})
  void onlyTheOwnerSaysWhoComesInAndForgetsArticles(String name) {
    String cookie = signedIn(name);
    String token = "csrf=" + token(cookie);
    assertThat(status("/people", cookie)).isEqualTo(403);
    for (String deed :
        List.of(
            "/people/add",
            "/people/role",
            "/people/password",
            "/people/remove",
            "/articles/a/forget")) {
      assertThat(desk.post(deed, token, "Cookie", cookie).statusCode()).as(deed).isEqualTo(403);
    }
    assertThat(desk.get("/people.json", "Cookie", signedIn("a owner")).body())
        .contains("a reader")
        .doesNotContain("$2a$");
  }

  @Test
  void afterTenTriesANameHasToWait() {
    for (int i = 0; i < Attempts.OF_A_NAME; i++) {
      assertThat(tryIn("a stranger", "guess number " + i, "/").statusCode()).isEqualTo(401);
    }
    HttpResponse<String> answer = tryIn("a stranger", "one more guess", "/");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(RunningDesk.header(answer, "Retry-After")).isEqualTo("901");
    assertThat(tryIn("a reader", PASSWORD, "/").statusCode()).as("another name").isEqualTo(303);
    clock.move(Duration.ofMinutes(16));
    assertThat(tryIn("a stranger", "one more guess", "/").statusCode()).isEqualTo(401);
  }

  @Test
  void triesAreCountedByAddressToo() {
    Attempts attempts = new Attempts();
    for (int i = 0; i < Attempts.OF_AN_ADDRESS; i++) {
      assertThat(attempts.begin("name " + i, "2001:db8:1:2:3:4:5:" + i, clock.instant()))
          .isEqualTo(Duration.ZERO);
    }
    assertThat(attempts.begin("another", "2001:db8:1:2:9:9:9:9", clock.instant())).isPositive();
    assertThat(attempts.begin("another", "2001:db8:1:3:9:9:9:9", clock.instant())).isZero();
  }

  @Test
  void onlySoManyAreRemembered() {
    Attempts attempts = new Attempts();
    for (int i = 0; i < 50_000; i++) {
      attempts.begin("name " + i, "10.0." + i / 250 + "." + i % 250, clock.instant());
    }
    assertThat(attempts.size()).isLessThanOrEqualTo(20_000);
  }

  @Test
  void eachRoleMayWhatItIsFor() {
    String reader = signedIn("a reader");
    String reviewer = signedIn("a reviewer");
    assertThat(status("/articles", reader)).isEqualTo(200);
    assertThat(status("/add", reader)).isEqualTo(403);
    assertThat(desk.get("/add", "Cookie", reader).body()).contains("it needs the role reviewer");
    assertThat(desk.post("/add", "text=a&csrf=" + token(reader), "Cookie", reader).statusCode())
        .isEqualTo(403);
    assertThat(status("/add", reviewer)).isEqualTo(200);
    assertThat(status("/add", signedIn("a owner"))).isEqualTo(200);
  }

  @Test
  void aFormNeedsTheTokenOfItsOwnSession() {
    String one = signedIn("a reviewer");
    String other = signedIn("a reviewer");
    String text = "text=Iceland%20spoke.&csrf=";
    assertThat(desk.post("/add", text + token(other), "Cookie", one).statusCode()).isEqualTo(403);
    assertThat(desk.post("/add", text, "Cookie", one).statusCode()).isEqualTo(403);
    assertThat(desk.post("/add", text + token(one), "Cookie", one).statusCode()).isEqualTo(303);
  }

  @Test
  void nobodyIsSignedInByAPageOfSomebodyElse() {
    String form = "name=a+reader&password=herring+in+the+net";
    assertThat(desk.post("/sign-in", form).statusCode()).isEqualTo(403);
    assertThat(desk.post("/sign-in", form + "&csrf=").statusCode()).isEqualTo(403);
    assertThat(desk.post("/sign-in", form + "&csrf=" + "a".repeat(64)).statusCode()).isEqualTo(403);
    HttpResponse<String> page = desk.get("/sign-in");
    assertThat(
            desk.post(
                    "/sign-in",
                    form + "&csrf=" + RunningDesk.hidden(page.body()),
                    "Cookie",
                    cookie(page),
                    "Origin",
                    "https://evil.example")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void whoSignsOutIsOut() {
    String cookie = signedIn("a reader");
    HttpResponse<String> out = desk.post("/sign-out", "csrf=" + token(cookie), "Cookie", cookie);
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(RunningDesk.header(out, "Set-Cookie"))
        .startsWith("parley-session=;")
        .contains("Max-Age=0");
    assertThat(status("/articles", cookie)).isEqualTo(303);
  }

  @Test
  void aSessionRunsOut() {
    String cookie = signedIn("a reader");
    clock.move(Duration.ofDays(7).minusSeconds(1));
    assertThat(status("/articles", cookie)).isEqualTo(200);
    clock.move(Duration.ofSeconds(1));
    assertThat(status("/articles", cookie)).isEqualTo(303);
  }

  @Test
  void anotherPasswordEndsAllSessions() {
    String one = signedIn("a reader");
    String other = signedIn("a reader");
    String change = "csrf=" + token(one) + "&new=a+better+pass+phrase&password=";
    assertThat(desk.post("/account", change + "wrong", "Cookie", one).body())
        .contains("That is not the password until now.");
    assertThat(
            desk.post(
                    "/account",
                    "csrf=" + token(one) + "&new=short&password=herring+in+the+net",
                    "Cookie",
                    one)
                .body())
        .contains("at least 10 characters");
    assertThat(desk.post("/account", change + "herring+in+the+net", "Cookie", one).statusCode())
        .isEqualTo(303);
    assertThat(status("/articles", one)).isEqualTo(303);
    assertThat(status("/articles", other)).isEqualTo(303);
    assertThat(tryIn("a reader", PASSWORD, "/").statusCode()).isEqualTo(401);
    assertThat(tryIn("a reader", "a better pass phrase", "/").statusCode()).isEqualTo(303);
  }

  @Test
  void whoIsRemovedIsOutAtOnce() throws StoreException {
    String cookie = signedIn("a reader");
    try (RecordStore store = RecordStore.openExisting(record())) {
      assertThat(store.people().remove("a reader")).isTrue();
    }
    assertThat(status("/articles", cookie)).isEqualTo(303);
  }

  @Test
  void theRecordKeepsNeitherPasswordNorToken() throws Exception {
    String cookie = signedIn("a reader");
    desk.close();
    String bytes =
        new String(Files.readAllBytes(record()), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(bytes).contains("a reader").doesNotContain(PASSWORD);
    assertThat(bytes).doesNotContain(cookie.substring(cookie.indexOf('=') + 1));
  }

  @Test
  void behindAProxyCookiesGoByHttpsOnlyAndTheProxySaysWhoCalls() {
    try (RunningDesk proxied = RunningDesk.of(record(), Desk.Access.USERS_BY_HTTPS, clock)) {
      HttpResponse<String> form = proxied.get("/sign-in");
      assertThat(RunningDesk.header(form, "Set-Cookie"))
          .startsWith("__Host-parley-form=")
          .contains("; Secure", "Path=/");
      String csrf = RunningDesk.hidden(form.body());
      for (int i = 0; i <= Attempts.OF_A_NAME; i++) {
        String body = "csrf=" + csrf + "&name=nobody&password=x";
        HttpResponse<String> answer =
            proxied.post(
                "/sign-in",
                body,
                "Cookie",
                cookie(form),
                "X-Forwarded-For",
                "1.2.3." + i + ", 10.9.8.7");
        assertThat(answer.statusCode()).isEqualTo(i < Attempts.OF_A_NAME ? 401 : 429);
      }
    }
  }

  @Test
  void nobodyNeedsToForgeWhatAPageTells() {
    String account = desk.get("/account.json", "Cookie", signedIn("a reviewer")).body();
    assertThat(account)
        .contains("\"name\" : \"a reviewer\"", "\"role\" : \"reviewer\"", "\"csrf\"");
  }

  @Test
  void passwordsAreRefusedWithWords() {
    assertThat(Passwords.wrong("a", "short")).contains("at least 10");
    assertThat(Passwords.wrong("a", "é".repeat(36))).isNull();
    assertThat(Passwords.wrong("a", "é".repeat(37))).contains("longer than 72 bytes");
    assertThat(Passwords.wrong("Solveig Dahl", "solveig dahl")).contains("is the name");
  }

  @Test
  void everyLetterOfAPasswordCounts() {
    String longest = "é".repeat(35) + "ab";
    String hash = Passwords.hash(longest, RANDOM);
    assertThat(Passwords.matches(longest, hash)).isTrue();
    assertThat(Passwords.matches("é".repeat(35) + "ac", hash)).isFalse();
    assertThat(Passwords.matches("e\u0301".repeat(35) + "ab", hash)).as("typed otherwise").isTrue();
  }
}
