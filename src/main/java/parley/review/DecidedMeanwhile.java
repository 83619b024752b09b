package parley.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Somebody else has decided what a reviewer was looking at, or undone what had been decided.
 * Nothing was written: the reviewer should see what is in force now, and then decide again.
 */
public final class DecidedMeanwhile extends Refusal {

  private static final long serialVersionUID = 1;

  private final String who;
  private final Instant at;
  private final long standing;

  /**
   * Tells who was faster.
   *
   * @param standing the key of the decision that stands on the entry now; 0 for none
   */
  public DecidedMeanwhile(String who, Instant at, long standing) {
    super(
        "It was decided meanwhile by " + who + ", at " + at.truncatedTo(ChronoUnit.SECONDS) + ".");
    this.who = who;
    this.at = at;
    this.standing = standing;
  }

  public String who() {
    return who;
  }

  public Instant at() {
    return at;
  }

  /** The key of the decision that stands on the entry now; 0 for none. */
  public long standing() {
    return standing;
  }
}
