package parley.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.store.StoreException;

/**
 * What is answered at an address. The list of all routes is also the desk's description of itself
 * for other programs, as OpenAPI.
 *
 * @param pattern segments between slashes, with parts to fill in: {@code /articles/{id}}
 * @param summary what it gives, in one sentence
 * @param parameters what may stand behind the question mark, or in the form; nothing else may
 * @param least the least role that may ask
 */
public record Route(
    Method method,
    String pattern,
    String summary,
    List<Parameter> parameters,
    Role least,
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
    OWNER
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
    return new Route(Method.GET, pattern, summary, List.of(parameters), Role.READER, handler);
  }

  /** Something that changes the record. */
  public static Route post(
      String pattern, String summary, Handler handler, Parameter... parameters) {
    return new Route(Method.POST, pattern, summary, List.of(parameters), Role.REVIEWER, handler);
  }

  /** The same for others than usual. */
  public Route least(Role role) {
    return new Route(method, pattern, summary, parameters, role, handler);
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
