package parley.format;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Field;
import parley.article.Passage;
import parley.entry.When;
import parley.entry.Who;
import parley.text.CodePoints;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes one JSON object, key by key, in the order of the calls. A value that is null, an empty
 * string or an empty list leaves its key out.
 */
final class LineWriter {

  private static final JsonFactory JSON = new JsonFactory();

  /** Where the code points of an article's fields are; each field is counted once. */
  static final class Offsets {
    private final Article article;
    private final Map<Field, CodePoints> counted = new LinkedHashMap<>();

    Offsets(Article article) {
      this.article = article;
    }

    CodePoints of(Field field) {
      return counted.computeIfAbsent(field, f -> new CodePoints(article.words(f)));
    }
  }

  /** Writes the keys of an object. */
  interface Body {
    void to(LineWriter line);
  }

  private final Offsets offsets;
  private final JsonGenerator json;

  private LineWriter(Offsets offsets, JsonGenerator json) {
    this.offsets = offsets;
    this.json = json;
  }

  /** The object as one line, without the line's end. */
  static String line(Offsets offsets, Body body) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      body.to(new LineWriter(offsets, json));
      json.writeEndObject();
    }
    return escape(out.toString());
  }

  LineWriter text(String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.writeStringProperty(key, value);
    }
    return this;
  }

  /** What prints as its {@code toString}. */
  LineWriter printed(String key, @Nullable Object value) {
    return text(key, value == null ? null : value.toString());
  }

  LineWriter number(String key, int value) {
    json.writeNumberProperty(key, value);
    return this;
  }

  /** A measure such as a latitude; NaN leaves the key out. */
  LineWriter measure(String key, double value) {
    if (!Double.isNaN(value)) {
      json.writeNumberProperty(key, value);
    }
    return this;
  }

  /** Only what is true is written. */
  LineWriter flag(String key, boolean value) {
    if (value) {
      json.writeBooleanProperty(key, true);
    }
    return this;
  }

  LineWriter texts(String key, List<String> values) {
    if (!values.isEmpty()) {
      json.writeArrayPropertyStart(key);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
    return this;
  }

  LineWriter object(String key, Body body) {
    json.writeObjectPropertyStart(key);
    body.to(this);
    json.writeEndObject();
    return this;
  }

  LineWriter objects(String key, List<Body> bodies) {
    if (!bodies.isEmpty()) {
      json.writeArrayPropertyStart(key);
      for (Body body : bodies) {
        json.writeStartObject();
        body.to(this);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return this;
  }

  LineWriter passage(String key, @Nullable Passage passage) {
    return passage == null ? this : object(key, line -> line.keysOf(passage));
  }

  LineWriter passages(String key, List<Passage> passages) {
    List<Body> bodies = new ArrayList<>();
    for (Passage passage : passages) {
      bodies.add(line -> line.keysOf(passage));
    }
    return objects(key, bodies);
  }

  LineWriter who(String key, @Nullable Who who) {
    return who == null ? this : object(key, line -> line.keysOf(who));
  }

  LineWriter whos(String key, List<Who> whos) {
    List<Body> bodies = new ArrayList<>();
    for (Who who : whos) {
      bodies.add(line -> line.keysOf(who));
    }
    return objects(key, bodies);
  }

  LineWriter keysOf(Who who) {
    return text("name", who.name()).text("actor", who.actor()).passage("passage", who.passage());
  }

  LineWriter when(String key, @Nullable When when) {
    if (when == null) {
      return this;
    }
    return object(
        key,
        line ->
            line.text("value", when.timex().value())
                .text("type", when.timex().type().name())
                .text("basis", when.basis().label())
                .passage("passage", when.passage()));
  }

  private void keysOf(Passage passage) {
    if (!passage.article().equals(offsets.article.id())) {
      throw new IllegalArgumentException(
          "a passage of " + passage.article() + " among the lines of " + offsets.article.id());
    }
    CodePoints counted = offsets.of(passage.field());
    text("article", passage.article());
    if (!passage.field().equals(Field.TEXT)) {
      text("field", passage.field().toString());
    }
    number("start", counted.at(passage.span().start()));
    number("end", counted.at(passage.span().end()));
    text("words", passage.words());
  }

  /** Offsets of the body, in code points. */
  LineWriter span(int start, int end) {
    CodePoints counted = offsets.of(Field.TEXT);
    return number("start", counted.at(start)).number("end", counted.at(end));
  }

  /**
   * Escapes what would not survive the way through a file: half a surrogate pair, which UTF-8
   * cannot hold, and the line ends of Unicode, at which some programs cut lines.
   */
  private static String escape(String line) {
    StringBuilder escaped = null;
    int done = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < 0x80) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < line.length()
          && Character.isLowSurrogate(line.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c) || c == 0x85 || c == 0x2028 || c == 0x2029) {
        escaped = escaped == null ? new StringBuilder(line.length() + 16) : escaped;
        escaped.append(line, done, i).append(String.format("\\u%04x", (int) c));
        done = i + 1;
      }
    }
    return escaped == null ? line : escaped.append(line, done, line.length()).toString();
  }
}
