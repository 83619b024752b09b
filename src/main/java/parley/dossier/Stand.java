package parley.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parley.entry.Position.Voice;
import parley.entry.Stance;

/**
 * Where one article says that a side stands on an issue.
 *
 * @param party the side, as the dossier names it
 * @param holder the person or body that holds or voices it
 * @param opponent the party that ascribes it to this one, where the dossier calls both opponents
 * @param held the first day on which it was held, as far as words tell; null where only the day of
 *     publication is known
 */
public record Stand(
    Ground ground,
    String party,
    @Nullable String holder,
    String issue,
    Stance stance,
    Voice voice,
    @Nullable String opponent,
    @Nullable LocalDate held) {

  /** The day it counts from: when it was held, or else when it was reported. */
  public @Nullable LocalDate day() {
    return held != null ? held : ground.reported();
  }

  /** The day on which it was reported. */
  public @Nullable LocalDate reported() {
    return ground.reported();
  }

  /** Whether it is as sure as what a side says of itself: not what others ascribe to it. */
  public boolean isOwn() {
    return voice != Voice.ASCRIBED;
  }
}
