package parley.desk.web;

import org.jspecify.annotations.Nullable;

/** Why a request cannot be answered. All errors have one shape, as a page and as JSON. */
public final class Fault extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * What is shown of it.
   *
   * @param status of HTTP: 400, 403, 404, 409, 413, 429, 500
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

  public Fault(int status, String what, String why, @Nullable String remedy) {
    super(what + ": " + why);
    this.report = new Report(status, what, why, remedy);
  }

  /** A request that makes no sense as it stands. */
  public static Fault wrong(String why, String remedy) {
    return new Fault(400, "This cannot be asked", why, remedy);
  }

  /** Something that is not there. */
  public static Fault missing(String why) {
    return new Fault(404, "Not found", why, "Go back, or search for it.");
  }

  public Report report() {
    return report;
  }
}
