package parley.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.text.Span;

/**
 * An event as a rule read it, before it is decided whether it is printed.
 *
 * @param word that tells it
 * @param event not yet merged with other tellings of it
 * @param traits what can be seen of it
 * @param trust how likely it is to be right by those, between 0 and 1
 * @param deed of an accusation that only the telling of a deed makes, the deed: they are printed
 *     together
 */
public record Considered(
    Span word, Event event, List<String> traits, double trust, @Nullable Considered deed) {

  /**
   * Whether it is likely enough: what no state and no armed group takes part in has to be surer
   * unless it is a protest, that people were killed or injured less.
   */
  public boolean isPrinted() {
    if (deed != null) {
      return deed.isPrinted();
    }
    boolean toll = event.killed() != null || event.injured() != null;
    boolean side =
        traits.contains(LineTraits.SIDE)
            || traits.contains(LineTraits.OF_STATE)
            || traits.contains(LineTraits.BY_STATE)
            || event.kind() == EventKind.PROTEST;
    double least = side ? LineTrust.LEAST : LineTrust.LEAST_WITHOUT_SIDE;
    return trust >= (toll ? LineTrust.LEAST_OF_TOLL : least);
  }
}
