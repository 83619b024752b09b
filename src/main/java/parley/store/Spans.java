package parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import parley.text.Span;

/** Spans as the record keeps them: {@code 12-20 45-48}. */
final class Spans {

  private Spans() {}

  static String written(List<Span> spans) {
    StringJoiner written = new StringJoiner(" ");
    for (Span span : spans) {
      written.add(span.start() + "-" + span.end());
    }
    return written.toString();
  }

  static List<Span> read(String written) {
    List<Span> spans = new ArrayList<>();
    for (String span : written.split(" ", -1)) {
      int dash = span.indexOf('-');
      if (dash > 0) {
        spans.add(
            new Span(
                Integer.parseInt(span.substring(0, dash)),
                Integer.parseInt(span.substring(dash + 1))));
      }
    }
    return spans;
  }
}
