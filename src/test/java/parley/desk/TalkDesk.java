package parley.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.article.Article;
import parley.dossier.Dossier;
import parley.dossier.DossierException;
import parley.dossier.DossierFile;
import parley.pipeline.Pipeline;
import parley.reader.ArticleReader;
import parley.reader.Input;
import parley.store.KeptArticle;
import parley.store.RecordStore;
import parley.store.StoreException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk on loopback that shows one negotiation, as long as a test needs it. */
public final class TalkDesk implements AutoCloseable {

  /** Short articles of several papers that disagree on a truce in a strait, and on a plan. */
  public static final String STRAIT =
      """
      {"id":"a","published":"2026-03-02","outlet":"The Harbour Post","headline":"No truce","text":\
      "Norwegian Foreign Minister Anna Lind rejected a truce. \\"We will not accept a truce,\\" Lind \
      said in Oslo."}
      {"id":"b","published":"2026-03-04","outlet":"Island Gazette","text":"Iceland rejected the \
      Finnish plan on Wednesday, Foreign Minister Jon Ek said.\\n\\nEk said that Norway had \
      accepted a truce. Norway demands sanctions, Ek said."}
      {"id":"c","published":"2026-03-06","outlet":"Nordwire","text":"Norway accepted the Finnish \
      ten-point plan on Friday, Norwegian Foreign Minister Anna Lind said. Lind said that Norway \
      accepts a truce."}
      {"id":"e","published":"2026-03-09","outlet":"The Mail","text":"Finland withdrew its \
      ten-point plan on Monday, the Finnish envoy Bo Berg said."}
      {"id":"f","published":"2026-03-09","outlet":"The Sun","text":"Anna Lind met Jon Ek in \
      Geneva on March 5. Iceland accepts a truce, Icelandic Foreign Minister Jon Ek said."}
      """;

  /** Those who are at odds there. */
  public static final String PARTIES =
      """
      name: Strait talks
      parties:
        - name: Norway
          members: [Anna Lind]
          opponents: [Iceland]
        - name: Iceland
          members: [Jon Ek]
      mediators: [Finland, Bo Berg]
      """;

  private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]*)\">");
  private static final Pipeline PIPELINE = Pipeline.standard();
  private static final JsonMapper JSON = new JsonMapper();

  private final OpenDesk open;
  private final HttpClient client = HttpClient.newHttpClient();

  private TalkDesk(OpenDesk open) {
    this.open = open;
  }

  /** On a record in this folder, of articles as JSON Lines, through a dossier as YAML. */
  public static TalkDesk of(Path folder, String articles, String dossier) {
    try {
      Path yaml = folder.resolve("talks.yaml");
      Files.writeString(yaml, dossier, UTF_8);
      return of(folder.resolve("talks.db"), articles, DossierFile.read(yaml));
    } catch (IOException | DossierException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same, through this dossier. */
  public static TalkDesk of(Path record, String articles, Dossier dossier) {
    add(record, articles);
    return new TalkDesk(OpenDesk.on(record, List.of(dossier)));
  }

  /** The same, for a browser. */
  OpenDesk open() {
    return open;
  }

  /** More articles come in, as from another program. */
  public void add(String articles) {
    add(open.record(), articles);
  }

  private static void add(Path record, String articles) {
    ArticleReader reader = ArticleReader.standard();
    List<Article> read = new ArrayList<>();
    reader.read(
        new Input(Input.STANDARD_INPUT, null),
        new ByteArrayInputStream(articles.getBytes(UTF_8)),
        read::add,
        problem -> {}); // a hostile article may have some
    try (RecordStore store = RecordStore.open(record)) {
      store.keep(
          read.stream().map(article -> KeptArticle.of(PIPELINE.read(article))).toList(), "test");
    } catch (StoreException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a browser gets. */
  public HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "text/html").GET());
  }

  /** The page at an address; fails where there is none. */
  public String page(String path) {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + "\n" + answer.body());
    }
    return answer.body();
  }

  /** What a script gets that puts it into another page. */
  public String part(String path) {
    return send(request(path).header("HX-Request", "true").GET()).body();
  }

  /** What another program gets. */
  public JsonNode json(String path) {
    return JSON.readTree(send(request(path).header("Accept", "application/json").GET()).body());
  }

  /** Sends a form of this desk, without what it asks for itself. */
  public HttpResponse<String> submit(String path, String form) {
    Matcher token = TOKEN.matcher(page("/table"));
    if (!token.find()) {
      throw new IllegalStateException("no token on the page");
    }
    return post(path, "csrf=" + token.group(1) + "&" + form);
  }

  /** Sends a form as it stands. */
  public HttpResponse<String> post(String path, String form) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(open.address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    open.close();
  }
}
