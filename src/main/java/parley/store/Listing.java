package parley.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list, of the versions of articles that count. What is null or empty does not
 * restrict.
 *
 * @param types the types of entries; at least one
 * @param actor the id of somebody who has a part in it
 * @param speaker words of the name of whoever says it
 * @param side the names of a side and of those who speak for it, one of whom has to say it
 * @param kind the manner of a statement, the kind of an event
 * @param outlet the whole name
 * @param from the first day; an entry without a day of its own has its article's
 * @param words what has to stand in the entry's words
 */
public record Listing(
    Set<String> types,
    @Nullable String actor,
    @Nullable String speaker,
    List<String> side,
    @Nullable String issue,
    @Nullable String kind,
    @Nullable String outlet,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String words,
    Order order) {

  /** In which order they are listed. Those without a day come last by either. */
  public enum Order {
    NEWEST,
    OLDEST
  }

  public Listing {
    types = Set.copyOf(types);
    side = List.copyOf(side);
    if (types.isEmpty()) {
      throw new IllegalArgumentException("nothing to list: no type of entries");
    }
    if (words != null && !Filter.hasWords(words)) {
      throw new IllegalArgumentException("no words to look for: " + words);
    }
  }

  /** All entries of a type in which somebody has a part. */
  public static Listing with(String type, String actor) {
    return new Listing(
        Set.of(type), actor, null, List.of(), null, null, null, null, null, null, Order.NEWEST);
  }

  /** All entries of a type that hold these words. */
  public static Listing of(String type, String words) {
    return new Listing(
        Set.of(type), null, null, List.of(), null, null, null, null, null, words, Order.NEWEST);
  }
}
