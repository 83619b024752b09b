package parley.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names and what they can mean, found by the longest match on tokens.
 *
 * <p>The names are kept sorted: all that begin with the words read so far stand side by side, so a
 * look-up narrows a range, token by token, and gives up at the first word that leads nowhere.
 */
final class NameTable {

  /**
   * A name found in a text.
   *
   * @param last the index of its last token
   */
  record Match(int last, List<Sense> senses) {}

  /** Gives the tokens to look up, by their index. */
  interface Words {
    int size();

    String word(int index);

    /** Whether white space stands between this token and the one before it. */
    boolean spaceBefore(int index);
  }

  private final String[] keys;
  private final List<List<Sense>> senses;

  /** The first words of names that begin with a small letter; other small words are passed over. */
  private final Set<String> smallBeginnings = new HashSet<>();

  private NameTable(String[] keys, List<List<Sense>> senses) {
    this.keys = keys;
    this.senses = senses;
    for (String key : keys) {
      if (!beginsLarge(key)) {
        int end = 0;
        while (end < key.length() && Character.isLetter(key.charAt(end))) {
          end++;
        }
        smallBeginnings.add(key.substring(0, end));
      }
    }
  }

  /** Everything that a whole name can mean; empty where the book does not know it. */
  List<Sense> senses(String name) {
    int at = Arrays.binarySearch(keys, normal(name));
    return at < 0 ? List.of() : senses.get(at);
  }

  /** The longest name that begins at a token. */
  @Nullable Match longest(Words words, int from) {
    String first = words.word(from);
    if (!beginsLarge(first) && !smallBeginnings.contains(letters(first))) {
      return null;
    }
    int low = 0;
    int high = keys.length;
    Match found = null;
    StringBuilder read = new StringBuilder();
    for (int i = from; i < words.size(); i++) {
      if (i > from && words.spaceBefore(i)) {
        read.append(' ');
      }
      read.append(normal(words.word(i)));
      String prefix = read.toString();
      low = firstNotBefore(prefix, low, high);
      high = firstNotBefore(prefix + Character.MAX_VALUE, low, high);
      if (low == high) {
        break;
      }
      if (keys[low].equals(prefix)) {
        found = new Match(i, senses.get(low));
      }
    }
    return found;
  }

  private int firstNotBefore(String key, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys[middle].compareTo(key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean beginsLarge(String word) {
    return !word.isEmpty() && !Character.isLowerCase(word.charAt(0));
  }

  private static String letters(String word) {
    int end = 0;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
      end++;
    }
    return end == word.length() ? word : word.substring(0, end);
  }

  /** One apostrophe for all of them. */
  static String normal(String name) {
    return name.indexOf('’') < 0 ? name : name.replace('’', '\'');
  }

  /** Collects names; {@link #build} sorts them. */
  static final class Builder {
    private final Map<String, List<Sense>> byName = new HashMap<>();

    void add(String name, BookEntry entry, Sense.Use use) {
      boolean doubtful = name.endsWith("?");
      String key = normal(doubtful ? name.substring(0, name.length() - 1).strip() : name);
      if (key.startsWith("the ") || key.startsWith("The ")) {
        // an ordinary word needs its article to be a name: The National, The Hague
        boolean word = key.indexOf(' ', 4) < 0 && key.startsWith("The ");
        if (word) {
          put("the " + key.substring(4), entry, use, doubtful);
        } else {
          key = key.substring(4);
        }
      }
      put(key, entry, use, doubtful);
    }

    private void put(String key, BookEntry entry, Sense.Use use, boolean doubtful) {
      if (key.isEmpty()) {
        return;
      }
      List<Sense> there = byName.computeIfAbsent(key, k -> new ArrayList<>(1));
      for (Sense sense : there) {
        if (sense.entry().id().equals(entry.id()) && sense.use() == use) {
          return;
        }
      }
      there.add(new Sense(entry, use, doubtful));
    }

    NameTable build() {
      String[] keys = byName.keySet().toArray(new String[0]);
      Arrays.sort(keys);
      List<List<Sense>> senses = new ArrayList<>(keys.length);
      for (String key : keys) {
        senses.add(List.copyOf(byName.getOrDefault(key, List.of())));
      }
      return new NameTable(keys, senses);
    }
  }
}
