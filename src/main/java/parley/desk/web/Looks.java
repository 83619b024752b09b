package parley.desk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import parley.dossier.Closeness;
import parley.dossier.Comparison;
import parley.entry.Channel;
import parley.entry.EventKind;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Realis;
import parley.entry.Stance;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a page looks like: HTML by its template, or JSON. */
final class Looks {

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Looks.class.getClassLoader(), "parley.desk.template");

  /** A kind of something, such as a stance, stands in JSON as the record writes it. */
  private interface Labelled {
    @JsonValue
    String label();
  }

  /** What is not known is absent. */
  private final JsonMapper json =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(value ->
              value
                  .withValueInclusion(JsonInclude.Include.NON_NULL)
                  .withContentInclusion(JsonInclude.Include.NON_NULL))
          .addMixIn(Stance.class, Labelled.class)
          .addMixIn(Position.Voice.class, Labelled.class)
          .addMixIn(Realis.class, Labelled.class)
          .addMixIn(Proposal.Status.class, Labelled.class)
          .addMixIn(EventKind.class, Labelled.class)
          .addMixIn(Channel.Format.class, Labelled.class)
          .addMixIn(Channel.Status.class, Labelled.class)
          .addMixIn(Comparison.Relation.class, Labelled.class)
          .addMixIn(Closeness.Relation.class, Labelled.class)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  Looks() {
    templates.setBinaryStaticContent(false);
  }

  byte[] html(Page page, Frame frame, boolean whole) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("page", page);
    values.put("frame", frame);
    values.put("whole", whole);
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(page.template() + ".jte", values, output);
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
      output.writeTo(bytes::write);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] json(Object page) {
    return json.writeValueAsBytes(page);
  }
}
