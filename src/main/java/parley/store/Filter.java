package parley.store;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to show of the record. What is null does not restrict.
 *
 * @param types the types of entries
 * @param actor words of somebody's name, or of another name the record knows for him
 * @param kind the kind of an event, the manner of a statement, a stance, a format, a status, a
 *     direction
 * @param from the first day; an entry without a date of its own has its article's
 * @param words what has to stand in the entry's words, or in the article
 * @param article an article's id, file or address
 * @param allVersions also those that a newer version has replaced
 */
public record Filter(
    Set<String> types,
    @Nullable String actor,
    @Nullable String kind,
    @Nullable String issue,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String words,
    @Nullable String article,
    @Nullable String outlet,
    boolean allVersions) {

  public Filter {
    types = Set.copyOf(types);
    if (words != null && !hasWords(words)) {
      throw new IllegalArgumentException("no words to look for: " + words);
    }
  }

  /** Whether there is a word in it that can be looked for. */
  public static boolean hasWords(String typed) {
    return Words.query(typed).isPresent();
  }

  /** Whether it restricts which entries of an article are shown. */
  boolean restrictsEntries() {
    return restrictsToEntries() || from != null || to != null || words != null;
  }

  /** Whether it asks for something that an article as such does not have. */
  boolean restrictsToEntries() {
    return actor != null || kind != null || issue != null;
  }
}
