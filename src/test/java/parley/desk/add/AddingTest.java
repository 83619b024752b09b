package parley.desk.add;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.article.Article;
import parley.desk.RunningDesk;
import parley.dossier.DossierFile;
import parley.reader.archive.MadeWarc;
import parley.store.Examples;
import parley.store.RecordStore;
import tools.jackson.databind.JsonNode;

/** Articles that are pasted or dropped are in the record afterwards, and what is wrong is told. */
class AddingTest {

  private static final String TEXT =
      """
      Norway rejects the Finnish draft, its negotiator Ingrid Solvang said on Thursday.

      “We will not sign it,” Solvang told reporters in Oslo.
      """;

  @TempDir private Path folder;

  private Path record;
  private RunningDesk desk;

  @BeforeEach
  void start() throws Exception {
    record = folder.resolve("kept.db");
    desk = RunningDesk.of(record, DossierFile.read(Path.of("samples", "dossier.yaml")));
  }

  @AfterEach
  void stop() {
    desk.close();
    assertThat(desk.failures()).isEmpty();
  }

  private List<Article> articles() throws Exception {
    List<Article> articles = new ArrayList<>();
    try (RecordStore store = RecordStore.openExisting(record)) {
      store.articles(articles::add);
    }
    return articles;
  }

  private HttpResponse<String> drop(String name, String text) {
    return desk.sendFile(
        "/add/file?name=" + name, text.getBytes(UTF_8), "X-CSRF-Token", desk.token());
  }

  @Test
  void whatIsPastedIsReadWithWhatIsKnownOfIt() throws Exception {
    HttpResponse<String> answer =
        desk.submit(
            "/add",
            "headline",
            "\"No\" to the draft: Oslo",
            "day",
            "2026-03-13",
            "outlet",
            "Nordwire",
            "address",
            "https://nordwire.example/no",
            "text",
            TEXT);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/add");
    JsonNode progress = desk.read();
    assertThat(progress.get("reading").asBoolean()).isFalse();
    assertThat(progress.get("kept").asInt()).isEqualTo(1);
    assertThat(progress.get("problems")).isEmpty();
    Article article = articles().getFirst();
    assertThat(article.headline()).isEqualTo("\"No\" to the draft: Oslo");
    assertThat(String.valueOf(article.published())).contains("2026-03-13");
    assertThat(article.outlet()).isEqualTo("Nordwire");
    assertThat(article.url()).isEqualTo("https://nordwire.example/no");
    assertThat(article.text()).startsWith("Norway rejects").endsWith("in Oslo.");
    JsonNode added = progress.get("added").get(0);
    assertThat(added.get("id").asString()).isEqualTo(article.id());
    assertThat(added.get("outcome").asString()).isEqualTo("new");
    try (RecordStore store = RecordStore.openExisting(record)) {
      assertThat(Examples.accounts(store, "statement")).isNotEmpty();
    }
  }

  @Test
  void theSameTwiceChangesNothing() throws Exception {
    desk.submit("/add", "text", TEXT, "day", "2026-03-13");
    desk.read();
    desk.submit("/add", "text", TEXT, "day", "2026-03-13");
    JsonNode progress = desk.read();
    assertThat(progress.get("added").get(0).get("outcome").asString()).isEqualTo("already there");
    assertThat(articles()).hasSize(1);
  }

  @Test
  void aFormThatCannotBeTakenComesBackFilledIn() throws Exception {
    HttpResponse<String> answer =
        desk.submit(
            "/add", "text", "Some <b>words</b>", "day", "13 March", "headline", "\"><script>");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("“13 March” is no day. Write it as 2026-03-10.")
        .contains("Some &lt;b&gt;words&lt;/b&gt;")
        .contains("value=\"&#34;>&lt;script>\"");
    assertThat(desk.submit("/add", "day", "2026-03-13").body()).contains("The text is missing");
    assertThat(desk.submit("/add", "text", TEXT, "address", "javascript:alert(1)").body())
        .contains("is no address");
    assertThat(articles()).isEmpty();
  }

