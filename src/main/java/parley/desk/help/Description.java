package parley.desk.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.desk.web.Fault;
import parley.desk.web.Route;

/** The desk as OpenAPI 3.1 describes it, made from the list of its routes and their pages. */
final class Description {

  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

  private static final String ABOUT =
      """
      Every page of the desk is also there as JSON: at the same address with .json behind its path,\
       or with the header Accept: application/json. What is not known is absent. An error has one\
       shape everywhere. Whoever changes something sends the token that /account.json has: in a\
       form as csrf, or in the header X-CSRF-Token.\
      """;

  private final Schemas schemas = new Schemas();

  private Description() {}

  /**
   * The document, as maps and lists.
   *
   * @param version of Parley
   */
  static Map<String, Object> of(List<Route> routes, String version) {
    return new Description().document(routes, version);
  }

  private Map<String, Object> document(List<Route> routes, String version) {
    Map<String, Object> fault = schemas.of(Fault.Report.class);
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    for (Route route : routes) {
      paths
          .computeIfAbsent(route.pattern(), pattern -> new TreeMap<>())
          .put(route.method().name().toLowerCase(Locale.ROOT), operation(route));
    }
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("schemas", schemas.all());
    components.put(
        "responses",
        Map.of(
            "Fault",
            Map.of(
                "description",
                "Why it could not be answered, and what can be done.",
                "content",
                Map.of("application/json", Map.of("schema", fault), "text/html", Map.of()))));
    components.put(
        "securitySchemes",
        Map.of(
            "session",
            Map.of(
                "type", "apiKey",
                "in", "cookie",
                "name", "parley-session",
                "description", "After signing in; on the own machine nobody has to."),
            "token",
            Map.of(
                "type", "apiKey",
                "in", "header",
                "name", "X-CSRF-Token",
                "description", "The token of /account.json; a form may have it as csrf instead.")));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put(
        "info", Map.of("title", "The desk of Parley", "version", version, "description", ABOUT));
    document.put("paths", paths);
    document.put("components", components);
    return document;
  }

  private Map<String, Object> operation(Route route) {
    boolean changes = route.method() == Route.Method.POST;
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("summary", route.summary());
    operation.put("operationId", id(route));
    List<Object> parameters = new ArrayList<>();
    Matcher parts = PART.matcher(route.pattern());
    while (parts.find()) {
      parameters.add(
          Map.of(
              "name",
              parts.group(1),
              "in",
              "path",
              "required",
              true,
              "schema",
              Map.of("type", "string")));
    }
    if (!changes || route.takesFile()) {
      route.parameters().forEach(parameter -> parameters.add(inAddress(parameter)));
    }
    parameters.add(
        Map.of(
            "name", "dossier",
            "in", "query",
            "description",
                "The name of the negotiation that is looked at, where there are several.",
            "schema", Map.of("type", "string")));
    operation.put("parameters", parameters);
    if (changes) {
      operation.put("requestBody", body(route));
    }
    operation.put("responses", responses(route));
    if (route.least() != Route.Role.ANYBODY) {
      operation.put("x-role", route.least().word());
      operation.put(
          "security",
          changes
              ? List.of(Map.of("token", List.of()), both())
              : List.of(Map.of(), Map.of("session", List.of())));
    }
    return operation;
  }

  private static Map<String, Object> both() {
    return Map.of("session", List.of(), "token", List.of());
  }

  private static String id(Route route) {
    return route.method().name().toLowerCase(Locale.ROOT)
        + route.pattern().replaceAll("[^A-Za-z]+", "-").replaceAll("-$", "");
  }

  private static Map<String, Object> inAddress(Route.Parameter parameter) {
    return Map.of(
        "name", parameter.name(),
        "in", "query",
        "description", parameter.description(),
        "schema", schema(parameter.form()));
  }

  private static Map<String, Object> schema(Route.Form form) {
    return switch (form) {
      case TEXT -> Map.of("type", "string");
      case DAY -> Map.of("type", "string", "format", "date");
      case NUMBER -> Map.of("type", "integer");
      case FLAG ->
          Map.of("type", "string", "description", "There or not there; the value is no matter.");
    };
  }

  private static Map<String, Object> body(Route route) {
    if (route.takesFile()) {
      return Map.of("required", true, "content", Map.of("application/octet-stream", Map.of()));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Route.Parameter parameter : route.parameters()) {
      Map<String, Object> field = new LinkedHashMap<>(schema(parameter.form()));
      field.put("description", parameter.description());
      fields.put(parameter.name(), field);
    }
    fields.put("csrf", Map.of("type", "string", "description", "Unless it is in the header."));
    return Map.of(
        "content",
        Map.of(
            "application/x-www-form-urlencoded",
            Map.of("schema", Map.of("type", "object", "properties", fields))));
  }

  private Map<String, Object> responses(Route route) {
    Map<String, Object> responses = new LinkedHashMap<>();
    Map<String, Object> content = new LinkedHashMap<>();
    if (route.shows() != null) {
      content.put("text/html", Map.of());
      if (route.type() == null) {
        content.put("application/json", Map.of("schema", schemas.of(route.shows())));
      }
    }
    if (route.type() != null) {
      content.put(route.type(), Map.of());
    }
    if (!content.isEmpty()) {
      responses.put("200", Map.of("description", "What was asked for.", "content", content));
    }
    if (content.isEmpty() || route.method() == Route.Method.POST) {
      responses.put("303", Map.of("description", "Where to go on."));
    }
    responses.put("default", Map.of("$ref", "#/components/responses/Fault"));
    return responses;
  }
}
