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

/** Asks a desk for its pages, as a browser or another program does. */
public final class Visit implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final OpenDesk desk;

  public Visit(OpenDesk desk) {
    this.desk = desk;
  }

  public HttpResponse<String> get(String address) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(desk.address() + address)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A page that is there. */
  public Document page(String address) {
    return Jsoup.parse(body(address));
  }

  /** A page as data. */
  public JsonNode json(String address) {
    return JSON.readTree(body(address));
  }

  private String body(String address) {
    HttpResponse<String> response = get(address);
    if (response.statusCode() != 200) {
      throw new AssertionError(address + " gives " + response.statusCode());
    }
    return response.body();
  }

  @Override
  public void close() {
    client.close();
    desk.close();
  }
}