  @Test
  void severalFilesAreReadAndWhatIsWrongIsTold() throws Exception {
    assertThat(drop("one.txt", "Talks Resume\n\nMarch 3, 2026\n\n" + TEXT).statusCode())
        .isEqualTo(202);
    drop(
        "two.jsonl",
        "{\"id\":\"a\",\"text\":\"Iceland said it was ready.\",\"published\":\"2026-03-04\"}\n{broken\n");
    drop("three.txt", "   \n");
    drop("four.bin", "\0\1\2\0\0\0\0");
    JsonNode progress = desk.read();
    assertThat(progress.get("done").asInt()).isEqualTo(progress.get("total").asInt());
    assertThat(progress.get("kept").asInt()).isEqualTo(2);
    assertThat(progress.get("problems").findValuesAsString("what"))
        .contains("broken line", "has no text", "is not text");
    for (JsonNode problem : progress.get("problems")) {
      assertThat(problem.get("why").asString()).isNotBlank();
      assertThat(problem.get("remedy").asString()).isNotBlank();
    }
    assertThat(articles()).extracting(Article::file).contains("one.txt");
    assertThat(desk.get("/add").body())
        .contains("three.txt", "Open it and paste its text instead.", "href=\"/articles/a\"");
  }

  @Test
  void anArchiveAndAFeedAreSentLikeAnyFile() throws Exception {
    String page = "<html><body><h1>%s</h1><p>" + TEXT + " " + TEXT + "</p></body></html>";
    byte[] archive =
        new MadeWarc()
            .page("https://courier.example/1", page.formatted("Talks Resume"))
            .page("https://courier.example/2", page.formatted("Talks End"))
            .gzip();
    desk.sendFile("/add/file?name=crawl.warc.gz", archive, "X-CSRF-Token", desk.token());
    drop(
        "feed.xml",
        "<rss><channel><item><title>Talks</title><description>" + TEXT + "</description></item>");
    JsonNode progress = desk.read();

    assertThat(progress.get("kept").asInt()).isEqualTo(3);
    assertThat(articles()).extracting(Article::url).contains("https://courier.example/2");
    assertThat(desk.get("/add").body()).contains(".warc", ".rss");
  }

  @Test
  void nothingOfAFileThatWasSentStaysBehind() throws Exception {
    List<Path> before = asides();
    drop("one.txt", TEXT);
    desk.read();
    assertThat(asides()).isEqualTo(before);
  }

  private static List<Path> asides() throws Exception {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.toString().endsWith(".added")).sorted().toList();
    }
  }

  @Test
  void aFileNeedsATokenAndAName() {
    assertThat(desk.sendFile("/add/file?name=a.txt", new byte[] {65}).statusCode()).isEqualTo(403);
    String token = desk.token();
    for (String name :
        List.of("", "?name=", "?name=-", "?name=a%0Ab", "?name=" + "x".repeat(300))) {
      assertThat(
              desk.sendFile("/add/file" + name, new byte[] {65}, "X-CSRF-Token", token)
                  .statusCode())
          .as(name)
          .isEqualTo(400);
    }
  }

  @Test
  void theReadingIsToldWhileItGoesOn() {
    desk.desk().read(List.of("samples"), InputStream.nullInputStream());
    HttpResponse<String> told = desk.get("/add/progress", "Accept", "text/event-stream");
    assertThat(told.headers().firstValue("Content-Type")).contains("text/event-stream");
    List<String> lines = told.body().lines().filter(line -> !line.isEmpty()).toList();
    assertThat(lines).allMatch(line -> line.startsWith("data: {") || line.startsWith(":"));
    assertThat(lines.getLast()).contains("\"reading\":false", "All was read: 8 of 8.");
    JsonNode progress = desk.json("/add/progress");
    assertThat(progress.get("kept").asInt()).isEqualTo(9);
    assertThat(progress.get("problems")).isEmpty();
  }
}
