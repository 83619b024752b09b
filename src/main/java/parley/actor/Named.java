package parley.actor;

import java.util.List;

/**
 * A name as it stands in a sentence, before it is clear who bears it.
 *
 * @param first its first token
 * @param last its last token, counted in
 * @param senses what the book says it can mean; empty where the book does not know it
 */
record Named(Scene scene, int first, int last, Sort sort, List<Sense> senses) {

  /** What the words alone tell. */
  enum Sort {
    /** In the book. */
    BOOK,
    PERSON,
    ORGANISATION,
    ARMED_GROUP,
    OUTLET,
    PLACE,
    /** A name of something that neither acts nor is a place: a law, a war, a day. */
    OTHER,
    /** A name, and nothing says of what. */
    UNKNOWN
  }

  Named {
    senses = List.copyOf(senses);
  }

  String words() {
    return scene.words(first, last);
  }

  int length() {
    return last - first + 1;
  }

  /** The token that the name hangs from. */
  int top() {
    return scene.top(first, last);
  }

  boolean means(Sense.Use use) {
    for (Sense sense : senses) {
      if (sense.use() == use) {
        return true;
      }
    }
    return false;
  }
}
