package parley.event;

import java.util.List;
import parley.entry.Event;
import parley.entry.EventKind;

/**
 * An event as a rule read it, before it is decided whether it is printed.
 *
 * @param event not yet merged with other tellings of it
 * @param traits what can be seen of it
 * @param trust how likely it is to be right by those, between 0 and 1
 */
public record Considered(Event event, List<String> traits, double trust) {

  /**
   * Whether it is likely enough: what no state and no armed group takes part in has to be surer
   * unless it is a protest, that people were killed or injured less.
   */
  public boolean isPrinted() {
    boolean toll = event.killed() != null || event.injured() != null;
    boolean side =
        traits.contains(LineTraits.SIDE)
            || traits.contains(LineTraits.OF_STATE)
            || event.kind() == EventKind.PROTEST;
    double least = side ? LineTrust.LEAST : LineTrust.LEAST_WITHOUT_SIDE;
    return trust >= (toll ? LineTrust.LEAST_OF_TOLL : least);
  }
}
