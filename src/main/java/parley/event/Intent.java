package parley.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.entry.Event.Plover;
import parley.entry.EventKind;
import parley.entry.Realis;
import parley.reading.Factuality;

/**
 * What PLOVER calls a deed that is only announced: to say that one will help is to agree, to say
 * that one will strike is to threaten, to say that one will not meet is to reject; so is not to
 * agree. The kind of the event stays what it is.
 */
final class Intent {

  private static final Set<String> FRIENDLY =
      Set.of("CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "AGREE");

  private static final Set<String> HOSTILE =
      Set.of("SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST", "REJECT");

  private Intent() {}

  static boolean is(EventRule rule, Factuality told) {
    boolean failed = rule.kind() == EventKind.AGREEMENT && told.negated();
    return told.realis() == Realis.PLANNED || failed;
  }

  static @Nullable Plover plover(EventRule rule, Factuality told) {
    Plover deed = rule.plover();
    if (deed == null) {
      return null;
    }
    String event = event(deed.event(), told.negated());
    return event.equals(deed.event()) ? deed : new Plover(event, null, List.of());
  }

  static @Nullable String cameo(EventRule rule, Factuality told) {
    Plover deed = rule.plover();
    if (deed == null) {
      return rule.cameo();
    }
    String event = event(deed.event(), told.negated());
    if (event.equals(deed.event())) {
      return rule.cameo();
    }
    return switch (event) {
      case "AGREE" -> "030";
      case "REJECT" -> "120";
      default -> "130";
    };
  }

  private static String event(String deed, boolean negated) {
    if (FRIENDLY.contains(deed)) {
      return negated ? "REJECT" : "AGREE";
    }
    return HOSTILE.contains(deed) && !negated ? "THREATEN" : deed;
  }
}
