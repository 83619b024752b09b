package parley.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a desk over HTTP, as any program may. */
public final class Asking implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  public Asking(OpenDesk desk) {
    this.address = desk.address();
  }

  /** What came back. */
  public record Reply(int status, String type, String body) {

    public Document html() {
      return Jsoup.parse(body);
    }

    public JsonNode json() {
      return JSON.readTree(body);
    }
  }

  /**
   * Gets a page, or whatever is there.
   *
   * @param path with what stands behind the question mark, encoded
   */
  public Reply get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(
          response.statusCode(),
          response.headers().firstValue("content-type").orElse(""),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The page, which has to be there. */
  public Document page(String path) {
    Reply reply = get(path);
    if (reply.status() != 200) {
      throw new AssertionError(path + " gives " + reply.status() + ": " + reply.body());
    }
    return reply.html();
  }

  /** The same as JSON, by what is accepted. */
  public JsonNode json(String path) {
    Reply reply = get(path, "Accept", "application/json");
    if (reply.status() != 200) {
      throw new AssertionError(path + " gives " + reply.status() + ": " + reply.body());
    }
    return reply.json();
  }

  @Override
  public void close() {
    client.close();
  }
}
