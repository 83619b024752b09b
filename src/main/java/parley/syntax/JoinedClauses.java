package parley.syntax;

import java.util.List;
import java.util.Locale;
import parley.text.Sentence;

/**
 * Mends trees in which a clause that "and as" joins hangs on the place before it: of "a storm broke
 * a dam in Oslo and <em>as a flood hit</em> the port" the parser makes "in Oslo and as a flood".
 */
final class JoinedClauses {

  private final Sentence sentence;
  private final List<String> tags;
  private final int[] heads;
  private final List<String> relations;

  private JoinedClauses(Sentence sentence, List<String> tags, int[] heads, List<String> relations) {
    this.sentence = sentence;
    this.tags = tags;
    this.heads = heads;
    this.relations = relations;
  }

  /** Changes heads, -1 being above the root, and relations in place. */
  static void mend(Sentence sentence, List<String> tags, int[] heads, List<String> relations) {
    JoinedClauses clauses = new JoinedClauses(sentence, tags, heads, relations);
    for (int i = 1; i + 1 < heads.length; i++) {
      boolean finite = tags.get(i).equals("VBD") || tags.get(i).equals("VBZ");
      if (finite && relations.get(i - 1).equals("conj") && tags.get(i - 1).startsWith("NN")) {
        clauses.mend(i - 1, i);
      }
    }
  }

  private void mend(int subject, int verb) {
    int as = child(subject, "case", "as");
    int and = child(subject, "cc", "and");
    if (as < 0 || and != as - 1) {
      return;
    }
    // the place before, and what it is part of, up to the verb
    int phrase = heads[subject];
    while (heads[phrase] >= 0 && !tags.get(heads[phrase]).startsWith("VB")) {
      phrase = heads[phrase];
    }
    int above = heads[phrase];
    if (above == verb) {
      above = heads[verb];
      if (above < 0 || above > phrase || !tags.get(above).startsWith("VB")) {
        return;
      }
      heads[phrase] = above;
      relations.set(phrase, relations.get(phrase).startsWith("nsubj") ? "obj" : "obl");
    } else if (above < 0 || above > verb || isUnder(above, verb)) {
      return;
    }
    heads[subject] = verb;
    relations.set(subject, "nsubj");
    heads[as] = verb;
    relations.set(as, "mark");
    heads[and] = verb;
    heads[verb] = above;
    relations.set(verb, "conj");
  }

  private boolean isUnder(int token, int top) {
    int at = token;
    while (at >= 0 && at != top) {
      at = heads[at];
    }
    return at == top;
  }

  private int child(int head, String relation, String word) {
    for (int i = head - 1; i >= 0 && i > head - 8; i--) {
      if (heads[i] == head
          && relations.get(i).equals(relation)
          && sentence.word(i).toLowerCase(Locale.ROOT).equals(word)) {
        return i;
      }
    }
    return -1;
  }
}
