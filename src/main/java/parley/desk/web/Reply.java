package parley.desk.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Sends answers: what every one of them carries stands here. */
final class Reply {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Headers of every answer, of errors too. */
  static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-store");

  static final String JSON = "application/json; charset=utf-8";
  static final String HTML = "text/html; charset=utf-8";

  private final Request request;
  private final ServerResponse response;
  private boolean streaming;

  Reply(Request request, ServerResponse response) {
    this.request = request;
    this.response = response;
    ALWAYS.forEach(this::header);
    header("Vary", "Accept, HX-Request, Cookie");
    if (request.header(HeaderNames.CONNECTION).equalsIgnoreCase("close")) {
      header("Connection", "close");
    }
  }

  void header(String name, String value) {
    response.header(name, value);
  }

  /** Whether it is too late to send something else. */
  boolean isSent() {
    return streaming || response.isSent();
  }

  void bytes(int status, String type, byte[] bytes) {
    response.status(Status.create(status));
    header("Content-Type", type);
    if (request.isHead()) {
      response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(bytes.length));
      response.send();
    } else {
      response.send(bytes);
    }
  }

  void moved(String to) {
    response.status(Status.SEE_OTHER_303);
    header("Location", to);
    response.send();
  }

  /**
   * Something to be saved.
   *
   * @param name of the file: whatever cannot stand in a header is replaced in one spelling of it,
   *     and encoded in the other
   */
  void attachment(String name) {
    StringBuilder plain = new StringBuilder();
    name.codePoints()
        .forEach(c ->
            plain.appendCodePoint(
                c < 0x7f && (Character.isLetterOrDigit(c) || "._- ".indexOf(c) >= 0) ? c : '_'));
    header(
        "Content-Disposition",
        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + Links.encoded(name));
  }

  void stream(String type, Answer.Writer writer) {
    header("Content-Type", type);
    if (request.isHead()) {
      response.send();
      return;
    }
    streaming = true;
    try (OutputStream out = response.outputStream()) {
      writer.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CloseConnectionException e) { // whoever asked has had enough
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
