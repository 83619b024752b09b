package parley.desk.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as it came, before anything in it is believed.
 *
 * @param method as it stands there: {@code GET}, or a word of somebody's own
 * @param path without {@code .json}, with its percent signs
 * @param query as it stands behind the question mark; empty if nothing does
 * @param json whether JSON is wanted: by {@code .json}, or because nothing else is accepted
 * @param part whether a script asks for a part of a page
 * @param events whether a script wants to be told what goes on
 */
record Request(
    ServerRequest asked,
    String method,
    String path,
    String query,
    boolean json,
    boolean part,
    boolean events) {

  private static final String JSON = ".json";
  private static final HeaderName PART = HeaderNames.create("HX-Request");

  static Request of(ServerRequest asked) {
    String raw = asked.prologue().uriPath().rawPath();
    String path = raw.startsWith("/") ? raw : "/" + raw;
    boolean named = path.endsWith(JSON) && !path.startsWith("/static/");
    boolean itself = path.equals("/openapi.json");
    String accept = asked.headers().first(HeaderNames.ACCEPT).orElse("");
    return new Request(
        asked,
        asked.prologue().method().text(),
        named && !itself ? path.substring(0, path.length() - JSON.length()) : path,
        asked.prologue().query().rawValue(),
        named || (accept.contains("application/json") && !accept.contains("text/html")),
        asked.headers().contains(PART),
        accept.contains("text/event-stream"));
  }

  boolean isHead() {
    return method.equals("HEAD");
  }

  /** The segments of the path, each with what its percent signs stand for. */
  List<String> segments() {
    List<String> segments = new ArrayList<>();
    for (String segment : path.substring(1).split("/", -1)) {
      segments.add(Query.decoded(segment.replace("+", "%2B")));
    }
    return segments;
  }

  /** The address without the host. */
  String address() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** Where the same is as JSON. */
  String jsonAddress() {
    return path + JSON + (query.isEmpty() ? "" : "?" + query);
  }

  String header(HeaderName name) {
    return asked.headers().first(name).orElse("");
  }

  Map<String, String> cookies() {
    Map<String, String> cookies = new HashMap<>();
    for (String header : asked.headers().values(HeaderNames.COOKIE)) {
      for (String pair : header.split(";", -1)) {
        int at = pair.indexOf('=');
        if (at > 0) {
          // the first of a name is the one whose path is the nearest
          cookies.putIfAbsent(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
        }
      }
    }
    return cookies;
  }
}
