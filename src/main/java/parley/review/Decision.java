package parley.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log: who did what, when, before and after.
 *
 * @param key grows in the order of deciding
 * @param article the id of the article; null for acts on actors
 * @param version the key of the version of the article whose words the lines hold; 0 without one
 * @param entry the id of the entry; null for acts on actors
 * @param seen the key of the decision that stood on the entry and that this one follows; 0 if none
 * @param before the line as it was; null where there was none. Of a merge: the actor's line
 * @param after the line as it is now; null where there is none any more. Of a merge: the line of
 *     the actor that both are
 * @param machine the line that the machine had read; null where it had none
 * @param of of an undoing: the key of what it undoes, else 0
 * @param batch the key of the first decision of the same act
 * @param note why, in the reviewer's words, or what it was part of
 * @param apart whether the reviewer did not see what others had decided: then {@code seen} is the
 *     last of his own
 */
public record Decision(
    long key,
    Instant at,
    String who,
    Act act,
    @Nullable String article,
    long version,
    @Nullable String entry,
    long seen,
    @Nullable String before,
    @Nullable String after,
    @Nullable String machine,
    long of,
    long batch,
    @Nullable String note,
    boolean apart) {

  public Decision {
    if (who.isBlank()) {
      throw new IllegalArgumentException("a decision without whoever made it");
    }
    if ((act == Act.UNDO) != (of != 0)) {
      throw new IllegalArgumentException("undoes what: " + act + " of " + of);
    }
  }
}
