package parley.measure;

import java.util.Locale;
import java.util.stream.Collectors;
import parley.entry.Event;
import parley.entry.Realis;

/** What an event claims of which a reader can say whether it is right, in one line. */
final class EventLine {

  private EventLine() {}

  /** {@code meeting | principal Peru; principal Chile | 2026-03-13 | planned, negated}. */
  static String of(Event event) {
    String who =
        event.participants().stream()
            .map(p -> p.role().label() + " " + p.who().name())
            .collect(Collectors.joining("; "));
    String day = event.when() == null ? "-" : event.when().timex().value();
    Realis realis = event.evidence().realis();
    return event.kind().label()
        + " | "
        + who.replaceAll("\\s+", " ")
        + " | "
        + day
        + " | "
        + realis.toString().toLowerCase(Locale.ROOT)
        + (event.evidence().negated() ? ", negated" : "");
  }
}
