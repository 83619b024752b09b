package parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a user looks for, as a query of SQLite's full-text search: all the words, in any order;
 * those in quotation marks one after the other. Nothing in it is an operator.
 */
final class Words {

  private Words() {}

  /** The query, or nothing where there is no word in it. */
  static Optional<String> query(String typed) {
    List<String> phrases = new ArrayList<>();
    String[] parts = typed.replace('“', '"').replace('”', '"').split("\"", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean quoted = i % 2 == 1;
      if (quoted) {
        add(parts[i], phrases);
      } else {
        for (String word : parts[i].split("\\s+", -1)) {
          add(word, phrases);
        }
      }
    }
    return phrases.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", phrases));
  }

  private static void add(String phrase, List<String> phrases) {
    if (phrase.codePoints().anyMatch(Character::isLetterOrDigit)) {
      phrases.add('"' + phrase.replace('\0', ' ') + '"');
    }
  }
}
