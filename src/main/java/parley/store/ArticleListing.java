package parley.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which articles to list, of the versions that count. What is null does not restrict.
 *
 * @param outlet the whole name
 * @param from the first day of publication; articles without a day are then left out
 * @param words what has to stand in the headline or the text
 */
public record ArticleListing(
    @Nullable String outlet,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String words,
    Listing.Order order) {

  public ArticleListing {
    if (words != null && !Filter.hasWords(words)) {
      throw new IllegalArgumentException("no words to look for: " + words);
    }
  }
}
