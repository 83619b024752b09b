package parley.desk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a page looks like: HTML by its template, or JSON. */
final class Looks {

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Looks.class.getClassLoader(), "parley.desk.template");

  /** What is not known is absent. */
  private final JsonMapper json =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(value ->
              value
                  .withValueInclusion(JsonInclude.Include.NON_NULL)
                  .withContentInclusion(JsonInclude.Include.NON_NULL))
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
