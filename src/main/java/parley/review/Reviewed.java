package parley.review;

import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.entry.Entry;

/**
 * An entry of the record as a reviewer sees it.
 *
 * @param entry as it is shown, or was before it was rejected
 * @param decision the key of the decision that counts, to be handed back with the next one; 0 where
 *     nobody has decided
 * @param machine what the machine reads there by now: the same as {@code entry} where nothing was
 *     changed; null where it reads nothing
 * @param need how much it needs a look, and why
 */
public record Reviewed(
    Article article,
    Entry entry,
    Status status,
    long decision,
    @Nullable Entry machine,
    Need need) {

  /** Whether newer rules read something else than a person decided. */
  public boolean differs() {
    return need.isDifference();
  }
}
