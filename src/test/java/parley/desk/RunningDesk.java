package parley.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk that runs on loopback for a test, and asks it as a browser or a program would. */
public final class RunningDesk implements AutoCloseable {

  public static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");

  private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]*)\">");
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"csrf\" value=\"([^\"]*)\">");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OpenDesk open;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningDesk(OpenDesk open) {
    this.open = open;
  }

  /** For whoever sits at the machine. */
  public static RunningDesk of(Path record, Dossier... dossiers) {
    return of(record, Desk.Access.OWN_MACHINE, Clock.fixed(NOW, ZoneOffset.UTC), dossiers);
  }

  public static RunningDesk of(Path record, Desk.Access access, Clock clock, Dossier... dossiers) {
    List<Dossier> looked =
        dossiers.length == 0 ? List.of(Dossier.ofWholeRecord()) : List.of(dossiers);
    return new RunningDesk(
        new OpenDesk.Start(record, looked, "tester", access, clock, false).open());
  }

  public Desk desk() {
    return open.desk();
  }

  /** The same, for a browser. */
  OpenDesk open() {
    return open;
  }

  /** Errors of Parley itself so far. */
  public List<Throwable> failures() {
    return open.failures();
  }

  public String address(String path) {
    return open.address() + path;
  }

  /** An answer whose body is text. */
  public HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(URI.create(address(path))).GET(), headers);
  }

  public JsonNode json(String path) {
    return JSON.readTree(get(path, "Accept", "application/json").body());
  }

  public HttpResponse<String> post(String path, String form, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)),
        headers);
  }

  /** A form of name and value, one after the other, with the token that a page has. */
  public HttpResponse<String> submit(String path, String... fields) {
    StringBuilder form = new StringBuilder("csrf=" + token());
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&')
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], UTF_8));
    }
    return post(path, form.toString());
  }

  public HttpResponse<String> sendFile(String path, byte[] bytes, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(address(path)))
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)),
        headers);
  }

  /** The token of the forms on the desk's pages. */
  public String token() {
    Matcher found = TOKEN.matcher(get("/add").body());
    if (!found.find()) {
      throw new IllegalStateException("no token on the page");
    }
    return found.group(1);
  }

  /** The token in the form of a page. */
  public static String hidden(String page) {
    Matcher found = HIDDEN.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("no form on the page");
    }
    return found.group(1);
  }

  /** Waits until all that was added is read. */
  public JsonNode read() {
    // the stream of events ends when there is nothing more to tell
    get("/add/progress", "Accept", "text/event-stream");
    return json("/add/progress");
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What comes back for bytes that no client would send. */
  public String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), open.desk().port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      return all(socket.getInputStream(), !request.startsWith("HEAD"));
    }
  }

  /** One answer, as long as it says that it is. */
  private static String all(InputStream in, boolean hasBody) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      all.write(b);
      if (all.toString(UTF_8).endsWith("\r\n\r\n")) {
        break;
      }
    }
    Matcher length = LENGTH.matcher(all.toString(UTF_8));
    if (hasBody && length.find()) {
      all.write(in.readNBytes(Integer.parseInt(length.group(1))));
    }
    return all.toString(UTF_8);
  }

  public static @Nullable String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse(null);
  }

  @Override
  public void close() {
    open.close();
  }
}
