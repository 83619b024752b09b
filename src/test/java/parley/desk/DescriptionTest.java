package parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import parley.desk.web.Route;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk's description of itself is whole, and its answers are as it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private OpenDesk desk;
  private RunningDesk running;
  private JsonNode description;

  @BeforeAll
  void open(@TempDir Path folder) {
    desk = OpenDesk.onSamples(folder);
    running = RunningDesk.of(desk.record(), Records.herring());
    description = JSON.readTree(running.get("/openapi.json").body());
  }

  @AfterAll
  void close() {
    running.close();
    desk.close();
  }

  @Test
  void everyRouteIsInItWithWhatItTakes() {
    for (Route route : running.desk().routes()) {
      JsonNode operation =
          description
              .get("paths")
              .path(route.pattern())
              .path(route.method().name().toLowerCase(Locale.ROOT));
      assertThat(operation.path("summary").asString("")).as(route.pattern()).isNotBlank();
      assertThat(operation.path("responses").has("default")).as(route.pattern()).isTrue();
      Set<String> names = new TreeSet<>(operation.path("parameters").findValuesAsString("name"));
      operation
          .at("/requestBody/content/application~1x-www-form-urlencoded/schema/properties")
          .propertyStream()
          .forEach(property -> names.add(property.getKey()));
      for (Route.Parameter parameter : route.parameters()) {
        assertThat(names).as(route.pattern()).contains(parameter.name());
        assertThat(parameter.description()).as(route.pattern()).isNotBlank();
      }
    }
    assertThat(description.get("openapi").asString()).isEqualTo("3.1.0");
  }

  @Test
  void everyPageSaysWhatItIsMadeOf() {
    List<String> silent = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (Route route : running.desk().routes()) {
      if (route.method() == Route.Method.GET
          && route.shows() == null
          && route.type() == null
          && !route.pattern().equals("/")) {
        silent.add(route.pattern());
      }
      ids.add(
          description
              .get("paths")
              .get(route.pattern())
              .get(route.method().name().toLowerCase(Locale.ROOT))
              .get("operationId")
              .asString());
    }
    assertThat(silent).isEmpty();
    assertThat(ids).hasSameSizeAs(running.desk().routes());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (String reference : description.findValuesAsString("$ref")) {
      assertThat(description.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void everyPageIsThereAsJsonAsItIsDescribed() {
    Map<String, String> views = new LinkedHashMap<>(Addresses.ofViews(desk));
    assertThat(views).containsKeys("/table", "/statements", "/help", "/add");
    views.forEach((pattern, address) -> {
      String at = "/responses/200/content/application~1json/schema";
      JsonNode operation = description.get("paths").get(pattern).get("get");
      if (operation.at(at).isMissingNode()) {
        return; // it is no page
      }
      int query = address.indexOf('?');
      String json =
          query < 0
              ? address + ".json"
              : address.substring(0, query) + ".json" + address.substring(query);
      var answer = running.get(json);
      assertThat(answer.statusCode()).as(json).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type"))
          .contains("application/json; charset=utf-8");
      JsonNode page = JSON.readTree(answer.body());
      List<String> wrong = new ArrayList<>();
      compare(page, operation.at(at), pattern, wrong);
      assertThat(wrong).as(json).isEmpty();
      assertThat(JSON.readTree(running.get(address, "Accept", "application/json").body()).size())
          .as("by Accept")
          .isEqualTo(page.size());
    });
  }

  /** Says where an answer has a key that its schema does not know, or lacks one that has to be. */
  private void compare(JsonNode value, JsonNode schema, String where, List<String> wrong) {
    JsonNode known =
        schema.has("$ref") ? description.at(schema.get("$ref").asString().substring(1)) : schema;
    if (known.has("oneOf")) {
      return;
    }
    if (known.has("type") && !isOf(value, known.get("type").asString())) {
      wrong.add(where + " is no " + known.get("type").asString());
    }
    if (value.isArray() && known.has("items")) {
      value.forEach(item -> compare(item, known.get("items"), where + "[]", wrong));
    }
    if (!value.isObject() || !known.has("properties")) {
      return;
    }
    value
        .propertyStream()
        .forEach(property -> {
          JsonNode part = known.get("properties").get(property.getKey());
          if (part == null) {
            wrong.add(where + "." + property.getKey() + " is not described");
          } else {
            compare(property.getValue(), part, where + "." + property.getKey(), wrong);
          }
        });
    known
        .path("required")
        .forEach(name -> {
          if (!value.has(name.asString())) {
            wrong.add(where + "." + name.asString() + " is missing");
          }
        });
  }

  private static boolean isOf(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      default -> false;
    };
  }

  @Test
  void helpNamesEveryKeyOnce() {
    String help = running.get("/help").body();
    assertThat(help).contains("<kbd>/</kbd>", "<kbd>a</kbd>", "opens the form to correct it");
    assertThat(help).contains("href=\"/openapi.json\"", "href=\"/table\"", "rejects");
  }
}
