package parley.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.actor.Actor;
import parley.actor.ActorBook;

/** Whether two names mean one side. */
final class PartyNames {

  private PartyNames() {}

  /**
   * Whether the book of actors knows one actor by both names; of those whom it does not know,
   * whether they end with the same word, and one name has all the words of the other: "protesters",
   * "Hong Kong protesters".
   */
  static boolean same(String one, String other) {
    Set<String> first = known(one);
    Set<String> second = known(other);
    if (!first.isEmpty() || !second.isEmpty()) {
      return first.stream().anyMatch(second::contains);
    }
    List<String> words = words(one);
    List<String> others = words(other);
    return !words.isEmpty()
        && !others.isEmpty()
        && words.getLast().equals(others.getLast())
        && (words.containsAll(others) || others.containsAll(words));
  }

  private static Set<String> known(String name) {
    Set<String> ids = new HashSet<>();
    for (Actor actor : ActorBook.standard().named(name, null)) {
      ids.add(actor.id());
    }
    return ids;
  }

  private static List<String> words(String name) {
    List<String> words = Readout.words(name.toLowerCase(Locale.ROOT));
    words.remove("the");
    return words;
  }
}
