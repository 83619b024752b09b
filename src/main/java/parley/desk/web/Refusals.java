package parley.desk.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;

/**
 * Answers what is no request, such as one whose address is too long: as JSON, in the shape of every
 * other error. Nothing of what came stands in it.
 */
final class Refusals implements DirectHandler {

  private final Looks looks;

  Refusals(Looks looks) {
    this.looks = looks;
  }

  @Override
  public TransportResponse handle(
      TransportRequest asked,
      EventType type,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    TransportResponse.Builder response =
        TransportResponse.builder()
            .status(status)
            .headers(headers)
            .keepAlive(false)
            .header(HeaderNames.CONTENT_TYPE, Reply.JSON)
            .entity(looks.json(report(status.code())));
    Reply.ALWAYS.forEach((name, value) -> response.header(HeaderNames.create(name), value));
    return response.build();
  }

  private static Fault.Report report(int status) {
    return switch (status) {
      case 408 -> new Fault.Report(status, "Too slow", "The rest did not come.", "Send it again.");
      case 413 ->
          new Fault.Report(status, "Too long", "So much is not read at once.", "Send less.");
      case 414, 431 ->
          new Fault.Report(
              status,
              "Too long",
              "The address or the headers are longer than the desk reads.",
              "Ask for less at once.");
      case 503 ->
          new Fault.Report(
              status, "Too many at once", "The desk is busy.", "Try again in a moment.");
      default ->
          status >= 500
              ? new Fault.Report(
                  status, "An error in Parley itself", "It could not be answered.", "Try again.")
              : new Fault.Report(
                  status,
                  "This cannot be asked",
                  "What came is not a request as HTTP has it, or too long for one.",
                  "Check the address.");
    };
  }
}
