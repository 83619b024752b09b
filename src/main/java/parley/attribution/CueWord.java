package parley.attribution;

import java.util.List;
import java.util.Set;

/**
 * A word or phrase that attributes, from {@code words/reporting.cues}.
 *
 * @param words in their base form; of a verb the first one inflects
 * @param kind the class, such as {@code say}, {@code urge}, {@code noun}
 * @param shapes what its content may look like: {@code that}, {@code to}, {@code np}, a preposition
 * @param notes what it says of the truth of its content: "mind", {@code future}, {@code neg}
 */
record CueWord(List<String> words, String kind, Set<String> shapes, Set<String> notes) {

  CueWord {
    words = List.copyOf(words);
    shapes = Set.copyOf(shapes);
    notes = Set.copyOf(notes);
  }

  boolean takes(String... wanted) {
    for (String shape : wanted) {
      if (shapes.contains(shape)) {
        return true;
      }
    }
    return false;
  }

  boolean is(String... kinds) {
    for (String one : kinds) {
      if (kind.equals(one)) {
        return true;
      }
    }
    return false;
  }

  /** How the file writes it: {@code call on}. */
  String phrase() {
    return String.join(" ", words);
  }

  @Override
  public String toString() {
    return phrase() + " (" + kind + ")";
  }
}
