package parley.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.store.StoreException;

/**
 * What is answered at an address. The list of all routes is also the desk's description of itself
 * for other programs, as OpenAPI.
 *
 * @param pattern segments between slashes, with parts to fill in: {@code /articles/{id}}
 * @param summary what it gives, in one sentence
 * @param parameters what may stand behind the question mark, or in the form; nothing else may
 * @param least the least role that may ask
 * @param shows the page that is shown; null where it is something else
 * @param type what else is given: {@code text/csv}; null for a page, or a way to one
 * @param takesFile whether a file is sent rather than a form
 */
public record Route(
    Method method,
    String pattern,
    String summary,
    List<Parameter> parameters,
    Role least,
    @Nullable Class<? extends Page> shows,
    @Nullable String type,
    boolean takesFile,
    Handler handler) {

  /** How it is asked. */
  public enum Method {
    GET,
    POST
  }

  /**
   * A value that a request may have.
   *
   * @param form what it has to look like
   */
  public record Parameter(String name, Form form, String description) {}

  /** What a value looks like. */
  public enum Form {
    TEXT,
    DAY,
    NUMBER,
    /** There or not there. */
    FLAG
  }

  /** What somebody may do; each may all that those before may. */
  public enum Role {
    /** Signing in, and what the sign-in page is made of. */
    ANYBODY,
    READER,
    REVIEWER,
    OWNER;

    /** As people write it: {@code reviewer}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Answers a request. */
  public interface Handler {
    Answer answer(Asked asked) throws StoreException;
  }

  public Route {
    parameters = List.copyOf(parameters);
  }

  /** Something to look at. */
  public static Route get(
      String pattern, String summary, Handler handler, Parameter... parameters) {
    return new Route(
        Method.GET, pattern, summary, List.of(parameters), Role.READER, null, null, false, handler);
  }

  /** Something that changes the record. */
  public static Route post(
      String pattern, String summary, Handler handler, Parameter... parameters) {
    return new Route(
        Method.POST,
        pattern,
        summary,
        List.of(parameters),
        Role.REVIEWER,
        null,
        null,
        false,
        handler);
  }

  /** The same for others than usual. */
  public Route least(Role role) {
    return new Route(method, pattern, summary, parameters, role, shows, type, takesFile, handler);
  }

  /** The same, with the page that is shown, for the description of the desk. */
  public Route shows(Class<? extends Page> page) {
    return new Route(method, pattern, summary, parameters, least, page, type, takesFile, handler);
  }

  /** The same, giving something else than a page: {@code text/csv}. */
  public Route gives(String media) {
    return new Route(method, pattern, summary, parameters, least, shows, media, takesFile, handler);
  }

  /** The same, for a file that is sent as it is, with the token in a header. */
  public Route withFile() {
    return new Route(method, pattern, summary, parameters, least, shows, type, true, handler);
  }

  public static Parameter text(String name, String description) {
    return new Parameter(name, Form.TEXT, description);
  }

  public static Parameter day(String name, String description) {
    return new Parameter(name, Form.DAY, description);
  }

  public static Parameter number(String name, String description) {
    return new Parameter(name, Form.NUMBER, description);
  }

  public static Parameter flag(String name, String description) {
    return new Parameter(name, Form.FLAG, description);
  }

  /** The values of the parts to fill in, in their order; empty if the path is another one's. */
  Optional<List<String>> match(List<String> path) {
    List<String> wanted = List.of(pattern.substring(1).split("/", -1));
    if (wanted.size() != path.size()) {
      return Optional.empty();
    }
    List<String> filled = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).startsWith("{")) {
        if (path.get(i).isEmpty()) {
          return Optional.empty();
        }
        filled.add(path.get(i));
      } else if (!wanted.get(i).equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(filled);
  }

  /** Whether it is said word by word, with nothing to fill in. */
  boolean isPlain() {
    return !pattern.contains("{");
  }

  /** The names of the parts to fill in. */
  List<String> parts() {
    List<String> names = new ArrayList<>();
    for (String segment : pattern.split("/", -1)) {
      if (segment.startsWith("{")) {
        names.add(segment.substring(1, segment.length() - 1));
      }
    }
    return names;
  }
}
