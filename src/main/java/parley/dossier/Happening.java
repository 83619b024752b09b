package parley.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.entry.Event.Role;
import parley.entry.EventKind;
import parley.mark.Days;

/**
 * What one article tells of an event.
 *
 * @param days on which it was; null where no words tell
 * @param when the same as a TIMEX3 value, which may name an hour or a part of the day
 */
public record Happening(
    Ground ground,
    EventKind kind,
    List<Part> parts,
    @Nullable Days days,
    @Nullable String when,
    @Nullable String place,
    @Nullable String country,
    @Nullable Toll killed) {

  /**
   * Somebody in it.
   *
   * @param side the party, or the name itself where no party is known
   */
  public record Part(Role role, String name, String side) {}

  /** How many, as the words bound it. */
  public record Toll(int min, @Nullable Integer max, String words) {}

  public Happening {
    parts = List.copyOf(parts);
  }
}
