package parley.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.desk.web.Route;

/** Requests that mean harm are refused, in one shape, and none of them fails inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

  private static final List<String> EVIL =
      List.of(
          "' or 1=1 --",
          "\"; drop table entries; --",
          "%",
          "\"",
          "_",
          "a\0b",
          "NEAR(a b",
          "*",
          "\uD800",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "\r\nSet-Cookie: a=b",
          "99999999999999999999",
          "-1");

  private RunningDesk desk;
  private int articles;

  @BeforeAll
  void open(@TempDir Path folder) {
    Path record = folder.resolve("kept.db");
    Records.ofSamples(record);
    desk = RunningDesk.of(record, Records.herring());
    articles = desk.json("/articles").size();
  }

  @AfterAll
  void close() {
    desk.close();
    assertThat(desk.failures()).isEmpty();
    assertThat(articles).isPositive();
  }

  private String raw(String head, String... more) throws IOException {
    String host =
        String.join("", more).contains("Host:") ? "" : "Host: localhost:" + port() + "\r\n";
    return desk.raw(
        head + "\r\n" + host + "Connection: close\r\n" + String.join("", more) + "\r\n");
  }

  private int port() {
    return desk.desk().port();
  }

  /** What every answer has, whatever was asked. */
  private static void isGuarded(HttpResponse<String> answer) {
    assertThat(RunningDesk.header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(RunningDesk.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private static void isRefused(String answer, int status) {
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer)
        .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  @Test
  void everyFilterTakesWordsForWords() {
    int asked = 0;
    for (Route route : desk.desk().routes()) {
      if (route.method() != Route.Method.GET) {
        continue;
      }
      for (String evil : EVIL) {
        String path =
            route
                .pattern()
                .replaceAll("\\{\\w+}", encoded(evil).replace("+", "%20").replace(".", "%2E"));
        List<String> queries = new ArrayList<>(List.of("", "?dossier=" + encoded(evil)));
        if (!route.pattern().contains("{")) {
          route.parameters().forEach(p -> queries.add("?" + p.name() + "=" + encoded(evil)));
        }
        for (String query : queries) {
          HttpResponse<String> answer = desk.get(path + query);
          asked++;
          assertThat(answer.statusCode()).as(path + query).isLessThan(500);
          isGuarded(answer);
          if (String.valueOf(RunningDesk.header(answer, "Content-Type")).startsWith("text/html")) {
            assertThat(answer.body()).as(path + query).doesNotContain("<script>alert");
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(500);
    assertThat(desk.failures()).isEmpty();
    assertThat(desk.get("/articles").statusCode()).isEqualTo(200);
  }

  @Test
  void everyFormTakesWordsForWords() {
    String token = desk.token();
    String million = "a".repeat(1_000_000);
    for (Route route : desk.desk().routes()) {
      if (route.method() != Route.Method.POST || route.takesFile()) {
        continue;
      }
      String path = route.pattern().replaceAll("\\{\\w+}", "nothing");
      for (Route.Parameter parameter : route.parameters()) {
        for (String evil : List.of("' or 1=1 --", "%", "a\0b", "\r\nX: y", million)) {
          HttpResponse<String> answer =
              desk.post(path, "csrf=" + token + "&" + parameter.name() + "=" + encoded(evil));
          assertThat(answer.statusCode()).as(path + " " + parameter.name()).isLessThan(500);
          isGuarded(answer);
        }
      }
    }
    assertThat(desk.failures()).isEmpty();
  }

  @Test
  void everyFormNeedsItsToken() {
    String token = desk.token();
    for (Route route : desk.desk().routes()) {
      if (route.method() != Route.Method.POST) {
        continue;
      }
      String path = route.pattern().replaceAll("\\{\\w+}", "x");
      for (String form : List.of("", "csrf=", "csrf=" + "0".repeat(64), "csrf=a&csrf=" + token)) {
        assertThat(desk.post(path, form).statusCode()).as(path).isEqualTo(403);
      }
      for (String[] header :
          new String[][] {
            {"Origin", "https://evil.example"},
            {"Origin", "null"},
            {"Origin", "http://evil-localhost:" + port()},
            {"Sec-Fetch-Site", "cross-site"}
          }) {
        assertThat(
                desk.post(path, "csrf=" + token, header[0], header[1], "X-CSRF-Token", token)
                    .statusCode())
            .as(path + " " + header[1])
            .isEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/../desk.css",
        "/static/..%2fparley%2fcli%2frehearsal.txt",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/static/..%5c..%5cdesk.css",
        "/static//etc/passwd",
        "/static/desk.css%00.js",
        "/static/",
        "/static/layout.jte",
        "/articles/..%2f..%2fetc%2fpasswd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/META-INF/MANIFEST.MF"
      })
  void nothingElseIsReadFromTheDisk(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1");
    assertThat(answer).containsPattern("^HTTP/1.1 40[04] ");
    assertThat(answer)
        .contains("Content-Security-Policy: default-src 'none'")
        .doesNotContain("root:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/articles/%",
        "/articles/%zz",
        "/articles?q=%",
        "/articles?q=%f",
        "/%c0%ae%c0%ae/"
      })
  void brokenPercentSignsAreRefused(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1");
    assertThat(answer).containsPattern("^HTTP/1.1 40[04] ").contains("nosniff");
  }

  @Test
  void anUnknownValueIsRefusedAndNotLost() {
    HttpResponse<String> answer = desk.get("/statements.json?speker=Solvang");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("This page knows no 'speker'.", "It knows:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:7077",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "[::2]"
      })
  void anotherNameForThisMachineIsRefused(String host) throws IOException {
    String answer = raw("GET /articles HTTP/1.1", "Host: " + host + "\r\n");
    isRefused(answer, 403);
  }

  @Test
  void whatIsTooLongIsRefusedInTheSameShape() throws IOException {
    String address = raw("GET /articles?q=" + "a".repeat(9_000) + " HTTP/1.1");
    assertThat(address)
        .containsPattern("^HTTP/1.1 4\\d\\d ")
        .contains("\"status\"", "\"remedy\"", "nosniff");
    String header = raw("GET /articles HTTP/1.1", "X-Long: " + "a".repeat(17_000) + "\r\n");
    assertThat(header).containsPattern("^HTTP/1.1 4\\d\\d ").contains("\"status\"", "nosniff");
    isRefused(
        raw(
            "POST /add HTTP/1.1",
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 999999999\r\n"),
        413);
    isRefused(
        raw(
            "POST /add/file?name=a HTTP/1.1",
            "X-CSRF-Token: " + desk.token() + "\r\nContent-Length: 99999999999\r\n"),
        413);
    // the body is not sent: whoever is refused in the middle of sending may lose the answer
    isRefused(
        raw(
            "POST /add HTTP/1.1",
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000000\r\n"),
        413);
  }

  @Test
  void otherMethodsAreRefusedAndHeadIsGetWithoutABody() throws IOException {
    for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "EVIL")) {
      String answer = raw(method + " /articles HTTP/1.1");
      isRefused(answer, 405);
      assertThat(answer).as(method).contains("Allow: GET, HEAD");
    }
    String head = raw("HEAD /articles HTTP/1.1");
    assertThat(head).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
    assertThat(head).containsPattern("Content-Length: [1-9]");
    assertThat(desk.post("/articles", "").statusCode()).isEqualTo(405);
    assertThat(desk.sendFile("/add", new byte[] {65}, "X-CSRF-Token", desk.token()).statusCode())
        .isEqualTo(415);
  }

  @Test
  void everyErrorHasOneShape() {
    for (String path :
        List.of(
            "/nothing.json",
            "/articles/nobody.json",
            "/static/nothing.js",
            "/articles.json?page=x")) {
      HttpResponse<String> answer = desk.get(path);
      assertThat(answer.statusCode()).as(path).isBetween(400, 499);
      assertThat(answer.body()).as(path).contains("\"status\"", "\"what\"", "\"why\"");
      isGuarded(answer);
    }
    HttpResponse<String> page = desk.get("/nothing");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<h1>Not found</h1>", "role=\"alert\"");
  }

  @Test
  void whoSaysNothingKeepsNobodyWaiting() throws IOException {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        silent.add(socket);
        socket.getOutputStream().write("POST /add HTTP/1.1\r\nHost: loc".getBytes(UTF_8));
      }
      assertThat(desk.get("/articles").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }
}
