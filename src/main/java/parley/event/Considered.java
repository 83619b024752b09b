package parley.event;

import java.util.List;
import parley.entry.Event;

/**
 * An event as a rule read it, before it is decided whether it is printed.
 *
 * @param event not yet merged with other tellings of it
 * @param traits what can be seen of it
 * @param trust how likely it is to be right by those, between 0 and 1
 */
public record Considered(Event event, List<String> traits, double trust) {

  /** Whether it is likely enough; that people were killed or injured is told in any case. */
  public boolean isPrinted() {
    boolean toll = event.killed() != null || event.injured() != null;
    return toll || trust >= LineTrust.LEAST;
  }
}
