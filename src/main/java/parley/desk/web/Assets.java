package parley.desk.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Styles, scripts and signs that ship with Parley: nothing else can be asked for. */
final class Assets {

  /** Libraries, by the names under which pages ask for them. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js",
          "d3.js", "/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js");

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, byte[]> loaded = new ConcurrentHashMap<>();

  /** A file by its name, which holds no folder. */
  Optional<Answer.Sent> file(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !name.matches("[a-z0-9-]+\\.[a-z]+")) {
      return Optional.empty();
    }
    byte[] bytes = loaded.get(name);
    if (bytes == null) {
      bytes = load(LIBRARIES.getOrDefault(name, "/parley/desk/" + name));
      if (bytes == null) {
        return Optional.empty();
      }
      loaded.put(name, bytes);
    }
    return Optional.of(new Answer.Sent(type, "", bytes));
  }

  private static byte @Nullable [] load(String path) {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("ships with Parley: " + path, e);
    }
  }
}
