package parley.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a request cannot be answered. All errors have this one shape, as a page and as JSON. */
public final class Fault extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * What is shown of it.
   *
   * @param status of HTTP, such as 404
   * @param what went wrong, in a few words
   * @param why in a sentence
   * @param remedy what can be done
   */
  public record Report(int status, String what, String why, @Nullable String remedy)
      implements Page {

    @Override
    public String template() {
      return "web/fault";
    }

    @Override
    public String title() {
      return what;
    }
  }

  private final transient Report report;
  private final transient Map<String, String> headers;

  public Fault(int status, String what, String why, @Nullable String remedy) {
    this(new Report(status, what, why, remedy), Map.of());
  }

  private Fault(Report report, Map<String, String> headers) {
    super(report.what() + ": " + report.why());
    this.report = report;
    this.headers = Map.copyOf(headers);
  }

  /** The same, with a header for programs, such as when to try again. */
  public Fault with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Fault(report, more);
  }

  /** A request that makes no sense as it stands. */
  public static Fault wrong(String why, String remedy) {
    return new Fault(400, "This cannot be asked", why, remedy);
  }

  /** Something that is not there. */
  public static Fault missing(String why) {
    return new Fault(404, "Not found", why, "Go back, or search for it.");
  }

  Map<String, String> headers() {
    return headers;
  }

  public Report report() {
    return report;
  }
}
