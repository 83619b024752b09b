package parley.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, when, and why.
 *
 * @param who the reviewer's name
 * @param apart without seeing what others decided
 * @param note in the reviewer's words; null for none
 */
public record By(String who, Instant at, @Nullable String note, boolean apart) {

  public By {
    if (who.isBlank()) {
      throw new IllegalArgumentException("Nobody is named as the reviewer.");
    }
  }

  public static By of(String who, Instant at) {
    return new By(who, at, null, false);
  }
}
